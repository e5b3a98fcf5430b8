import { isForDeepPass } from '../../src/audit/deep-pass';
import { GROUNDWORK_QUESTIONS } from '../../src/audit/questions';
import { groundworkPoints, suggestAfterGroundwork } from '../../src/audit/verdict';
import type { AuditAnswer, QuickAnswers, Verdict } from '../../src/audit/words';
import type { Input } from '../../src/rpc/contract';
import type { AuditedProcess, Item } from './audit-item';

export type GroundworkAnswers = Input<'audit.deep'>['answers'];

/** What a person has said in the deep pass of one process; answers are left as they were saved where null. */
export interface DeepDraft {
  readonly answers: GroundworkAnswers;
  readonly verdict?: Verdict;
}

const NONE: GroundworkAnswers = [null, null, null, null, null, null, null];
/** Where the answers to question 4 and on begin among the ten of an audit. */
const FIRST = 3;

/** The answers 4 to 10 as they are saved. */
export function savedGroundwork({ last }: AuditedProcess): GroundworkAnswers {
  return filled(NONE, (index) => last?.answers[FIRST + index] ?? null);
}

/** The answers 4 to 10 as they stand on screen. */
export function groundworkOf({ process, deep }: Item): GroundworkAnswers {
  const saved = savedGroundwork(process);
  return deep === undefined ? saved : filled(saved, (index) => deep.answers[index] ?? saved[index] ?? null);
}

/** The draft with one more answer; `index` counts from 0 at question 4. */
export function answerGroundwork(deep: DeepDraft | undefined, index: number, answer: AuditAnswer): DeepDraft {
  const before = deep?.answers ?? NONE;
  return {
    ...deep,
    answers: filled(before, (place) => (place === index ? answer : (before[place] ?? null))),
  };
}

/** The quick answers of the latest audit; null where one is missing. */
export function savedQuick({ last }: AuditedProcess): QuickAnswers | null {
  const [first = null, second = null, third = null] = last?.answers ?? [];
  return first === null || second === null || third === null ? null : [first, second, third];
}

/** The seven questions are worth asking: the quick pass does not say Working, or impact is 5. */
export function isDeep(process: AuditedProcess): boolean {
  return isForDeepPass(process, savedQuick(process));
}

/** All seven are answered, and saved. */
export function isDeepDone(process: AuditedProcess): boolean {
  return savedGroundwork(process).every((answer) => answer !== null);
}

/** What the answers say so far: the points of the groundwork, and the verdict where that is enough to suggest one. */
export function judgeGroundwork(item: Item): {
  readonly points: number | null;
  readonly suggested: Verdict | null;
  readonly reason: string | null;
} {
  const answers = groundworkOf(item);
  const points = groundworkPoints(answers);
  const quick = savedQuick(item.process);
  if (quick === null) return { points, suggested: null, reason: null };
  const { verdict, reason } = suggestAfterGroundwork(quick, answers);
  return { points, suggested: verdict, reason };
}

/** The questions of the deep pass that still have no answer on screen. */
export function unmetGroundwork(item: Item): string[] {
  const open = groundworkOf(item).flatMap((answer, index) =>
    answer === null ? [`${GROUNDWORK_QUESTIONS[index]?.number ?? ''}`] : [],
  );
  if (open.length === 0) return [];
  const named = open.length === 1 ? `question ${open[0]}` : `questions ${open.join(', ')}`;
  return [`Still open: ${named}. “Don’t know” is an answer too; Skip keeps what you answered.`];
}

/** What is sent to save the deep pass so far; null where nothing new was said. */
export function deepInput(item: Item): Input<'audit.deep'> | null {
  const { process, deep } = item;
  const answers = groundworkOf(item);
  const seen = item.sentDeep?.seen ?? { answers: savedGroundwork(process), verdict: process.verdict };
  const verdict = deep?.verdict;
  const isNew = verdict !== undefined && verdict !== seen.verdict;
  if (!isNew && answers.every((answer, index) => answer === seen.answers[index])) return null;
  return { process: process.ref, answers, ...(isNew ? { verdict } : {}), seen };
}

/** A groundwork of seven, each by its place from 0. */
function filled(like: GroundworkAnswers, answer: (index: number) => AuditAnswer | null): GroundworkAnswers {
  return like.map((_, index) => answer(index)) as GroundworkAnswers;
}
