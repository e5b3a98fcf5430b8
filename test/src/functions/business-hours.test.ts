import { memoryWorkbook } from '../../memory-workbook';
import { call, column, date, messageOf, row, testHost } from './host';

/** A cell that shows this day and time in UTC. */
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00Z`);
const times = (...cells: readonly (string | null)[]) => cells.map((cell) => [cell === null ? '' : at(cell)]);
const settings = (...rows: readonly (readonly (string | number | Date)[])[]) => ({
  Settings: [['Setting', 'Value', 'What it means'], ...rows.map((cells) => [...cells])],
});

describe('BUSINESS_HOURS', () => {
  // 1 September 2026 is a Tuesday.
  test.each([
    ['2026-09-01 11:00', '2026-09-02 11:00', 8],
    ['2026-09-01 09:00', '2026-09-01 17:00', 8],
    ['2026-09-01 06:00', '2026-09-01 20:00', 8],
    ['2026-09-01 18:00', '2026-09-02 08:00', 0],
    ['2026-09-04 16:00', '2026-09-07 10:00', 2],
    ['2026-09-05 10:00', '2026-09-06 15:00', 0],
    ['2026-09-01 10:15', '2026-09-01 10:45', 0.5],
    ['2026-09-01 10:00', '2026-09-01 10:00', 0],
    ['2026-09-01 09:00', '2026-10-01 09:00', 22 * 8],
    ['1970-01-01 09:00', '1970-01-02 09:00', 8],
  ])('from %s to %s are %d', (start, end, hours) => {
    expect(call('BUSINESS_HOURS', [at(start), at(end)])).toBe(hours);
  });

  const day = [at('2026-09-01 00:00'), at('2026-09-02 00:00')];
  const time = (clock: string): Date => new Date(`1899-12-30T${clock}:00Z`);

  test.each([
    ['hours', 8, 12.5, 4.5],
    ['fractions of a day', 0.375, 0.5, 3],
    ['text', '08:30', '9:00', 0.5],
    ['hours as text', '8', '10', 2],
    ['time cells', time('08:00'), time('09:15'), 1.25],
    ['the whole day', 0, 24, 24],
    ['1 is a whole day', 0, 1, 24],
  ])('open and close may be %s', (_, open, close, hours) => {
    expect(call('BUSINESS_HOURS', [...day, open, close])).toBeCloseTo(hours, 12);
  });

  test('open and close are those of Settings where they are left out', () => {
    const sheets = settings(['Business hours from', 8], ['Business hours to', 18]);
    expect(call('BUSINESS_HOURS', day, testHost(memoryWorkbook({ sheets })))).toBe(10);
  });

  test('holidays are a list of any length, weekends and doubles in it change nothing', () => {
    const week = [at('2026-09-07 00:00'), at('2026-09-12 00:00')];
    const holidays = column('Day', '@2026-09-09', '@2026-09-09', '@2026-09-12', null);
    expect(call('BUSINESS_HOURS', [...week, 9, 17, holidays])).toBe(32);
    expect(call('BUSINESS_HOURS', [...week, 9, 17, date('2026-09-07')])).toBe(32);
  });

  test('a start or an end on a holiday counts from the next working day', () => {
    const holiday = date('2026-09-01');
    const from = [at('2026-09-01 11:00'), at('2026-09-02 11:00'), 9, 17, holiday];
    const to = [at('2026-08-31 11:00'), at('2026-09-01 11:00'), 9, 17, holiday];
    expect(call('BUSINESS_HOURS', from)).toBe(2);
    expect(call('BUSINESS_HOURS', to)).toBe(6);
  });

  test('answers row by row; a blank end is blank, a header keeps its place', () => {
    const starts = [['Start'], ...times('2026-09-01 09:00', '2026-09-01 09:00', null)];
    const ends = [['End'], ...times('2026-09-01 10:00', null, '2026-09-01 10:00')];
    expect(call('BUSINESS_HOURS', [starts, ends])).toEqual([[null], [1], [null], [null]]);
    expect(
      call('BUSINESS_HOURS', [row('2026-09-01', '2026-09-02'), row('2026-09-02', '2026-09-03')]),
    ).toEqual([[8, 8]]);
  });

  test('counts the hours on the wall clock of the zone', () => {
    const host = testHost(memoryWorkbook({ timezone: 'America/New_York' }));
    // 09:00 to 17:00 in New York.
    const args = [new Date('2026-09-01T13:00:00Z'), new Date('2026-09-01T21:00:00Z')];
    expect(call('BUSINESS_HOURS', args, host)).toBe(8);
    expect(call('BUSINESS_HOURS', args)).toBe(4);
  });

  test.each([
    [[day[1], day[0]], 'end: expected an end that is not before the start'],
    [[...day, 17, 9], 'close: expected a time after open'],
    [[...day, 9, 9], 'close: expected a time after open'],
    [[...day, 'nine'], "open: expected a time such as 09:00, or hours such as 9, found 'nine'"],
    [[...day, 9, 25], "close: expected a time such as 09:00, or hours such as 9, found '25'"],
    [[...day, -1], "open: expected a time such as 09:00, or hours such as 9, found '-1'"],
    [[...day, '9:75'], "open: expected a time such as 09:00, or hours such as 9, found '9:75'"],
    [[...day, true], 'open: expected a time such as 09:00, or hours such as 9, found TRUE'],
    [[...day, date('2026-09-01')], 'open: expected a time such as 09:00, or hours such as 9, found a date'],
    [[...day, '#N/A'], 'open: the cell shows the error #N/A'],
    [
      [...day, 9, 17, column('@2026-09-01', 'Easter')],
      "holidays, row 2 of the range: expected a date or a blank, found 'Easter'",
    ],
  ])('says what cannot be: %#', (args, problem) => {
    expect(messageOf('BUSINESS_HOURS', args)).toBe(`BUSINESS_HOURS, ${problem}`);
  });
});
