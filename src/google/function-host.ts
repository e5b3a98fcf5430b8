import { callFunction } from '../functions/call';
import type { FunctionHost } from '../functions/context';
import type { Result } from '../functions/define';
import type { SheetReader, WorkbookReader } from '../workbook';
import { openWorkbook } from './workbook';

/** What a cell that calls one of our functions shows; a thrown message becomes its error. */
export function callCustomFunction(name: string, given: ArrayLike<unknown>): Result {
  return callFunction(name, given, functionHost());
}

/** Google as a custom function may use it: reading only, and nothing before it is needed. */
export function functionHost(): FunctionHost {
  let timezone: string | undefined;
  return {
    now: () => new Date(),
    wallClock(instant) {
      timezone ??= SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
      return Utilities.formatDate(instant, timezone, 'yyyy-MM-dd HH:mm:ss');
    },
    workbook: () => onlyReading(openWorkbook()),
  };
}

/** The workbook without what a custom function may not do. */
function onlyReading(workbook: WorkbookReader): WorkbookReader {
  const tolerating = toleratingMarks();
  return {
    timezone: workbook.timezone,
    locale: workbook.locale,
    wallClock: (instant) => workbook.wallClock(instant),
    sheets: () => workbook.sheets().map(tolerating),
    sheet(name) {
      const sheet = workbook.sheet(name);
      return sheet && tolerating(sheet);
    },
  };
}

/**
 * Google does not say whether a custom function may read a sheet's metadata; where not, its name and headers tell.
 * A refusal holds for all sheets, and is asked for once.
 */
function toleratingMarks(): (sheet: SheetReader) => SheetReader {
  let isRefused = false;
  return (sheet) => ({
    id: sheet.id,
    name: sheet.name,
    values: () => sheet.values(),
    formulas: () => sheet.formulas(),
    metadata(key) {
      if (isRefused) return undefined;
      try {
        return sheet.metadata(key);
      } catch {
        isRefused = true;
        return undefined;
      }
    },
  });
}
