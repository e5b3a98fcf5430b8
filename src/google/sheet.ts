import { a1, type CellValue } from '../cell';
import { InputError } from '../input-error';
import type { Appearance, Sheet, SheetChange, Writable } from '../workbook';
import { areaAddress } from './area';
import { applyChanges } from './change';
import { obstaclesIn } from './obstacles';
import { ruleRuns } from './rule-runs';
import { asTyped } from './typed-text';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** What Google calls a number format that nobody chose. */
const AUTOMATIC = /^(General|0\.#+)$/;

function asPattern(pattern: string): string {
  return AUTOMATIC.test(pattern) ? '' : pattern;
}

function appearanceOf(
  sheet: GoogleSheet,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Appearance {
  const second = sheet.getRange(Math.min(2, rows), 1, 1, columns);
  return {
    headerNotes: sheet.getRange(1, 1, 1, columns).getNotes()[0] ?? [],
    numberFormats: (second.getNumberFormats()[0] ?? []).map(asPattern),
    protections: sheet
      .getProtections(SpreadsheetApp.ProtectionType.RANGE)
      .map((protection) => protection.getDescription()),
    conditionalFormulas: sheet.getConditionalFormatRules().flatMap((rule) => {
      const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
      return formula === undefined ? [] : [String(formula)];
    }),
    merges: sheet
      .getRange(areaAddress({ row: 1, column: 1, columns }))
      .getMergedRanges()
      .map((range) => range.getA1Notation()),
  };
}

/** The cells of a range from A1 on; [] where only A1 is in it, and is blank. */
function unlessEmpty<T>(cells: T[][]): T[][] {
  return cells.length === 1 && cells[0]?.length === 1 && cells[0][0] === '' ? [] : cells;
}

/** What Google says to somebody who may not change a cell. */
const PROTECTED = /protected (cell|object|range|sheet)/i;

/** What Google says to a value that the cell's own rule does not let in; it names the cell. */
const RULED_OUT = /cell ([A-Z]+\d+) violates the data validation rules/i;

/** Turns Google's refusal of a protected cell, or by a cell's rule, into one that says where it is and what to do. */
function writing(sheet: () => string, cell: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [, ruled] = RULED_OUT.exec(error.message) ?? [];
    if (ruled !== undefined) {
      const problem =
        "this cell's rule does not let the value in. Change the rule in Data › Data validation, or the value.";
      throw new InputError(`${sheet()} ${ruled}`, problem);
    }
    if (!PROTECTED.test(error.message)) throw error;
    const problem =
      'this is protected, at least in part. Ask the person who protected it to let you change it.';
    throw new InputError(cell === '' ? sheet() : `${sheet()} ${cell}`, problem);
  }
}

/** So many rows a sheet keeps at least, where more are deleted. */
const ROWS_TO_TYPE_IN = 100;

/** How many rows and columns a sheet has, asked for once and kept while the add-on itself makes them more. */
function gridOf(sheet: GoogleSheet, made: NewSheet | undefined) {
  let rows = made?.rows;
  let columns = made?.columns;
  return {
    rows: (): number => {
      rows ??= sheet.getMaxRows();
      return rows;
    },
    columns: (): number => {
      columns ??= sheet.getMaxColumns();
      return columns;
    },
    /** Rows and columns that a change speaks of have to be there. */
    makeRoom(wantedRows: number, wantedColumns: number): void {
      const hasRows = this.rows();
      if (wantedRows > hasRows) {
        sheet.insertRowsAfter(hasRows, wantedRows - hasRows);
        rows = wantedRows;
      }
      const hasColumns = this.columns();
      if (wantedColumns > hasColumns) {
        sheet.insertColumnsAfter(hasColumns, wantedColumns - hasColumns);
        columns = wantedColumns;
      }
    },
    forget(): void {
      rows = undefined;
      columns = undefined;
    },
  };
}

/** What is known of a sheet that the add-on itself just made. */
export interface NewSheet {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/** What a sheet needs of its workbook. */
export interface Surrounding {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** What sheets carry under a key, by the sheet's id; asked for once for all sheets. */
  readonly marks: (key: string) => ReadonlyMap<number, string>;
  /** Notes that a sheet carries `value` now. */
  readonly mark: (key: string, id: number, value: string) => void;
  /** A sheet's name, asked for once; '' for one that was deleted. */
  readonly nameOf: (sheet: GoogleSheet) => string;
  /** The sheet of exactly this name, or null; asked for once. */
  readonly sheetNamed: (name: string) => GoogleSheet | null;
}

/**
 * One of Google's sheets as the port describes it. Its name and the size of its grid are asked for once; cells are
 * read anew each time.
 */
export function googleSheet(sheet: GoogleSheet, around: Surrounding, made?: NewSheet): Sheet {
  const id = sheet.getSheetId();
  const grid = gridOf(sheet, made);
  let name = made?.name;
  /** Nobody has changed anything on a sheet that was just made. */
  let isBlank = made !== undefined;
  let used: GoogleRange | undefined;
  return {
    id,
    get name() {
      name ??= sheet.getName();
      return name;
    },
    values() {
      used = sheet.getDataRange();
      return unlessEmpty(used.getValues() as CellValue[][]);
    },
    // Over the cells that values were read of last, so that the two fit.
    formulas: () => unlessEmpty((used ?? sheet.getDataRange()).getFormulas()),
    texts: () => unlessEmpty((used ?? sheet.getDataRange()).getDisplayValues()),
    metadata: (key) => around.marks(key).get(id),
    appearance() {
      // Where cells stand there is a grid, and nobody has to be asked.
      const rows = used !== undefined && used.getLastRow() > 1 ? used.getLastRow() : grid.rows();
      return appearanceOf(sheet, { rows, columns: used?.getLastColumn() ?? grid.columns() });
    },
    rules(column, columns) {
      const read = (row: number, rows: number) =>
        sheet.getRange(row, column, rows, columns).getDataValidations();
      const size = { used: used?.getLastRow() ?? 1, rows: grid.rows() };
      return ruleRuns(read, size, (source) => around.nameOf(source));
    },
    columnFormats: (row, column, rows) =>
      sheet
        .getRange(row, column, rows, 1)
        .getNumberFormats()
        .map(([pattern = '']) => asPattern(pattern)),
    notesOf: ({ row, column, rows, columns }) => sheet.getRange(row, column, rows, columns).getNotes(),
    obstacles: (areas) => obstaclesIn(sheet, areas, grid.rows()),
    settle(): void {
      writing(
        () => sheet.getName(),
        '',
        () => SpreadsheetApp.flush(),
      );
    },
    write(row: number, column: number, block: readonly (readonly Writable[])[]): void {
      const rows = block.length;
      const columns = block[0]?.length ?? 0;
      writing(
        () => sheet.getName(),
        a1(row, column),
        () => {
          used = undefined;
          grid.makeRoom(row + rows - 1, column + columns - 1);
          sheet.getRange(row, column, rows, columns).setValues(block.map((cells) => cells.map(asTyped)));
        },
      );
    },
    writeFormula(row: number, column: number, formula: string): void {
      writing(
        () => sheet.getName(),
        a1(row, column),
        () => {
          used = undefined;
          grid.makeRoom(row, column);
          sheet.getRange(row, column).setFormula(formula);
        },
      );
    },
    writeFormulas(row: number, column: number, formulas: readonly string[]): void {
      writing(
        () => sheet.getName(),
        a1(row, column),
        () => {
          used = undefined;
          grid.makeRoom(row + formulas.length - 1, column);
          sheet.getRange(row, column, formulas.length, 1).setFormulas(formulas.map((formula) => [formula]));
        },
      );
    },
    deleteRows(first: number, count: number): void {
      writing(
        () => sheet.getName(),
        a1(first, 1),
        () => {
          used = undefined;
          grid.forget();
          // Google refuses to leave no row that scrolls; and people want rows to type in after an import is undone.
          const wanted = Math.min(count, ROWS_TO_TYPE_IN);
          const left = sheet.getMaxRows() - sheet.getFrozenRows() - count;
          if (left < wanted) sheet.insertRowsAfter(sheet.getMaxRows(), wanted - left);
          sheet.deleteRows(first, count);
        },
      );
    },
    change(changes: readonly SheetChange[]): void {
      used = undefined;
      writing(
        () => sheet.getName(),
        '',
        () => applyChanges(around, sheet, changes, isBlank),
      );
      isBlank = false;
    },
  };
}
