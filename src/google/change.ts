import type { ConditionalFormat, SheetChange, Style } from '../workbook';
import { areaAddress } from './area';
import { toRule } from './validation';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

function applyBorder(range: GoogleRange, border: NonNullable<Style['border']>): void {
  if (border === 'all') range.setBorder(true, true, true, true, true, true);
  else if (border === 'bottom') range.setBorder(null, null, true, null, null, null);
  else range.setBorder(false, false, false, false, false, false);
}

function applyStyle(range: GoogleRange, style: Style): void {
  if (style.bold !== undefined) range.setFontWeight(style.bold ? 'bold' : 'normal');
  if (style.italic !== undefined) range.setFontStyle(style.italic ? 'italic' : 'normal');
  if (style.size !== undefined) range.setFontSize(style.size);
  if (style.color !== undefined) range.setFontColor(style.color);
  if (style.background !== undefined) range.setBackground(style.background);
  if (style.align !== undefined) range.setHorizontalAlignment(style.align);
  if (style.verticalAlign !== undefined) range.setVerticalAlignment(style.verticalAlign);
  if (style.wrap !== undefined) range.setWrap(style.wrap);
  if (style.border !== undefined) applyBorder(range, style.border);
}

/** Sheets keeps one list of rules a sheet, and setting it replaces all: ours are added to what is there. */
function addConditionalFormats(sheet: GoogleSheet, rules: readonly ConditionalFormat[]): void {
  const describe = (formula: unknown, address: string): string => `${address} ${String(formula)}`;
  const built = rules.map((rule) => {
    const range = sheet.getRange(areaAddress(rule.area));
    const builder = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(rule.formula)
      .setRanges([range]);
    if (rule.background !== undefined) builder.setBackground(rule.background);
    if (rule.color !== undefined) builder.setFontColor(rule.color);
    return { rule: builder.build(), name: describe(rule.formula, range.getA1Notation()) };
  });
  const names = new Set(built.map(({ name }) => name));
  const others = sheet.getConditionalFormatRules().filter((rule) => {
    const formula = rule.getBooleanCondition()?.getCriteriaValues()[0];
    const [range, ...more] = rule.getRanges();
    return more.length > 0 || range === undefined || !names.has(describe(formula, range.getA1Notation()));
  });
  sheet.setConditionalFormatRules([...others, ...built.map(({ rule }) => rule)]);
}

/** Protecting a protected range adds a second protection on top, so those that are there are looked at first. */
function protect(sheet: GoogleSheet, range: GoogleRange, description: string): void {
  const isThere = sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .some(
      (known) =>
        known.getDescription() === description && known.getRange()?.getA1Notation() === range.getA1Notation(),
    );
  if (!isThere) range.protect().setDescription(description).setWarningOnly(true);
}

/** Adding a key again would make a second entry of that name. */
function setMetadata(sheet: GoogleSheet, key: string, value: string): void {
  const known = sheet.getDeveloperMetadata().find((entry) => entry.getKey() === key);
  if (known === undefined) {
    sheet.addDeveloperMetadata(key, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  } else {
    known.setValue(value);
  }
}

function group(sheet: GoogleSheet, column: number, columns: number, collapsed: boolean): void {
  if (sheet.getColumnGroupDepth(column) === 0) {
    sheet.getRange(1, column, 1, columns).shiftColumnGroupDepth(1);
  }
  if (collapsed) sheet.getColumnGroup(column, 1)?.collapse();
}

/** Rows and columns that a change speaks of have to be there. */
export function makeRoom(sheet: GoogleSheet, rows: number, columns: number): void {
  const missingRows = rows - sheet.getMaxRows();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}

/** Carries one change out. */
export function applyChange(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheet: GoogleSheet,
  change: SheetChange,
): void {
  switch (change.kind) {
    case 'note':
      sheet.getRange(change.row, change.column).setNote(change.text);
      break;
    case 'notes':
      sheet.getRange(change.row, change.column, 1, change.texts.length).setNotes([[...change.texts]]);
      break;
    case 'numberFormat':
      sheet.getRange(areaAddress(change.area)).setNumberFormat(change.pattern);
      break;
    case 'validation': {
      const rule = change.rule === null ? null : toRule(change.rule, spreadsheet);
      sheet.getRange(areaAddress(change.area)).setDataValidation(rule);
      break;
    }
    case 'style':
      applyStyle(sheet.getRange(areaAddress(change.area)), change.style);
      break;
    case 'columnWidth':
      sheet.setColumnWidth(change.column, change.pixels);
      break;
    case 'rowHeight':
      sheet.setRowHeight(change.row, change.pixels);
      break;
    case 'freeze':
      sheet.setFrozenRows(change.rows);
      sheet.setFrozenColumns(change.columns);
      break;
    case 'group':
      group(sheet, change.column, change.columns, change.collapsed);
      break;
    case 'hideColumn':
      sheet.hideColumns(change.column);
      break;
    case 'protect':
      protect(sheet, sheet.getRange(areaAddress(change.area)), change.description);
      break;
    case 'conditionalFormats':
      addConditionalFormats(sheet, change.rules);
      break;
    case 'metadata':
      setMetadata(sheet, change.key, change.value);
      break;
    case 'merge':
      sheet.getRange(areaAddress(change.area)).merge();
      break;
    case 'link': {
      const text = SpreadsheetApp.newRichTextValue().setText(change.text).setLinkUrl(change.url).build();
      sheet.getRange(change.row, change.column).setRichTextValue(text);
      break;
    }
    case 'tabColor':
      sheet.setTabColor(change.color);
      break;
    case 'gridlines':
      sheet.setHiddenGridlines(!change.shown);
      break;
    case 'hideSheet':
      sheet.hideSheet();
      break;
    default:
      sheet.showSheet();
  }
}
