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

/** A process on the walk: as the register has it, and what was said about it since the sidebar was opened. */
export interface Item {
  readonly process: AuditedProcess;
  readonly draft: Draft;
  readonly deep?: DeepDraft | undefined;
  /** What the register holds once the call that is on its way has been answered; what the next one is to see. */
  readonly sent?: Seen | undefined;
  readonly sentDeep?: Input<'audit.deep'>['seen'] | undefined;
}

type Seen = NonNullable<Input<'audit.save'>['seen']>;

export const NO_DRAFT: Draft = { answers: [null, null, null] };

export function isAudited(process: AuditedProcess): boolean {
  return process.verdict === 'Working' || needsWork(process);
}

export function needsWork(process: AuditedProcess): boolean {
  return process.verdict === 'Inconsistent' || process.verdict === 'Broken';
}

export function itemKey(item: Item): string {
  return processKey(item.process.ref);
}

/** The three answers, once all of them are given. */
export function givenAnswers(draft: Draft): QuickAnswers | null {
  const [first, second, third] = draft.answers;
  return first === null || second === null || third === null ? null : [first, second, third];
}

/** What the answers suggest and why; null until the third is given. */
export function suggestionFor(draft: Draft) {
  const answers = givenAnswers(draft);
  return answers === null ? null : suggestVerdict(answers);
}

/** The verdict as it stands on screen: what the person decided, else what is suggested. */
export function verdictOf(draft: Draft): Verdict | null {
  return draft.verdict ?? suggestionFor(draft)?.verdict ?? null;
}

/** The owner as it stands on screen, '' where there is none. */
export function ownerOf(item: Item): string {
  return item.draft.owner ?? item.process.owner ?? '';
}

/** What is still to be said before this process can be saved. */
export function unmetOf(item: Item): string[] {
  const { draft } = item;
  const questions = draft.answers.flatMap((answer, index) => (answer === null ? [`${index + 1}`] : []));
  if (questions.length > 0) {
    const named = questions.length === 1 ? 'question' : 'questions';
    return [`Answer ${named} ${listed(questions)}. “Don’t know” is an answer too.`];
  }
  if (verdictOf(draft) === null) return ['Choose a verdict: Working, Inconsistent or Broken.'];
  if (draft.ownerIsNew === true && ownerOf(item).trim() === '') {
    return ['Type the owner’s name, or choose someone from the list.'];
  }
  return [];
}

/** What is sent to save this process; only what the person touched, so that nothing of others is written over. */
export function saveInput(item: Item): Input<'audit.save'> | null {
  const { process, draft } = item;
  const answers = givenAnswers(draft);
  const verdict = verdictOf(draft);
  if (answers === null || verdict === null) return null;
  const seen = seenOf(item);
  const input: Input<'audit.save'> = { process: process.ref, answers: [...answers], verdict, seen };
  const owner = draft.owner?.trim();
  if (owner !== undefined && owner !== '' && owner !== seen.owner) input.owner = owner;
  if (draft.impact !== undefined) input.impact = draft.impact;
  if (draft.fails !== undefined) input.fails = draft.fails;
  return input;
}

/** The cells of the register as the person sees them. */
function seenOf({ process, sent }: Item): Seen {
  const { verdict, owner, impact, fails } = process;
  return sent ?? { verdict, owner, impact, fails };
}

/** The cells of the register once this has been saved. */
export function afterSaving({ verdict, owner, impact, fails, seen }: Input<'audit.save'>): Seen {
  return {
    verdict,
    owner: owner ?? seen?.owner ?? null,
    impact: impact ?? seen?.impact ?? null,
    fails: fails ?? seen?.fails ?? null,
  };
}

function listed(numbers: readonly string[]): string {
  const [last, ...rest] = [...numbers].reverse();
  return rest.length === 0 ? `${last}` : `${rest.reverse().join(', ')} and ${last}`;
}
