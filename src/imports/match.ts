import { type CellValue, type Grid, isBlank, isDate } from '../cell';
import type { Column } from '../schema/column';
import type { Tab } from '../schema/tab';
import type { KnownWords } from './known-words';
import { looksLikeDay } from './looks-like-day';
import { matchByValues } from './match-values';
import { takingOf } from './taking';
import { suggestedValue } from './value-map';
import { createHeaderSimilarity, wordsOf } from './words';
import { numberWritten } from './written-values';

/** A column of the tab that receives, and what of the source seems to fit it. */
export interface ColumnMatch {
  readonly key: string;
  readonly column: Column;
  /** The source's header, or null where none seems to fit. */
  readonly source: string | null;
  /** True where the header says nothing, and only what stands under it fits. */
  readonly byValues: boolean;
  /** One value for all rows that the source's headers suggest. */
  readonly constant?: string;
}

/** How sure a match must be, 0 to 1; half of the words' weight is shared. */
const SURE_ENOUGH = 0.5;

/** What a source's own word for the other party says of the direction. */
const DIRECTION_BY_WORD: readonly { readonly words: readonly string[]; readonly direction: string }[] = [
  { words: ['vendor', 'supplier', 'seller'], direction: 'From vendor' },
  { words: ['customer', 'client', 'buyer'], direction: 'To client' },
];

/**
 * Suggests a source column for each column that can be imported, in the tab's order: the same name first, then
 * required columns, then the best of the rest; then, by what stands in them, columns whose header says nothing.
 * `sample` is some rows under the headers, `known` what the workbook has for a column already. A header serves once.
 */
export function matchColumns(
  headers: readonly string[],
  sample: Grid,
  tab: Tab,
  known: KnownWords = new Map(),
): readonly ColumnMatch[] {
  const columns = Object.entries(tab.columns).filter(([, column]) => isImportable(column));
  const similarity = createHeaderSimilarity();
  const sources = headers.map((header, index) => ({
    index,
    words: wordsOf(header),
    values: sample.map((row) => row[index] ?? '').filter((value) => !isBlank(value)),
  }));
  const candidates = columns.flatMap(([key, column], order) =>
    sources.flatMap((source) => {
      const named = Math.max(
        ...[column.header, ...(column.aliases ?? [])].map((name) => similarity(wordsOf(name), source.words)),
      );
      const score = named * fitOf(column, source.values);
      return score >= SURE_ENOUGH ? [{ key, column, order, source, named, score }] : [];
    }),
  );
  candidates.sort(
    (a, b) =>
      Number(b.named === 1) - Number(a.named === 1) ||
      Number(b.column.required ?? false) - Number(a.column.required ?? false) ||
      b.score - a.score ||
      a.order - b.order ||
      a.source.index - b.source.index,
  );
  const taken = new Map<string, number>();
  const used = new Set<number>();
  for (const { key, source } of candidates) {
    if (taken.has(key) || used.has(source.index)) continue;
    taken.set(key, source.index);
    used.add(source.index);
  }
  const byValues = matchByValues(
    columns.filter(([key]) => !taken.has(key)),
    sources.filter(({ index }) => !used.has(index) && headers[index] !== ''),
    known,
  );
  return columns.map(([key, column]) => {
    const index = taken.get(key) ?? byValues.get(key);
    const source = index === undefined ? null : (headers[index] ?? null);
    const constant = source === null ? impliedValue(tab, key, headers[taken.get('who') ?? -1]) : undefined;
    const match = { key, column, source, byValues: byValues.has(key) };
    return constant === undefined ? match : { ...match, constant };
  });
}

/** True where a value of the source can be written: not into computed cells, nor into IDs and sources. */
export function isImportable(column: Column): boolean {
  return column.kind !== 'computed' && column.kind !== 'assigned';
}

function impliedValue(tab: Tab, key: string, whoHeader: string | undefined): string | undefined {
  if (tab.key !== 'deliveries' || key !== 'direction' || whoHeader === undefined) return undefined;
  const words = wordsOf(whoHeader);
  return DIRECTION_BY_WORD.find((rule) => rule.words.some((word) => words.includes(word)))?.direction;
}

/** How well values fit a kind of column, 0 to 1; 1 where there are none to judge by. */
function fitOf(column: Column, values: readonly CellValue[]): number {
  if (values.length === 0) return 1;
  switch (column.kind) {
    case 'day':
      return shareOf(values, looksLikeDay);
    case 'number':
      return shareOf(values, (value) => looksLikeNumber(value) || isUnderstood(column, value));
    case 'choice':
      // A column of words that nobody understands would have every row refused.
      return shareOf(values, (value) => isUnderstood(column, value));
    default:
      return 1 - 0.8 * shareOf(values, isDate);
  }
}

function isUnderstood(column: Column, value: CellValue): boolean {
  return !isDate(value) && suggestedValue(takingOf(column), String(value).trim()) !== null;
}

function shareOf(values: readonly CellValue[], test: (value: CellValue) => boolean): number {
  return values.filter(test).length / values.length;
}

/** Also a number with a currency, and one in a form that is asked about later. */
function looksLikeNumber(value: CellValue): boolean {
  if (typeof value !== 'string') return typeof value === 'number';
  return (
    /^[^a-z]*\d[\d.,'\s]*[^a-z]*$/i.test(value) ||
    numberWritten(value, 'point') !== null ||
    numberWritten(value, 'comma') !== null
  );
}
