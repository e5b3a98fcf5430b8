import type { SheetLayout } from '../../../emulator/desk';
import { at, move, selectedBlock, shownColumns, step } from '../../../emulator/page/selection';

const layout: SheetLayout = {
  rows: 10,
  columns: 8,
  frozenRows: 1,
  frozenColumns: 0,
  columnWidths: {},
  rowHeights: {},
  hiddenColumns: [1],
  hiddenRows: [3, 4],
  columnGroups: [
    { first: 5, last: 6, collapsed: true },
    { first: 2, last: 2, collapsed: false },
  ],
  merges: [{ row: 6, column: 2, rows: 2, columns: 2 }],
  gridlines: true,
  charts: [],
};

test('hidden columns and those of a collapsed group are not shown', () => {
  expect(shownColumns(layout)).toEqual([0, 2, 3, 4, 7]);
});

test.each<[title: string, from: [number, number], by: [number, number], to: [number, number]]>([
  ['down', [1, 0], [1, 0], [2, 0]],
  ['over hidden rows', [2, 0], [1, 0], [5, 0]],
  ['up over hidden rows', [5, 0], [-1, 0], [2, 0]],
  ['over a hidden column', [0, 0], [0, 1], [0, 2]],
  ['over a collapsed group', [0, 4], [0, 1], [0, 7]],
  ['not beyond the first row', [0, 0], [-1, 0], [0, 0]],
  ['not beyond the last column', [0, 7], [0, 1], [0, 7]],
  ['into a merged cell', [5, 3], [1, 0], [6, 2]],
  ['out of a merged cell downwards', [6, 2], [1, 0], [8, 2]],
  ['out of a merged cell to the right', [6, 2], [0, 1], [6, 4]],
])('an arrow key moves %s', (_title, [row, column], [rows, columns], [toRow, toColumn]) => {
  expect(move(layout, { row, column }, rows, columns)).toEqual({ row: toRow, column: toColumn });
});

test('a step from a hidden item starts at the next shown one', () => {
  expect(step([0, 2, 5], 3, 0)).toBe(5);
  expect(step([0, 2, 5], 3, -1)).toBe(2);
});

test('a selection that touches a merged cell takes the whole of it', () => {
  const selection = { ...at(7, 3), end: { row: 8, column: 3 } };
  expect(selectedBlock(selection, layout.merges)).toEqual({ top: 6, left: 2, bottom: 8, right: 3 });
});
