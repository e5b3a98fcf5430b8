import type { CellValue } from '../cell';
import type { Column } from '../schema/column';
import { foldWord, type KnownWords } from './known-words';
import { looksLikeDay } from './looks-like-day';
import { takingOf } from './taking';
import { isTaken } from './value-map';

/** A column of a source with what stands in it, blanks left out. */
export interface SourceColumn {
  readonly index: number;
  readonly values: readonly CellValue[];
  /** True where the header is like one of the tab's, so that its days are the days of something else. */
  readonly isNamed: boolean;
}

/** How many of the different values have to be known, or be words of the choice. */
const KNOWN_ENOUGH = 0.5;
const TAKEN_ENOUGH = 0.9;

/**
 * Column key → index of the source's column that fits by its values alone: names that the workbook has, words of a
 * choice, or, for a day that the tab needs, the only days there are. Nothing where two columns fit equally.
 */
export function matchByValues(
  columns: readonly (readonly [string, Column])[],
  sources: readonly SourceColumn[],
  known: KnownWords,
): ReadonlyMap<string, number> {
  const fits = columns.flatMap(([key, column]) =>
    sources.flatMap(({ index, values }) => {
      const share = shareOf(column, known.get(key), values);
      return share === 0 ? [] : [{ key, index, share }];
    }),
  );
  fits.sort((a, b) => b.share - a.share);
  const found = new Map<string, number>();
  const isOpen = (key: string, index: number) => !found.has(key) && ![...found.values()].includes(index);
  for (const { key, index, share } of fits) {
    const isAlone = !fits.some(
      (other) =>
        other.share === share &&
        (other.key === key) !== (other.index === index) &&
        isOpen(other.key, other.index),
    );
    if (isOpen(key, index) && isAlone) found.set(key, index);
  }
  const left = sources.filter(({ index }) => ![...found.values()].includes(index));
  const days = left.filter(
    ({ values, isNamed }) => !isNamed && values.length > 0 && values.every(looksLikeDay),
  );
  const needed = columns.filter(
    ([key, column]) => column.kind === 'day' && column.required && !found.has(key),
  );
  const [day] = days;
  const [need] = needed;
  if (day !== undefined && need !== undefined && days.length === 1 && needed.length === 1)
    found.set(need[0], day.index);
  return found;
}

/** How well values fit a column, 0 to 1; 0 where it is too little to go by. */
function shareOf(
  column: Column,
  known: ReadonlySet<string> | undefined,
  values: readonly CellValue[],
): number {
  const words = [...new Set(values.map(foldWord))].filter((word) => word !== '');
  if (words.length === 0) return 0;
  if (column.kind === 'choice') {
    // Yes and No stand under many a header.
    if (column.words.length < 3 || words.length < 2) return 0;
    const share = words.filter((word) => isTaken(takingOf(column), word)).length / words.length;
    return share >= TAKEN_ENOUGH ? share : 0;
  }
  if (known === undefined) return 0;
  const share = words.filter((word) => known.has(word)).length / words.length;
  return share >= KNOWN_ENOUGH ? share : 0;
}
