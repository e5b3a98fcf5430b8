import { type CellValue, type Grid, isBlank, isDate } from '../cell';
import type { Column } from '../schema/column';
import type { Tab } from '../schema/tab';
import type { KnownWords } from './known-words';
import { looksLikeDay } from './looks-like-day';
import { areReferences, looksLikeNumber } from './looks-like-number';
import { matchByValues } from './match-values';
import { takingOf } from './taking';
import { suggestedValue } from './value-map';
import { createHeaderSimilarity, isCountingWord, sameStrongWords, wordsOf } from './words';

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
 * Suggests a source column for each column that can be imported, in the tab's order: the same words first, then
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
  const likeness = (column: Column, words: readonly string[]) =>
    Math.max(...namesOf(column).map((name) => similarity(name, words)));
  const candidates = columns.flatMap(([key, column], order) =>
    sources.flatMap((source) => {
      const named = likeness(column, source.words);
      const score = named * fitOf(column, source);
      if (score < SURE_ENOUGH) return [];
      const rank = Math.max(...namesOf(column).map((name) => rankOf(name, source.words, named)));
      return [{ key, column, order, source, rank, score }];
    }),
  );
  candidates.sort(
    (a, b) =>
      b.rank - a.rank ||
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
    sources
      .filter(({ index }) => !used.has(index) && headers[index] !== '')
      .map((source) => ({
        ...source,
        isNamed: columns.some(([, column]) => likeness(column, source.words) >= SURE_ENOUGH),
      })),
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

function namesOf(column: Column): readonly (readonly string[])[] {
  return [column.header, ...(column.aliases ?? [])].map(wordsOf);
}

/** 3 for the same name, 2 for the same words but for weak ones, 1 for words that all mean the same, else 0. */
function rankOf(name: readonly string[], words: readonly string[], named: number): number {
  if (name.join(' ') === words.join(' ')) return 3;
  if (sameStrongWords(name, words)) return 2;
  return named === 1 ? 1 : 0;
}

/** How well a source's values fit a kind of column, 0 to 1; 1 where there are none to judge by. */
function fitOf(
  column: Column,
  { words, values }: { words: readonly string[]; values: readonly CellValue[] },
): number {
  if (values.length === 0) return 1;
  switch (column.kind) {
    case 'day':
      return shareOf(values, looksLikeDay);
    case 'number':
      if (column.unit === 'pieces' && areReferences(words, values, wordsOf(column.header))) return 0;
      return shareOf(values, (value) => looksLikeNumber(value) || isUnderstood(column, value));
    case 'choice':
      // A column of words that nobody understands would have every row refused.
      return shareOf(values, (value) => isUnderstood(column, value));
    default:
      if (words.slice(-1).some(isCountingWord)) return 0;
      return 1 - shareOf(values, looksLikeDay);
  }
}

function isUnderstood(column: Column, value: CellValue): boolean {
  return !isDate(value) && suggestedValue(takingOf(column), String(value).trim()) !== null;
}

function shareOf(values: readonly CellValue[], test: (value: CellValue) => boolean): number {
  return values.filter(test).length / values.length;
}
