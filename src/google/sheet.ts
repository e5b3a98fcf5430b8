import type { CellValue } from '../cell';
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

/** One of Google's sheets as the port describes it. Nothing is kept: each call asks the spreadsheet. */
export function googleSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheet: GoogleSheet,
): Sheet {
  return {
    id: sheet.getSheetId(),
    get name() {
      return sheet.getName();
    },
    values: () => (usedRange(sheet)?.getValues() ?? []) as CellValue[][],
    formulas: () => usedRange(sheet)?.getFormulas() ?? [],
    metadata(key) {
      const entry = sheet.getDeveloperMetadata().find((candidate) => candidate.getKey() === key);
      return entry?.getValue() ?? undefined;
    },
    appearance: () => appearanceOf(sheet),
    write(row: number, column: number, block: readonly (readonly Writable[])[]): void {
      const rows = block.length;
      const columns = block[0]?.length ?? 0;
      makeRoom(sheet, row + rows - 1, column + columns - 1);
      sheet.getRange(row, column, rows, columns).setValues(block.map((cells) => cells.map(asTyped)));
    },
    writeFormula(row: number, column: number, formula: string): void {
      makeRoom(sheet, row, column);
      sheet.getRange(row, column).setFormula(formula);
    },
    change(changes: readonly SheetChange[]): void {
      for (const change of changes) applyChange(spreadsheet, sheet, change);
    },
  };
}
