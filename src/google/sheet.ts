import { a1, type CellValue } from '../cell';
import { InputError } from '../input-error';
import type { Appearance, Sheet, SheetChange, Writable } from '../workbook';
import { applyChange, makeRoom } from './change';
import { asTyped } from './typed-text';
import { fromRule } from './validation';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Protections that reach over whole columns; others are the team's business. */
function columnProtections(sheet: GoogleSheet): Appearance['protections'] {
  return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).flatMap((protection) => {
    const range = protection.getRange();
    if (range === null || range.getRow() !== 1 || range.getNumRows() < sheet.getMaxRows()) return [];
    return [
      {
        description: protection.getDescription(),
        column: range.getColumn(),
        columns: range.getNumColumns(),
      },
    ];
  });
}

function appearanceOf(sheet: GoogleSheet): Appearance {
  const columns = sheet.getMaxColumns();
  const second = sheet.getRange(Math.min(2, sheet.getMaxRows()), 1, 1, columns);
  return {
    frozenRows: sheet.getFrozenRows(),
    hidden: sheet.isSheetHidden(),
    headerNotes: sheet.getRange(1, 1, 1, columns).getNotes()[0] ?? [],
    numberFormats: second.getNumberFormats()[0] ?? [],
    validations: (second.getDataValidations()[0] ?? []).map(fromRule),
    protections: columnProtections(sheet),
    conditionalFormulas: sheet.getConditionalFormatRules().flatMap((rule) => {
      const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
      return formula === undefined ? [] : [String(formula)];
    }),
  };
}

/** The area from A1 to the last cell with content; null for an empty sheet. */
function usedRange(sheet: GoogleSheet): GoogleAppsScript.Spreadsheet.Range | null {
  const rows = sheet.getLastRow();
  const columns = sheet.getLastColumn();
  return rows === 0 || columns === 0 ? null : sheet.getRange(1, 1, rows, columns);
}

/** What Google says to somebody who may not change a cell. */
const PROTECTED = /protected (cell|object|range|sheet)/i;

/** Turns Google's refusal of a protected cell into one that says where it is and what to do. */
function writing(where: () => string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error) || !PROTECTED.test(error.message)) throw error;
    const problem =
      'this is protected, at least in part. Ask the person who protected it to let you change it.';
    throw new InputError(where(), problem);
  }
}

/**
 * One of Google's sheets as the port describes it. Its name and marks are asked for once, since tabs are looked for
 * by them again and again; cells are read anew each time.
 */
export function googleSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheet: GoogleSheet,
): Sheet {
  let name: string | undefined;
  let marks: Map<string, string> | undefined;
  return {
    id: sheet.getSheetId(),
    get name() {
      name ??= sheet.getName();
      return name;
    },
    values: () => (usedRange(sheet)?.getValues() ?? []) as CellValue[][],
    formulas: () => usedRange(sheet)?.getFormulas() ?? [],
    metadata(key) {
      marks ??= new Map(
        sheet.getDeveloperMetadata().map((entry) => [entry.getKey(), entry.getValue() ?? '']),
      );
      return marks.get(key);
    },
    appearance: () => appearanceOf(sheet),
    write(row: number, column: number, block: readonly (readonly Writable[])[]): void {
      const rows = block.length;
      const columns = block[0]?.length ?? 0;
      writing(
        () => `${sheet.getName()} ${a1(row, column)}`,
        () => {
          makeRoom(sheet, row + rows - 1, column + columns - 1);
          sheet.getRange(row, column, rows, columns).setValues(block.map((cells) => cells.map(asTyped)));
        },
      );
    },
    writeFormula(row: number, column: number, formula: string): void {
      writing(
        () => `${sheet.getName()} ${a1(row, column)}`,
        () => {
          makeRoom(sheet, row, column);
          sheet.getRange(row, column).setFormula(formula);
        },
      );
    },
    deleteRows(first: number, count: number): void {
      writing(
        () => `${sheet.getName()} ${a1(first, 1)}`,
        () => {
          // A sheet without any row that scrolls is refused by Google.
          const left = sheet.getMaxRows() - sheet.getFrozenRows() - count;
          if (left < 1) sheet.insertRowsAfter(sheet.getMaxRows(), 1 - left);
          sheet.deleteRows(first, count);
        },
      );
    },
    change(changes: readonly SheetChange[]): void {
      writing(
        () => sheet.getName(),
        () => {
          for (const change of changes) applyChange(spreadsheet, sheet, change);
        },
      );
      marks = undefined;
    },
  };
}
