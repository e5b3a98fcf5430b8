import type { Emulator } from '../../emulator';
import type { Output } from '../../src/rpc/contract';
import { ask } from './open-bundle';
import { buildWithHands, byHand, openWithHands, removeHands } from './with-hands';

beforeAll(buildWithHands);
afterAll(removeHands);

type Report = Output<'importRows'>;

/** A list of so many lines, which come into Deliveries from row 2 on, in several blocks of columns. */
function withList(lines: number): Emulator {
  const emulator = openWithHands();
  const rows = Array.from(
    { length: lines },
    (_, index) => `${index + 1},Client ${index + 1},2026-01-05,2026-01-06,Sign ${index + 1},3,500`,
  );
  emulator.importCsv('list', ['line,customer,promised,delivered,item,qty,value', ...rows].join('\n'));
  return emulator;
}

const LIST = { sheet: 'list', tab: 'Deliveries' };

/** What stands in the rows of Deliveries, IDs and sources too. */
function standing(emulator: Emulator): string[] {
  const text = byHand(
    emulator,
    'JSON.stringify(book.getSheetByName("Deliveries").getDataRange().getValues())',
  );
  return (JSON.parse(text) as unknown[][])
    .slice(1)
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => cells.map(String).join('|'));
}

const refusalOf = (emulator: Emulator, input: object) => {
  const { ok, where, problem } = emulator.rpc('importRows', input) as Record<string, unknown>;
  return { ok, where, problem };
};

describe('rows that would come into cells that are closed', () => {
  const PROTECTED =
    'rows would come in here, and somebody protected these cells against you. Nothing was taken. Ask the person who did to let you change them: Data › Protect sheets and ranges.';
  const TAB =
    'somebody protected this tab against you. Nothing was taken. Ask the person who did to let you change it: Data › Protect sheets and ranges.';
  const MERGED =
    'rows would come in here, and these cells are merged. Nothing was taken. Unmerge them first: Format › Merge cells.';

  it.each<[string, string, string, string]>([
    ['a protected cell in the middle', 'getRange("D20").protect()', 'Deliveries D20', PROTECTED],
    ['a protected cell of the last column', 'getRange("R41").protect()', 'Deliveries R41', PROTECTED],
    [
      'protected cells beyond the last row too',
      'getRange("C30:C900").protect()',
      'Deliveries C30:C41',
      PROTECTED,
    ],
    ['a protected tab', 'protect()', 'Deliveries', TAB],
    ['merged cells', 'getRange("C10:D11").merge()', 'Deliveries C10:D11', MERGED],
  ])('are refused before anything is written: %s', (_, how, where, problem) => {
    const emulator = withList(40);
    byHand(emulator, `book.getSheetByName("Deliveries").${how}`);
    const other = emulator.as('bo@example.com');
    for (const preview of [true, false]) {
      expect(refusalOf(other, { ...LIST, preview })).toEqual({ ok: false, where, problem });
    }
    expect(standing(emulator)).toEqual([]);
  });

  it('come in for the person who protected the cell, and where it lies below them', () => {
    const emulator = withList(40);
    byHand(emulator, 'book.getSheetByName("Deliveries").getRange("D20").protect()');
    byHand(emulator, 'book.getSheetByName("Deliveries").getRange("A42:Z50").protect()');
    expect(ask<Report>(emulator, 'importRows', LIST)).toMatchObject({ taken: 40, stopped: null });
    // Another person takes out what they may, and is told of the rest.
    const bo = emulator.as('bo@example.com');
    const undone = ask<Output<'import.undo'>>(bo, 'import.undo', { tab: 'Deliveries', batch: '1' });
    expect([undone.deleted, undone.kept.map(({ where, problem }) => `${where}: ${problem}`)]).toEqual([
      39,
      ['Deliveries A2: somebody protected cells of this row against you, so it is kept'],
    ]);
    byHand(emulator, 'book.getSheetByName("Deliveries").protect()');
    expect(emulator.as('bo@example.com').rpc('import.undo', { tab: 'Deliveries', batch: '1' })).toMatchObject(
      {
        ok: false,
        where: 'Deliveries',
        problem:
          'somebody protected this tab against you. No row was taken out. Ask the person who did to let you change it.',
      },
    );
  });

  it('come in under a protection that only warns', () => {
    const emulator = withList(40);
    byHand(emulator, 'book.getSheetByName("Deliveries").getRange("D20").protect().setWarningOnly(true)');
    expect(ask(emulator.as('bo@example.com'), 'importRows', LIST)).toMatchObject({ taken: 40 });
  });
});

it('rows whose number formats somebody protected are in, counted and can be undone', () => {
  const emulator = openWithHands();
  emulator.importCsv('list', 'Metric,Kind,Unit\nFirst pass,Rate,%\nOn time,Rate,%\n');
  byHand(
    emulator,
    'const tab = book.getSheetByName("Metrics"); const at = tab.getRange(1, 1, 1, tab.getLastColumn()).getValues()[0].indexOf("Latest") + 1; tab.getRange(2, at, 500, 1).protect()',
  );
  const bo = emulator.as('bo@example.com');
  const report = ask<Report>(bo, 'importRows', { sheet: 'list', tab: 'Metrics' });
  expect(report).toMatchObject({
    taken: 2,
    batch: '1',
    stopped: {
      where: 'Metrics',
      problem:
        'the rows are in, but how they look could not be set: this is protected, at least in part. Ask the person who protected it to let you change it. Check & repair sets it once that is put right.',
      left: 0,
    },
  });
  expect(ask(bo, 'import.load', {})).toMatchObject({ batches: [{ tab: 'metrics', batch: '1', rows: 2 }] });
});

describe('an import that a rule of the team stops', () => {
  const RULE = (cell: string) =>
    `book.getSheetByName("Deliveries").getRange("${cell}").setDataValidation(SpreadsheetApp.newDataValidation().requireTextContains("Banner").setAllowInvalid(false).build())`;
  const RULED =
    "this cell's rule does not let the value in. Change the rule in Data › Data validation, or the value.";

  it('leaves nothing behind where none of its rows could be kept', () => {
    const emulator = withList(40);
    byHand(emulator, RULE('H20'));
    expect(refusalOf(emulator, LIST)).toEqual({
      ok: false,
      where: 'Deliveries H20',
      problem: `${RULED} Nothing was taken.`,
    });
    expect(standing(emulator)).toEqual([]);
  });

  it('keeps whole rows of the gos before, says how many are missing, and goes on with those', () => {
    const emulator = withList(5_400);
    byHand(emulator, 'book.getSheetByName("Deliveries").insertRowsAfter(1000, 5000)');
    byHand(emulator, RULE('H5201'));
    const report = ask<Report>(emulator, 'importRows', LIST);
    expect(report).toMatchObject({
      taken: 5_000,
      batch: '1',
      stopped: { where: 'Deliveries H5201', problem: RULED, left: 400 },
    });
    const rows = standing(emulator);
    expect(rows).toHaveLength(5_000);
    // Each row is whole: its value, the last cell of the list, and its Source.
    expect(rows.every((row) => /\|500\|D-\d+\|list · line \d+ #\w+~\w+ · 1$/.test(row))).toBe(true);
    byHand(emulator, 'book.getSheetByName("Deliveries").getRange("H5201").clearDataValidations()');
    expect(ask(emulator, 'importRows', LIST)).toMatchObject({
      taken: 400,
      known: 5_000,
      changed: 0,
      batch: '2',
    });
    expect(ask(emulator, 'import.undo', { tab: 'Deliveries', batch: '1' })).toMatchObject({
      deleted: 5_000,
      kept: [],
    });
    expect(standing(emulator)).toHaveLength(400);
  });
});
