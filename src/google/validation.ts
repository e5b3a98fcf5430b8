import type { Validation } from '../workbook';
import { areaAddress } from './area';

/** A rule as Sheets keeps it. */
export function toRule(
  validation: Validation,
  sheetNamed: (name: string) => GoogleAppsScript.Spreadsheet.Sheet | null,
): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const builder = SpreadsheetApp.newDataValidation().setHelpText(validation.help);
  switch (validation.kind) {
    case 'words':
      return builder
        .requireValueInList([...validation.words], true)
        .setAllowInvalid(!validation.strict)
        .build();
    case 'list': {
      const sheet = sheetNamed(validation.sheet);
      if (sheet === null) return null;
      const column = sheet.getRange(areaAddress({ row: 1, column: validation.column, columns: 1 }));
      return builder.requireValueInRange(column, true).setAllowInvalid(true).build();
    }
    case 'number': {
      const { min, max, strict } = validation;
      builder.setAllowInvalid(!strict);
      if (min !== undefined && max !== undefined) return builder.requireNumberBetween(min, max).build();
      if (min !== undefined) return builder.requireNumberGreaterThanOrEqualTo(min).build();
      return max === undefined ? null : builder.requireNumberLessThanOrEqualTo(max).build();
    }
    default:
      return builder.requireDate().setAllowInvalid(!validation.strict).build();
  }
}

/** What a list follows; no sheet where its source was deleted, which gives no range, or one that cannot be asked. */
function sourceOf(
  range: GoogleAppsScript.Spreadsheet.Range | null,
  nameOf: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => string,
): { readonly sheet: string; readonly column: number } {
  try {
    const sheet = range === null ? '' : nameOf(range.getSheet());
    return range === null || sheet === '' ? { sheet: '', column: 0 } : { sheet, column: range.getColumn() };
  } catch {
    return { sheet: '', column: 0 };
  }
}

/** A rule as the add-on describes it; kinds that it does not set are a list of no words. `nameOf` names sheets. */
export function fromRule(
  rule: GoogleAppsScript.Spreadsheet.DataValidation | null,
  nameOf: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => string,
): Validation | null {
  if (rule === null) return null;
  const criteria = SpreadsheetApp.DataValidationCriteria;
  const values: unknown[] = rule.getCriteriaValues();
  const strict = !rule.getAllowInvalid();
  const help = rule.getHelpText() ?? '';
  switch (rule.getCriteriaType()) {
    case criteria.VALUE_IN_LIST: {
      const words = Array.isArray(values[0]) ? values[0].map(String) : [];
      return { kind: 'words', words, strict, help };
    }
    case criteria.VALUE_IN_RANGE: {
      return {
        kind: 'list',
        ...sourceOf(values[0] as GoogleAppsScript.Spreadsheet.Range | null, nameOf),
        help,
      };
    }
    case criteria.NUMBER_BETWEEN:
      return { kind: 'number', min: Number(values[0]), max: Number(values[1]), strict, help };
    case criteria.NUMBER_GREATER_THAN_OR_EQUAL_TO:
      return { kind: 'number', min: Number(values[0]), strict, help };
    case criteria.NUMBER_LESS_THAN_OR_EQUAL_TO:
      return { kind: 'number', max: Number(values[0]), strict, help };
    case criteria.DATE_IS_VALID_DATE:
      return { kind: 'day', strict, help };
    default:
      return { kind: 'words', words: [], strict, help };
  }
}

/** What a rule takes, as text that differs where rules differ, in as few calls as that needs; '' for no rule. */
export function ruleKey(
  rule: GoogleAppsScript.Spreadsheet.DataValidation | null,
  nameOf: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => string,
): string {
  if (rule === null) return '';
  const type = rule.getCriteriaType();
  const values: unknown[] = rule.getCriteriaValues();
  if (type !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE)
    return `${type} ${JSON.stringify(values)}`;
  const { sheet, column } = sourceOf(values[0] as GoogleAppsScript.Spreadsheet.Range | null, nameOf);
  return `${type} ${sheet} ${column}`;
}
