import type { CellStyle, CellView } from '../../desk';
import type { Formatted, Value } from '../../formulas/contract';
import { contains } from '../model/area';
import type { Area, Look, SheetState, Validation } from '../model/state';
import { brokenRule, choicesOf } from '../validate';
import type { Workbook } from '../workbook';
import { conditionalStyles } from './conditional-styles';

/** A block of cells as they show, with what conditional formats and banding add to their looks. */
export function cellViews(workbook: Workbook, sheet: SheetState, wanted: Area): CellView[][] {
  const area = within(sheet, wanted);
  if (area === null) return [];
  const conditional = conditionalStyles(workbook, sheet);
  const choices = new Map<number, readonly string[] | null>();
  return workbook.block(sheet.id, area).map((line, r) =>
    line.map((shown, c) => {
      const [row, column] = [area.row + r, area.column + c];
      const look = workbook.book.look(sheet.id, row, column);
      const style = mergeStyles(
        bandedStyle(sheet, row, column),
        look?.style,
        conditional(row, column, shown),
      );
      return cellView(workbook, sheet, row, column, shown, look, style, choices);
    }),
  );
}

function within(sheet: SheetState, { row, column, rows, columns }: Area): Area | null {
  const lastRow = Math.min(sheet.rows, row + rows);
  const lastColumn = Math.min(sheet.columns, column + columns);
  const [top, left] = [Math.max(0, row), Math.max(0, column)];
  if (lastRow <= top || lastColumn <= left) return null;
  return { row: top, column: left, rows: lastRow - top, columns: lastColumn - left };
}

function cellView(
  workbook: Workbook,
  sheet: SheetState,
  row: number,
  column: number,
  shown: Formatted,
  look: Look | undefined,
  style: CellStyle | undefined,
  known: Map<number, readonly string[] | null>,
): CellView {
  const { value } = shown;
  const rule =
    look?.validation === undefined ? undefined : workbook.book.state.validations.get(look.validation);
  const link = shown.link ?? look?.link;
  return {
    text: workbook.textOf(shown),
    kind: kindOf(value),
    ...(isError(value) ? { error: value.message } : {}),
    ...(look?.note === undefined ? {} : { note: look.note }),
    ...(link === undefined ? {} : { link }),
    ...(rule === undefined
      ? {}
      : ruleParts(workbook, sheet, row, column, value, rule, look?.validation ?? 0, known)),
    ...(style === undefined ? {} : { style }),
    ...(shown.sparkline === undefined ? {} : { sparkline: shown.sparkline }),
  };
}

function ruleParts(
  workbook: Workbook,
  sheet: SheetState,
  row: number,
  column: number,
  value: Value,
  rule: Validation,
  id: number,
  known: Map<number, readonly string[] | null>,
): Pick<CellView, 'choices' | 'invalid'> {
  if (!known.has(id)) known.set(id, choicesOf(workbook, rule));
  const choices = known.get(id);
  const problem = value === null ? null : brokenRule(workbook, sheet.id, row, column, value);
  return {
    ...(choices && rule.dropdown ? { choices } : {}),
    ...(problem === null
      ? {}
      : { invalid: rule.help ?? 'This cell holds something that its rule does not take.' }),
  };
}

const isError = (value: Value): value is Extract<Value, { error: unknown }> =>
  typeof value === 'object' && value !== null;

function kindOf(value: Value): CellView['kind'] {
  if (value === null) return 'blank';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'text' : 'error';
}

/** The colour that banding gives a cell, or undefined. */
function bandedStyle(sheet: SheetState, row: number, column: number): CellStyle | undefined {
  const banding = sheet.bandings.find(({ area }) => contains(area, row, column));
  if (banding === undefined) return undefined;
  const { area, header, footer, first, second } = banding;
  const last = area.row + area.rows - 1;
  if (header !== null && row === area.row) return { background: header };
  if (footer !== null && row === last) return { background: footer };
  const index = row - area.row - (header === null ? 0 : 1);
  return { background: index % 2 === 0 ? first : second };
}

function mergeStyles(...styles: readonly (CellStyle | undefined)[]): CellStyle | undefined {
  const parts = styles.filter((style) => style !== undefined);
  return parts.length === 0 ? undefined : Object.assign({}, ...parts);
}
