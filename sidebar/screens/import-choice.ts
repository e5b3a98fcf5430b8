import { isTaken, suggestedValue } from '../../src/imports/value-map';
import type { ImportState, Match } from './import';

/** Where a column of the tab takes its values from. */
export type Source =
  | { readonly from: 'nothing' }
  | { readonly from: 'column'; readonly header: string }
  /** The same value in every row. */
  | { readonly from: 'value'; readonly value: string };

type Column = Match['columns'][number];

/** A word of the source and what becomes of it; null leaves its rows out. */
export interface MappedWord {
  readonly word: string;
  readonly value: string | null;
}

/** Text that can be read in more ways than one, and the way that was chosen or is the only one; null for neither. */
export interface Asked {
  readonly example: string;
  readonly way: string | null;
}

/** True once the match is about what is chosen now. */
export function isMatched({ match, pastes, pasted, read, sheet }: ImportState): boolean {
  return match !== null && (pastes ? read === pasted : match.sheet !== null && match.sheet === sheet);
}

/** What a column takes its values from; nothing until it is said. */
export function sourceOf(state: ImportState, column: string): Source {
  return state.sources[column] ?? { from: 'nothing' };
}

/**
 * The columns worth looking at first: required, of a few words that could be the same for every row, or with a
 * source. It goes by what was suggested, so that no column moves away while a person sets it.
 */
export function foremostColumns(match: Match): Match['columns'] {
  return match.columns.filter(
    (column) => column.required || column.source !== null || column.words.length > 0,
  );
}

/** Words of the source that the column does not take as they stand. Marks are always shown: 1 is the worst to some. */
export function wordsFor(state: ImportState, match: Match, column: Column): readonly MappedWord[] {
  const survey = surveyOf(state, match, column);
  if (survey === undefined || !['choice', 'number', 'day'].includes(column.kind)) return [];
  const words = survey.words.filter((word) => !isTaken(column, word));
  return [...words, ...(column.mark ? survey.marks : [])].map((word) => {
    const said = state.maps[column.key]?.[word];
    return { word, value: said === undefined ? suggestedValue(column, word) : said };
  });
}

/** What has to be asked about numbers and days that are text, over all columns that take them. */
export function askedOf(
  state: ImportState,
  match: Match,
): { readonly decimal: Asked | null; readonly days: Asked | null } {
  const asked = (kind: 'number' | 'day', said: string | null): Asked | null => {
    const found = match.columns.flatMap((column) => {
      const writing = column.kind === kind ? surveyOf(state, match, column)?.[kind] : undefined;
      return writing ? [writing] : [];
    });
    const [first] = found;
    if (first === undefined) return null;
    const agreed = found.every(({ way }) => way === first.way) ? first.way : null;
    const open = found.find(({ way }) => way === null) ?? first;
    return { example: open.example, way: said ?? agreed };
  };
  return { decimal: asked('number', state.decimal), days: asked('day', state.days) };
}

/** What still has to be said before rows can be checked, a sentence each. */
export function unmetOf(state: ImportState): string[] {
  const { match } = state;
  if (match === null || !isMatched(state)) return ['Choose the sheet that holds the rows, or paste them.'];
  const { decimal, days } = askedOf(state, match);
  return [
    ...match.columns.flatMap((column) => {
      const source = sourceOf(state, column.key);
      if (source.from === 'value' && source.value.trim() === '') {
        return [`Type the value for ${column.header}, or leave it blank in the list.`];
      }
      if (!column.required || source.from !== 'nothing') return [];
      return [`Choose where ${column.header} comes from: every row needs one.`];
    }),
    ...(decimal !== null && decimal.way === null ? ['Say which decimal sign your list has.'] : []),
    ...(days !== null && days.way === null ? ['Say what comes first in the days of your list.'] : []),
  ];
}

/** Columns, constants and words as the server takes them. */
export function choiceOf(
  state: ImportState,
  match: Match,
): {
  readonly columns: Record<string, string>;
  readonly constants: Record<string, string | number>;
  readonly maps: Record<string, Record<string, string>>;
} {
  const columns: Record<string, string> = {};
  const constants: Record<string, string | number> = {};
  const maps: Record<string, Record<string, string>> = {};
  for (const column of match.columns) {
    const source = sourceOf(state, column.key);
    if (source.from === 'column') columns[column.key] = source.header;
    if (source.from === 'value') constants[column.key] = constant(column.kind, source.value.trim());
    for (const { word, value } of wordsFor(state, match, column)) {
      if (value !== null && value !== word) maps[column.key] = { ...maps[column.key], [word]: value };
    }
  }
  return { columns, constants, maps };
}

function surveyOf(state: ImportState, match: Match, column: Column): Match['survey'][number] | undefined {
  const source = sourceOf(state, column.key);
  return source.from === 'column' ? match.survey.find(({ header }) => header === source.header) : undefined;
}

function constant(kind: string, text: string): string | number {
  return kind === 'number' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
