import type { RowOf } from '../schema/tab';
import type { processRegister } from '../tabs/process-register';
import { type AnswersRow, groundworkAnswersOf, pastAudits, quickAnswersOf } from './past-audits';
import { needsDeepPass, suggestVerdict } from './verdict';
import type { QuickAnswers } from './words';

/** How far the deep pass is, over all processes. */
export interface DeepPass {
  /** Processes that it is for and whose three answers are there. A verdict typed by hand asks for nothing. */
  readonly processes: number;
  /** Those of them with one of the seven questions still open. */
  readonly open: number;
  /** Somebody answered one of the seven questions, in the latest audit of any process. */
  readonly isBegun: boolean;
}

/**
 * The seven questions are worth asking: the three answers do not say Working, or impact is 5. Where there are no
 * answers (null) the verdict stands in for them; without a verdict it is too early.
 */
export function isForDeepPass(
  { verdict, impact }: { readonly verdict: string | null; readonly impact: number | null },
  quick: QuickAnswers | null,
): boolean {
  if (verdict !== 'Working' && verdict !== 'Inconsistent' && verdict !== 'Broken') return false;
  return needsDeepPass(quick === null ? verdict : suggestVerdict(quick).verdict, impact);
}

/** Counts the processes that the deep pass is for, and those that it is not done for. */
export function measureDeepPass(
  processes: readonly RowOf<typeof processRegister>[],
  answers: readonly AnswersRow[],
): DeepPass {
  const latest = processes.flatMap((row) => {
    const { last } = pastAudits(answers, row);
    const quick = last === null ? null : quickAnswersOf(last);
    return last !== null && quick !== null && isForDeepPass(row, quick) ? [groundworkAnswersOf(last)] : [];
  });
  return {
    processes: latest.length,
    open: latest.filter((given) => given.some((answer) => answer === null)).length,
    isBegun: latest.some((given) => given.some((answer) => answer !== null)),
  };
}
