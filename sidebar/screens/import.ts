import type { Input, Output } from '../../src/rpc/contract';
import type { ScreenEvent, Step } from '../step';

/** Where a column of the tab takes its values from. */
export type Source =
  | { readonly from: 'nothing' }
  | { readonly from: 'column'; readonly header: string }
  /** The same value in every row. */
  | { readonly from: 'value'; readonly value: string };

export type Match = Output<'import.match'>;
export type Report = Output<'importRows'>;

export interface ImportState {
  readonly match: Match | null;
  /** What was chosen, before and after the match for it is there. */
  readonly sheet: string | null;
  readonly tab: string | null;
  /** By column key of the tab. */
  readonly sources: Readonly<Record<string, Source>>;
  /** What still has to be said before rows can be checked. */
  readonly unmet: readonly string[];
  readonly preview: Report | null;
  readonly report: Report | null;
}

export type ImportEvent =
  | { readonly type: 'sheetChosen'; readonly sheet: string }
  | { readonly type: 'tabChosen'; readonly tab: string }
  | { readonly type: 'sourceChosen'; readonly column: string; readonly source: Source }
  | { readonly type: 'lookedAgain' }
  | { readonly type: 'previewPressed' }
  | { readonly type: 'importPressed' }
  | { readonly type: 'morePressed' };

export const START_IMPORT: ImportState = {
  match: null,
  sheet: null,
  tab: null,
  sources: {},
  unmet: [],
  preview: null,
  report: null,
};

/** Import rows: a sheet, a tab, which column goes where, a look at what would happen, and then it happens. */
export function nextImport(state: ImportState, event: ImportEvent | ScreenEvent): Step<ImportState> {
  switch (event.type) {
    case 'opened':
    case 'lookedAgain':
      return rematch({ ...state, report: null });
    case 'sheetChosen':
      return rematch({ ...changed(state), sheet: event.sheet });
    case 'tabChosen':
      return rematch({ ...changed(state), tab: event.tab });
    case 'sourceChosen': {
      const sources = { ...state.sources, [event.column]: event.source };
      return { state: { ...changed(state), sources } };
    }
    case 'previewPressed': {
      const unmet = unmetOf(state);
      if (unmet.length > 0) return { state: { ...state, unmet } };
      return importing({ ...state, unmet: [] }, true);
    }
    case 'importPressed':
      return state.preview === null ? { state } : importing(state, false);
    case 'morePressed':
      return rematch({ ...changed(state), sheet: null });
    case 'arrived': {
      const { answer } = event;
      if (answer.name === 'import.match') return { state: matched(state, answer.value) };
      if (answer.name !== 'importRows') return { state };
      if (answer.input.preview === true) return { state: { ...state, preview: answer.value } };
      return { state: { ...state, preview: null, report: answer.value } };
    }
  }
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

function changed(state: ImportState): ImportState {
  return { ...state, unmet: [], preview: null, report: null };
}

function rematch(state: ImportState): Step<ImportState> {
  const input: Input<'import.match'> = {};
  if (state.sheet !== null) input.sheet = state.sheet;
  if (state.tab !== null) input.tab = state.tab;
  return { state, calls: [{ name: 'import.match', input }] };
}

/** Takes a match over. What a person chose for the same sheet and tab stays, as long as its column is there. */
function matched(state: ImportState, match: Match): ImportState {
  const before = state.match;
  const same = before !== null && before.sheet === match.sheet && before.tab === match.tab;
  const sources: Record<string, Source> = {};
  for (const column of match.columns) {
    const kept = same ? state.sources[column.key] : undefined;
    const stays = kept !== undefined && (kept.from !== 'column' || match.headers.includes(kept.header));
    sources[column.key] = stays ? kept : suggested(column);
  }
  return { ...state, match, sheet: match.sheet, tab: match.tab, sources };
}

function suggested({ source, constant }: Match['columns'][number]): Source {
  if (source !== null) return { from: 'column', header: source };
  return constant === undefined ? { from: 'nothing' } : { from: 'value', value: constant };
}

function unmetOf(state: ImportState): string[] {
  const { match } = state;
  if (match === null || match.sheet === null) return ['Choose the sheet that holds the rows.'];
  return match.columns.flatMap((column) => {
    const source = sourceOf(state, column.key);
    if (source.from === 'value' && source.value.trim() === '') {
      return [`Type the value for ${column.header}, or leave it blank in the list.`];
    }
    if (!column.required || source.from !== 'nothing') return [];
    return [`Choose where ${column.header} comes from: every row needs one.`];
  });
}

function importing(state: ImportState, preview: boolean): Step<ImportState> {
  const { match } = state;
  if (match === null || match.sheet === null) return { state };
  const columns: Record<string, string> = {};
  const constants: Record<string, string | number> = {};
  for (const column of match.columns) {
    const source = sourceOf(state, column.key);
    if (source.from === 'column') columns[column.key] = source.header;
    if (source.from === 'value') constants[column.key] = constant(column.kind, source.value.trim());
  }
  const input: Input<'importRows'> = { sheet: match.sheet, tab: match.tab, columns, constants, preview };
  return { state, calls: [{ name: 'importRows', input }] };
}

function constant(kind: string, text: string): string | number {
  return kind === 'number' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
