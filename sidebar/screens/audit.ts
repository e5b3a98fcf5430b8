import type { AuditAnswer, Verdict } from '../../src/audit/words';
import type { Output } from '../../src/rpc/contract';
import type { Call } from '../calls';
import { processKey } from '../process-key';
import type { ScreenEvent, Step } from '../step';
import type { ActionForm } from './audit-action';
import { arrivedOf, type ChangeEvent, type Conflict, nextChange } from './audit-changes';
import { type DeepEvent, nextDeep } from './audit-deep-walk';
import { afterSaving, failedCall, keepDrafts, REST_MS } from './audit-drafts';
import {
  chosenVerdict,
  type Draft,
  type Item,
  itemKey,
  NO_DRAFT,
  saveInput,
  seenOf,
  unmetOf,
} from './audit-item';
import { loaded } from './audit-loaded';
import { addInput, nextStarters, type Starter, type StartersEvent, unmetStarters } from './audit-starters';

export interface AuditState {
  readonly stage: 'loading' | 'starters' | 'walk' | 'deep' | 'owners' | 'end';
  readonly people: readonly string[];
  /** In the order of the walk: those not audited come first. */
  readonly items: readonly Item[];
  /** The process on screen, counted from 0, and where the walk ends. */
  readonly at: number;
  readonly until: number;
  /** What has to be said before Save, shown once Save was pressed. */
  readonly unmet: readonly string[];
  readonly starters: readonly Starter[];
  readonly added: Output<'audit.add'> | null;
  /** What to know of processes that were saved, by process. */
  readonly warnings: readonly { readonly key: string; readonly name: string; readonly text: string }[];
  /** The processes of the deep pass, by key, and the one of them on screen, counted from 0. */
  readonly deep: { readonly keys: readonly string[]; readonly at: number };
  /** The action that is being written; null while there is none. */
  readonly action: ActionForm | null;
  readonly conflicts: readonly Conflict[];
  /** SOPs written since the sidebar was opened, by process. */
  readonly sops: readonly {
    readonly key: string;
    readonly sheet: string;
    readonly url: string;
    readonly linked: boolean;
  }[];
  /** yyyy-mm-dd */
  readonly today: string;
  /** Counts what was answered, so that resting after one answer is not taken for resting after the next. */
  readonly stamp: number;
}

export type AuditEvent =
  | { readonly type: 'answered'; readonly question: 0 | 1 | 2; readonly answer: AuditAnswer }
  | { readonly type: 'judged'; readonly verdict: Verdict }
  | { readonly type: 'ownerChosen'; readonly owner: string; readonly isNew: boolean }
  | { readonly type: 'rated'; readonly what: 'impact' | 'fails'; readonly mark: number }
  | { readonly type: 'savePressed' }
  | { readonly type: 'skipped' }
  | { readonly type: 'wentBack' }
  /** To one process, by its key. */
  | { readonly type: 'wentTo'; readonly key: string }
  | { readonly type: 'allAgain' }
  | { readonly type: 'addMore' }
  | { readonly type: 'addNothing' }
  | { readonly type: 'addPressed' }
  | { readonly type: 'ownersOpened' }
  | { readonly type: 'ownersClosed' }
  /** Nothing was answered for a moment; without `whole` a name may still be typed. */
  | { readonly type: 'rested'; readonly stamp: number; readonly whole: boolean }
  /** The person goes to another screen, or the sidebar is about to close. */
  | { readonly type: 'left' }
  /** A call did not go well. */
  | { readonly type: 'failed'; readonly call: Call }
  | StartersEvent
  | DeepEvent
  | ChangeEvent;

export const START_AUDIT: AuditState = {
  stage: 'loading',
  people: [],
  items: [],
  at: 0,
  until: 0,
  unmet: [],
  starters: [],
  added: null,
  warnings: [],
  deep: { keys: [], at: 0 },
  action: null,
  conflicts: [],
  sops: [],
  today: '',
  stamp: 0,
};

/** The audit: the starter list while the register is empty, then one process after the other, then the end. */
export function nextAudit(state: AuditState, event: AuditEvent | ScreenEvent): Step<AuditState, AuditEvent> {
  switch (event.type) {
    case 'opened':
      return { state, calls: [{ name: 'audit.load', input: {} }] };
    case 'answered': {
      const answers = [...(state.items[state.at]?.draft ?? NO_DRAFT).answers] as Writable<Draft['answers']>;
      answers[event.question] = event.answer;
      return edit(state, { answers });
    }
    case 'judged':
      return edit(state, { verdict: event.verdict });
    case 'ownerChosen':
      return edit(state, { owner: event.owner, ownerIsNew: event.isNew }, !event.isNew);
    case 'rated':
      return edit(state, { [event.what]: event.mark });
    case 'rested':
      return event.stamp === state.stamp ? keepDrafts(state, event.whole) : { state };
    case 'left':
      return keepDrafts(state, true);
    case 'failed':
      return { state: failedCall(state, event.call) };
    case 'savePressed':
      return save(state);
    case 'skipped':
      return keepDrafts(forward(state), true);
    case 'wentBack':
      return keepDrafts(backward(state), true);
    case 'wentTo':
      return keepDrafts(goTo(state, event.key), true);
    case 'allAgain':
      return { state: { ...state, stage: 'walk', at: 0, until: state.items.length, unmet: [] } };
    case 'addMore':
      return { state: { ...state, stage: 'starters', unmet: [], added: null } };
    case 'addNothing':
      return { state: { ...state, stage: 'end', unmet: [] } };
    case 'addPressed': {
      const unmet = unmetStarters(state.starters);
      if (unmet.length > 0) return { state: { ...state, unmet } };
      const input = addInput(state.starters);
      return { state: { ...state, unmet: [] }, calls: [{ name: 'audit.add', input }] };
    }
    case 'ownersOpened':
      return { state: { ...state, stage: 'owners', unmet: [] } };
    case 'ownersClosed':
      return { state: { ...state, stage: 'end', unmet: [] } };
    case 'starterTicked':
    case 'starterNamed':
    case 'starterAdded':
    case 'allTicked':
      return { state: { ...state, unmet: [], starters: nextStarters(state.starters, event) } };
    case 'arrived': {
      const { answer } = event;
      if (answer.name === 'audit.load') return { state: loaded(state, answer.value) };
      if (answer.name === 'audit.save') {
        const key = processKey(answer.input.process);
        return keepDrafts(saved(arrivedOf(state, answer), key, answer.value), false);
      }
      if (answer.name === 'audit.draft' || answer.name === 'audit.deep') {
        return keepDrafts(arrivedOf(state, answer), false);
      }
      if (answer.name !== 'audit.add') return { state: arrivedOf(state, answer) };
      const starters = state.starters.filter((starter) => !starter.ticked);
      const added = { ...state, stage: 'loading' as const, starters, added: answer.value };
      return { state: added, calls: [{ name: 'audit.load', input: {} }] };
    }
    case 'deepStarted':
    case 'deepAnswered':
    case 'deepJudged':
    case 'deepSavePressed':
    case 'deepSkipped':
    case 'deepWentBack':
      return nextDeep(state, event);
    default:
      return nextChange(state, event);
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Takes over what was said; it is kept in the workbook once the person rests. */
function edit(state: AuditState, change: Partial<Draft>, whole = true): Step<AuditState, AuditEvent> {
  const items = state.items.map((item, index) =>
    index === state.at ? { ...item, draft: { ...item.draft, ...change }, unsent: true } : item,
  );
  const stamp = state.stamp + 1;
  return {
    state: { ...state, items, unmet: [], stamp },
    later: { ms: REST_MS, event: { type: 'rested', stamp, whole } },
  };
}

/** Sends what was said, and goes on at once; what cannot be saved comes back as a failure that keeps it all. */
function save(state: AuditState): Step<AuditState> {
  const item = state.items[state.at];
  if (item === undefined) return { state };
  const unmet = unmetOf(item);
  const input = saveInput(item);
  if (unmet.length > 0 || input === null) return { state: { ...state, unmet } };
  const sent = { input, seen: afterSaving(input, seenOf(item)) };
  const verdict = chosenVerdict(item);
  // What was kept earlier is a draft no longer, and is to be there all the same when the person comes back.
  const draft = {
    ...item.draft,
    answers: input.answers,
    ...(verdict === undefined ? {} : { verdict }),
  };
  const items = state.items.map((one) => (one === item ? { ...one, draft, unsent: false, sent } : one));
  return { state: forward({ ...state, items }), calls: [{ name: 'audit.save', input }] };
}

function forward(state: AuditState): AuditState {
  const at = state.at + 1;
  if (at < state.until) return { ...state, at, unmet: [] };
  return { ...state, at: state.until, stage: 'end', unmet: [] };
}

function backward(state: AuditState): AuditState {
  return { ...state, stage: 'walk', at: Math.max(0, state.at - 1), unmet: [] };
}

function goTo(state: AuditState, key: string): AuditState {
  const at = state.items.findIndex((item) => itemKey(item) === key);
  if (at < 0) return state;
  // From one of those audited before, the walk goes no further than to it.
  return { ...state, stage: 'walk', at, until: Math.max(state.until, at + 1), unmet: [] };
}

/** Takes over what a saved process has to be known for; its row is in place already. */
function saved(state: AuditState, key: string, value: Output<'audit.save'>): AuditState {
  const { process } = value;
  const owner = process.owner ?? '';
  const people = owner === '' || state.people.includes(owner) ? state.people : [...state.people, owner];
  const newKey = processKey(process.ref);
  const warnings = [
    ...state.warnings.filter((warning) => warning.key !== key && warning.key !== newKey),
    ...(value.warnings ?? []).map((text) => ({ key: newKey, name: process.ref.name, text })),
  ];
  return { ...state, people, warnings };
}
