import type { DayNumber } from '../calendar';
import { parseDay } from '../calendar/days';

/** Numbers and days that a source holds as text, read as the person says that they are written. */

/** Which sign stands before the decimals: 1,234.5 or 1.234,5. */
export type DecimalSign = 'point' | 'comma';

/** What comes first in a day. Text that begins with four digits begins with the year whatever is chosen. */
export type DayOrder = 'ymd' | 'dmy' | 'mdy';

/** Text of one kind in a column, with the way to read it that all of it agrees on; null where that is not clear. */
export interface Writing<Way> {
  readonly example: string;
  readonly way: Way | null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NUMERIC_DAY = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[T,\s]+\d{1,2}:\d\d.*)?$/;
const DAY_THEN_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[.\s-]*([a-z]{3})[a-z]*[.,\s-]+(\d{4})$/i;
const MONTH_THEN_DAY = /^([a-z]{3})[a-z]*[.\s]+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;

/** The number that text means; null where it is none by that sign. Currency, spaces and a percent sign are read. */
export function numberWritten(text: string, sign: DecimalSign): number | null {
  const bare = text
    .trim()
    // A code of a currency stands apart from the number; letters that touch it make another thing of it.
    .replace(/^[A-Z]{3}[\s\u00a0]+|[\s\u00a0]+[A-Z]{3}$/g, '')
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^([-−]?)\p{Sc}|\p{Sc}$/gu, '$1')
    .replace('−', '-');
  const [group, decimal] = sign === 'point' ? [',', '.'] : ['.', ','];
  const parts = /^(-?)([\d.,]+)(%?)$/.exec(bare);
  if (parts === null) return null;
  const [, minus = '', digits = '', percent = ''] = parts;
  const [whole = '', decimals, ...more] = digits.split(decimal);
  const groups = whole.split(group);
  const isGrouped = groups.every((each, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(each));
  if (more.length > 0 || !(isGrouped || /^\d+$/.test(whole))) return null;
  if (decimals !== undefined && !/^\d+$/.test(decimals)) return null;
  const value = Number(`${minus}${groups.join('')}${decimals === undefined ? '' : `.${decimals}`}`);
  return percent === '' ? value : value / 100;
}

/** The day that text means, its time left out; null where it is none in that order. Years of two digits are 20xx. */
export function dayWritten(text: string, order: DayOrder): DayNumber | null {
  const trimmed = text.trim();
  const numeric = NUMERIC_DAY.exec(trimmed);
  if (numeric !== null) {
    const [, first = '', , second = '', third = ''] = numeric;
    if (first.length === 4) return dayFrom(first, second, third);
    if (order === 'ymd' || third.length === 3 || first.length > 2) return null;
    return order === 'dmy' ? dayFrom(third, second, first) : dayFrom(third, first, second);
  }
  const dayFirst = DAY_THEN_MONTH.exec(trimmed);
  if (dayFirst !== null) return dayFrom(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_THEN_DAY.exec(trimmed);
  return monthFirst === null ? null : dayFrom(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
}

/** Numbers among texts that have to be asked about; null where there is none. */
export function numberWriting(texts: readonly string[]): Writing<DecimalSign> | null {
  return writingOf(texts, ['point', 'comma'], numberWritten, (text) =>
    // 1.234 is plain, and yet a thousand and more to half of the world.
    /^-?\d+(\.\d+)?$/.test(text.trim()) ? /^-?[1-9]\d{0,2}\.\d{3}$/.test(text.trim()) : true,
  );
}

/** Days among texts that have to be asked about, that is, all but yyyy-mm-dd; null where there is none. */
export function dayWriting(texts: readonly string[]): Writing<DayOrder> | null {
  return writingOf(texts, ['ymd', 'dmy', 'mdy'], dayWritten, (text) => parseDay(text.trim()) === null);
}

function writingOf<Way>(
  texts: readonly string[],
  ways: readonly Way[],
  read: (text: string, way: Way) => number | null,
  isAsked: (text: string) => boolean,
): Writing<Way> | null {
  let example: string | null = null;
  /** Ways that read every text so far that any way reads. */
  let left: readonly Way[] = ways;
  let isOpen = false;
  let isMixed = false;
  for (const text of texts) {
    const readings = ways.map((way) => read(text, way));
    if (readings.every((reading) => reading === null)) continue;
    if (isAsked(text)) example ??= text.trim();
    const fits = (way: Way): boolean => readings[ways.indexOf(way)] !== null;
    if (!left.some(fits)) isMixed = true;
    else left = left.filter(fits);
    if (new Set(readings.filter((reading) => reading !== null)).size > 1) isOpen = true;
  }
  if (example === null) return null;
  const isClear = !isMixed && (left.length === 1 || !isOpen);
  return { example, way: isClear ? (left[0] ?? null) : null };
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

function dayFrom(year = '', month = '', day = ''): DayNumber | null {
  const full = year.length <= 2 ? `20${year.padStart(2, '0')}` : year;
  return parseDay(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
