import { a1 } from '../cell';
import type { Area, ConditionalFormat, SheetChange } from '../workbook';
import { areaAddress } from './area';
import { setLinks } from './cell-links';
import { setCharts } from './charts';
import { lookBatch } from './look-batch';
import { setWidths } from './set-widths';
import type { Surrounding } from './sheet';
import { toRule } from './validation';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Sheets keeps one list of rules a sheet, and setting it replaces all: ours are added to what is there. */
function addConditionalFormats(
  sheet: GoogleSheet,
  rules: readonly ConditionalFormat[],
  isNew: boolean,
): void {
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
  const standing = isNew ? [] : sheet.getConditionalFormatRules();
  const others = standing.filter((rule) => {
    const formula = rule.getBooleanCondition()?.getCriteriaValues()[0];
    const [range, ...more] = rule.getRanges();
    return more.length > 0 || range === undefined || !names.has(describe(formula, range.getA1Notation()));
  });
  sheet.setConditionalFormatRules([...others, ...built.map(({ rule }) => rule)]);
}

/** Protecting a protected range adds a second protection on top, so those that are there are looked at first. */
function protectAll(
  sheet: GoogleSheet,
  wanted: readonly { area: Area; description: string }[],
  isNew: boolean,
): void {
  if (wanted.length === 0) return;
  const standing = isNew ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  const known = standing.map((one) => ({
    description: one.getDescription(),
    address: one.getRange()?.getA1Notation(),
  }));
  for (const { area, description } of wanted) {
    const range = sheet.getRange(areaAddress(area));
    const address = range.getA1Notation();
    const isThere = known.some((one) => one.description === description && one.address === address);
    if (!isThere) range.protect().setDescription(description).setWarningOnly(true);
    known.push({ description, address });
  }
}

/** Adding a key again would make a second entry of that name. */
function setMetadata(around: Surrounding, sheet: GoogleSheet, key: string, value: string): void {
  const id = sheet.getSheetId();
  if (around.marks(key).has(id))
    sheet.createDeveloperMetadataFinder().withKey(key).find()[0]?.setValue(value);
  else sheet.addDeveloperMetadata(key, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  around.mark(key, id, value);
}

function group(
  sheet: GoogleSheet,
  column: number,
  columns: number,
  collapsed: boolean,
  isNew: boolean,
): void {
  // Whole columns: of a range of one row it is the rows' groups that are collapsed.
  const range = sheet.getRange(areaAddress({ row: 1, column, columns }));
  if (isNew || sheet.getColumnGroupDepth(column) === 0) range.shiftColumnGroupDepth(1);
  if (collapsed) range.collapseGroups();
}

/** Carries changes out, those that can go together in one call each. */
export function applyChanges(
  around: Surrounding,
  sheet: GoogleSheet,
  changes: readonly SheetChange[],
  isNew: boolean,
): void {
  const looks = lookBatch(sheet);
  const widths = new Map<number, number>();
  for (const change of changes) {
    if (change.kind === 'style') looks.style(change.area, change.style);
    else if (change.kind === 'numberFormat') looks.numberFormat(change.area, change.pattern);
    else if (change.kind === 'columnWidth') widths.set(change.column, change.pixels);
  }
  looks.flush();
  setWidths(sheet, widths);
  setLinks(
    sheet,
    changes.flatMap((change) => (change.kind === 'link' ? [change] : [])),
  );
  const wanted = changes.flatMap((change) => (change.kind === 'protect' ? [change] : []));
  protectAll(sheet, wanted, isNew);
  for (const change of changes) applyChange(sheet, change, around, isNew);
}

/** Carries one change out, of those that stand alone. */
function applyChange(sheet: GoogleSheet, change: SheetChange, around: Surrounding, isNew: boolean): void {
  switch (change.kind) {
    case 'style':
    case 'numberFormat':
    case 'columnWidth':
    case 'protect':
    case 'link':
      break;
    case 'note':
      sheet.getRange(change.row, change.column).setNote(change.text);
      break;
    case 'notes':
      sheet.getRange(change.row, change.column, 1, change.texts.length).setNotes([[...change.texts]]);
      break;
    case 'noteColumn':
      sheet
        .getRange(change.row, change.column, change.texts.length, 1)
        .setNotes(change.texts.map((text) => [text]));
      break;
    case 'numberFormats': {
      const { row, column, patterns } = change;
      sheet
        .getRange(row, column, patterns.length, patterns[0]?.length ?? 0)
        .setNumberFormats(patterns.map((line) => line.map((pattern) => pattern || 'General')));
      break;
    }
    case 'clear':
      sheet.getRangeList(change.cells.map(({ row, column }) => a1(row, column))).clearContent();
      break;
    case 'validation': {
      const rule = change.rule === null ? null : toRule(change.rule, around.sheetNamed);
      sheet.getRange(areaAddress(change.area)).setDataValidation(rule);
      break;
    }
    case 'rowHeight':
      sheet.setRowHeight(change.row, change.pixels);
      break;
    case 'freeze':
      sheet.setFrozenRows(change.rows);
      sheet.setFrozenColumns(change.columns);
      break;
    case 'group':
      group(sheet, change.column, change.columns, change.collapsed, isNew);
      break;
    case 'hideColumn':
      sheet.hideColumns(change.column);
      break;
    case 'conditionalFormats':
      addConditionalFormats(sheet, change.rules, isNew);
      break;
    case 'charts':
      setCharts(sheet, change.over, change.charts);
      break;
    case 'metadata':
      setMetadata(around, sheet, change.key, change.value);
      break;
    case 'merge':
      sheet.getRange(areaAddress(change.area)).merge();
      break;
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
