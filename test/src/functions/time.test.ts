import { memoryWorkbook } from '../../memory-workbook';
import { describeWithData, readShared } from '../../shared-data';
import { call, column, date, messageOf, REFRESH, testHost } from './host';

/** A cell that shows this day and time in UTC. */
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00Z`);
const times = (...cells: readonly (string | null)[]) => cells.map((cell) => [cell === null ? '' : at(cell)]);
const settings = (...rows: readonly (readonly (string | number | Date)[])[]) => ({
  Settings: [['Setting', 'Value', 'What it means'], ...rows.map((cells) => [...cells])],
});

describe('RESOLUTION_TIME', () => {
  const opened = column('@2026-09-01', '@2026-09-02', '@2026-09-03', '@2026-09-04');
  const resolved = column('@2026-09-03', '@2026-09-12', null, '@2026-09-05');

  test.each([
    // Two, ten and one day.
    ['the median in days', [opened, resolved], 2],
    ['the mean', [opened, resolved, 'mean'], 13 / 3],
    ['the 90th percentile, as PERCENTILE.INC', [opened, resolved, 'P90'], 8.4],
    ['hours', [opened, resolved, 'median', 'hours'], 48],
    ['hours of days with times', [times('2026-09-01 08:00'), times('2026-09-01 09:30'), '', 'hours'], 1.5],
    ['days are hours ÷ 24', [times('2026-09-01 08:00'), times('2026-09-01 14:00')], 0.25],
    ['business hours', [times('2026-09-01 11:00'), times('2026-09-02 11:00'), '', 'business hours'], 8],
    ['text days', [column('2026-09-01'), column('2026-09-03')], 2],
    [
      'a header and empty rows',
      [column('Opened', '@2026-09-01', null), column('Done', '@2026-09-02', null)],
      1,
    ],
    ['nothing resolved', [column('@2026-09-01'), column(null)], null],
    ['nothing', [column(null), column(null)], null],
    ['resolved at once', [times('2026-09-01 11:00'), times('2026-09-01 11:00')], 0],
  ])('%s', (_, args, time) => {
    const result = call('RESOLUTION_TIME', args);
    if (time === null) expect(result).toBeNull();
    else expect(result).toBeCloseTo(time, 12);
  });

  test('business hours are those of Settings', () => {
    const host = testHost(
      memoryWorkbook({ sheets: settings(['Business hours from', 8], ['Business hours to', 12]) }),
    );
    const args = [times('2026-09-01 11:00'), times('2026-09-02 11:00'), 'mean', 'business hours'];
    expect(call('RESOLUTION_TIME', args, host)).toBe(4);
  });

  test("is what the sheet's subtraction gives on the day that clocks change", () => {
    // Noon to noon in Berlin over the night in which an hour is skipped: 23 hours pass, the sheet says 24.
    const host = testHost(memoryWorkbook({ timezone: 'Europe/Berlin' }));
    const args = [new Date('2026-03-28T11:00:00Z'), new Date('2026-03-29T10:00:00Z'), 'mean', 'hours'];
    expect(call('RESOLUTION_TIME', args, host)).toBe(24);
  });

  test.each([
    [
      [opened, column('@2026-08-31', null, null, null)],
      'resolved, row 1 of the range: expected a date that is not before the one it was opened',
    ],
    [
      [column(null, '@2026-09-01'), column('@2026-09-01', null)],
      'opened, row 1 of the range: expected a date beside a resolved one, found a blank',
    ],
    [[opened, resolved, 'mode'], "measure: expected one of median, mean, p90, or a blank, found 'mode'"],
    [
      [opened, resolved, 'mean', 'weeks'],
      "unit: expected one of days, hours, business hours, or a blank, found 'weeks'",
    ],
    [
      [column('@2026-09-01', 'soon'), column(null, null)],
      "opened, row 2 of the range: expected a date or a blank, found 'soon'",
    ],
  ])('says what cannot be: %#', (args, problem) => {
    expect(messageOf('RESOLUTION_TIME', args)).toBe(`RESOLUTION_TIME, ${problem}`);
  });

  const log = (...rows: readonly (string | Date)[][]) =>
    testHost(
      memoryWorkbook({
        sheets: {
          'Quality Log': [['What happened', 'Found on', 'Resolved on'], ...rows],
          ...settings(['Count up to', date('2026-09-30')]),
        },
      }),
    );

  test('without ranges reads what was resolved up to as-of', () => {
    const rows = [
      ['a', date('2026-09-01'), date('2026-09-03')],
      ['b', date('2026-09-01'), date('2026-09-09')],
      ['c', date('2026-09-01'), date('2026-10-01')],
      ['d', date('2026-09-01'), ''],
    ];
    expect(call('RESOLUTION_TIME', [], log(...rows))).toBe(5);
    expect(call('RESOLUTION_TIME', [], log())).toBeNull();
  });

  test('without ranges takes in the as-of day, and neither what is open nor what was resolved later', () => {
    const days = (resolved: string) => ['a', date('2026-09-01'), resolved === '' ? '' : date(resolved)];
    // Two, four and 29 days.
    const counted = ['2026-09-03', '2026-09-05', '2026-09-30'].map(days);
    expect(call('RESOLUTION_TIME', [], log(...counted))).toBe(4);
    expect(call('RESOLUTION_TIME', [], log(...counted, days('2026-10-01'), days('2026-10-02')))).toBe(4);
    expect(call('RESOLUTION_TIME', [], log(...counted, days(''), days('')))).toBe(4);
  });

  test('without ranges names the row that was resolved without being found', () => {
    const rows = [
      ['a', date('2026-09-01'), date('2026-09-03')],
      ['b', '', date('2026-09-03')],
    ];
    expect(messageOf('RESOLUTION_TIME', [], log(...rows))).toBe(
      `RESOLUTION_TIME, Quality Log row 3: expected a date beside a resolved one, found a blank. ${REFRESH}`,
    );
    expect(call('RESOLUTION_TIME', [], log(['b', '', date('2026-10-03')]))).toBeNull();
  });

  test('without ranges names the row that was resolved too early', () => {
    expect(messageOf('RESOLUTION_TIME', [], log(['a', date('2026-09-03'), date('2026-09-01')]))).toBe(
      `RESOLUTION_TIME, Quality Log row 2: expected a date that is not before the one it was opened. ${REFRESH}`,
    );
  });
});

describe('SLA_RATE', () => {
  test.each([
    ['a due time is kept to the minute', '2026-09-01 12:00', '2026-09-01 12:00', 1],
    ['and missed by a minute', '2026-09-01 12:00', '2026-09-01 12:01', 0],
    ['a due day lasts until its end', '2026-09-01 00:00', '2026-09-01 23:59', 1],
    ['and no longer', '2026-09-01 00:00', '2026-09-02 00:00', 0],
    ['open and past due', '2026-09-01 12:00', null, 0],
    ['due on the as-of day', '2026-09-30 12:00', null, 0],
    ['due later', '2026-10-01 00:00', '2026-09-02 00:00', null],
    ['done after as-of is open', '2026-09-30 00:00', '2026-10-01 00:00', 0],
    ['nothing', null, null, null],
  ])('%s', (_, due, done, rate) => {
    expect(call('SLA_RATE', [times(due), times(done), date('2026-09-30')])).toBe(rate);
  });

  test('as-of is yesterday where nothing says otherwise', () => {
    const due = column('@2026-10-04', '@2026-10-05');
    expect(call('SLA_RATE', [due, column('@2026-10-04', null)])).toBe(1);
  });

  test('refuses done without due', () => {
    expect(messageOf('SLA_RATE', [column('@2026-09-01', null), column(null, '@2026-09-01')])).toBe(
      'SLA_RATE, due, row 2 of the range: expected a due date beside a done one, found a blank',
    );
  });
});

describe('UPTIME_RATE', () => {
  const [from, to] = [date('2026-09-01'), date('2026-09-30')];

  test.each([
    // 43 minutes of 30 days; the page prints 99.9005 %.
    ['a month of days, both included', [43, from, to], 0.9990046296296297],
    ['outages are added up', [column(20, null, 23), from, to], 0.9990046296296297],
    ['planned minutes do not count', [column(43, 60), from, to, 60], 0.9990046296296297],
    [
      'planned minutes of any number of rows',
      [column(43, 60), from, to, column(30, 20, 10)],
      0.9990046296296297,
    ],
    ['points in time, the last not included', [30, at('2026-09-01 09:00'), at('2026-09-01 10:00')], 0.5],
    ['nothing was down', [column(null), from, to], 1],
    ['all of it', [1440, from, from], 0],
    ['more than all of it, with what was planned', [1500, from, from, 90], 30 / 1440],
    ['without a period', [30, '', ''], null],
    ['without a first day', [30, '', to], null],
    ['without a last day', [30, from, ''], null],
  ])('%s', (_, args, rate) => {
    const result = call('UPTIME_RATE', args);
    if (rate === null) expect(result).toBeNull();
    else expect(result).toBeCloseTo(rate, 14);
  });

  test.each([
    [[43, to, from], 'to: expected a day or time after from'],
    [[43, at('2026-09-01 09:00'), at('2026-09-01 09:00')], 'to: expected a day or time after from'],
    [[1500, from, from, 20], 'downMinutes: expected no more than the period has (1440), found 1480'],
    [[43, from, to, 50], 'plannedMinutes: expected no more than the minutes down (43), found 50'],
    [[1441, from, from], 'downMinutes: expected no more than the period has (1440), found 1441'],
    [[-1, from, to], "downMinutes: expected 0 or more, found '-1'"],
    [[1, 'May', to], "from: expected a date or a blank, found 'May'"],
    [[1, column('@2026-09-01', null), to], 'from: expected one cell, found 2 cells'],
  ])('says what cannot be: %#', (args, problem) => {
    expect(messageOf('UPTIME_RATE', args)).toBe(`UPTIME_RATE, ${problem}`);
  });
});

describeWithData('real tickets', () => {
  const tickets = () =>
    readShared('tickets_uci_incidents_890.csv')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','));
  const cells = (index: number) => times(...tickets().map((fields) => fields[index] || null));

  test.each([
    ['mean', 'hours', 315.867],
    ['median', 'hours', 54.467],
    ['p90', 'hours', 762.05],
    ['median', 'days', 54.467 / 24],
    ['median', 'business hours', 21.267],
    ['p90', 'business hours', 184.183],
  ])('%s in %s is %d', (measure, unit, expected) => {
    expect(call('RESOLUTION_TIME', [cells(3), cells(4), measure, unit])).toBeCloseTo(expected, 3);
  });

  test('861 of 890 are resolved, and BUSINESS_HOURS answers as many rows', () => {
    const hours = call('BUSINESS_HOURS', [cells(3), cells(4), 9, 17]);
    if (!Array.isArray(hours)) throw new Error('a column');
    expect(hours).toHaveLength(890);
    expect(hours.filter(([cell]) => cell !== null)).toHaveLength(861);
  });
});
