import { blockName, letters, readDeepLink, readReference } from '../../../emulator/page/a1';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is named %s', (column, name) => {
  expect(letters(column)).toBe(name);
});

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

test.each([
  ['B7', null, cell(6, 1)],
  [' $b$7 ', null, cell(6, 1)],
  ['D5:B2', null, { top: 1, left: 1, bottom: 4, right: 3 }],
  ['Deliveries!AA10', 'Deliveries', cell(9, 26)],
  ["'Dev''s list'!A1", "Dev's list", cell(0, 0)],
])('the name box reads %s', (text, sheet, block) => {
  expect(readReference(text)).toEqual({ sheet, block });
});

test.each(['', 'B0', '7B', 'A1:', 'Deliveries!', 'hello'])(
  'the name box takes "%s" for no address',
  (text) => {
    expect(readReference(text)).toBeNull();
  },
);

test("a block of one cell has that cell's name", () => {
  expect(blockName(cell(1, 1))).toBe('B2');
  expect(blockName({ top: 1, left: 1, bottom: 4, right: 3 })).toBe('B2:D5');
});

test.each([
  ['https://example.com/edit#gid=12&range=B7', { sheet: 12, range: 'B7' }],
  ['#gid=0', { sheet: 0, range: null }],
  ['https://example.com/', null],
  ['https://example.com/#top', null],
  ['#gid=twelve', null],
])('the link %s leads to its place', (url, place) => {
  expect(readDeepLink(url)).toEqual(place);
});
