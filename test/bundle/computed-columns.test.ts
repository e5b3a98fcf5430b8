import type { Emulator } from '../../emulator';
import { TABS } from '../../src/tabs';
import { ask, openInstalled, paste, sheetId } from './open-bundle';

type Cells = Readonly<Record<string, string | number>>;

/**
 * A tab with one typed row and what its computed columns come to, worked by hand. # is the row's key: rows that are
 * alike but for it come to the same.
 */
interface Case {
  readonly tab: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly computed: Cells;
  /** Rows of other tabs that its figures rest on, for each of the keys that are looked at. */
  readonly beside?: readonly { readonly tab: string; readonly typed: Readonly<Record<string, string>> }[];
}

/** The keys whose rows are looked at. */
const LOOKED_AT = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'row 999'];

const CASES: readonly Case[] = [
  {
    tab: 'Process Register',
    // 5 × 4 × 5. Nobody owns it and nothing is written down.
    typed: { Process: '#', Verdict: 'Broken', Impact: '5', Fails: '4' },
    computed: { Priority: 100, Flags: 'no owner · no SOP', 'Last audited': '' },
  },
  {
    tab: 'Resource Capacity',
    // 40 − 8 fixed − 2 away = 30 net; 33 ÷ 30 = 1.1, 3 hours too many.
    beside: [{ tab: 'People', typed: { Name: '#', 'Contract hours': '40', 'Fixed load hours': '8' } }],
    typed: { Person: '#', 'Week starting': '2026-09-07', 'Allocated hours': '33', 'Away hours': '2' },
    computed: { 'Net hours': 30, Utilization: 1.1, 'Hours free': -3, Status: 'Over' },
  },
  {
    tab: 'Quality Log',
    typed: { 'What happened': '#', 'Found on': '2026-09-01', 'Resolved on': '2026-09-05' },
    computed: { 'Days to resolve': 4, Flags: 'closed without cause · no action' },
  },
  {
    tab: 'Vendor Scorecard',
    // One line is due and on time. Marks 5 and 3 are 100 and 50 of 100; a rate of one line is too few to count in the
    // score, whose weights 20 and 10 give 2500 ÷ 30.
    beside: [
      {
        tab: 'Deliveries',
        typed: {
          Who: '#',
          Direction: 'From vendor',
          'First promise': '2026-09-01',
          Delivered: '2026-09-01',
        },
      },
    ],
    typed: { Vendor: '#', Supplies: 'Supply #', 'Critical?': 'Yes', Service: '5', Price: '3' },
    computed: {
      'On time': 1,
      n: 1,
      Accepted: '',
      Score: 83.3333333333,
      Standing: 'OK',
      Flags: 'only source · no backup · too few to judge (n = 1)',
    },
  },
  {
    tab: 'Tool Inventory',
    // 10 × 12; four of ten seats unused; value 4 and fit 3.
    typed: {
      Tool: '#',
      'Job it does': 'Job #',
      Cost: '10',
      Billed: 'Monthly',
      'Seats paid': '10',
      'Seats active': '6',
      Value: '4',
      'Technical fit': '3',
    },
    computed: { 'Annual cost': 120, 'Unused seats cost': 48, Decision: 'Replace', Flags: '' },
  },
  {
    tab: 'Role Scorecards',
    // 4.6 misses 5 by 8 %, within the band of 10 %.
    typed: { Role: '#', Outcome: 'Done', Target: '5', 'Typed actual': '4.6' },
    computed: { Actual: 4.6, Status: 'Near target', Flags: 'outcome without metric' },
  },
  {
    tab: 'People',
    // 14 days after 1 September is long ago; the review was due in August.
    typed: { Name: '#', 'Last 1-on-1': '2026-09-01', 'Next review': '2026-08-01' },
    computed: { Flags: '1-on-1 overdue · review overdue · no onboarding SOP' },
  },
  {
    tab: 'Metrics',
    // 4 of August misses 5 by more than the band of 10 %; one point has no normal range.
    beside: [{ tab: 'Metric Values', typed: { 'Period ending': '2026-08-31', Metric: '#', Numerator: '4' } }],
    typed: { Metric: '#', Target: '5', Kind: 'Amount', 'How often': 'Monthly', 'Roll up': 'Last' },
    computed: {
      Latest: 4,
      'vs target': -1,
      Status: 'Off target',
      'What it says': 'Too few points for a normal range (1 of 5)',
      'Missed in a row': 1,
    },
  },
  {
    tab: 'Waste Log',
    // 30 × 5 ÷ 60 × 2.
    typed: { What: '#', 'Minutes each time': '30', 'Times a week': '5', People: '2' },
    computed: { 'Hours a week': 5 },
  },
  {
    tab: 'Metric Values',
    // The period's day is no key; the metric is.
    typed: { 'Period ending': '2026-08-31', Metric: '#', Numerator: '27', Denominator: '30' },
    computed: { Value: 0.9 },
  },
  {
    tab: 'Stock Counts',
    // 30 × 10 + 1.64485 × √10 × 5 = 326.007, rounded up; 296 of 300 is 4 too few, and class A may differ by 3.
    typed: {
      Item: '#',
      Recorded: '300',
      Counted: '296',
      'Daily use': '30',
      'Lead days': '10',
      'Spread of use': '5',
      Class: 'A',
    },
    computed: { 'Reorder point': 327, Flags: 'order now · outside tolerance' },
  },
];

function letter(column: number): string {
  return column > 26
    ? `${letter(Math.floor((column - 1) / 26))}${letter(((column - 1) % 26) + 1)}`
    : String.fromCharCode(64 + column);
}

/** Where the headers of a sheet stand, from 1. The first of a name counts. */
function headersOf(emulator: Emulator, tab: string): ReadonlyMap<string, number> {
  const { columns } = emulator.desk().layout(sheetId(emulator, tab));
  const headers = new Map<string, number>();
  for (let column = 1; column <= columns; column++) {
    const header = emulator.display(`'${tab}'!${letter(column)}1`);
    if (header !== '' && !headers.has(header)) headers.set(header, column);
  }
  return headers;
}

/** Rows of texts for pasting, one a key, as wide as the tab. */
function rowsOf(
  { tab, typed }: Pick<Case, 'tab' | 'typed'>,
  emulator: Emulator,
  keys: readonly string[],
): string[][] {
  const headers = headersOf(emulator, tab);
  const width = Math.max(...headers.values());
  return keys.map((key) => {
    const row = Array.from({ length: width }, () => '');
    for (const [header, text] of Object.entries(typed)) {
      row[(headers.get(header) ?? 0) - 1] = text.replace('#', key);
    }
    return row;
  });
}

/** What the computed columns of a row come to. */
function computedAt({ tab, computed }: Case, emulator: Emulator, row: number): Record<string, unknown> {
  const headers = headersOf(emulator, tab);
  return Object.fromEntries(
    Object.keys(computed).map((header) => [
      header,
      emulator.value(`'${tab}'!${letter(headers.get(header) ?? 0)}${row}`),
    ]),
  );
}

function expected({ computed }: Case): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(computed).map(([header, value]) => [
      header,
      typeof value === 'number' ? expect.closeTo(value, 6) : value,
    ]),
  );
}

describe.each(CASES.map((one) => [one.tab, one] as const))('%s', (tab, one) => {
  const keyHeader = Object.entries(one.typed).find(([, text]) => text === '#')?.[0] ?? '';

  test('computed columns are right after sorting, inserting under the header, pasting and appending', () => {
    const emulator = openInstalled();
    for (const other of one.beside ?? []) {
      paste(emulator, other.tab, 2, 1, rowsOf(other, emulator, LOOKED_AT));
    }
    const keyAt = headersOf(emulator, tab).get(keyHeader) ?? 0;
    const keysDown = (count: number): unknown[] =>
      Array.from({ length: count }, (_, index) => emulator.value(`'${tab}'!${letter(keyAt)}${index + 2}`));

    paste(emulator, tab, 2, 1, rowsOf(one, emulator, ['bb', 'aa']));
    expect([2, 3].map((row) => computedAt(one, emulator, row))).toEqual([expected(one), expected(one)]);

    emulator.insertRows(tab, 2, 1);
    paste(emulator, tab, 2, 1, rowsOf(one, emulator, ['cc']));
    expect(computedAt(one, emulator, 2)).toEqual(expected(one));

    emulator.insertRows(tab, 4, 1);
    emulator.sort(tab, keyHeader, true);
    expect(keysDown(4)).toEqual(['aa', 'bb', 'cc', null]);
    expect([2, 3, 4].map((row) => computedAt(one, emulator, row))).toEqual(
      [1, 2, 3].map(() => expected(one)),
    );
    // A row without its key has nothing computed.
    expect(Object.values(computedAt(one, emulator, 5)).every((value) => value === '' || value === null)).toBe(
      true,
    );

    paste(emulator, tab, 3, 1, rowsOf(one, emulator, ['dd', 'ee', 'ff']));
    expect(keysDown(4)).toEqual(['aa', 'dd', 'ee', 'ff']);
    expect(computedAt(one, emulator, 5)).toEqual(expected(one));

    const keys = Array.from({ length: 1000 }, (_, index) => `row ${index}`);
    const rows = emulator.desk().layout(sheetId(emulator, tab)).rows;
    emulator.insertRows(tab, rows, 1005 - rows + 1);
    paste(emulator, tab, 6, 1, rowsOf(one, emulator, keys));
    expect(computedAt(one, emulator, 1005)).toEqual(expected(one));
    expect(
      ask<{ changes: string[] }>(emulator, 'install.plan').changes.filter((say) => !/Trend/.test(say)),
    ).toEqual([]);
  });
});

test('every computed column of every tab is among the cases, but for Trend, which has one formula a row', () => {
  const missing = TABS.flatMap(({ name, columns }) => {
    const known = Object.keys(CASES.find(({ tab }) => tab === name)?.computed ?? {});
    return Object.values(columns).flatMap((column) =>
      column.kind === 'computed' && column.computation.by !== 'row' && !known.includes(column.header)
        ? [`${name}: ${column.header}`]
        : [],
    );
  });
  expect(missing).toEqual([]);
});

test('a fresh workbook holds at most 12 cells that call a custom function', () => {
  const emulator = openInstalled();
  const calls = emulator.sheets().flatMap((sheet) => {
    const { columns } = emulator.desk().layout(sheetId(emulator, sheet));
    const cells = Array.from({ length: columns }, (_, index) => `'${sheet}'!${letter(index + 1)}1`);
    return cells.filter((cell) => /OPSBOOK_COLUMN/.test(emulator.formula(cell)));
  });
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.length).toBeLessThanOrEqual(12);
});
