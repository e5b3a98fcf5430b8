import { InputError } from '../input-error';
import type { Sheet, Workbook } from '../workbook';
import { googleSheet, type Surrounding } from './sheet';

/** How long to wait for another person's change of the same workbook. */
const LOCK_WAIT_MS = 30_000;

/** Runs work under the document's lock, and writes everything out before the lock is let go. */
function underLock<T>(work: () => T): T {
  // Outside of a document there is nobody to exclude, and no lock.
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock !== null && !lock.tryLock(LOCK_WAIT_MS)) {
    throw new InputError('', 'somebody else is changing this workbook with Opsbook. Try again in a minute.');
  }
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock?.releaseLock();
  }
}

/** What the sheets of a spreadsheet carry under a key, by sheet. One search, however many sheets there are. */
function findMarks(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  key: string,
): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  for (const entry of spreadsheet.createDeveloperMetadataFinder().withKey(key).find()) {
    const sheet = entry.getLocation().getSheet();
    if (sheet !== null) marks.set(sheet.getSheetId(), entry.getValue() ?? '');
  }
  return marks;
}

/**
 * The open spreadsheet as the port describes it. Which sheets there are is asked for once, since tabs are looked for
 * again and again, and once more under the lock.
 */
export function openWorkbook(): Workbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  let timezone: string | undefined;
  // It cannot change while a script runs, and is asked for with every date.
  const zone = (): string => {
    timezone ??= spreadsheet.getSpreadsheetTimeZone();
    return timezone;
  };
  let url: string | undefined;
  let isHeld = false;
  let before: GoogleAppsScript.Spreadsheet.Sheet | undefined;
  let list: Sheet[] | undefined;
  /** Google's sheets by their ids. */
  const known = new Map<number, GoogleAppsScript.Spreadsheet.Sheet>();
  /** How large Google makes a new sheet, asked of the first one. */
  let newGrid: { readonly rows: number; readonly columns: number } | undefined;
  const marks = new Map<string, ReadonlyMap<number, string>>();
  const around: Surrounding = {
    spreadsheet,
    marks(key) {
      const found = marks.get(key) ?? findMarks(spreadsheet, key);
      marks.set(key, found);
      return found;
    },
    mark(key, id, value) {
      const found = marks.get(key);
      if (found !== undefined) marks.set(key, new Map([...found, [id, value]]));
    },
    nameOf(sheet) {
      const id = sheet.getSheetId();
      return sheets().find((one) => one.id === id)?.name ?? '';
    },
    sheetNamed(name) {
      const id = sheets().find((sheet) => sheet.name === name)?.id;
      return (id === undefined ? undefined : known.get(id)) ?? null;
    },
  };
  const remember = (sheet: GoogleAppsScript.Spreadsheet.Sheet): GoogleAppsScript.Spreadsheet.Sheet => {
    known.set(sheet.getSheetId(), sheet);
    return sheet;
  };
  const sheets = (): Sheet[] => {
    list ??= spreadsheet.getSheets().map((sheet) => googleSheet(remember(sheet), around));
    return list;
  };
  return {
    get timezone() {
      return zone();
    },
    get locale() {
      return spreadsheet.getSpreadsheetLocale();
    },
    get url() {
      url ??= spreadsheet.getUrl();
      return url;
    },
    wallClock: (instant) => Utilities.formatDate(instant, zone(), 'yyyy-MM-dd HH:mm:ss'),
    sheets: () => [...sheets()],
    sheet: (name) => sheets().find((sheet) => sheet.name === name),
    addSheet(name, place) {
      const all = sheets();
      if (all.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
        throw new InputError(name, 'a tab of this name is there already.');
      }
      // Sheets shows each new sheet; the person comes back to what they looked at.
      before ??= spreadsheet.getActiveSheet();
      const index = Math.min(place === undefined ? all.length : place - 1, all.length);
      const sheet = spreadsheet.insertSheet(name, index);
      newGrid ??= { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
      const added = googleSheet(remember(sheet), around, { name, ...newGrid });
      all.splice(index, 0, added);
      return added;
    },
    exclusively(work) {
      // The document's lock cannot be taken twice: inner work runs under the outer one.
      if (isHeld) return work();
      isHeld = true;
      try {
        return underLock(() => {
          // What was known before is from before somebody else was done.
          list = undefined;
          marks.clear();
          const given = work();
          if (before !== undefined) spreadsheet.setActiveSheet(before);
          return given;
        });
      } finally {
        isHeld = false;
        before = undefined;
      }
    },
  };
}
