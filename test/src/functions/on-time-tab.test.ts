import { memoryWorkbook } from '../../memory-workbook';
import { call, date, messageOf, REFRESH, testHost } from './host';

describe('ONTIME_RATE without ranges', () => {
  const headers = [
    'Who',
    'Direction',
    'First promise',
    'Delivered',
    'Status',
    'Promise now',
    'Promise moved by',
  ];
  const line = (
    direction: string,
    promised: string,
    delivered: string | Date,
    ...more: (string | Date)[]
  ) => [
    'Acme',
    direction,
    promised === '' ? '' : date(promised),
    typeof delivered === 'string' && delivered !== '' ? date(delivered) : delivered,
    ...more,
  ];
  const workbook = (...lines: readonly (string | Date)[][]) =>
    memoryWorkbook({
      sheets: {
        Deliveries: [headers, ...lines],
        Settings: [
          ['Setting', 'Value', 'What it means'],
          ['Count up to', date('2026-09-30'), ''],
          ['Grace days', 1, ''],
        ],
      },
    });

  const book = () =>
    workbook(
      line('', '2026-09-10', '2026-09-11'),
      line('To client', '2026-09-10', '2026-09-12'),
      line('To client', '2026-09-10', '2026-09-12', '', date('2026-09-12'), 'Customer'),
      line('To client', '2026-09-10', '', 'Cancelled'),
      line('From vendor', '2026-09-10', '2026-09-20'),
    );

  test.each([
    // One of three late: the grace day of Settings and the move by the customer both count.
    [[], 2 / 3],
    [['To client'], 2 / 3],
    [['From vendor'], 0],
    [[' from VENDOR'], 0],
  ])('%j is %d', (args, rate) => {
    expect(call('ONTIME_RATE', args, testHost(book()))).toBe(rate);
  });

  test('is blank when nothing is due', () => {
    expect(call('ONTIME_RATE', [], testHost(workbook()))).toBeNull();
  });

  test('reads a number of cells that does not grow with rows', () => {
    const reads = (count: number) => {
      const lines = Array.from({ length: count }, () => line('', '2026-09-10', '2026-09-10'));
      const host = testHost(workbook(...lines));
      const before = host.book.at('Deliveries').calls.reads;
      call('ONTIME_RATE', [], host);
      return { reads: host.book.at('Deliveries').calls.reads - before, clock: host.clockCalls() };
    };
    expect(reads(1000)).toEqual(reads(10));
  });

  test.each([
    [
      'a cell that is no day',
      line('', '2026-09-10', 'x').with(3, 'tbc'),
      "Deliveries D2: Delivered: expected a date or a blank, found 'tbc'",
    ],
    [
      'a delivered day without a promise',
      line('', '', '2026-09-10'),
      'Deliveries row 2: expected a promised day beside a delivered day, found a blank',
    ],
    [
      'the status Delivered without a day',
      line('', '2026-09-10', '', 'Delivered'),
      'Deliveries row 2: expected a delivered day, since the status says Delivered, found a blank',
    ],
    [
      'a direction of another word',
      line('Sideways', '2026-09-10', ''),
      "Deliveries B2: Direction: expected one of To client, From vendor, or a blank, found 'Sideways'",
    ],
  ])('says where it cannot count: %s', (_, cells, problem) => {
    expect(messageOf('ONTIME_RATE', [], testHost(workbook(cells)))).toBe(
      `ONTIME_RATE, ${problem}. ${REFRESH}`,
    );
  });

  test('a row without a promise and without a delivery is left out', () => {
    const cells = [line('', '', ''), line('', '2026-09-10', '2026-09-10')];
    expect(call('ONTIME_RATE', [], testHost(workbook(...cells)))).toBe(1);
  });

  test('a problem in a column that it does not read is none of its business', () => {
    const sheets = {
      Deliveries: [
        [...headers, 'Value'],
        [...line('', '2026-09-10', '2026-09-10', '', '', ''), 'a lot'],
      ],
    };
    expect(call('ONTIME_RATE', [], testHost(memoryWorkbook({ sheets })))).toBe(1);
  });

  test('says that the tab is missing', () => {
    expect(messageOf('ONTIME_RATE', [])).toBe(
      `ONTIME_RATE: there is no tab Deliveries. Run Install or update tabs, or give the ranges to count. ${REFRESH}`,
    );
  });

  test('says that a column is missing', () => {
    const sheets = {
      Deliveries: [
        ['Who', 'First promise'],
        ['Acme', date('2026-09-10')],
      ],
    };
    expect(messageOf('ONTIME_RATE', [], testHost(memoryWorkbook({ sheets })))).toBe(
      `ONTIME_RATE, Deliveries: no column "Delivered". If it was renamed, rename it back; otherwise run Install or update tabs. ${REFRESH}`,
    );
  });

  test('counts sample rows only while there are no real ones', () => {
    const withSource = (...lines: (string | Date)[][]) =>
      memoryWorkbook({ sheets: { Deliveries: [['Who', 'First promise', 'Delivered', 'Source'], ...lines] } });
    const sample = ['Acme', date('2026-09-10'), date('2026-09-10'), 'sample'];
    const real = ['Bolt', date('2026-09-10'), date('2026-09-12'), ''];
    expect(call('ONTIME_RATE', [], testHost(withSource(sample)))).toBe(1);
    expect(call('ONTIME_RATE', [], testHost(withSource(sample, real)))).toBe(0);
  });
});
