import type { NameWords } from './name-words';
import { listed } from './number-words';
import type { ReviewPage } from './read-page';

/**
 * A review as it is sent: what people typed into its tab stays there as it is, and names in it become roles here,
 * where the team chose Teams.
 */
export function pageWithoutNames(page: ReviewPage, { owner, text }: NameWords): ReviewPage {
  return {
    ...page,
    attendees: attendeesOf(page.attendees, text),
    actions: page.actions.map((one) => ({ ...one, what: text(one.what), owner: owner(one.owner) })),
    metrics: page.metrics.map((one) => ({
      ...one,
      line: text(one.line),
      owner: one.owner === null ? null : owner(one.owner),
    })),
    problems: page.problems.map((one) => ({
      ...one,
      rootCause: text(one.rootCause),
      change: text(one.change),
      owner: owner(one.owner),
    })),
    priorities: page.priorities.map((one) => ({
      ...one,
      what: text(one.what),
      doneWhen: text(one.doneWhen),
      owner: owner(one.owner),
    })),
    decisions: page.decisions.map((one) => ({ ...one, what: text(one.what), owner: owner(one.owner) })),
  };
}

/** Two people of one role are one role here. */
function attendeesOf(names: string, text: NameWords['text']): string {
  const shown = text(names);
  return shown === names ? names : listed([...new Set(shown.split(/, | and /))]);
}
