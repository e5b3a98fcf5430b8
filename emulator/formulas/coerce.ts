import type { Value } from './contract';
import { numberText, truthText } from './display';
import { FormulaError, fail, isCellError, kindName } from './errors';
import { parseTypedNumber, type TypedNumber } from './typed-input';

/** What reading text as a number depends on. */
export interface Settings {
  readonly locale: string;
  readonly timezone: string;
  readonly now: () => number;
}

const readings = new Map<string, TypedNumber | null>();

/** Text read as a cell would read it when typed; null when it is no number. */
export function numberInText(text: string, settings: Settings): TypedNumber | null {
  const key = `${settings.locale}\n${text}`;
  let reading = readings.get(key);
  if (reading === undefined) {
    reading = parseTypedNumber(text, { ...settings, now: settings.now() });
    if (readings.size > 50_000) readings.clear();
    readings.set(key, reading);
  }
  return reading;
}

/** A value as the number it counts for: blank 0, TRUE 1, text as it would be typed. Throws #VALUE! for other text. */
export function toNumber(value: Value, settings: Settings, name: string, position: number): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') throw new FormulaError(value);
  const reading = value === '' ? null : numberInText(value, settings);
  if (reading !== null) return reading.value;
  return fail(
    '#VALUE!',
    `Function ${name} parameter ${position} expects number values. But '${value}' is a text and cannot be coerced to a number.`,
  );
}

/** A value as text, numbers to fifteen digits. Throws the error that an error cell holds. */
export function toText(value: Value, settings: Settings): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value, settings.locale);
  if (typeof value === 'boolean') return truthText(value, settings.locale);
  throw new FormulaError(value);
}

/** A value as true or false: numbers but 0 are true, blank is false, text must read TRUE or FALSE. */
export function toTruth(value: Value, name: string, position: number): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'object') throw new FormulaError(value);
  if (/^(true|wahr)$/i.test(value)) return true;
  if (/^(false|falsch)$/i.test(value)) return false;
  return fail(
    '#VALUE!',
    `Function ${name} parameter ${position} expects boolean values. But '${value}' is a ${kindName(value)} and cannot be coerced to a boolean.`,
  );
}

const collator = new Intl.Collator('en', { sensitivity: 'accent', caseFirst: 'false' });

/** Orders two texts as sorting does, without regard to case. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : collator.compare(a, b);
}

export function sameText(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** Numbers that differ only in the last bits of a double count as equal. */
export function sameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-15 * Math.max(Math.abs(a), Math.abs(b));
}

function rank(value: Value): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

/** Below 0, 0 or above 0: numbers before text before FALSE before TRUE; blank is 0, "" or FALSE beside another value. */
export function compareValues(left: Value, right: Value): number {
  if (isCellError(left)) throw new FormulaError(left);
  if (isCellError(right)) throw new FormulaError(right);
  const a = left === null ? blankLike(right) : left;
  const b = right === null ? blankLike(left) : right;
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === 'string' && typeof b === 'string') return sameText(a, b) ? 0 : compareText(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function blankLike(other: Value): Value {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/** True where two values are equal to Sheets, blanks included. */
export function equalValues(left: Value, right: Value): boolean {
  return compareValues(left, right) === 0;
}
