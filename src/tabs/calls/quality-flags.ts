import type { ColumnCall } from '../../schema/column';
import { foldName } from '../../schema/fold-name';
import type { RowOf } from '../../schema/tab';
import type { actions } from '../actions';
import type { processRegister } from '../process-register';
import type { qualityLog } from '../quality-log';
import { asOfDay, SETTINGS_COLUMNS } from './as-of';
import { joinFlags } from './flags';

/** A problem that stays away for so many days has not come back. */
export const REPEAT_DAYS = 90;
/** An effect can be seen so many days after the action was done. */
const EFFECT_DAYS = 30;

type Problem = RowOf<typeof qualityLog>;

/** Problems are alike when process and category are the same; without a category, when the words are. */
export function likeness(problem: Problem): string | null {
  if (problem.process === null) return null;
  const what = problem.category ?? problem.whatHappened;
  return what === null ? null : JSON.stringify([foldName(problem.process), foldName(what)]);
}

/** The days on which alike problems were found, in order. */
function foundDays(problems: readonly Problem[]): ReadonlyMap<string, readonly number[]> {
  const days = new Map<string, number[]>();
  for (const problem of problems) {
    const like = likeness(problem);
    if (like === null || problem.foundOn === null) continue;
    const known = days.get(like);
    if (known === undefined) days.set(like, [problem.foundOn]);
    else known.push(problem.foundOn);
  }
  for (const known of days.values()) known.sort((a, b) => a - b);
  return days;
}

/** True when an alike problem was found on an earlier day, not too long ago. */
function isRepeat(problem: Problem, days: ReadonlyMap<string, readonly number[]>): boolean {
  const { foundOn } = problem;
  const found = days.get(likeness(problem) ?? '');
  if (foundOn === null || found === undefined) return false;
  // The last day before this one, by halving: a log can hold thousands of one kind.
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle] ?? foundOn) < foundOn) low = middle + 1;
    else high = middle;
  }
  const before = found[low - 1];
  return before !== undefined && before >= foundOn - REPEAT_DAYS;
}

/** Flags of the Quality Log. */
export const qualityFlags: ColumnCall = {
  columns: [
    'whatHappened',
    'process',
    'foundOn',
    'resolvedOn',
    'rootCause',
    'category',
    'id',
    'processRegister.process',
    'processRegister.owner',
    'actions.state',
    'actions.doneOn',
    'actions.worked',
    'actions.linkedId',
    ...SETTINGS_COLUMNS,
  ],
  compute({ rows, settings }) {
    const problems = rows<typeof qualityLog>('qualityLog');
    const asOf = asOfDay(settings);
    const days = foundDays(problems);
    const register = rows<typeof processRegister>('processRegister').filter((row) => row.process !== null);
    const ownerless = new Set(
      register.filter((row) => row.owner === null).map((row) => foldName(row.process)),
    );
    const actionsOf = new Map<string, RowOf<typeof actions>[]>();
    for (const action of rows<typeof actions>('actions')) {
      const id = foldName(action.linkedId);
      if (id === '' || action.state === 'Dropped') continue;
      actionsOf.set(id, [...(actionsOf.get(id) ?? []), action]);
    }
    return problems.map((problem) => {
      const linked = problem.id === null ? [] : (actionsOf.get(foldName(problem.id)) ?? []);
      const isUnchecked = linked.some(
        ({ state, doneOn, worked }) =>
          state === 'Done' &&
          (worked === null || worked === 'Not checked') &&
          (doneOn === null || (asOf !== null && doneOn + EFFECT_DAYS <= asOf)),
      );
      return [
        joinFlags([
          problem.resolvedOn === null && 'open',
          isRepeat(problem, days) && `repeat within ${REPEAT_DAYS} days`,
          problem.resolvedOn !== null && problem.rootCause === null && 'closed without cause',
          linked.length === 0 && 'no action',
          isUnchecked && 'effect not checked',
          ownerless.has(foldName(problem.process)) && 'process has no owner',
        ]),
      ];
    });
  },
};
