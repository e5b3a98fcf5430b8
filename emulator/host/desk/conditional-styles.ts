import type { CellStyle } from '../../desk';
import type { Formatted, Value } from '../../formulas/contract';
import { contains } from '../model/area';
import type { ConditionalFormat, SheetState } from '../model/state';
import { numberFits } from '../validate';
import type { Workbook } from '../workbook';

/** Gives the style of the first rule that a cell meets, or undefined. */
export function conditionalStyles(
  workbook: Workbook,
  sheet: SheetState,
): (row: number, column: number, shown: Formatted) => CellStyle | undefined {
  const { conditionalFormats } = sheet;
  if (conditionalFormats.length === 0) return () => undefined;
  return (row, column, shown) =>
    conditionalFormats.find((rule) => {
      const area = rule.areas.find((one) => contains(one, row, column));
      return area !== undefined && meets(workbook, sheet, rule, row - area.row, column - area.column, shown);
    })?.style;
}

/** Whether a cell, so far down and right of the rule's first cell, meets its condition. */
function meets(
  workbook: Workbook,
  sheet: SheetState,
  { criteria, values }: ConditionalFormat,
  down: number,
  right: number,
  { value }: Formatted,
): boolean {
  const [first = '', second = ''] = values;
  if (criteria === 'CUSTOM_FORMULA') {
    const formula = workbook.relocated(String(first), down, right);
    const result = workbook.evaluate(formula, sheet.id);
    return isTrue(Array.isArray(result) ? (result[0]?.[0]?.value ?? null) : result.value);
  }
  const [kind, ...rest] = criteria.split('_');
  if (kind === 'CELL') return (value === null || value === '') === (criteria === 'CELL_EMPTY');
  if (kind === 'NUMBER') {
    return typeof value === 'number' && numberFits(rest.join('_'), value, Number(first), Number(second));
  }
  const text = typeof value === 'object' ? '' : String(value).toLowerCase();
  const part = String(first).toLowerCase();
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return text.includes(part);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(part);
    case 'TEXT_EQUAL_TO':
      return text === part;
    case 'TEXT_STARTS_WITH':
      return text.startsWith(part);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(part);
    default:
      return false;
  }
}

function isTrue(value: Value): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}
