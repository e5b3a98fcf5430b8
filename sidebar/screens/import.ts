import type { Input, Output } from '../../src/rpc/contract';
import type { ScreenEvent, Step } from '../step';
import { askedOf, choiceOf, isMatched, type Source, unmetOf } from './import-choice';

export type Match = Output<'import.match'>;
export type Report = Output<'importRows'>;
export type Batch = Output<'import.load'>['batches'][number];

export interface ImportState {
  readonly match: Match | null;
  /** True where rows are pasted; else they come from a sheet. */
  readonly pastes: boolean;
  readonly pasted: string;
  /** The pasted text that the match is about; null where it is about a sheet. */
  readonly read: string | null;
  /** What was chosen, before and after the match for it is there. */
  readonly sheet: string | null;
  readonly tab: string | null;
  /** By column key of the tab. */
  readonly sources: Readonly<Record<string, Source>>;
  /** By column key, then word of the source: what the person made of it; null leaves its rows out. */
  readonly maps: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /** How numbers and days are written, as the person said; null before they did. */
  readonly decimal: string | null;
  readonly days: string | null;
  /** By column key: whether day and month of its dates change places, as the person said. */
  readonly swaps: Readonly<Record<string, boolean>>;
  readonly takeLookalikes: boolean;
  /** What still has to be said before rows can be checked. */
  readonly unmet: readonly string[];
  readonly preview: Report | null;
  readonly report: Report | null;
  /** Imports that can be undone; null until somebody asks. */
  readonly batches: readonly Batch[] | null;
  /** The import that the person is asked about before it is undone. */
  readonly undoing: Batch | null;
  readonly undone: Output<'import.undo'> | null;
  /** What came of taking the sample out; null while nobody did. */
  readonly sampleOut: Output<'sample.remove'> | null;
}

export type ImportEvent =
  | { readonly type: 'sheetChosen'; readonly sheet: string }
  | { readonly type: 'pasteChosen' }
  | { readonly type: 'pasteTyped'; readonly text: string }
  | { readonly type: 'pasteRead' }
  | { readonly type: 'tabChosen'; readonly tab: string }
  | { readonly type: 'sourceChosen'; readonly column: string; readonly source: Source }
  | {
      readonly type: 'wordMapped';
      readonly column: string;
      readonly word: string;
      readonly value: string | null;
    }
  | { readonly type: 'writingChosen'; readonly of: 'decimal' | 'days'; readonly way: string }
  | { readonly type: 'swapChosen'; readonly column: string; readonly swap: boolean }
  | { readonly type: 'lookalikesChosen'; readonly take: boolean }
  | { readonly type: 'lookedAgain' }
  | { readonly type: 'previewPressed' }
  | { readonly type: 'importPressed' }
  | { readonly type: 'morePressed' }
  | { readonly type: 'sampleRemoved' }
  | { readonly type: 'batchesOpened' }
  | { readonly type: 'undoAsked'; readonly batch: Batch | null }
  | { readonly type: 'undoPressed' };

export const START_IMPORT: ImportState = {
  match: null,
  pastes: false,
  pasted: '',
  read: null,
  sheet: null,
  tab: null,
  sources: {},
  maps: {},
  decimal: null,
  days: null,
  swaps: {},
  takeLookalikes: false,
  unmet: [],
  preview: null,
  report: null,
  batches: null,
  undoing: null,
  undone: null,
  sampleOut: null,
};

/** Import rows: a list, a tab, which column goes where, a look at what would happen, and then it happens. */
export function nextImport(state: ImportState, event: ImportEvent | ScreenEvent): Step<ImportState> {
  switch (event.type) {
    case 'opened':
    case 'lookedAgain':
      return rematch({ ...changed(state), sampleOut: null });
    case 'sheetChosen':
      return rematch({ ...changed(state), pastes: false, sheet: event.sheet });
    case 'pasteChosen':
      return { state: { ...changed(state), pastes: true } };
    case 'pasteTyped':
      return { state: { ...changed(state), pasted: event.text } };
    case 'pasteRead':
      return state.pasted.trim() === ''
        ? { state: { ...state, unmet: ['Paste the rows with their headers first.'] } }
        : rematch(changed(state));
    case 'tabChosen':
      return rematch({ ...changed(state), tab: event.tab });
    case 'sourceChosen': {
      const sources = { ...state.sources, [event.column]: event.source };
      // What was said of another column's dates is not said of this one's.
      const { [event.column]: _, ...swaps } = state.swaps;
      return { state: { ...changed(state), sources, swaps } };
    }
    case 'wordMapped': {
      const words = { ...state.maps[event.column], [event.word]: event.value };
      return { state: { ...changed(state), maps: { ...state.maps, [event.column]: words } } };
    }
    case 'writingChosen':
      return { state: { ...changed(state), [event.of]: event.way } };
    case 'swapChosen':
      return importing({ ...state, swaps: { ...state.swaps, [event.column]: event.swap } }, true);
    case 'lookalikesChosen':
      return importing({ ...state, takeLookalikes: event.take }, true);
    case 'previewPressed': {
      const unmet = unmetOf(state);
      if (unmet.length > 0) return { state: { ...state, unmet } };
      return importing({ ...changed(state), preview: state.preview }, true);
    }
    case 'importPressed':
      return state.preview === null || hasOpenDays(state.preview) ? { state } : importing(state, false);
    case 'morePressed':
      return rematch({ ...changed(state), pastes: false, pasted: '', sheet: null });
    case 'sampleRemoved':
      return { state, calls: [{ name: 'sample.remove', input: {} }] };
    case 'batchesOpened':
      return { state, calls: [{ name: 'import.load', input: {} }] };
    case 'undoAsked':
      return { state: { ...state, undoing: event.batch, undone: null } };
    case 'undoPressed': {
      if (state.undoing === null) return { state };
      const { tab, batch } = state.undoing;
      return { state, calls: [{ name: 'import.undo', input: { tab, batch } }] };
    }
    case 'arrived':
      return arrived(state, event.answer);
  }
}

/** True while the person has not said what becomes of days that the sheet is certain to have misread. */
export function hasOpenDays({ misread }: Report): boolean {
  return misread.some(({ open }) => open);
}

type Arrived = Extract<ScreenEvent, { type: 'arrived' }>['answer'];

function arrived(state: ImportState, answer: Arrived): Step<ImportState> {
  switch (answer.name) {
    case 'import.match':
      return { state: matched(state, answer.value, answer.input.pasted ?? null) };
    case 'importRows':
      if (answer.input.preview === true) return { state: { ...state, preview: answer.value } };
      return { state: { ...state, preview: null, report: answer.value } };
    case 'import.load':
      return { state: { ...state, batches: answer.value.batches } };
    case 'import.undo': {
      const undone = answer.value;
      const undoing = undone.left > 0 ? state.undoing : null;
      const after = { ...state, undone, undoing, preview: null, report: null };
      return state.batches === null
        ? { state: after }
        : { state: after, calls: [{ name: 'import.load', input: {} }] };
    }
    case 'sample.remove':
      return rematch({ ...state, sampleOut: answer.value });
    default:
      return { state };
  }
}

function changed(state: ImportState): ImportState {
  return {
    ...state,
    takeLookalikes: false,
    unmet: [],
    preview: null,
    report: null,
    undoing: null,
    undone: null,
  };
}

function rematch(state: ImportState): Step<ImportState> {
  const input: Input<'import.match'> = {};
  if (state.pastes && state.pasted.trim() !== '') input.pasted = state.pasted;
  else if (state.sheet !== null) input.sheet = state.sheet;
  if (state.tab !== null) input.tab = state.tab;
  return { state, calls: [{ name: 'import.match', input }] };
}

/** Takes a match over. What a person chose for the same list and tab stays, as long as its column is there. */
function matched(state: ImportState, match: Match, read: string | null): ImportState {
  const before = state.match;
  const same =
    before !== null &&
    before.sheet === match.sheet &&
    before.tab === match.tab &&
    (state.read === null) === (read === null);
  const sources: Record<string, Source> = {};
  for (const column of match.columns) {
    const kept = same ? state.sources[column.key] : undefined;
    const stays = kept !== undefined && (kept.from !== 'column' || match.headers.includes(kept.header));
    sources[column.key] = stays ? kept : suggested(column);
  }
  const said = same ? {} : { maps: {}, decimal: null, days: null, swaps: {} };
  return {
    ...state,
    ...said,
    match,
    read,
    sheet: state.pastes ? state.sheet : match.sheet,
    tab: match.tab,
    sources,
  };
}

function suggested({ source, constant }: Match['columns'][number]): Source {
  if (source !== null) return { from: 'column', header: source };
  return constant === undefined ? { from: 'nothing' } : { from: 'value', value: constant };
}

function importing(state: ImportState, preview: boolean): Step<ImportState> {
  const { match } = state;
  if (match === null || !isMatched(state)) return { state };
  const input: Input<'importRows'> = { tab: match.tab, ...choiceOf(state, match), preview };
  if (state.pastes) input.pasted = state.pasted;
  else if (match.sheet !== null) input.sheet = match.sheet;
  const { decimal, days } = askedOf(state, match);
  if (decimal?.way === 'point' || decimal?.way === 'comma') input.decimal = decimal.way;
  if (days?.way === 'ymd' || days?.way === 'dmy' || days?.way === 'mdy') input.days = days.way;
  if (Object.keys(state.swaps).length > 0) input.swapDays = { ...state.swaps };
  if (state.takeLookalikes) input.takeLookalikes = true;
  return { state, calls: [{ name: 'importRows', input }] };
}
