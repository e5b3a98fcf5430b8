import { writeRows } from '../../../src/imports/write-rows';
import { InputError } from '../../../src/input-error';
import { installTabs } from '../../../src/install/apply';
import { deliveries } from '../../../src/tabs/deliveries';
import { metrics } from '../../../src/tabs/metrics';
import { type MemorySheet, memoryWorkbook } from '../../memory-workbook';

const DAY = 20_458; // 2026-01-05

function rows(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    who: `Client ${index + 1}`,
    firstPromise: DAY,
    item: 'Sign',
    source: `list · #${index}~x · 1`,
  }));
}

/** An installed Deliveries; `fails` is asked at each write, by row and column, and throws what it gives. */
function target(fails: (row: number, column: number, isBlank: boolean) => Error | undefined): MemorySheet {
  const workbook = memoryWorkbook();
  installTabs(workbook);
  const sheet = workbook.at('Deliveries');
  const write = sheet.write.bind(sheet);
  jest.spyOn(sheet, 'write').mockImplementation((row, column, block) => {
    const error = fails(
      row,
      column,
      block.flat().every((cell) => cell === ''),
    );
    if (error !== undefined) throw error;
    write(row, column, block);
  });
  return sheet;
}

const standing = (sheet: MemorySheet) =>
  sheet
    .values()
    .slice(1)
    .filter((cells) => cells.some((cell) => cell !== ''));

const TIMED_OUT = new Error('Service Spreadsheets timed out.');

describe('writing imported rows', () => {
  test('begins with the Source and ends with what the tab needs, so that a row that was left shows it', () => {
    const columns: number[] = [];
    const sheet = target((_, column) => {
      columns.push(column);
      return undefined;
    });
    expect(writeRows(sheet, deliveries, rows(2))).toEqual({ rows: 2, stopped: null });
    const headers = sheet.values()[0] ?? [];
    expect(columns.map((column) => headers[column - 1])).toEqual(['Source', 'Item', 'Who', 'First promise']);
  });

  test('takes back the first go where it is refused, and says so', () => {
    const error = new InputError('Deliveries A2', 'this is protected, at least in part.');
    const sheet = target((_, column, isBlank) => (column === 1 && !isBlank ? error : undefined));
    expect(() => writeRows(sheet, deliveries, rows(3))).toThrow(
      expect.objectContaining({
        where: 'Deliveries A2',
        problem: 'this is protected, at least in part. Nothing was taken.',
      }),
    );
    expect(standing(sheet)).toEqual([]);
  });

  test('lets a fault of Google rise where it left nothing behind', () => {
    const sheet = target((_, column, isBlank) => (column === 1 && !isBlank ? TIMED_OUT : undefined));
    expect(() => writeRows(sheet, deliveries, rows(3))).toThrow(TIMED_OUT);
    expect(standing(sheet)).toEqual([]);
  });

  test('keeps the gos before, whole, and says what stopped it', () => {
    const sheet = target((row, column, isBlank) =>
      row > 2 && column === 1 && !isBlank ? TIMED_OUT : undefined,
    );
    expect(writeRows(sheet, deliveries, rows(5_003))).toEqual({
      rows: 5_000,
      stopped: {
        where: 'Deliveries',
        problem: 'Google Sheets did not take the rows: Service Spreadsheets timed out.',
      },
    });
    expect(standing(sheet)).toHaveLength(5_000);
  });

  test('names the rows that are half written where they cannot be taken back', () => {
    const sheet = target((row, column, isBlank) =>
      row > 2 && (column === 1 || isBlank) ? TIMED_OUT : undefined,
    );
    const { rows: count, stopped } = writeRows(sheet, deliveries, rows(5_003));
    expect([count, stopped?.problem]).toEqual([
      5_000,
      'Google Sheets did not take the rows: Service Spreadsheets timed out. Rows 5002 to 5004 of Deliveries are half written: delete them before you import again.',
    ]);
  });

  test('takes back what Google refuses only after the last write', () => {
    const sheet = target(() => undefined);
    const late = new InputError('Deliveries', 'this is protected, at least in part.');
    jest.spyOn(sheet, 'settle').mockImplementationOnce(() => {
      throw late;
    });
    expect(() => writeRows(sheet, deliveries, rows(3))).toThrow(
      expect.objectContaining({ where: 'Deliveries', problem: `${late.problem} Nothing was taken.` }),
    );
    expect(standing(sheet)).toEqual([]);
  });

  const CLOSED = new InputError('Metrics', 'this is protected, at least in part. Ask the person.');

  test.each<[string, Error, string]>([
    ['a protection', CLOSED, 'this is protected, at least in part. Ask the person.'],
    ['a fault of Google', TIMED_OUT, 'Service Spreadsheets timed out.'],
  ])('tells that rows are in where only their looks are refused, by %s', (_, error, problem) => {
    const workbook = memoryWorkbook();
    installTabs(workbook);
    const sheet = workbook.at('Metrics');
    jest.spyOn(sheet, 'change').mockImplementation(() => {
      throw error;
    });
    expect(writeRows(sheet, metrics, [{ metric: 'On-time rate', kind: 'Rate' }])).toEqual({
      rows: 1,
      stopped: {
        where: 'Metrics',
        problem: `the rows are in, but how they look could not be set: ${problem} Check & repair sets it once that is put right.`,
      },
    });
    expect(standing(sheet)).toHaveLength(1);
  });

  test('says what stopped the rows, and that those before it do not look as they should', () => {
    const workbook = memoryWorkbook();
    installTabs(workbook);
    const sheet = workbook.at('Metrics');
    jest.spyOn(sheet, 'change').mockImplementation(() => {
      throw CLOSED;
    });
    const write = sheet.write.bind(sheet);
    jest.spyOn(sheet, 'write').mockImplementation((row, column, block) => {
      if (row > 2 && column === 1 && block.flat().some((cell) => cell !== '')) throw TIMED_OUT;
      write(row, column, block);
    });
    const many = Array.from({ length: 5_002 }, (_, index) => ({ metric: `Rate ${index}`, kind: 'Rate' }));
    const { rows: count, stopped } = writeRows(sheet, metrics, many);
    expect([count, stopped?.where, stopped?.problem]).toEqual([
      5_000,
      'Metrics',
      'Google Sheets did not take the rows: Service Spreadsheets timed out. Metrics: the rows are in, but how they look could not be set: this is protected, at least in part. Ask the person. Check & repair sets it once that is put right.',
    ]);
  });

  test.each<[string, (sheet: MemorySheet) => void, string, string]>([
    [
      'many protected places',
      (sheet) => {
        for (const column of [1, 3, 8, 18]) sheet.closed.push({ row: 3, column, rows: 1, columns: 1 });
      },
      'Deliveries A3, C3, H3 and 1 more',
      'somebody protected these cells against you',
    ],
    [
      'merged cells',
      (sheet) => sheet.merges.push({ row: 3, column: 1, rows: 2, columns: 1 }),
      'Deliveries A3:A4',
      'these cells are merged',
    ],
  ])('refuses %s before anything is written', (_, close, where, problem) => {
    const sheet = target(() => undefined);
    close(sheet);
    const before = sheet.calls.writes;
    expect(() => writeRows(sheet, deliveries, rows(3))).toThrow(
      expect.objectContaining({ where, problem: expect.stringContaining(problem) }),
    );
    expect(sheet.calls.writes).toBe(before);
  });
});
