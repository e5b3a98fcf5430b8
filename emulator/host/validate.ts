import type { Input, Value } from '../formulas/contract';
import { a1 } from './model/area';
import type { Validation } from './model/state';
import { isFormula } from './model/structure';
import type { Workbook } from './workbook';

/** What is wrong with an input by the cell's rule; `rejects` when the rule does not let it in. */
export interface RuleProblem {
  readonly rejects: boolean;
  readonly message: string;
}

/** The rules of a workbook's cells, asked about many at once. */
export interface Rules {
  /** What is wrong with an input by the cell's rule, or null. Blanks and formulas pass on the way in. */
  problem(sheet: number, row: number, column: number, input: Input): RuleProblem | null;
  /** The words that the cell's drop-down lists; null when it has none. */
  choices(sheet: number, row: number, column: number): readonly string[] | null;
}

/** Rules for one piece of work: what a list offers is looked up once, so make a new one for the next. */
export function rulesOf(workbook: Workbook): Rules {
  const known = new Map<Validation, readonly string[] | null>();
  const offered = (rule: Validation): readonly string[] | null => {
    const found = known.get(rule);
    if (found !== undefined) return found;
    const fresh = choicesOf(workbook, rule);
    known.set(rule, fresh);
    return fresh;
  };
  return {
    problem(sheet, row, column, input) {
      const rule = workbook.book.validation(sheet, row, column);
      if (rule === undefined || input === null || input === '' || isFormula(input)) return null;
      const choices = offered(rule);
      if (takes(workbook, rule, input, sheet, choices)) return null;
      const list = choices === null ? '' : `Please enter one of the following values: ${choices.join(', ')}.`;
      const what = rule.help ?? list;
      const where = `The data you entered in cell ${a1(row, column)} violates the data validation rules set on this cell.`;
      return { rejects: !rule.allowInvalid, message: what === '' ? where : `${where}\n${what}` };
    },
    choices(sheet, row, column) {
      const rule = workbook.book.validation(sheet, row, column);
      return rule?.dropdown ? offered(rule) : null;
    },
  };
}

/** The words that a rule offers, as its drop-down lists them; null when it has no list. */
function choicesOf(workbook: Workbook, rule: Validation): string[] | null {
  if (rule.criteria === 'VALUE_IN_LIST') return rule.values.map(String);
  if (rule.criteria === 'CHECKBOX') return ['TRUE', 'FALSE'];
  if (rule.criteria !== 'VALUE_IN_RANGE') return null;
  const { range } = rule;
  if (range === undefined) return [];
  const words = new Set<string>();
  // Open lists reach to the end of the grid; what is below the last value is blank anyway.
  const { rows } = workbook.extent(range.sheet);
  const used = Math.max(0, Math.min(range.rows, rows - range.row));
  if (used === 0) return [];
  for (const line of workbook.block(range.sheet, { ...range, rows: used })) {
    for (const cell of line) {
      const text = workbook.textOf(cell);
      if (text !== '') words.add(text);
    }
  }
  return [...words];
}

function takes(
  workbook: Workbook,
  rule: Validation,
  value: Value,
  sheet: number,
  choices: readonly string[] | null,
): boolean {
  if (typeof value === 'object' && value !== null) return true;
  if (choices !== null) {
    const text = workbook.textOf({ value, format: null });
    return choices.includes(text);
  }
  const numbers = rule.values.map((one) => (typeof one === 'object' ? one.day : Number(one)));
  const [low = Number.NaN, high = Number.NaN] = numbers;
  const [kind, ...rest] = rule.criteria.split('_');
  const comparison = rest.join('_');
  if (kind === 'NUMBER' || kind === 'DATE') {
    if (typeof value !== 'number') return false;
    return kind === 'DATE' ? dayFits(comparison, value, low, high) : numberFits(comparison, value, low, high);
  }
  if (kind === 'TEXT') return textFits(comparison, String(value ?? ''), String(rule.values[0] ?? ''));
  if (rule.criteria === 'CUSTOM_FORMULA') {
    const shown = workbook.evaluate(String(rule.values[0]), sheet);
    return Array.isArray(shown) || Boolean(shown.value);
  }
  return true;
}

/** True when a number meets a comparison, named as Apps Script names it without its kind: BETWEEN, LESS_THAN … */
export function numberFits(comparison: string, value: number, low: number, high: number): boolean {
  switch (comparison) {
    case 'BETWEEN':
      return value >= low && value <= high;
    case 'NOT_BETWEEN':
      return value < low || value > high;
    case 'EQUAL_TO':
      return value === low;
    case 'NOT_EQUAL_TO':
      return value !== low;
    case 'GREATER_THAN':
      return value > low;
    case 'GREATER_THAN_OR_EQUAL_TO':
      return value >= low;
    case 'LESS_THAN':
      return value < low;
    case 'LESS_THAN_OR_EQUAL_TO':
      return value <= low;
    default:
      return true;
  }
}

function dayFits(comparison: string, value: number, low: number, high: number): boolean {
  const day = Math.floor(value);
  switch (comparison) {
    case 'IS_VALID_DATE':
      return true;
    case 'BETWEEN':
      return day >= low && day <= high;
    case 'NOT_BETWEEN':
      return day < low || day > high;
    case 'EQUAL_TO':
      return day === low;
    case 'AFTER':
      return day > low;
    case 'ON_OR_AFTER':
      return day >= low;
    case 'BEFORE':
      return day < low;
    case 'ON_OR_BEFORE':
      return day <= low;
    default:
      return true;
  }
}

function textFits(comparison: string, text: string, part: string): boolean {
  switch (comparison) {
    case 'CONTAINS':
      return text.toLowerCase().includes(part.toLowerCase());
    case 'DOES_NOT_CONTAIN':
      return !text.toLowerCase().includes(part.toLowerCase());
    case 'EQUAL_TO':
      return text === part;
    case 'IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'IS_VALID_URL':
      return /^(https?:\/\/)?[^\s/.]+\.[^\s]+$/.test(text);
    default:
      return true;
  }
}
