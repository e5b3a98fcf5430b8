import type { DayNumber } from '../calendar';
import { foldName } from '../schema/fold-name';
import type { RowOf } from '../schema/tab';
import type { actions } from '../tabs/actions';
import { likeness, REPEAT_DAYS } from '../tabs/calls/quality-flags';
import type { qualityLog } from '../tabs/quality-log';

/**
 * How many kinds of problems were fixed since a day and have stayed away for 90 days. Fixed is resolved with its root
 * cause written down or an action done for it; alike are problems of one process and category. One without a process
 * is left out, since nobody could tell that it came back.
 */
export function countFixedProblems(
  problems: readonly RowOf<typeof qualityLog>[],
  agreed: readonly RowOf<typeof actions>[],
  { since, asOf }: { readonly since: DayNumber; readonly asOf: DayNumber },
): number {
  const acted = new Set(agreed.filter((row) => row.state === 'Done').map((row) => foldName(row.linkedId)));
  const lastFound = new Map<string, DayNumber>();
  const fixed = new Map<string, DayNumber>();
  for (const problem of problems) {
    const like = likeness(problem);
    const { foundOn, resolvedOn, rootCause, id } = problem;
    if (like === null) continue;
    if (foundOn !== null && foundOn <= asOf) lastFound.set(like, Math.max(foundOn, lastFound.get(like) ?? 0));
    const isFixed = rootCause !== null || (id !== null && acted.has(foldName(id)));
    if (resolvedOn === null || resolvedOn < since || !isFixed) continue;
    fixed.set(like, Math.max(resolvedOn, fixed.get(like) ?? 0));
  }
  return [...fixed].filter(
    ([like, resolvedOn]) => resolvedOn + REPEAT_DAYS <= asOf && (lastFound.get(like) ?? 0) <= resolvedOn,
  ).length;
}
