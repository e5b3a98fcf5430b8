import type { Input } from '../../src/rpc/contract';
import type { Arrived, Call } from '../calls';
import { processKey } from '../process-key';
import type { Step } from '../step';
import type { AuditState } from './audit';
import { deepInput } from './audit-deep';
import { type AuditedProcess, type Item, itemKey, NO_DRAFT, type Seen, seenOf } from './audit-item';

type DraftInput = Input<'audit.draft'>;

/** So long nothing is answered before what was answered is kept: a few answers become one call. */
export const REST_MS = 400;

/** What stands there once the audit has been saved. */
export function afterSaving({ verdict, owner, impact, fails }: Input<'audit.save'>, seen: Seen): Seen {
  return {
    verdict,
    owner: owner ?? seen.owner,
    impact: impact ?? seen.impact,
    fails: fails ?? seen.fails,
    draft: { answers: [null, null, null], verdict: null },
  };
}

/** What stands there once the draft has been kept. */
function afterKeeping({ answers, verdict, owner, impact, fails, seen }: DraftInput): Seen {
  const [first, second, third] = answers;
  const [kept1, kept2, kept3] = seen.draft.answers;
  return {
    verdict: seen.verdict,
    owner: owner ?? seen.owner,
    impact: impact ?? seen.impact,
    fails: fails ?? seen.fails,
    draft: {
      answers: [first ?? kept1, second ?? kept2, third ?? kept3],
      verdict: verdict ?? seen.draft.verdict,
    },
  };
}

/**
 * What is sent to keep what was said so far; null where nothing of it is new. A name that is still being typed
 * stays in the page until the person leaves it (`whole`).
 */
function draftInput(item: Item, whole: boolean): DraftInput | null {
  if (item.unsent !== true) return null;
  const { process, draft } = item;
  const seen = seenOf(item);
  const fresh = (index: 0 | 1 | 2) =>
    draft.answers[index] === seen.draft.answers[index] ? null : draft.answers[index];
  const input: DraftInput = { process: process.ref, answers: [fresh(0), fresh(1), fresh(2)], seen };
  const owner = draft.owner?.trim() ?? '';
  if (owner !== '' && owner !== seen.owner && (whole || draft.ownerIsNew !== true)) input.owner = owner;
  if (draft.verdict !== undefined && draft.verdict !== seen.draft.verdict) input.verdict = draft.verdict;
  if (draft.impact !== undefined && draft.impact !== seen.impact) input.impact = draft.impact;
  if (draft.fails !== undefined && draft.fails !== seen.fails) input.fails = draft.fails;
  const isNew = input.answers.some((answer) => answer !== null) || Object.keys(input).length > 3;
  return isNew ? input : null;
}

/**
 * Sends what was answered and never sent, in the quick pass and in the deep one. Where a call about the same is on
 * its way it waits for the answer, so that a draft never takes the place of an audit that is being saved; where
 * somebody else said something different it waits for the person. A name that is still being typed waits too,
 * unless it is the `whole` that is to be kept.
 */
export function keepDrafts(state: AuditState, whole: boolean): Step<AuditState> {
  const calls: Call[] = [];
  const items = state.items.map((item): Item => {
    if (state.conflicts.some(({ key }) => key === itemKey(item))) return item;
    return keepDeep(keepQuick(item, whole, calls), calls);
  });
  return calls.length === 0 ? { state } : { state: { ...state, items }, calls };
}

function keepQuick(item: Item, whole: boolean, calls: Call[]): Item {
  const input = item.sent === undefined ? draftInput(item, whole) : null;
  if (input === null) return item;
  calls.push({ name: 'audit.draft', input });
  const isTyping = item.draft.ownerIsNew === true && !whole;
  return { ...item, unsent: isTyping, sent: { input, seen: afterKeeping(input) } };
}

function keepDeep(item: Item, calls: Call[]): Item {
  const input = item.deep === undefined || item.sentDeep !== undefined ? null : deepInput(item);
  if (input === null) return item;
  calls.push({ name: 'audit.deep', input });
  return { ...item, sentDeep: { input, seen: afterDeep(input) } };
}

/** What stands there once the answers of the deep pass have been saved. */
export function afterDeep({ answers, verdict, seen }: Input<'audit.deep'>): Input<'audit.deep'>['seen'] {
  return { answers, verdict: verdict ?? seen.verdict };
}

/**
 * The item with its process as a call left it. Once the workbook holds all of a draft it is read from there, so
 * that what another person says of it next is seen.
 */
export function settled(item: Item, answer: Arrived, process: AuditedProcess): Item {
  const isQuick = answer.name === 'audit.draft' || answer.name === 'audit.save';
  const done = isQuick && isSame(item.sent?.input, answer.input);
  const doneDeep = answer.name === 'audit.deep' && isSame(item.sentDeep?.input, answer.input);
  const now: Item = {
    ...item,
    process,
    sent: done ? undefined : item.sent,
    sentDeep: doneDeep ? undefined : item.sentDeep,
  };
  const isIdle = now.sent === undefined && now.unsent !== true;
  const isKept = isQuick && isIdle && process.draft !== null && answer.value.changed.length === 0;
  return {
    ...now,
    draft: isKept ? NO_DRAFT : now.draft,
    deep: doneDeep && deepInput(now) === null ? undefined : now.deep,
  };
}

/** A call that did not arrive leaves it in doubt what stands there: the next one sees what was last read. */
export function failedCall(state: AuditState, call: Call): AuditState {
  if (call.name !== 'audit.save' && call.name !== 'audit.draft' && call.name !== 'audit.deep') return state;
  const key = processKey(call.input.process);
  const items = state.items.map((item): Item => {
    if (itemKey(item) !== key) return item;
    if (isSame(item.sentDeep?.input, call.input)) return { ...item, sentDeep: undefined };
    return isSame(item.sent?.input, call.input) ? { ...item, sent: undefined } : item;
  });
  return { ...state, items };
}

function isSame(sent: object | undefined, input: object): boolean {
  return sent !== undefined && JSON.stringify(sent) === JSON.stringify(input);
}
