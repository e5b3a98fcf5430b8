import type { Input, Output } from '../../src/rpc/contract';
import type { ScreenEvent, Step } from '../step';
import { type Fields, fieldOf, NOT_A_NUMBER, numberOf } from './fields';
import { NO_WASTE, sendWaste, typeWaste, type WasteDraft } from './waste-draft';

export type OpenWaste = Output<'waste.load'>['open'][number];

export interface WasteState {
  readonly loaded: Output<'waste.load'> | null;
  readonly draft: WasteDraft;
  /** A tool as far as it is typed: tool, job, cost, billed, removes. */
  readonly tool: Fields;
  readonly toolUnmet: string | null;
  readonly said: string | null;
  readonly toolSaid: string | null;
  readonly changed: readonly string[];
  readonly shown: number;
}

export type WasteEvent =
  | { readonly type: 'wasteTyped'; readonly field: string; readonly text: string }
  | { readonly type: 'wasteAdded' }
  | { readonly type: 'removed'; readonly waste: OpenWaste }
  | { readonly type: 'toolTyped'; readonly field: string; readonly text: string }
  | { readonly type: 'toolAdded' }
  | { readonly type: 'morePressed' };

/** The three to remove, and seven more. */
const PAGE = 10;

export const START_WASTE: WasteState = {
  loaded: null,
  draft: NO_WASTE,
  tool: {},
  toolUnmet: null,
  said: null,
  toolSaid: null,
  changed: [],
  shown: PAGE,
};

/** What a select says for 'none of these', which is an answer, unlike the blank. */
export const NO_REMOVAL = 'none';

const LOAD = { name: 'waste.load', input: {} } as const;

/** Waste: log it, see the largest, remove it; weigh it before people or tools are added. */
export function nextWaste(state: WasteState, event: WasteEvent | ScreenEvent): Step<WasteState> {
  switch (event.type) {
    case 'opened':
      return { state: { ...state, said: null, toolSaid: null, changed: [], shown: PAGE }, calls: [LOAD] };
    case 'wasteTyped':
      return { state: { ...state, draft: typeWaste(state.draft, event.field, event.text) } };
    case 'wasteAdded': {
      const { draft, input } = sendWaste(state.draft, state.loaded ?? {});
      const calls = input === null ? [] : [{ name: 'waste.add' as const, input }];
      return { state: { ...state, draft }, calls };
    }
    case 'removed': {
      const { what, process, hours } = event.waste;
      return { state, calls: [{ name: 'waste.remove', input: { what, process, seen: hours ?? 0 } }] };
    }
    case 'toolTyped': {
      const tool = { ...state.tool, [event.field]: event.text };
      return { state: { ...state, tool, toolUnmet: null, toolSaid: null } };
    }
    case 'toolAdded':
      return addTool(state);
    case 'morePressed':
      return { state: { ...state, shown: state.shown + PAGE } };
    case 'arrived': {
      const { answer } = event;
      switch (answer.name) {
        case 'waste.load':
          return { state: { ...state, loaded: answer.value } };
        case 'waste.add':
          return {
            state: { ...state, draft: NO_WASTE, said: answer.value.words, changed: [] },
            calls: [LOAD],
          };
        case 'waste.remove': {
          const { changed, words } = answer.value;
          return { state: { ...state, changed, said: changed.length > 0 ? null : words }, calls: [LOAD] };
        }
        case 'tools.add':
          return { state: { ...state, tool: {}, toolSaid: answer.value.words } };
        default:
          return { state };
      }
    }
  }
}

function addTool(state: WasteState): Step<WasteState> {
  const stop = (toolUnmet: string) => ({ state: { ...state, toolUnmet } });
  const [tool, job] = [fieldOf(state.tool, 'tool').trim(), fieldOf(state.tool, 'job').trim()];
  if (tool === '' || job === '') return stop('Say what the tool is called, and which job it does.');
  const cost = numberOf(fieldOf(state.tool, 'cost'));
  if (cost === undefined || (cost ?? 0) < 0) return stop(NOT_A_NUMBER);
  const removes = fieldOf(state.tool, 'removes');
  if (removes === '') return stop('Which logged waste does it remove? Choose one, or “None of these”.');
  const input: Input<'tools.add'> = {
    tool,
    job,
    cost,
    removes: removes === NO_REMOVAL ? null : removes.slice('waste '.length),
  };
  const billed = fieldOf(state.tool, 'billed');
  if (billed !== '') input.billed = billed as NonNullable<Input<'tools.add'>['billed']>;
  return { state: { ...state, toolUnmet: null }, calls: [{ name: 'tools.add', input }] };
}
