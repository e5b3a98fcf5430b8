import { InputError } from '../input-error';
import type { Sheet, Workbook } from '../workbook';
import { googleSheet } from './sheet';

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

/** The open spreadsheet as the port describes it. */
export function openWorkbook(): Workbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  let timezone: string | undefined;
  // It cannot change while a script runs, and is asked for with every date.
  const zone = (): string => {
    timezone ??= spreadsheet.getSpreadsheetTimeZone();
    return timezone;
  };
  let isHeld = false;
  const known = new Map<number, Sheet>();
  const sheetOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet): Sheet => {
    const id = sheet.getSheetId();
    const made = known.get(id) ?? googleSheet(spreadsheet, sheet);
    known.set(id, made);
    return made;
  };
  return {
    get timezone() {
      return zone();
    },
    get locale() {
      return spreadsheet.getSpreadsheetLocale();
    },
    get url() {
      return spreadsheet.getUrl();
    },
    wallClock: (instant) => Utilities.formatDate(instant, zone(), 'yyyy-MM-dd HH:mm:ss'),
    sheets: () => spreadsheet.getSheets().map(sheetOf),
    sheet(name) {
      const sheet = spreadsheet.getSheetByName(name);
      return sheet === null ? undefined : sheetOf(sheet);
    },
    addSheet(name) {
      if (spreadsheet.getSheetByName(name) !== null) {
        throw new InputError(name, 'a tab of this name is there already.');
      }
      return sheetOf(spreadsheet.insertSheet(name, spreadsheet.getNumSheets()));
    },
    exclusively(work) {
      // The document's lock cannot be taken twice: inner work runs under the outer one.
      if (isHeld) return work();
      isHeld = true;
      try {
        return underLock(() => {
          // What was known before is from before somebody else was done.
          known.clear();
          return work();
        });
      } finally {
        isHeld = false;
      }
    },
  };
}
