import type { Arrived, Call } from '../calls';
import { processKey } from '../process-key';
import type { Step } from '../step';
import type { AuditState } from './audit';
import { type ActionForm, actionInput, doubtsOf, openAction } from './audit-action';
import { savedGroundwork } from './audit-deep';
import { settled } from './audit-drafts';
import { type AuditedProcess, itemKey, NO_DRAFT, seenOf } from './audit-item';

/** A change that was not saved, since somebody else had changed the same meanwhile. */
export interface Conflict {
  readonly key: string;
  readonly name: string;
  /** What they changed, a sentence each. */
  readonly changed: readonly string[];
  /** The change itself, to be saved all the same; it has seen what they changed. */
  readonly call: Call;
}

export type ChangeEvent =
  | { readonly type: 'ownerAssigned'; readonly key: string; readonly owner: string }
  | { readonly type: 'sopPressed'; readonly key: string }
  | {
      readonly type: 'actionOpened';
      readonly key: string;
      readonly question: number;
      readonly what: string;
    }
  | { readonly type: 'actionTyped'; readonly field: 'what' | 'owner' | 'due'; readonly text: string }
  | { readonly type: 'actionAdded'; readonly anyway: boolean }
  | { readonly type: 'actionClosed' }
  | { readonly type: 'mineKept'; readonly key: string }
  | { readonly type: 'theirsKept'; readonly key: string };

/** Owners, SOPs and actions: each a call of its own. And what becomes of a change that met another. */
export function nextChange(state: AuditState, event: ChangeEvent): Step<AuditState> {
  switch (event.type) {
    case 'ownerAssigned': {
      const process = processAt(state, event.key);
      if (process === undefined || event.owner.trim() === '') return { state };
      const input = { process: process.ref, owner: event.owner.trim(), seen: process.owner };
      return { state, calls: [{ name: 'owner.assign', input }] };
    }
    case 'sopPressed': {
      const process = processAt(state, event.key);
      if (process === undefined) return { state };
      return { state, calls: [{ name: 'sop.write', input: { process: process.ref } }] };
    }
    case 'actionOpened': {
      const process = processAt(state, event.key);
      if (process === undefined) return { state };
      return { state: { ...state, action: openAction(process, event.question, event.what, state.today) } };
    }
    case 'actionTyped': {
      if (state.action === null) return { state };
      return { state: { ...state, action: { ...state.action, [event.field]: event.text, unmet: [] } } };
    }
    case 'actionAdded':
      return state.action === null ? { state } : addAction(state, state.action, event.anyway);
    case 'actionClosed':
      return { state: { ...state, action: null } };
    case 'mineKept': {
      const conflict = state.conflicts.find(({ key }) => key === event.key);
      if (conflict === undefined) return { state };
      return { state: withoutConflict(state, event.key), calls: [conflict.call] };
    }
    case 'theirsKept':
      return { state: takeTheirs(withoutConflict(state, event.key), event.key) };
  }
}

function addAction(state: AuditState, form: ActionForm, anyway: boolean): Step<AuditState> {
  const process = processAt(state, form.key);
  if (process === undefined) return { state };
  if (form.what.trim() === '') {
    const unmet = ['Say what will be done, starting with a verb.'];
    return { state: { ...state, action: { ...form, unmet } } };
  }
  const confirm = anyway ? [] : doubtsOf(process);
  if (confirm.length > 0) return { state: { ...state, action: { ...form, confirm } } };
  return { state, calls: [{ name: 'audit.act', input: actionInput(form, process, anyway) }] };
}

type OfProcess = Extract<Arrived, { readonly input: { readonly process: object } }>;

/** What the answers to these calls, and to the audit's own, say of a process. */
export function arrivedOf(state: AuditState, answer: Arrived): AuditState {
  switch (answer.name) {
    case 'owner.assign': {
      const known = replaceProcess(state, answer);
      const { owner, ref } = answer.value.process;
      // Whoever has just come to own it is the first to do something about it.
      const isOpen =
        known.action !== null && known.action.key === processKey(ref) && known.action.owner === '';
      const action = isOpen && known.action !== null ? { ...known.action, owner: owner ?? '' } : known.action;
      const next = { ...known, action, people: answer.value.people };
      return meet(next, answer.value.changed, answer.value.process, {
        name: 'owner.assign',
        input: { ...answer.input, seen: answer.value.process.owner },
      });
    }
    case 'sop.write': {
      const known = replaceProcess(state, answer);
      const { sheet, url, linked } = answer.value;
      const key = processKey(answer.value.process.ref);
      return {
        ...known,
        sops: [...known.sops.filter((sop) => sop.key !== key), { key, sheet, url, linked }],
      };
    }
    case 'audit.act': {
      const known = replaceProcess(state, answer);
      const { confirm, id } = answer.value;
      if (known.action === null || processKey(answer.value.process.ref) !== known.action.key) return known;
      return { ...known, action: id === null ? { ...known.action, confirm } : null };
    }
    case 'audit.deep': {
      const { process, changed } = answer.value;
      const known = replaceProcess(state, answer);
      const seen = { answers: savedGroundwork(process), verdict: process.verdict };
      return meet(known, changed, process, { name: 'audit.deep', input: { ...answer.input, seen } });
    }
    case 'audit.save': {
      const { process, changed } = answer.value;
      const seen = seenOf({ process, draft: NO_DRAFT });
      const call = { name: answer.name, input: { ...answer.input, seen } };
      return meet(replaceProcess(state, answer), changed, process, call);
    }
    case 'audit.draft': {
      const { process, changed } = answer.value;
      const seen = seenOf({ process, draft: NO_DRAFT });
      const call = { name: answer.name, input: { ...answer.input, seen } };
      return meet(replaceProcess(state, answer), changed, process, call);
    }
    default:
      return state;
  }
}

/** Puts a process as it is saved in place of the one that was sent, whose key changes when it gets an ID. */
function replaceProcess(state: AuditState, answer: OfProcess): AuditState {
  const { process } = answer.value;
  const key = processKey(answer.input.process);
  const newKey = processKey(process.ref);
  const renamed = (one: string) => (one === key ? newKey : one);
  return {
    ...withoutConflict(state, key),
    items: state.items.map((item) => (itemKey(item) === key ? settled(item, answer, process) : item)),
    deep: { ...state.deep, keys: state.deep.keys.map(renamed) },
    action: state.action === null ? null : { ...state.action, key: renamed(state.action.key) },
  };
}

function meet(
  state: AuditState,
  changed: readonly string[],
  process: AuditedProcess,
  call: Call,
): AuditState {
  if (changed.length === 0) return state;
  const conflict = { key: processKey(process.ref), name: process.ref.name, changed, call };
  return { ...state, conflicts: [...state.conflicts, conflict] };
}

function withoutConflict(state: AuditState, key: string): AuditState {
  return { ...state, conflicts: state.conflicts.filter((conflict) => conflict.key !== key) };
}

function takeTheirs(state: AuditState, key: string): AuditState {
  return {
    ...state,
    items: state.items.map((item) =>
      itemKey(item) === key ? { ...item, draft: NO_DRAFT, unsent: false, deep: undefined } : item,
    ),
  };
}

function processAt(state: AuditState, key: string): AuditedProcess | undefined {
  return state.items.find((item) => itemKey(item) === key)?.process;
}
