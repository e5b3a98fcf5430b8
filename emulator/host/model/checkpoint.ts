import type { BookState } from './state';

/** How the state was at one moment. Rows are shared with it, and copied before they are next changed. */
export interface Checkpoint {
  readonly state: BookState;
}

/** A copy that shares its rows and lists with the original. */
export function copyState(state: BookState): BookState {
  return {
    ...state,
    sheets: state.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.slice(),
      rowProps: sheet.rowProps.slice(),
      columnProps: sheet.columnProps.slice(),
    })),
  };
}

/** True when both have the same sheets, of the same size and name, and the same settings. */
export function sameShape(a: BookState, b: BookState): boolean {
  return (
    a.timezone === b.timezone &&
    a.locale === b.locale &&
    a.namedRanges === b.namedRanges &&
    a.sheets.length === b.sheets.length &&
    a.sheets.every((sheet, index) => {
      const other = b.sheets[index];
      return (
        other !== undefined &&
        sheet.id === other.id &&
        sheet.name === other.name &&
        sheet.rows === other.rows &&
        sheet.columns === other.columns
      );
    })
  );
}

/** Calls back for each cell that holds something else, or has another number format, in two states of one shape. */
export function eachDifference(
  before: BookState,
  after: BookState,
  visit: (sheet: number, row: number, column: number) => void,
): void {
  for (const [index, sheet] of after.sheets.entries()) {
    const old = before.sheets[index]?.cells ?? [];
    const rows = Math.max(sheet.cells.length, old.length);
    for (let row = 0; row < rows; row++) {
      const [a, b] = [old[row], sheet.cells[row]];
      if (a === b) continue;
      const lengths = [a?.inputs, b?.inputs, a?.looks, b?.looks].map((list) => list?.length ?? 0);
      for (let column = 0; column < Math.max(...lengths); column++) {
        const same =
          a?.inputs[column] === b?.inputs[column] && a?.looks[column]?.format === b?.looks[column]?.format;
        if (!same) visit(sheet.id, row, column);
      }
    }
  }
}
