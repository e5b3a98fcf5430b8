import { suggestVerdict } from '../../src/audit/verdict';
import type { AuditAnswer, QuickAnswers, Verdict } from '../../src/audit/words';
import type { Input, Output } from '../../src/rpc/contract';
import { processKey } from '../process-key';
import type { DeepDraft } from './audit-deep';

export type AuditedProcess = Output<'audit.load'>['processes'][number];

/** What a person has said about one process so far. Left out: as the register has it. */
export interface Draft {
  readonly answers: readonly [AuditAnswer | null, AuditAnswer | null, AuditAnswer | null];
  readonly verdict?: Verdict;
  readonly owner?: string;
  /** The owner is a name that is typed, rather than one of the list. */
  readonly ownerIsNew?: boolean;
  readonly impact?: number;
  readonly fails?: number;
}

/** The process and its draft as a person sees them. */
export type Seen = Input<'audit.draft'>['seen'];

/** A call that is on its way, and what stands there once it is answered; what the next one is to see. */
export interface OnItsWay<I, S> {
  readonly input: I;
  readonly seen: S;
}

/** A process on the walk: as the register has it, and what was said about it since the sidebar was opened. */
export interface Item {
  readonly process: AuditedProcess;
  readonly draft: Draft;
  readonly deep?: DeepDraft | undefined;
  /** It was begun before the sidebar was opened, by this person or another. */
  readonly isResumed?: boolean;
  /** Something of the draft was never sent. */
  readonly unsent?: boolean | undefined;
  readonly sent?: OnItsWay<Input<'audit.draft'> | Input<'audit.save'>, Seen> | undefined;
  readonly sentDeep?: OnItsWay<Input<'audit.deep'>, Input<'audit.deep'>['seen']> | undefined;
}

export const NO_DRAFT: Draft = { answers: [null, null, null] };

export function isAudited(process: AuditedProcess): boolean {
  return process.verdict === 'Working' || needsWork(process);
}

/** Somebody has begun to answer, and nobody has saved. */
export function isBegun({ draft }: AuditedProcess): boolean {
  return draft !== null;
}

export function needsWork(process: AuditedProcess): boolean {
  return process.verdict === 'Inconsistent' || process.verdict === 'Broken';
}

export function itemKey(item: Item): string {
  return processKey(item.process.ref);
}

/** The three answers as they stand on screen: given since the sidebar was opened, or else kept from before. */
export function answersOf({ process, draft }: Item): Draft['answers'] {
  const [first, second, third] = draft.answers;
  const kept = process.draft?.answers ?? NO_DRAFT.answers;
  return [first ?? kept[0], second ?? kept[1], third ?? kept[2]];
}

/** The three answers, once all of them are given. */
export function givenAnswers(item: Item): QuickAnswers | null {
  const [first, second, third] = answersOf(item);
  return first === null || second === null || third === null ? null : [first, second, third];
}

/** What the answers suggest and why; null until the third is given. */
export function suggestionFor(item: Item) {
  const answers = givenAnswers(item);
  return answers === null ? null : suggestVerdict(answers);
}

/** The verdict that the person chose, now or before; undefined while they take the suggestion. */
export function chosenVerdict({ process, draft }: Item): Verdict | undefined {
  return draft.verdict ?? process.draft?.verdict ?? undefined;
}

/** The verdict as it stands on screen: what the person decided, else what is suggested. */
export function verdictOf(item: Item): Verdict | null {
  return chosenVerdict(item) ?? suggestionFor(item)?.verdict ?? null;
}

/** The owner as it stands on screen, '' where there is none. */
export function ownerOf(item: Item): string {
  return item.draft.owner ?? item.process.owner ?? '';
}

const NO_ANSWERS: Seen['draft'] = { answers: [null, null, null], verdict: null };

/** What the next call is to see: what the process holds, or will once the call on its way is answered. */
export function seenOf({ process, sent }: Item): Seen {
  const { verdict, owner, impact, fails, draft } = process;
  return sent?.seen ?? { verdict, owner, impact, fails, draft: draft ?? NO_ANSWERS };
}

/** What is still to be said before this process can be saved. */
export function unmetOf(item: Item): string[] {
  const { draft } = item;
  const questions = answersOf(item).flatMap((answer, index) => (answer === null ? [`${index + 1}`] : []));
  if (questions.length > 0) {
    const named = questions.length === 1 ? 'question' : 'questions';
    return [`Answer ${named} ${listed(questions)}. “Don’t know” is an answer too.`];
  }
  if (verdictOf(item) === null) return ['Choose a verdict: Working, Inconsistent or Broken.'];
  if (draft.ownerIsNew === true && ownerOf(item).trim() === '') {
    return ['Type the owner’s name, or choose someone from the list.'];
  }
  return [];
}

/** What saving does not ask for and is still blank, in the order of the page. */
export function missingOf(item: Item): string[] {
  const { draft, process } = item;
  return [
    ...(ownerOf(item).trim() === '' ? ['owner'] : []),
    ...((draft.impact ?? process.impact) === null ? ['impact'] : []),
    ...((draft.fails ?? process.fails) === null ? ['fails'] : []),
  ];
}

/** What is sent to save this process; only what the person touched, so that nothing of others is written over. */
export function saveInput(item: Item): Input<'audit.save'> | null {
  const { process, draft } = item;
  const answers = givenAnswers(item);
  const verdict = verdictOf(item);
  if (answers === null || verdict === null) return null;
  const seen = seenOf(item);
  const input: Input<'audit.save'> = { process: process.ref, answers: [...answers], verdict, seen };
  const owner = draft.owner?.trim();
  if (owner !== undefined && owner !== '' && owner !== seen.owner) input.owner = owner;
  if (draft.impact !== undefined) input.impact = draft.impact;
  if (draft.fails !== undefined) input.fails = draft.fails;
  return input;
}

function listed(numbers: readonly string[]): string {
  const [last, ...rest] = [...numbers].reverse();
  return rest.length === 0 ? `${last}` : `${rest.reverse().join(', ')} and ${last}`;
}
