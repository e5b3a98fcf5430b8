import { LOCALES } from '../../../formulas/locale';
import type { SheetArea } from '../../model/state';
import { isRef, optionalText, selfOf, textOf, wholeNumber } from '../../realm/arguments';
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
import { zoneNamed } from '../../realm/zone';
import type { Spreadsheets } from '../google';
import { userKind } from '../people';
import { checkProtection, sheetOf } from './access';
import { protectionTypes } from './enumerations';
import { addMetadata, metadataFinder, metadataOf } from './metadata';
import { namedArea, namedRangeKind, removeNamedRange, setNamedRange } from './named-range';
import { protectionsOf } from './protection';
import { rangeKind } from './range';
import { SHEETS } from './scope';
import { areaNamed, sheetKind } from './sheet';
import { checkSheetName, freeName } from './sheet-names';

/** The one spreadsheet that a script of this kind knows. */
export function spreadsheet() {
  return object(spreadsheetKind, null);
}

/** The sheet that the person looks at. */
export function activeSheet({ session, workbook, cell }: Execution): number {
  if (cell !== null) return cell.sheet;
  const known = workbook.book.sheets().find(({ id }) => id === session.active.sheet);
  return known?.id ?? workbook.book.sheets()[0]?.id ?? 0;
}

/** The cells that the person has chosen; for a custom function, its own cell. */
export function activeArea(run: Execution): SheetArea {
  if (run.cell !== null) return { ...run.cell, rows: 1, columns: 1 };
  const sheet = activeSheet(run);
  return run.session.active.sheet === sheet
    ? run.session.active
    : { sheet, row: 0, column: 0, rows: 1, columns: 1 };
}

/** A range named by A1 text with a sheet, or by a named range. */
function rangeNamed(run: Execution, name: string): SheetArea | null {
  const named = namedArea(run, name);
  if (named !== null) return named;
  try {
    return areaNamed(run, run.workbook.book.sheet(activeSheet(run)), [name]);
  } catch (error) {
    if (error instanceof ServiceError) return null;
    throw error;
  }
}

function insertSheet(run: Execution, args: readonly unknown[]) {
  const { book } = run.workbook;
  const options = args.find((one) => typeof one === 'object' && one !== null && !isRef(one));
  if (options !== undefined) throw new ServiceError('not emulated: Spreadsheet.insertSheet, with a template');
  const name = args.find((one) => typeof one === 'string') ?? freeName(run.workbook);
  const index = args.find((one) => typeof one === 'number');
  checkSheetName(run.workbook, textOf(name), null);
  const at = index === undefined ? book.sheets().length : Math.min(wholeNumber(index), book.sheets().length);
  const sheet = book.addSheet(textOf(name), at);
  run.session.active = { sheet: sheet.id, row: 0, column: 0, rows: 1, columns: 1 };
  return object(sheetKind, sheet.id);
}

const activate: Member<null> = writes((_, run, range) => {
  run.session.active = { ...selfOf(rangeKind, range) };
  return range;
});

export const spreadsheetKind: Kind<null> = defineKind<Spreadsheets['Spreadsheet'], null>(
  'SpreadsheetApp.Spreadsheet',
  {
    getId: reads(() => 'emulated-spreadsheet'),
    getUrl: reads(() => 'https://docs.google.com/spreadsheets/d/emulated-spreadsheet/edit'),
    getName: reads((_, { workbook }) => workbook.book.state.title),
    rename: writes((_, { workbook }, name) => {
      workbook.book.state.title = textOf(name);
      workbook.book.revision++;
    }),
    getSpreadsheetTimeZone: reads((_, { workbook }) => workbook.timezone),
    setSpreadsheetTimeZone: writes((_, { workbook }, name) => {
      try {
        zoneNamed(textOf(name));
      } catch {
        throw new ServiceError(`Invalid argument: ${textOf(name)}`);
      }
      workbook.book.state.timezone = textOf(name);
      workbook.book.revision++;
    }),
    getSpreadsheetLocale: reads((_, { workbook }) => workbook.locale),
    setSpreadsheetLocale: writes((_, { workbook }, locale) => {
      if (!LOCALES.includes(textOf(locale))) {
        throw new ServiceError(`not emulated: the locale ${textOf(locale)}; known are ${LOCALES.join(', ')}`);
      }
      workbook.book.state.locale = textOf(locale);
      workbook.book.revision++;
    }),
    getSheets: reads((_, { workbook }) => workbook.book.sheets().map(({ id }) => object(sheetKind, id))),
    getNumSheets: reads((_, { workbook }) => workbook.book.sheets().length),
    getSheetByName: reads((_, { workbook }, name) => {
      const sheet = workbook.book.sheetNamed(textOf(name));
      return sheet === undefined ? null : object(sheetKind, sheet.id);
    }),
    getSheetById: reads((_, { workbook }, id) => {
      const sheet = workbook.book.sheets().find((one) => one.id === wholeNumber(id));
      return sheet === undefined ? null : object(sheetKind, sheet.id);
    }),
    getActiveSheet: reads((_, run) => object(sheetKind, activeSheet(run))),
    setActiveSheet: writes((_, run, sheet) => {
      const id = selfOf(sheetKind, sheet);
      run.session.active = { sheet: id, row: 0, column: 0, rows: 1, columns: 1 };
      return sheet;
    }),
    getActiveRange: reads((_, run) => object(rangeKind, activeArea(run))),
    getActiveCell: reads((_, run) => object(rangeKind, { ...activeArea(run), rows: 1, columns: 1 })),
    getCurrentCell: reads((_, run) => object(rangeKind, { ...activeArea(run), rows: 1, columns: 1 })),
    setActiveRange: activate,
    setCurrentCell: activate,
    insertSheet: writes((_, run, ...args) => insertSheet(run, args)),
    deleteSheet: writes((_, run, sheet) => {
      if (run.workbook.book.sheets().length === 1) {
        throw new ServiceError("You can't remove all the sheets in a document.");
      }
      const id = selfOf(sheetKind, sheet);
      const { rows, columns } = sheetOf(run, id);
      checkProtection(run, id, { row: 0, column: 0, rows, columns });
      run.workbook.deleteSheet(id);
    }),
    moveActiveSheet: writes((_, run, position) => {
      const { state } = run.workbook.book;
      const index = wholeNumber(position) - 1;
      if (index < 0 || index >= state.sheets.length) throw new ServiceError('Invalid argument: pos');
      const id = activeSheet(run);
      const moving = state.sheets.filter((sheet) => sheet.id === id);
      const others = state.sheets.filter((sheet) => sheet.id !== id);
      state.sheets = [...others.slice(0, index), ...moving, ...others.slice(index)];
      run.workbook.book.markStructure();
    }),
    getRange: reads((_, run, name) => {
      const area = rangeNamed(run, textOf(name));
      if (area === null) throw new ServiceError('Range not found');
      return object(rangeKind, area);
    }),
    getRangeByName: reads((_, run, name) => {
      const area = rangeNamed(run, textOf(name));
      return area === null ? null : object(rangeKind, area);
    }),
    getNamedRanges: reads((_, { workbook }) =>
      workbook.book.state.namedRanges.map(({ name }) => object(namedRangeKind, { name })),
    ),
    setNamedRange: writes((_, run, name, range) =>
      setNamedRange(run, textOf(name), selfOf(rangeKind, range)),
    ),
    removeNamedRange: writes((_, run, name) => removeNamedRange(run, textOf(name))),
    getProtections: reads((_, { workbook }, type) => {
      protectionTypes.nameOf(type);
      return workbook.book.sheets().flatMap((sheet) => protectionsOf(sheet, type));
    }),
    addDeveloperMetadata: writes((_, run, ...args) => {
      addMetadata(run, null, {}, args);
      return spreadsheet();
    }),
    getDeveloperMetadata: reads((_, run) => metadataOf(run, null)),
    createDeveloperMetadataFinder: plain(() => metadataFinder(null)),
    getOwner: reads((_, { shared }) => object(userKind, shared.owner)),
    getEditors: reads((_, { shared }) => [...shared.people].map((address) => object(userKind, address))),
    getViewers: reads(() => []),
    toast: plain((_, { session }, message, title) => {
      session.counter++;
      session.toast = {
        message: textOf(message),
        title: optionalText(title) ?? '',
        shown: session.counter,
      };
    }),
  },
  SHEETS,
);
