import type { CellValue } from '../cell';
import { looksLikeDay } from './looks-like-day';
import { isCountingWord } from './words';
import { numberWritten } from './written-values';

/** A number of an order or a part, not of pieces: 0012, #12, 10-203. */
const REFERENCE = /^\s*(#|0\d)|\d[-/]\d/;
const NUMBER_OF_A_THING = /^(no|nr|num|number|id|code|key|ref|reference)$/;
/** Fewer values are often all different by chance. */
const ENOUGH_TO_TELL = 3;

/** Also a number with a currency, and one in a form that is asked about later; no day, and no reference. */
export function looksLikeNumber(value: CellValue): boolean {
  if (typeof value !== 'string') return typeof value === 'number';
  if (looksLikeDay(value) || REFERENCE.test(value)) return false;
  return (
    /^[^a-z]*\d[\d.,'\s]*[^a-z]*$/i.test(value) ||
    numberWritten(value, 'point') !== null ||
    numberWritten(value, 'comma') !== null
  );
}

/**
 * True for whole numbers that tell things apart and count nothing: the header calls them so, or they are all different
 * and the header has neither a word for a count nor the words of the column that would receive them.
 */
export function areReferences(
  header: readonly string[],
  values: readonly CellValue[],
  column: readonly string[],
): boolean {
  // "No. of pieces" counts them.
  if (header.some((word, at) => NUMBER_OF_A_THING.test(word) && header[at + 1] !== 'of')) return true;
  if (header.some(isCountingWord) || header.every((word) => column.includes(word))) return false;
  return (
    values.length >= ENOUGH_TO_TELL &&
    new Set(values).size === values.length &&
    values.every((value) => /^\s*\d+\s*$/.test(String(value)))
  );
}
