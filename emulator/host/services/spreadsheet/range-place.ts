import { areaA1, overlap, sameArea } from '../../model/area';
import type { SortKey } from '../../model/sort';
import type { SheetArea } from '../../model/state';
import { flag, recordOf, wholeNumber } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import { BadArguments, type Member, object, plain, reads, ServiceError, writes } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { checkInside, sheetOf } from './access';
import { applyRowBanding, bandingsOf } from './banding';
import { collapse, shiftDepth } from './group';
import { addMetadata, metadataOf } from './metadata';
import { protect } from './protection';
import { rangeKind } from './range';
import { sheetKind } from './sheet';

type Members = { readonly [Name in keyof Spreadsheets['Range']]?: Member<SheetArea> };

const range = (area: SheetArea) => object(rangeKind, area);

/** Sort keys: a column, or {column, ascending}, or a list of those; columns count from 1 on the sheet. */
function sortKeys(at: SheetArea, value: unknown): SortKey[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map((one) => {
    const { column, ascending } = typeof one === 'number' ? { column: one, ascending: true } : recordOf(one);
    const index = wholeNumber(column) - 1;
    if (index < at.column || index >= at.column + at.columns) {
      throw new ServiceError('The sort column lies outside the range.');
    }
    return { column: index, ascending: ascending === undefined ? true : flag(ascending) };
  });
}

function merge(run: Execution, at: SheetArea): void {
  const sheet = checkInside(run, at);
  const { sheet: _, ...area } = at;
  if (area.rows === 1 && area.columns === 1) return;
  const { book } = run.workbook;
  sheet.merges = [...sheet.merges.filter((one) => !overlap(one, area)), area];
  // Only the first cell keeps what it holds.
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (row !== area.row || column !== area.column) book.setInput(at.sheet, row, column, null);
    }
  }
  book.revision++;
}

/** Where metadata on a range lies: Google takes whole rows and whole columns only. */
function linePlace(run: Execution, at: SheetArea): { row?: number; column?: number } {
  const sheet = checkInside(run, at);
  if (at.rows === 1 && at.column === 0 && at.columns === sheet.columns) return { row: at.row };
  if (at.columns === 1 && at.row === 0 && at.rows === sheet.rows) return { column: at.column };
  throw new ServiceError(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

function activate({ session }: Execution, at: SheetArea) {
  session.active = { ...at };
  return range(at);
}

export const placeMembers: Members = {
  getRow: plain((at) => at.row + 1),
  getRowIndex: plain((at) => at.row + 1),
  getColumn: plain((at) => at.column + 1),
  getLastRow: plain((at) => at.row + at.rows),
  getLastColumn: plain((at) => at.column + at.columns),
  getNumRows: plain((at) => at.rows),
  getNumColumns: plain((at) => at.columns),
  getHeight: plain((at) => at.rows),
  getWidth: plain((at) => at.columns),
  getA1Notation: plain((at) => areaA1(at)),
  getGridId: plain((at) => at.sheet),
  getSheet: plain((at) => object(sheetKind, at.sheet)),
  getCell: plain((at, _, row, column) => {
    const [r, c] = [wholeNumber(row) - 1, wholeNumber(column) - 1];
    if (r < 0 || c < 0 || r >= at.rows || c >= at.columns)
      throw new ServiceError('Cell reference out of range');
    return range({ sheet: at.sheet, row: at.row + r, column: at.column + c, rows: 1, columns: 1 });
  }),
  offset: plain((at, run, rows, columns, height, width) => {
    const area = {
      sheet: at.sheet,
      row: at.row + wholeNumber(rows),
      column: at.column + wholeNumber(columns),
      rows: height === undefined ? at.rows : wholeNumber(height),
      columns: width === undefined ? at.columns : wholeNumber(width),
    };
    checkInside(run, area);
    return range(area);
  }),
  activate: writes((at, run) => activate(run, at)),
  activateAsCurrentCell: writes((at, run) => activate(run, at)),
  canEdit: reads((at, run) =>
    run.workbook.protections(at.sheet, at, run.session.user).every(({ warningOnly }) => warningOnly),
  ),
  merge: writes((at, run) => {
    merge(run, at);
    return range(at);
  }),
  mergeAcross: writes((at, run) => {
    for (let row = 0; row < at.rows; row++) merge(run, { ...at, row: at.row + row, rows: 1 });
    return range(at);
  }),
  mergeVertically: writes((at, run) => {
    for (let column = 0; column < at.columns; column++)
      merge(run, { ...at, column: at.column + column, columns: 1 });
    return range(at);
  }),
  breakApart: writes((at, run) => {
    const sheet = checkInside(run, at);
    sheet.merges = sheet.merges.filter((one) => !overlap(one, at));
    run.workbook.book.revision++;
    return range(at);
  }),
  getMergedRanges: reads((at, run) =>
    checkInside(run, at)
      .merges.filter((one) => overlap(one, at))
      .map((one) => range({ ...one, sheet: at.sheet })),
  ),
  isPartOfMerge: reads((at, run) => checkInside(run, at).merges.some((one) => overlap(one, at))),
  protect: writes((at, run) => protect(run, checkInside(run, at), 'RANGE', at)),
  sort: writes((at, run, keys) => {
    checkInside(run, at);
    if (keys === undefined) throw new BadArguments();
    run.workbook.sort(at.sheet, at, sortKeys(at, keys));
    return range(at);
  }),
  applyRowBanding: writes((at, run, theme, header, footer) =>
    applyRowBanding(run, at, theme, header, footer),
  ),
  getBandings: reads((at, run) => bandingsOf(checkInside(run, at), at)),
  shiftColumnGroupDepth: writes((at, run, by) => {
    shiftDepth(run, checkInside(run, at), 'column', at.column, at.columns, by);
    return range(at);
  }),
  shiftRowGroupDepth: writes((at, run, by) => {
    shiftDepth(run, checkInside(run, at), 'row', at.row, at.rows, by);
    return range(at);
  }),
  collapseGroups: writes((at, run) => foldGroups(run, at, true)),
  expandGroups: writes((at, run) => foldGroups(run, at, false)),
  addDeveloperMetadata: writes((at, run, ...args) => {
    addMetadata(run, at.sheet, linePlace(run, at), args);
    return range(at);
  }),
  getDeveloperMetadata: reads((at, run) => metadataOf(run, at.sheet, linePlace(run, at))),
};

function foldGroups(run: Execution, at: SheetArea, collapsed: boolean) {
  const sheet = sheetOf(run, at.sheet);
  const whole = { row: 0, column: 0, rows: sheet.rows, columns: sheet.columns };
  const axis = at.rows === whole.rows && !sameArea(at, whole) ? 'column' : 'row';
  const [from, to] =
    axis === 'column' ? [at.column, at.column + at.columns - 1] : [at.row, at.row + at.rows - 1];
  collapse(run, at.sheet, axis, ({ first, last }) => first >= from && last <= to, collapsed);
  return range(at);
}
