import type { Emulator } from '../../emulator';
import type { Input, Output } from '../../src/rpc/contract';
import { ask, openBundle, openInstalled } from './open-bundle';
import { buildWithHands, byHand, openWithHands, removeHands } from './with-hands';

type Report = Output<'importRows'>;
type Cell = string | number | boolean | { readonly formula: string } | { readonly date: string };

let emulator: Emulator;
let sheets = 0;
beforeAll(() => {
  buildWithHands();
  emulator = openWithHands();
});
afterAll(removeHands);
afterEach(() => {
  // What stands there would be looked like by the next list.
  for (const { tab, batch } of ask<Output<'import.load'>>(emulator, 'import.load').batches)
    expect(ask(emulator, 'import.undo', { tab, batch })).toMatchObject({ kept: [] });
});

/** A new sheet of the workbook with these cells; text stays text, as a list in a file has it. */
function listOf(rows: readonly (readonly Cell[])[], name = `list ${++sheets}`): string {
  const width = Math.max(...rows.map((cells) => cells.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  byHand(
    emulator,
    `const list = book.insertSheet(${JSON.stringify(name)});
     list.getRange(1, 1, ${rows.length}, ${width}).setValues(${JSON.stringify(cells)}.map((row) => row.map((cell) =>
       cell.formula ?? cell.date ?? (typeof cell === 'string' && cell !== '' && cell.length < 50000 ? "'" + cell : cell))))`,
  );
  return name;
}

/** What stands in Deliveries and came from a sheet, by header; days as yyyy-mm-dd, blanks left out. */
function takenFrom(sheet: string): Record<string, unknown>[] {
  const text = byHand(
    emulator,
    'JSON.stringify(book.getSheetByName("Deliveries").getDataRange().getDisplayValues())',
  );
  const [headers = [], ...rows] = JSON.parse(text) as string[][];
  const source = headers.indexOf('Source');
  return rows
    .filter((cells) => cells[source]?.startsWith(`${sheet} · `))
    .map((cells) =>
      Object.fromEntries(
        cells.flatMap((cell, index) =>
          cell === '' || /^(ID|Source)$/.test(headers[index] ?? '') ? [] : [[headers[index], cell]],
        ),
      ),
    );
}

const bring = (sheet: string, more: Partial<Input<'importRows'>> = {}): Report =>
  ask<Report>(emulator, 'importRows', { sheet, tab: 'Deliveries', ...more });

const refusedIn = ({ refused }: Report) => refused.map(({ where, problem }) => `${where}: ${problem}`);

const HEADERS = ['Customer', 'Promised', 'Item', 'Qty', 'Value'];
const DAY = { date: '2026-01-05' };
const LONG = 'x'.repeat(50_000);

test.each<[string, Cell[][], Partial<Input<'importRows'>>, Record<string, string>[], string[]]>([
  [
    'days as text in three formats, when the person says that the day comes first',
    [
      ['Ann', '2026-01-05'],
      ['Ben', '6.1.2026'],
      ['Cem', '13 Jan 2026'],
    ],
    { days: 'dmy' },
    [
      { Who: 'Ann', 'First promise': '2026-01-05' },
      { Who: 'Ben', 'First promise': '2026-01-06' },
      { Who: 'Cem', 'First promise': '2026-01-13' },
    ],
    [],
  ],
  [
    'days as text in three formats, when nobody says how to read them',
    [
      ['Ann', '2026-01-05'],
      ['Ben', '6.1.2026'],
      ['Cem', '13 Jan 2026'],
    ],
    {},
    [{ Who: 'Ann', 'First promise': '2026-01-05' }],
    [
      "B3: First promise: expected a date or a blank, found '6.1.2026'",
      "B4: First promise: expected a date or a blank, found '13 Jan 2026'",
    ],
  ],
  [
    'numbers as text and with a currency sign',
    [
      ['Ann', DAY, 'Sign', '12', '€ 1,234.50'],
      ['Ben', DAY, 'Sign', ' 12\u00a0', '1,234.50 USD'],
      ['Cem', DAY, 'Sign', '12', '12,50'],
    ],
    { decimal: 'point' },
    [
      { Who: 'Ann', 'First promise': '2026-01-05', Item: 'Sign', 'Ordered qty': '12', Value: '1,234.50' },
      { Who: 'Ben', 'First promise': '2026-01-05', Item: 'Sign', 'Ordered qty': '12', Value: '1,234.50' },
    ],
    ["E4: Value: expected a number or a blank, found '12,50'"],
  ],
  [
    'a currency sign, when nobody says how to read it',
    [['Ann', DAY, 'Sign', '12', '$12']],
    {},
    [],
    ["E2: Value: expected a number or a blank, found '$12'"],
  ],
  [
    'spaces at the ends, also ones that do not break',
    [[' Ann \u00a0', DAY, '\u00a0Sign \t']],
    {},
    [{ Who: 'Ann', 'First promise': '2026-01-05', Item: 'Sign' }],
    [],
  ],
  ['a cell of nothing but spaces', [['\u00a0 ', DAY, 'Sign']], {}, [], ['A2: Who is needed, and is blank']],
  [
    'emoji',
    [['Bakery 🥐', DAY, '👨‍👩‍👧 sign']],
    {},
    [{ Who: 'Bakery 🥐', 'First promise': '2026-01-05', Item: '👨‍👩‍👧 sign' }],
    [],
  ],
  [
    'a text of 50,000 characters',
    [['Ann', DAY, LONG]],
    {},
    [{ Who: 'Ann', 'First promise': '2026-01-05', Item: LONG }],
    [],
  ],
  [
    'a text of 50,000 characters where a day belongs',
    [['Ann', LONG]],
    {},
    [],
    [`B2: First promise: expected a date or a blank, found '${'x'.repeat(40)}…'`],
  ],
  [
    'cells that show an error',
    [
      [{ formula: '=1/0' }, DAY],
      ['Ben', { formula: '=NA()' }],
      ['Cem', DAY, { formula: '=#REF!' }],
    ],
    {},
    [],
    [
      'A2: Who: the cell shows the error #DIV/0!',
      'B3: First promise: the cell shows the error #N/A',
      'C4: Item: the cell shows the error #REF!',
    ],
  ],
  [
    'text that begins like a formula',
    [
      ['=Cinema', DAY, '+49 30 1234'],
      ['@home', DAY, '-'],
    ],
    {},
    [
      { Who: '=Cinema', 'First promise': '2026-01-05', Item: '+49 30 1234' },
      { Who: '@home', 'First promise': '2026-01-05', Item: '-' },
    ],
    [],
  ],
  [
    'a time and a year out of reach where a day belongs',
    [
      ['Ann', { date: '12:30' }],
      ['Ben', { date: '1960-01-05' }],
    ],
    {},
    [],
    [
      'B2: First promise: expected a date in the years 1970 to 2100, found 1899',
      'B3: First promise: expected a date in the years 1970 to 2100, found 1960',
    ],
  ],
])('%s', (_, rows, choice, taken, refused) => {
  const sheet = listOf([HEADERS, ...rows]);
  const columns = {
    Who: 'Customer',
    'First promise': 'Promised',
    Item: 'Item',
    'Ordered qty': 'Qty',
    Value: 'Value',
  };
  const report = bring(sheet, { columns, ...choice });
  expect(refusedIn(report)).toEqual(refused.map((each) => `${sheet} ${each}`));
  expect(takenFrom(sheet)).toEqual(taken);
  // What came in is known, and goes out again.
  expect(bring(sheet, { columns, ...choice })).toMatchObject({ taken: 0, known: taken.length });
});

test('merged cells of the list: the first holds the value, and the others are named with it', () => {
  const sheet = listOf([HEADERS, ['Ann', DAY], ['', DAY], ['Cem', DAY]]);
  byHand(emulator, `book.getSheetByName("${sheet}").getRange("A2:A3").merge()`);
  const report = bring(sheet);
  expect(refusedIn(report)).toEqual([
    `${sheet} A3: Who is needed, and is blank: it is merged with A2, which alone holds the value`,
  ]);
  expect(takenFrom(sheet).map((row) => row.Who)).toEqual(['Ann', 'Cem']);
});

test('hidden rows of the list are taken too', () => {
  const sheet = listOf([HEADERS, ['Ann', DAY], ['Ben', DAY], ['Cem', DAY]]);
  byHand(emulator, `book.getSheetByName("${sheet}").hideRows(3)`);
  expect(bring(sheet).taken).toBe(3);
});

test('hidden rows of the tab stay where they are, and rows come in below them', () => {
  const first = listOf([HEADERS, ['Ann', DAY]]);
  const second = listOf([HEADERS, ['Ben', DAY]]);
  bring(first);
  const rows = () => Number(byHand(emulator, 'book.getSheetByName("Deliveries").getLastRow()'));
  byHand(emulator, `book.getSheetByName("Deliveries").hideRows(${rows()})`);
  bring(second);
  expect([takenFrom(first).length, takenFrom(second).length]).toEqual([1, 1]);
  byHand(emulator, `book.getSheetByName("Deliveries").showRows(1, ${rows()})`);
});

test('a list that somebody else protected can be read', () => {
  const sheet = listOf([HEADERS, ['Ann', DAY]]);
  byHand(emulator, `book.getSheetByName("${sheet}").protect()`);
  expect(ask(emulator.as('bo@example.com'), 'importRows', { sheet, tab: 'Deliveries' })).toMatchObject({
    taken: 1,
  });
});

test('headers with spaces, twice the same, or without a word', () => {
  const sheet = listOf([
    [' Customer\u00a0', 'Promised', 'Item', '', 'Item'],
    ['Ann', DAY, 'Sign', 'lost?', 'Frame'],
  ]);
  const columns = { Who: 'Customer', 'First promise': 'Promised', Item: 'Item (2)' };
  expect(ask<Output<'import.match'>>(emulator, 'import.match', { sheet }).headers).toEqual([
    'Customer',
    'Promised',
    'Item',
    'Item (2)',
  ]);
  bring(sheet, { columns });
  expect(takenFrom(sheet)).toEqual([{ Who: 'Ann', 'First promise': '2026-01-05', Item: 'Frame' }]);
});

test('a sheet whose name looks like a Source cell is told from others, and its import is undone alone', () => {
  const sheet = listOf([HEADERS, ['Ann', DAY]], 'Jobs · #7 · 3');
  const { batch } = bring(sheet);
  expect(bring(sheet)).toMatchObject({ taken: 0, known: 1 });
  expect(ask(emulator, 'import.undo', { tab: 'Deliveries', batch })).toMatchObject({ deleted: 1, kept: [] });
});

test('a reference of 50,000 characters numbers no row', () => {
  const sheet = listOf([
    [...HEADERS, 'Ref'],
    ['Ann', DAY, '', '', '', LONG],
  ]);
  bring(sheet);
  expect(bring(sheet)).toMatchObject({ taken: 0, known: 1 });
});

test.each<[string, string, string[]]>([
  [
    'of more than a cell takes',
    `${LONG}y`,
    ['Pasted rows C2: Item: 50,001 characters are more than a cell takes; shorten the text'],
  ],
  [
    'that needs a sign in front to stay text',
    `=${LONG.slice(1)}`,
    ['Pasted rows C2: Item: 50,000 characters are more than a cell takes; shorten the text'],
  ],
  ['that a cell just takes', `=${LONG.slice(2)}`, []],
])('a pasted text %s', (_, item, refused) => {
  const pasted = `Customer\tPromised\tItem\nAnn\t2026-01-05\t${item}`;
  const report = ask<Report>(emulator, 'importRows', { pasted, tab: 'Deliveries' });
  expect(refusedIn(report)).toEqual(refused);
});

test('a tab that is named like ours and is not ours receives nothing, gives its rows, and is left as it is', () => {
  const team = openBundle();
  team.importCsv('Deliveries', 'truck,driver,km\nA,Bo,12\nB,Cy,13');
  ask(team, 'install', { businessType: 'Both', whoSees: 'The whole team' });
  const intoDeliveries = {
    sheet: 'Deliveries',
    tab: 'Deliveries',
    columns: { Who: 'driver' },
    constants: { 'First promise': '2026-01-05' },
  };
  expect(team.rpc('importRows', intoDeliveries)).toMatchObject({
    ok: false,
    where: 'Deliveries',
    problem:
      "this tab has the name of Opsbook's Deliveries, but other columns. Rename it, then run Install or update tabs.",
  });
  const people = { sheet: 'Deliveries', tab: 'People', columns: { Name: 'driver' } };
  expect(ask(team, 'importRows', people)).toMatchObject({ taken: 2 });
  expect([team.value('People!A2'), team.value('Deliveries!A1'), team.value('Deliveries!C3')]).toEqual([
    'Bo',
    'truck',
    13,
  ]);
});

test('a list with the day first, brought in where the month is first, comes in as it was written', () => {
  const team = openInstalled({ locale: 'en_US' });
  team.importCsv('jobs', 'customer,due\nAnn,03/04/2026\nBen,13/04/2026\nCem,05/06/2026');
  const input = { sheet: 'jobs', tab: 'Deliveries', days: 'dmy' };
  const preview = ask<Report>(team, 'importRows', { ...input, preview: true });
  expect(preview.misread).toMatchObject([{ header: 'due', dates: 2, text: '13/04/2026', open: true }]);
  expect(team.rpc('importRows', input)).toMatchObject({ ok: false, where: 'Deliveries, due' });
  expect(ask(team, 'importRows', { ...input, swapDays: { 'First promise': true } })).toMatchObject({
    taken: 3,
  });
  expect([2, 3, 4].map((row) => team.value(`Deliveries!C${row}`))).toEqual([
    '2026-04-03',
    '2026-04-13',
    '2026-06-05',
  ]);
});
