import type { CellStyle, CellView } from '../../desk';
import type { Formatted, Value } from '../../formulas/contract';
import { contains } from '../model/area';
import type { Area, Look, SheetState } from '../model/state';
import { type Rules, rulesOf } from '../validate';
import type { Workbook } from '../workbook';
import { conditionalStyles } from './conditional-styles';

/** A block of cells as they show, with what conditional formats and banding add to their looks. */
export function cellViews(workbook: Workbook, sheet: SheetState, wanted: Area): CellView[][] {
  const area = within(sheet, wanted);
  if (area === null) return [];
  const conditional = conditionalStyles(workbook, sheet);
  const rules = rulesOf(workbook);
  return workbook.block(sheet.id, area).map((line, r) =>
    line.map((shown, c) => {
      const [row, column] = [area.row + r, area.column + c];
      const look = workbook.book.look(sheet.id, row, column);
      const style = mergeStyles(
        bandedStyle(sheet, row, column),
        look?.style,
        conditional(row, column, shown),
      );
      return cellView(workbook, sheet, row, column, shown, look, style, rules);
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
  rules: Rules,
): CellView {
  const { value } = shown;
  const link = shown.link ?? look?.link;
  const choices = rules.choices(sheet.id, row, column);
  const problem = rules.problem(sheet.id, row, column, value);
  return {
    text: workbook.textOf(shown),
    kind: kindOf(value),
    ...(isError(value) ? { error: value.message } : {}),
    ...(look?.note === undefined ? {} : { note: look.note }),
    ...(link === undefined ? {} : { link }),
    ...(choices === null ? {} : { choices }),
    ...(problem === null ? {} : { invalid: problem.message }),
    ...(style === undefined ? {} : { style }),
    ...(shown.sparkline === undefined ? {} : { sparkline: shown.sparkline }),
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
