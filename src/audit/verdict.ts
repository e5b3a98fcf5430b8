import { GROUNDWORK_QUESTIONS, QUICK_QUESTIONS, type Question } from './questions';
import type { AuditAnswer, QuickAnswers, Verdict } from './words';

/** What the answers suggest, and why. The person decides. */
export interface Suggestion {
  /** Null while the answers are not enough to suggest anything. */
  readonly verdict: Verdict | null;
  /** Points of the quick pass, 0 to 6; null where an answer is not known. */
  readonly points: number | null;
  /** One or two sentences to show. */
  readonly reason: string;
}

const POINTS: Readonly<Record<AuditAnswer, number>> = { Yes: 0, Sometimes: 1, No: 2, "Don't know": 2 };

/** The rule, as it is shown beside the suggestion. */
export const RULE = 'Yes 0, Sometimes 1, No 2 points. 0 or 1: Working. 2 or 3: Inconsistent. 4 to 6: Broken.';

/** The fewest answers of the deep pass that say anything, and the points (of 14) from which they count. */
const FEWEST_GROUNDWORK_ANSWERS = 4;
const WEAK_GROUNDWORK_POINTS = 9;

/** The verdict that three answers suggest; none while one of them is "Don't know". */
export function suggestVerdict(answers: QuickAnswers): Suggestion {
  const unknown = QUICK_QUESTIONS.filter((_, index) => answers[index] === "Don't know");
  if (unknown.length > 0) {
    return {
      verdict: null,
      points: null,
      reason: `No suggestion yet: ask the people who do it. “${unknown.map((q) => q.text).join('” and “')}”`,
    };
  }
  const points = answers.reduce((sum, answer) => sum + POINTS[answer], 0);
  const verdict = points <= 1 ? 'Working' : points <= 3 ? 'Inconsistent' : 'Broken';
  const scored = points === 1 ? '1 point of 6' : `${points} points of 6`;
  return { verdict, points, reason: `${verdict}, with ${scored}: it ${weaknesses(answers)}.` };
}

/**
 * Points of the deep pass, questions 4 to 10, scaled to 14: 0 is firm ground. `answers` is in the order of
 * the questions, null where none was given. Null under four answers.
 */
export function groundworkPoints(answers: readonly (AuditAnswer | null)[]): number | null {
  const given = answers
    .slice(0, GROUNDWORK_QUESTIONS.length)
    .filter((answer): answer is AuditAnswer => answer !== null);
  if (given.length < FEWEST_GROUNDWORK_ANSWERS) return null;
  const points = given.reduce((sum, answer) => sum + POINTS[answer], 0);
  return (points * GROUNDWORK_QUESTIONS.length) / given.length;
}

/**
 * The suggestion after the deep pass: weak groundwork lifts Working to Inconsistent, and never makes Broken.
 */
export function suggestAfterGroundwork(
  quick: QuickAnswers,
  groundwork: readonly (AuditAnswer | null)[],
): Suggestion {
  const suggestion = suggestVerdict(quick);
  const points = groundworkPoints(groundwork);
  if (suggestion.verdict !== 'Working' || points === null || points < WEAK_GROUNDWORK_POINTS) {
    return suggestion;
  }
  return {
    verdict: 'Inconsistent',
    points: suggestion.points,
    reason: `Inconsistent: right today, but by luck or by one person. The groundwork has ${shown(points)} points of 14; 9 or more is weak.`,
  };
}

/** The questions of the deep pass are worth asking: the quick pass does not say Working, or impact is 5. */
export function needsDeepPass(suggested: Verdict | null, impact: number | null): boolean {
  return suggested !== 'Working' || impact === 5;
}

function weaknesses(answers: QuickAnswers): string {
  const parts = QUICK_QUESTIONS.flatMap((question: Question, index) => {
    if (answers[index] === 'No') return [question.weakness];
    if (answers[index] === 'Sometimes') return [`sometimes ${question.weakness}`];
    return [];
  });
  if (parts.length === 0) return 'comes out right, on time, and the same whoever does it';
  return [...parts.slice(0, -2), parts.slice(-2).join(' and ')].join(', ');
}

function shown(points: number): string {
  return String(Math.round(points * 10) / 10);
}
