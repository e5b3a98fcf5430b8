import type { Area, Obstacle } from '../workbook';
import { areaAddress } from './area';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** The cells that an area and a range share; none where they share none. */
function sharedCells(area: Required<Area>, range: GoogleRange): Required<Area>[] {
  const row = Math.max(area.row, range.getRow());
  const column = Math.max(area.column, range.getColumn());
  const rows = Math.min(area.row + area.rows - 1, range.getLastRow()) - row + 1;
  const columns = Math.min(area.column + area.columns - 1, range.getLastColumn()) - column + 1;
  return rows > 0 && columns > 0 ? [{ row, column, rows, columns }] : [];
}

/** The cells of an area that are closed to this person; the whole area where the whole sheet is. */
function closedCells(sheet: GoogleSheet, area: Required<Area>): Obstacle[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const closing = (type: GoogleAppsScript.Spreadsheet.ProtectionType) =>
    sheet.getProtections(type).filter((protection) => !protection.isWarningOnly() && !protection.canEdit());
  const shared =
    closing(SHEET).length > 0
      ? []
      : closing(RANGE).flatMap((protection) => sharedCells(area, protection.getRange()));
  if (shared.length === 0) return [{ kind: 'protected tab', area }];
  return shared.map((each) => ({ kind: 'protected', area: each }));
}

/**
 * What keeps this person from writing into areas of a sheet that has so many rows. Rows that are still to be added
 * to the grid are nobody's yet.
 */
export function obstaclesIn(
  sheet: GoogleSheet,
  areas: readonly Required<Area>[],
  gridRows: number,
): readonly Obstacle[] {
  return areas.flatMap((wanted): Obstacle[] => {
    const area = { ...wanted, rows: Math.min(wanted.rows, gridRows - wanted.row + 1) };
    if (area.rows < 1) return [];
    const range = sheet.getRange(areaAddress(area));
    const merged = range.getMergedRanges().map(
      (each): Obstacle => ({
        kind: 'merged',
        area: {
          row: each.getRow(),
          column: each.getColumn(),
          rows: each.getNumRows(),
          columns: each.getNumColumns(),
        },
      }),
    );
    return [...(range.canEdit() ? [] : closedCells(sheet, area)), ...merged];
  });
}
