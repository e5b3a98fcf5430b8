import type { Settings } from './coerce';
import type { Value } from './contract';
import { type Criterion, readCriterion } from './criteria';

type Line = readonly (Value | undefined)[];

/** Shorter columns are tested anew: remembering would cost more. */
const LONG = 500;
/** Criteria remembered for one column. */
const MOST = 500;

/** A column keeps its array until one of its cells changes, so what a criterion let through can be kept beside it. */
const known = new WeakMap<Line, Map<string, Uint8Array>>();

/** 1 for each of the first `rows` cells of a column that meets the criterion, else 0. The result is not to be changed. */
export function criterionHits(line: Line, rows: number, criterion: Value, settings: Settings): Uint8Array {
  if (rows < LONG || (typeof criterion === 'object' && criterion !== null)) {
    return tested(line, rows, readCriterion(criterion, settings));
  }
  let byCriterion = known.get(line);
  if (byCriterion === undefined || byCriterion.size >= MOST) {
    byCriterion = new Map();
    known.set(line, byCriterion);
  }
  const key = `${rows} ${settings.locale} ${typeof criterion} ${criterion}`;
  let hits = byCriterion.get(key);
  if (hits === undefined) {
    hits = tested(line, rows, readCriterion(criterion, settings));
    byCriterion.set(key, hits);
  }
  return hits;
}

function tested(line: Line, rows: number, test: Criterion): Uint8Array {
  const hits = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) if (test(line[row] ?? null)) hits[row] = 1;
  return hits;
}
