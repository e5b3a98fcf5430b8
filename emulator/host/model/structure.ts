import type { Input } from '../../formulas/contract';
import { type StructureEdit, shiftFormula } from '../../formulas/shift';
import type { Book } from './book';
import { type AxisEdit, shiftAttachments } from './shift-areas';
import type { Look, Row, SheetState } from './state';

/** From which neighbour new rows or columns take their looks: the one before them, or the one after. */
export type Inherit = 'before' | 'after';

/** Inserts empty rows or columns before `at`; formulas everywhere follow. New cells look like their neighbour's. */
export function insertLines(
  book: Book,
  id: number,
  axis: AxisEdit['axis'],
  at: number,
  count: number,
  inherit: Inherit,
): void {
  const sheet = book.sheet(id);
  const end = axis === 'row' ? sheet.rows : sheet.columns;
  const edit: AxisEdit = { axis, kind: 'insert', at, count, end };
  const model = inherit === 'before' && at > 0 ? at - 1 : at < end ? at : at - 1;
  if (axis === 'row') {
    const looks = sheet.cells[model]?.looks.map(inherited);
    const rows = Array.from({ length: count }, () =>
      looks === undefined ? undefined : book.newRow([], looks.slice()),
    );
    spliceHoley(sheet.cells, at, 0, rows);
    spliceHoley(sheet.rowProps, at, 0, new Array(count).fill(undefined));
    sheet.rows += count;
    if (at < sheet.frozenRows) sheet.frozenRows += count;
  } else {
    for (const row of sheet.cells.keys()) {
      if (sheet.cells[row] === undefined) continue;
      const line = book.writableRow(sheet, row);
      const look = inherited(line.looks[model]);
      spliceHoley(line.inputs, at, 0, new Array(count).fill(undefined));
      spliceHoley(line.looks, at, 0, new Array(count).fill(look));
    }
    spliceHoley(sheet.columnProps, at, 0, new Array(count).fill(undefined));
    sheet.columns += count;
    if (at < sheet.frozenColumns) sheet.frozenColumns += count;
  }
  finish(book, sheet, edit);
}

/** Deletes rows or columns; references to what is gone become #REF!. */
export function deleteLines(book: Book, id: number, axis: AxisEdit['axis'], at: number, count: number): void {
  const sheet = book.sheet(id);
  const end = axis === 'row' ? sheet.rows : sheet.columns;
  const edit: AxisEdit = { axis, kind: 'delete', at, count, end };
  if (axis === 'row') {
    sheet.cells.splice(at, count);
    sheet.rowProps.splice(at, count);
    sheet.rows -= count;
    sheet.frozenRows -= Math.max(0, Math.min(sheet.frozenRows, at + count) - at);
  } else {
    for (const row of sheet.cells.keys()) {
      if (sheet.cells[row] === undefined) continue;
      const line = book.writableRow(sheet, row);
      line.inputs.splice(at, count);
      line.looks.splice(at, count);
    }
    sheet.columnProps.splice(at, count);
    sheet.columns -= count;
    sheet.frozenColumns -= Math.max(0, Math.min(sheet.frozenColumns, at + count) - at);
  }
  finish(book, sheet, edit);
}

function inherited(look: Look | undefined): Look | undefined {
  if (look?.note === undefined && look?.link === undefined) return look;
  const { note: _note, link: _link, ...rest } = look;
  return rest;
}

/** Splices a list that may be shorter than the place asked for. */
function spliceHoley<T>(
  list: (T | undefined)[],
  at: number,
  removed: number,
  added: (T | undefined)[],
): void {
  if (at >= list.length && added.every((one) => one === undefined)) return;
  if (list.length < at) list.length = at;
  // In parts: a call takes only so many arguments.
  if (added.length <= 10_000) {
    list.splice(at, removed, ...added);
    return;
  }
  const tail = list.splice(at);
  for (const one of added) list.push(one);
  for (const one of tail.slice(removed)) list.push(one);
}

function finish(book: Book, sheet: SheetState, edit: AxisEdit): void {
  shiftAttachments(book, sheet, edit);
  const { at, count } = edit;
  const lines = edit.axis === 'row' ? 'Rows' : 'Columns';
  const change: StructureEdit =
    edit.kind === 'insert'
      ? { kind: `insert${lines}`, sheet: sheet.name, before: at, count }
      : { kind: `delete${lines}`, sheet: sheet.name, first: at, count };
  rewriteFormulas(book, (formula, home) =>
    home === sheet.name || names(formula, sheet.name) ? shiftFormula(formula, home, change) : formula,
  );
  book.markStructure();
}

/** True when a formula may speak of a sheet; reading its text through is much quicker than parsing it. */
function names(formula: string, sheet: string): boolean {
  return formula.includes('!') && formula.toLowerCase().includes(sheet.replaceAll("'", "''").toLowerCase());
}

/** Puts new text in place of each formula for which `rewrite` gives another one, rules of the sheets included. */
export function rewriteFormulas(book: Book, rewrite: (formula: string, home: string) => string): void {
  for (const sheet of book.sheets()) {
    const again = (text: string) => rewrite(text, sheet.name);
    for (const [row, line] of sheet.cells.entries()) {
      if (line === undefined) continue;
      rewriteRow(book, sheet, row, line, again);
    }
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => ({
      ...rule,
      values: rule.values.map((value) =>
        typeof value === 'string' && value.startsWith('=') ? again(value) : value,
      ),
    }));
  }
}

function rewriteRow(
  book: Book,
  sheet: SheetState,
  row: number,
  line: Row,
  again: (text: string) => string,
): void {
  for (const [column, input] of line.inputs.entries()) {
    if (!isFormula(input)) continue;
    const text = again(input.formula);
    if (text === input.formula) continue;
    book.writableRow(sheet, row).inputs[column] = { formula: text };
  }
}

/** True for a cell that holds a formula. */
export function isFormula(input: Input | undefined): input is { readonly formula: string } {
  return typeof input === 'object' && input !== null && 'formula' in input;
}
