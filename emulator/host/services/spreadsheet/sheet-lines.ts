import type { AxisProps, SheetArea, SheetState } from '../../model/state';
import { selfOf, wholeNumber } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import { type Member, object, plain, reads, ServiceError, writes } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { checkInsertion, checkProtection, sheetOf } from './access';
import { collapse, depthAt, groupAt } from './group';
import { rangeKind } from './range';
import { sheetKind } from './sheet';

type Members = { readonly [Name in keyof Spreadsheets['Sheet']]?: Member<number> };
type Axis = 'row' | 'column';

const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;
const size = (sheet: SheetState, axis: Axis): number => (axis === 'row' ? sheet.rows : sheet.columns);
const propsOf = (sheet: SheetState, axis: Axis) => (axis === 'row' ? sheet.rowProps : sheet.columnProps);

/** A span of rows or columns that a script names from 1. Throws when the grid does not have it. */
function span(
  sheet: SheetState,
  axis: Axis,
  first: unknown,
  count: unknown,
): { first: number; count: number } {
  const from = wholeNumber(first) - 1;
  const many = count === undefined ? 1 : wholeNumber(count);
  if (from < 0 || many < 1 || from + many > size(sheet, axis)) {
    const lines = axis === 'row' ? 'rows' : 'columns';
    throw new ServiceError(`Those ${lines} are out of bounds.`);
  }
  return { first: from, count: many };
}

function insert(axis: Axis, side: 'before' | 'after'): Member<number> {
  return writes((id, run, position, howMany) => {
    const sheet = sheetOf(run, id);
    const { first } = span(sheet, axis, position, 1);
    const count = howMany === undefined ? 1 : wholeNumber(howMany);
    if (count < 1) throw new ServiceError(`Those ${axis}s are out of bounds.`);
    const at = side === 'before' ? first : first + 1;
    checkInsertion(run, id, axis, at);
    run.workbook.insertLines(id, axis, at, count, side === 'before' ? 'after' : 'before');
    return object(sheetKind, id);
  });
}

function remove(axis: Axis): Member<number> {
  return writes((id, run, position, howMany) => {
    const sheet = sheetOf(run, id);
    const { first, count } = span(sheet, axis, position, howMany);
    if (count >= size(sheet, axis)) {
      throw new ServiceError(`You can't delete all the ${axis}s on the sheet.`);
    }
    const frozen = axis === 'row' ? sheet.frozenRows : sheet.frozenColumns;
    if (frozen > 0 && first <= frozen && first + count >= size(sheet, axis)) {
      throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
    }
    const area =
      axis === 'row'
        ? { row: first, column: 0, rows: count, columns: sheet.columns }
        : { row: 0, column: first, rows: sheet.rows, columns: count };
    checkProtection(run, id, area);
    run.workbook.deleteLines(id, axis, first, count);
    return object(sheetKind, id);
  });
}

function setProps(
  run: Execution,
  sheet: SheetState,
  axis: Axis,
  first: number,
  count: number,
  patch: AxisProps,
): void {
  const props = propsOf(sheet, axis);
  for (let at = first; at < first + count; at++) props[at] = { ...props[at], ...patch };
  run.workbook.book.revision++;
}

const show = (axis: Axis, hidden: boolean): Member<number> =>
  writes((id, run, position, howMany) => {
    const sheet = sheetOf(run, id);
    const { first, count } = span(sheet, axis, position, howMany);
    setProps(run, sheet, axis, first, count, { hidden });
  });
const showRange = (axis: Axis, hidden: boolean): Member<number> =>
  writes((id, run, range) => {
    const at: SheetArea = selfOf(rangeKind, range);
    const [first, count] = axis === 'row' ? [at.row, at.rows] : [at.column, at.columns];
    setProps(run, sheetOf(run, id), axis, first, count, { hidden });
  });
const resize = (axis: Axis, many: boolean): Member<number> =>
  writes((id, run, position, second, third) => {
    const sheet = sheetOf(run, id);
    const pixels = wholeNumber(many ? third : second);
    const { first, count } = span(sheet, axis, position, many ? second : 1);
    setProps(run, sheet, axis, first, count, { size: pixels });
    return object(sheetKind, id);
  });
const sizeOf = (axis: Axis): Member<number> =>
  reads((id, run, position) => {
    const sheet = sheetOf(run, id);
    const { first } = span(sheet, axis, position, 1);
    return propsOf(sheet, axis)[first]?.size ?? (axis === 'row' ? DEFAULT_HEIGHT : DEFAULT_WIDTH);
  });
const isHidden = (axis: Axis): Member<number> =>
  reads((id, run, position) => {
    const sheet = sheetOf(run, id);
    return propsOf(sheet, axis)[span(sheet, axis, position, 1).first]?.hidden === true;
  });
const fold = (axis: Axis, collapsed: boolean): Member<number> =>
  writes((id, run) => {
    collapse(run, id, axis, () => true, collapsed);
    return object(sheetKind, id);
  });
const freeze = (axis: Axis): Member<number> =>
  writes((id, run, count) => {
    const sheet = sheetOf(run, id);
    const lines = wholeNumber(count);
    if (lines < 0 || lines >= size(sheet, axis))
      throw new ServiceError(`You can't freeze all visible ${axis}s on the sheet.`);
    if (axis === 'row') sheet.frozenRows = lines;
    else sheet.frozenColumns = lines;
    run.workbook.book.revision++;
  });

/** Rows below the frozen ones, sorted by one column. */
const sort: Member<number> = writes((id, run, position, ascending) => {
  const sheet = sheetOf(run, id);
  const column = span(sheet, 'column', position, 1).first;
  const area = {
    row: sheet.frozenRows,
    column: 0,
    rows: sheet.rows - sheet.frozenRows,
    columns: sheet.columns,
  };
  checkProtection(run, id, area);
  run.workbook.sort(id, area, [{ column, ascending: ascending !== false }]);
  return object(sheetKind, id);
});

export const lineMembers: Members = {
  insertRowBefore: insert('row', 'before'),
  insertRowsBefore: insert('row', 'before'),
  insertRows: insert('row', 'before'),
  insertRowAfter: insert('row', 'after'),
  insertRowsAfter: insert('row', 'after'),
  insertColumnBefore: insert('column', 'before'),
  insertColumnsBefore: insert('column', 'before'),
  insertColumns: insert('column', 'before'),
  insertColumnAfter: insert('column', 'after'),
  insertColumnsAfter: insert('column', 'after'),
  deleteRow: remove('row'),
  deleteRows: remove('row'),
  deleteColumn: remove('column'),
  deleteColumns: remove('column'),
  hideRows: show('row', true),
  hideColumns: show('column', true),
  showRows: show('row', false),
  showColumns: show('column', false),
  hideRow: showRange('row', true),
  hideColumn: showRange('column', true),
  unhideRow: showRange('row', false),
  unhideColumn: showRange('column', false),
  isRowHiddenByUser: isHidden('row'),
  isColumnHiddenByUser: isHidden('column'),
  isRowHiddenByFilter: plain(() => false),
  setRowHeight: resize('row', false),
  setRowHeights: resize('row', true),
  setRowHeightsForced: resize('row', true),
  setColumnWidth: resize('column', false),
  setColumnWidths: resize('column', true),
  getRowHeight: sizeOf('row'),
  getColumnWidth: sizeOf('column'),
  getFrozenRows: reads((id, run) => sheetOf(run, id).frozenRows),
  getFrozenColumns: reads((id, run) => sheetOf(run, id).frozenColumns),
  setFrozenRows: freeze('row'),
  setFrozenColumns: freeze('column'),
  getRowGroup: reads((id, run, index, depth) => groupAt(sheetOf(run, id), 'row', index, depth)),
  getColumnGroup: reads((id, run, index, depth) => groupAt(sheetOf(run, id), 'column', index, depth)),
  getRowGroupDepth: reads((id, run, index) => depthAt(sheetOf(run, id), 'row', index)),
  getColumnGroupDepth: reads((id, run, index) => depthAt(sheetOf(run, id), 'column', index)),
  collapseAllRowGroups: fold('row', true),
  collapseAllColumnGroups: fold('column', true),
  expandAllRowGroups: fold('row', false),
  expandAllColumnGroups: fold('column', false),
  sort,
};
