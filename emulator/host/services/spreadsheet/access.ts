import type { Formatted, Value } from '../../../formulas/contract';
import { writingOf } from '../../../formulas/locale';
import { dateFormat } from '../../../formulas/serial';
import type { Area, Protection, SheetArea, SheetState } from '../../model/state';
import { instantOfDate } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import { type RealmDate, realmDate, ServiceError } from '../../realm/service';
import { rulesOf } from '../../validate';
import type { Workbook } from '../../workbook';

/** The sheet that a script holds on to. Throws when it was deleted. */
export function sheetOf({ workbook }: Execution, id: number): SheetState {
  const sheet = workbook.book.sheets().find((one) => one.id === id);
  if (sheet === undefined) throw new ServiceError(`Sheet ${id} not found`);
  return sheet;
}

/** What a script reads from a cell: dates for days and times, errors as their text, '' for blank. */
export function readValue(
  workbook: Workbook,
  { value, format }: Formatted,
): number | string | boolean | RealmDate {
  if (value === null) return '';
  if (typeof value === 'number') {
    return dateFormat(format) === null ? value : realmDate(workbook.instantOf(value));
  }
  return typeof value === 'object' ? value.error : value;
}

/** The spreadsheet's serial number of a Date, with the format that a date takes in a cell without one. */
export function serialOfDate(workbook: Workbook, instant: number): { value: number; format: string } {
  const serial = workbook.serialOf(instant);
  const writing = writingOf(workbook.locale);
  return { value: serial, format: Number.isInteger(serial) ? writing.date : writing.dateTime };
}

/** Throws when the person may not edit this area. Warnings do not stop scripts. */
export function checkProtection(run: Execution, sheet: number, area: Area): void {
  sheetOf(run, sheet);
  refuseWhereProtected(run.workbook.protections(sheet, area, run.session.user));
}

/** Throws when a new row or column here would lie inside something that the person may not edit. */
export function checkInsertion(run: Execution, sheet: number, axis: 'row' | 'column', at: number): void {
  refuseWhereProtected(run.workbook.protectionsAround(sheet, axis, at, run.session.user));
}

/** Throws when the whole sheet is protected from the person: then its name and its looks are, too. */
export function checkSheetProtection(run: Execution, sheet: number): void {
  checkProtection(run, sheet, NOWHERE);
}

/** No place on the grid: only the protection of a whole sheet covers it. */
const NOWHERE: Area = { row: -1, column: -1, rows: 0, columns: 0 };

function refuseWhereProtected(met: readonly Protection[]): void {
  if (met.some(({ warningOnly }) => !warningOnly)) throw new ServiceError(PROTECTED);
}

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Longest text that a cell takes. */
export const LONGEST_TEXT = 50_000;

/** A cell and what a script sets it to. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

/**
 * Writes what a script set, all or nothing: text is read as if typed, from '=' a formula. Throws when a rule
 * rejects a value.
 */
export function writeValues(execution: Execution, sheet: number, cells: readonly CellWrite[]): void {
  const { workbook } = execution;
  const rules = rulesOf(workbook);
  const typed = cells.map(({ row, column, value }) => {
    const read = typedOf(execution, sheet, row, column, value);
    const problem = rules.problem(sheet, row, column, read.input);
    if (problem?.rejects) throw new ServiceError(problem.message);
    return { row, column, ...read };
  });
  for (const { row, column, input, format } of typed) workbook.put(sheet, row, column, input, format);
}

function typedOf({ workbook }: Execution, sheet: number, row: number, column: number, value: unknown) {
  if (value === null || value === undefined || value === '') return { input: null, format: null };
  if (typeof value === 'number') {
    const finite: Value = Number.isFinite(value) ? value : { error: '#NUM!', message: 'Not a number' };
    return { input: finite, format: null };
  }
  if (typeof value === 'boolean') return { input: value, format: null };
  const instant = instantOfDate(value);
  if (instant !== null) {
    if (Number.isNaN(instant)) return { input: 'Invalid Date', format: null };
    const { value: serial, format } = serialOfDate(workbook, instant);
    return { input: serial, format };
  }
  const text = String(value);
  if (text.length > LONGEST_TEXT) {
    throw new ServiceError(
      `Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`,
    );
  }
  return workbook.parse(text, workbook.book.format(sheet, row, column));
}

/** Throws when an area does not lie on its sheet any more. */
export function checkInside(execution: Execution, area: SheetArea): SheetState {
  const sheet = sheetOf(execution, area.sheet);
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= sheet.rows &&
    area.column + area.columns <= sheet.columns;
  if (!inside)
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  return sheet;
}

/** Throws when a block written by a script has not the shape of its range. */
export function checkShape(area: Area, rows: readonly (readonly unknown[])[]): void {
  if (rows.length !== area.rows) {
    throw new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${area.rows}.`,
    );
  }
  const other = rows.find((row) => row.length !== area.columns);
  if (other !== undefined) {
    throw new ServiceError(
      `The number of columns in the data does not match the number of columns in the range. The data has ${other.length} but the range has ${area.columns}.`,
    );
  }
}
