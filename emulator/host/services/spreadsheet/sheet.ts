import { areaOf, parseReference } from '../../model/area';
import type { SheetArea, SheetState } from '../../model/state';
import { flag, listOf, recordOf, textOf, wholeNumber } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import {
  defineKind,
  type Kind,
  type Member,
  object,
  plain,
  reads,
  ServiceError,
  writes,
} from '../../realm/service';
import type { Spreadsheets } from '../google';
import { checkProtection, checkSheetProtection, readValue, sheetOf, writeValues } from './access';
import { bandingsOf } from './banding';
import { chartMembers } from './chart-members';
import { colorOf } from './color';
import { keepRules, rulesOf } from './conditional';
import { sheetTypes } from './enumerations';
import { addMetadata, metadataFinder, metadataOf } from './metadata';
import { namedRangeKind } from './named-range';
import { protect, protectionsOf } from './protection';
import { rangeKind } from './range';
import { rangeListKind } from './range-list';
import { SHEETS } from './scope';
import { lineMembers } from './sheet-lines';
import { checkSheetName } from './sheet-names';
import { spreadsheet } from './spreadsheet';

/** The area that a script names on a sheet: A1 text, or row, column and counts from 1. */
export function areaNamed(run: Execution, sheet: SheetState, args: readonly unknown[]): SheetArea {
  const [first, column, rows, columns] = args;
  if (typeof first === 'string') {
    const reference = parseReference(first);
    const named = reference?.sheet ?? null;
    if (named !== null && named !== sheet.name) {
      const other = run.workbook.book.sheetNamed(named);
      if (other === undefined) throw new ServiceError('Range not found');
      return areaNamed(run, other, [first.slice(first.lastIndexOf('!') + 1)]);
    }
    const area = reference === null ? null : areaOf(reference, sheet.rows, sheet.columns);
    if (area === null) throw new ServiceError('Range not found');
    return { ...area, sheet: sheet.id };
  }
  const [height, width] = [
    rows === undefined ? 1 : wholeNumber(rows),
    columns === undefined ? 1 : wholeNumber(columns),
  ];
  if (height < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (width < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  const area = {
    sheet: sheet.id,
    row: wholeNumber(first) - 1,
    column: wholeNumber(column) - 1,
    rows: height,
    columns: width,
  };
  if (
    area.row < 0 ||
    area.column < 0 ||
    area.row + height > sheet.rows ||
    area.column + width > sheet.columns
  ) {
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return area;
}

const whole = (sheet: SheetState): SheetArea => ({
  sheet: sheet.id,
  row: 0,
  column: 0,
  rows: sheet.rows,
  columns: sheet.columns,
});

/** The area from A1 to the last cell that holds anything; A1 for an empty sheet. */
export function dataArea(run: Execution, id: number): SheetArea {
  sheetOf(run, id);
  const { rows, columns } = run.workbook.extent(id);
  return { sheet: id, row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) };
}

type Members = { readonly [Name in keyof Spreadsheets['Sheet']]?: Member<number> };
type Change = (sheet: SheetState, run: Execution, ...args: unknown[]) => void;

/** A member that changes the sheet and answers it. */
const changes = (change: Change): Member<number> =>
  writes((id, run, ...args) => {
    change(sheetOf(run, id), run, ...args);
    run.workbook.book.revision++;
    return object(sheetKind, id);
  });
const asks = (ask: (sheet: SheetState, run: Execution, ...args: unknown[]) => unknown): Member<number> =>
  reads((id, run, ...args) => ask(sheetOf(run, id), run, ...args));

/** Rows after the last one with anything in it; the grid grows when it ends. */
function appendRow(sheet: SheetState, run: Execution, values: unknown): void {
  const row = run.workbook.extent(sheet.id).rows;
  const cells = listOf(values);
  const last = { row: Math.min(row, sheet.rows - 1), column: 0, rows: 1, columns: cells.length };
  checkProtection(run, sheet.id, last);
  if (row >= sheet.rows) run.workbook.insertLines(sheet.id, 'row', sheet.rows, 1, 'before');
  if (cells.length > sheet.columns) {
    run.workbook.insertLines(sheet.id, 'column', sheet.columns, cells.length - sheet.columns, 'before');
  }
  writeValues(
    run,
    sheet.id,
    cells.map((value, column) => ({ row, column, value })),
  );
}

function clearSheet(
  sheet: SheetState,
  run: Execution,
  what: { contents: boolean; formats: boolean; notes: boolean },
): void {
  const { book } = run.workbook;
  checkProtection(run, sheet.id, whole(sheet));
  if (what.contents) book.eachInput(sheet.id, (row, column) => book.setInput(sheet.id, row, column, null));
  book.setLooks(sheet.id, whole(sheet), () => ({
    ...(what.formats ? { format: undefined, style: undefined, link: undefined } : {}),
    ...(what.notes ? { note: undefined } : {}),
  }));
  if (what.formats) sheet.conditionalFormats = [];
}

/** Each of these members, refused where the whole sheet is protected from the person. */
function guarded(members: Members): Members {
  const entries = Object.entries(members).map(([name, member]): [string, Member<number>] => {
    if (member.effect !== 'write' || name === 'activate') return [name, member];
    const run: Member<number>['run'] = (id, execution, ...args) => {
      checkSheetProtection(execution, id);
      return member.run(id, execution, ...args);
    };
    return [name, { ...member, run }];
  });
  return Object.fromEntries(entries);
}

export const sheetKind: Kind<number> = defineKind<Spreadsheets['Sheet'], number>(
  'SpreadsheetApp.Sheet',
  guarded({
    getSheetId: plain((id) => id),
    getName: asks(({ name }) => name),
    getSheetName: asks(({ name }) => name),
    getIndex: asks((sheet, { workbook }) => workbook.book.sheets().indexOf(sheet) + 1),
    getParent: plain(() => spreadsheet()),
    getType: plain(() => sheetTypes.values.GRID),
    setName: changes((sheet, run, name) => {
      checkSheetName(run.workbook, textOf(name), sheet.id);
      run.workbook.renameSheet(sheet.id, textOf(name));
    }),
    getRange: plain((id, run, ...args) => object(rangeKind, areaNamed(run, sheetOf(run, id), args))),
    getRangeList: plain((id, run, list) =>
      object(
        rangeListKind,
        listOf(list).map((a1) => areaNamed(run, sheetOf(run, id), [textOf(a1)])),
      ),
    ),
    getDataRange: reads((id, run) => object(rangeKind, dataArea(run, id))),
    getLastRow: asks((sheet, run) => run.workbook.extent(sheet.id).rows),
    getLastColumn: asks((sheet, run) => run.workbook.extent(sheet.id).columns),
    getMaxRows: asks(({ rows }) => rows),
    getMaxColumns: asks(({ columns }) => columns),
    getSheetValues: asks((sheet, run, row, column, rows, columns) =>
      run.workbook
        .block(sheet.id, areaNamed(run, sheet, [row, column, rows, columns]))
        .map((line) => line.map((cell) => readValue(run.workbook, cell))),
    ),
    appendRow: changes(appendRow),
    activate: changes((sheet, { session }) => {
      session.active = { sheet: sheet.id, row: 0, column: 0, rows: 1, columns: 1 };
    }),
    isSheetHidden: asks(({ hidden }) => hidden),
    hideSheet: changes((sheet, { workbook }) => {
      const others = workbook.book.sheets().filter((one) => one !== sheet && !one.hidden);
      if (others.length === 0) throw new ServiceError("You can't hide all the sheets in a document.");
      sheet.hidden = true;
    }),
    showSheet: changes((sheet) => {
      sheet.hidden = false;
    }),
    getTabColor: asks(({ color }) => color),
    setTabColor: changes((sheet, _, color) => {
      sheet.color = colorOf(color) ?? null;
    }),
    hasHiddenGridlines: asks(({ gridlines }) => !gridlines),
    setHiddenGridlines: changes((sheet, _, hide) => {
      sheet.gridlines = !flag(hide);
    }),
    getProtections: asks((sheet, _, type) => protectionsOf(sheet, type)),
    protect: writes((id, run) => {
      const sheet = sheetOf(run, id);
      return protect(run, sheet, 'SHEET', whole(sheet));
    }),
    getConditionalFormatRules: asks((sheet) => rulesOf(sheet.id, sheet.conditionalFormats)),
    setConditionalFormatRules: writes((id, run, rules) => {
      sheetOf(run, id).conditionalFormats = keepRules(id, rules);
      run.workbook.book.revision++;
    }),
    clearConditionalFormatRules: writes((id, run) => {
      sheetOf(run, id).conditionalFormats = [];
      run.workbook.book.revision++;
    }),
    getBandings: asks((sheet) => bandingsOf(sheet)),
    getNamedRanges: asks((sheet, { workbook }) =>
      workbook.book.state.namedRanges
        .filter(({ area }) => area.sheet === sheet.id)
        .map(({ name }) => object(namedRangeKind, { name })),
    ),
    addDeveloperMetadata: changes((sheet, run, ...args) => addMetadata(run, sheet.id, {}, args)),
    getDeveloperMetadata: asks((sheet, run) => metadataOf(run, sheet.id)),
    createDeveloperMetadataFinder: plain((id) => metadataFinder(id)),
    clear: changes((sheet, run, options) => {
      const { contentsOnly, formatOnly } = options === undefined ? {} : recordOf(options);
      clearSheet(sheet, run, { contents: formatOnly !== true, formats: contentsOnly !== true, notes: false });
    }),
    clearContents: changes((sheet, run) =>
      clearSheet(sheet, run, { contents: true, formats: false, notes: false }),
    ),
    clearFormats: changes((sheet, run) =>
      clearSheet(sheet, run, { contents: false, formats: true, notes: false }),
    ),
    clearNotes: changes((sheet, run) =>
      clearSheet(sheet, run, { contents: false, formats: false, notes: true }),
    ),
    getFormUrl: plain(() => null),
    ...lineMembers,
    ...chartMembers,
  }),
  SHEETS,
);
