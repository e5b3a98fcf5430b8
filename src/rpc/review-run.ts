import { createCalendar } from '../calendar';
import { countedRows } from '../metrics/sample-rows';
import { namesTeams } from '../review/name-words';
import { problemWords } from '../review/problem-words';
import type { RowOf } from '../schema/tab';
import { activeNames } from '../tabs/active-names';
import { people } from '../tabs/people';
import { readSettings } from '../tabs/read-settings';
import type { Call } from './answer';
import { sheetUrl } from './links';
import { readBuilt } from './read-built';
import { readTab } from './read-tab';

/** What the meeting goes through, as the review stands now. */
export const reviewRun: Call<'review.run'> = (workbook, { month }) => {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const { sheet, page } = readBuilt(workbook, month, calendar);
  const { rows } = readTab(workbook, people, calendar);
  const { settings } = readSettings(workbook, calendar);
  return {
    title: page.title,
    url: sheetUrl(workbook, sheet),
    boxes: page.boxes.map(({ title, minutes }) => ({ title, minutes })),
    actions: page.actions.map((action) =>
      [
        `${action.mark} ${action.what}`,
        action.owner,
        action.state,
        action.months === '' ? '' : `carried ${action.months} ${action.months === '1' ? 'month' : 'months'}`,
        action.worked === '' ? '' : `worked: ${action.worked}`,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    ),
    metrics: page.metrics.map((metric) => ({
      name: metric.name,
      words:
        `${metric.mark} ${metric.value === '' ? 'no value' : metric.value} (${metric.madeOf}). ${metric.says}`.trim(),
      owner: metric.owner,
      line: metric.line,
    })),
    problems: page.problems.map((problem) => ({
      name: problem.name,
      words: problemWords(problem),
      rootCause: problem.rootCause,
      change: problem.change,
      owner: problem.owner,
      due: problem.due,
      checkOn: problem.checkOn,
    })),
    wastes: page.wastes.map((waste) => `${waste.what}: ${waste.hours} h a week`),
    lookOuts: page.lookOuts.map(({ mark, text }) => `${mark} ${text}`.trim()),
    priorities: page.priorities.map(({ what, why, doneWhen, owner, due }) => ({
      what,
      why,
      doneWhen,
      owner,
      due,
    })),
    decisions: page.decisions.map(({ what, owner, due }) => ({ what, owner, due })),
    people: namesTeams(settings) ? rolesOf(countedRows(rows)) : activeNames(countedRows(rows)),
  };
};

/** Roles of those who can own something, each once. */
function rolesOf(rows: readonly RowOf<typeof people>[]): string[] {
  const roles = rows.filter((row) => row.active !== 'No').map((row) => row.role);
  return [...new Set(roles.filter((role) => role !== null))];
}
