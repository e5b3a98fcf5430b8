import { defineTab } from '../../../src/schema/tab';
import { TABS, tabOf } from '../../../src/tabs';
import { columnAt } from '../../../src/tabs/compute-column';
import { document } from '../../../src/tabs/document';

const columns = TABS.flatMap((tab) =>
  Object.entries(tab.columns).map(([key, column]) => ({ tab, key, column })),
);

/** 'Right first time?' → rightFirstTime. A number that opens a header, as in the audit's questions, is left out. */
function camelCase(header: string): string {
  const words = header.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .map((word, index) => (index === 0 ? word[0]?.toLowerCase() : word[0]?.toUpperCase()) + word.slice(1))
    .join('');
}

test.each(
  columns
    .filter(({ tab }) => tab.key !== 'auditAnswers')
    .map((entry) => [entry.tab.name, entry.column.header, entry.key]),
)('%s: the key of "%s" is %s', (_, header, key) => {
  expect(key.toLowerCase()).toBe(camelCase(header).toLowerCase());
});

test.each(TABS.map((tab) => [tab.name, tab]))('%s has no header twice', (_, tab) => {
  const headers = Object.values(tab.columns).map(({ header }) => header.toLowerCase());
  expect(new Set(headers).size).toBe(headers.length);
});

test.each(TABS.map((tab) => [tab.name, tab]))('%s has its core columns before those in More', (_, tab) => {
  const more = Object.values(tab.columns).map((column) => column.more === true);
  expect(more).toEqual([...more].sort((a, b) => Number(a) - Number(b)));
});

test.each(TABS.map((tab) => [tab.name, tab]))('%s starts with a column that every row needs', (_, tab) => {
  expect(Object.values(tab.columns)[0]?.required).toBe(true);
});

test('keys and names of tabs are different', () => {
  expect(new Set(TABS.map(({ key }) => key)).size).toBe(TABS.length);
  expect(new Set(TABS.map(({ name }) => name)).size).toBe(TABS.length);
});

test('lists follow columns that are there', () => {
  for (const { tab, column } of columns) {
    if (column.kind === 'list')
      expect(columnAt(tab, `${column.from.tab}.${column.from.column}`)).toBeDefined();
  }
});

test('colours speak of columns that are there', () => {
  for (const tab of TABS) {
    for (const { column } of tab.colors ?? []) expect(tab.columns[column]).toBeDefined();
  }
});

/** A native expression with every column as a letter, so that its text can be looked at. */
const natives = columns.flatMap(({ tab, column }) =>
  column.kind === 'computed' && column.computation.by === 'formula'
    ? [[`${tab.name}, ${column.header}`, column.computation.formula(() => 'X:X')] as const]
    : [],
);

test.each(natives)(
  '%s separates arguments by ; and holds no decimal, array literal, NOW or RAND',
  (_, formula) => {
    const outsideText = formula.replace(/"[^"]*"/g, '""');
    expect(outsideText).not.toMatch(/[,{}]|\d\.\d|NOW\(|RAND/);
  },
);

test('a fresh workbook holds at most 12 cells that call a custom function', () => {
  const calls = columns.filter(
    ({ column }) => column.kind === 'computed' && column.computation.by === 'call',
  );
  expect(calls.length).toBeLessThanOrEqual(12);
});

test('all tabs of the first installation are there, in order', () => {
  expect(TABS.map(({ name }) => name)).toEqual([
    'Process Register',
    'Resource Capacity',
    'Quality Log',
    'Vendor Scorecard',
    'Tool Inventory',
    'Role Scorecards',
    'People',
    'Deliveries',
    'Metrics',
    'Waste Log',
    'Actions',
    'Metric Values',
    'Audit Answers',
    'Holidays',
    'Stock Counts',
    'Trends',
    'Settings',
  ]);
});

test.each([
  ['wasteLog', 'Waste Log'],
  ['waste log', 'Waste Log'],
  [' Settings ', 'Settings'],
])('%j finds the tab %s', (asked, name) => {
  expect(tabOf(asked)?.name).toBe(name);
});

test('an unknown name finds no tab', () => {
  expect(tabOf('Budget')).toBeUndefined();
});

test('the page names each column with its marks, words and note', () => {
  const tab = defineTab({
    key: 'jobs',
    name: 'Jobs',
    purpose: 'What was promised.',
    version: 1,
    hiddenUntilUsed: true,
    columns: {
      what: { kind: 'text', header: 'What', note: 'A | B', required: true },
      state: { kind: 'choice', header: 'State', note: 'How it stands.', words: ['Open', 'Done'], more: true },
      id: { kind: 'assigned', header: 'ID', note: 'Ours.', hidden: true },
    },
  });
  expect(document([tab]).split('\n').slice(6)).toEqual([
    '## Jobs',
    '',
    'What was promised. Hidden until it is used.',
    '',
    '| Column | | Takes | Where | What it is |',
    '| --- | --- | --- | --- | --- |',
    '| What | R | text |  | A \\| B |',
    '| State |  | Open, Done | More | How it stands. |',
    '| ID | A | written once by Opsbook | hidden | Ours. |',
    '',
  ]);
});

test('the page lists every call of a custom function and every setting', () => {
  const page = document();
  expect(page.match(/^- `OPSBOOK_COLUMN\(/gm)).toHaveLength(9);
  expect(page).toContain('| Count up to | `=TODAY()-1` |');
  expect(page).toContain('| Review length | 60 |');
});
