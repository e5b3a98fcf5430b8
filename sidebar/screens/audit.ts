import type { AuditAnswer, Verdict } from '../../src/audit/words';
import type { Output } from '../../src/rpc/contract';
import { processKey } from '../process-key';
import type { ScreenEvent, Step } from '../step';
import type { ActionForm } from './audit-action';
import { arrivedOf, type ChangeEvent, type Conflict, nextChange } from './audit-changes';
import { type DeepEvent, deepItem, nextDeep } from './audit-deep-walk';
import {
  afterSaving,
  type Draft,
  type Item,
  isAudited,
  itemKey,
  NO_DRAFT,
  saveInput,
  unmetOf,
} from './audit-item';
import {
  addInput,
  mergeStarters,
  nextStarters,
  type Starter,
  type StartersEvent,
  unmetStarters,
} from './audit-starters';

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
};

/** The audit: the starter list while the register is empty, then one process after the other, then the end. */
export function nextAudit(state: AuditState, event: AuditEvent | ScreenEvent): Step<AuditState> {
  switch (event.type) {
    case 'opened':
      return { state, calls: [{ name: 'audit.load', input: {} }] };
    case 'answered': {
      const answers = [...(state.items[state.at]?.draft ?? NO_DRAFT).answers] as Writable<Draft['answers']>;
      answers[event.question] = event.answer;
      return { state: edit(state, { answers }) };
    }
    case 'judged':
      return { state: edit(state, { verdict: event.verdict }) };
    case 'ownerChosen':
      return { state: edit(state, { owner: event.owner, ownerIsNew: event.isNew }) };
    case 'rated':
      return { state: edit(state, { [event.what]: event.mark }) };
    case 'savePressed':
      return save(state);
    case 'skipped':
      return { state: forward(state) };
    case 'wentBack':
      return { state: backward(state) };
    case 'wentTo':
      return { state: goTo(state, event.key) };
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
        return { state: saved(arrivedOf(state, answer), key, answer.value) };
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
    case 'deepLeft':
      return nextDeep(state, event);
    default:
      return nextChange(state, event);
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function edit(state: AuditState, change: Partial<Draft>): AuditState {
  const items = state.items.map((item, index) =>
    index === state.at ? { ...item, draft: { ...item.draft, ...change } } : item,
  );
  return { ...state, items, unmet: [] };
}

/** Sends what was said, and goes on at once; what cannot be saved comes back as a failure that keeps it all. */
function save(state: AuditState): Step<AuditState> {
  const item = state.items[state.at];
  if (item === undefined) return { state };
  const unmet = unmetOf(item);
  const input = saveInput(item);
  if (unmet.length > 0 || input === null) return { state: { ...state, unmet } };
  const items = state.items.map((one) => (one === item ? { ...one, sent: afterSaving(input) } : one));
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

/** Takes the register over; the process on screen stays on screen, with what was said about it. */
function loaded(state: AuditState, value: Output<'audit.load'>): AuditState {
  const names = value.processes.map((process) => process.ref.name);
  const known = {
    ...state,
    people: value.people,
    starters: mergeStarters(state, value.starters, names),
    today: value.today,
  };
  if (value.processes.length === 0) return { ...known, stage: 'starters', items: [], at: 0, until: 0 };
  const before = new Map(state.items.map((item) => [itemKey(item), item]));
  const items = value.processes.map((process): Item => {
    const item = before.get(processKey(process.ref));
    return { process, draft: item?.draft ?? NO_DRAFT, deep: item?.deep };
  });
  // The deep pass and the owners stay on screen, with what is new of each process.
  if ((state.stage === 'deep' && deepItem({ ...known, items }) !== undefined) || state.stage === 'owners') {
    return { ...known, items };
  }
  const current = state.stage === 'walk' ? state.items[state.at] : undefined;
  const order = current === undefined ? [] : state.items.map(itemKey);
  const resumed = current === undefined ? null : resume({ ...known, items }, order, itemKey(current));
  return resumed ?? begin({ ...known, items });
}

function begin(state: AuditState): AuditState {
  const open = state.items.filter((item) => !isAudited(item.process));
  const items = [...open, ...state.items.filter((item) => isAudited(item.process))];
  const stage = open.length > 0 ? 'walk' : 'end';
  return { ...state, stage, items, at: 0, until: open.length, unmet: [] };
}

/** Goes on where the walk was, with new processes behind; null where the process on screen is gone. */
function resume(state: AuditState, order: readonly string[], current: string): AuditState | null {
  const places = new Map(order.map((key, index) => [key, index]));
  const place = (item: Item) => places.get(itemKey(item)) ?? order.length;
  const items = [...state.items].sort((a, b) => place(a) - place(b));
  const at = items.findIndex((item) => itemKey(item) === current);
  if (at < 0) return null;
  const lastOpen = items.reduce((last, item, index) => (isAudited(item.process) ? last : index), -1);
  return { ...state, items, at, until: Math.max(at + 1, Math.min(state.until, items.length), lastOpen + 1) };
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
