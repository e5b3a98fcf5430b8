import type { NameWords } from './name-words';
import type { PageProblem, ReviewPage } from './read-page';

/**
 * A review as it is sent: what people typed into its tab, or what was built into it while the team chose People, stays
 * there as it is, and names in it become roles here, where the team chose Teams. Look-outs hold no names of people, but
 * of vendors, tools and stock.
 */
export function pageWithoutNames(page: ReviewPage, { owner, attendees, text }: NameWords): ReviewPage {
  const problem = (one: PageProblem): PageProblem => ({
    ...one,
    name: text(one.name),
    rootCause: text(one.rootCause),
    change: text(one.change),
    owner: owner(one.owner),
  });
  return {
    ...page,
    attendees: attendees(page.attendees),
    goal: text(page.goal),
    inShort: text(page.inShort),
    boxes: page.boxes.map((one) => ({ ...one, summary: text(one.summary) })),
    actions: page.actions.map((one) => ({ ...one, what: text(one.what), owner: owner(one.owner) })),
    metrics: page.metrics.map((one) => ({
      ...one,
      line: text(one.line),
      owner: one.owner === null ? null : owner(one.owner),
    })),
    problems: page.problems.map(problem),
    candidates: page.candidates.map(problem),
    wastes: page.wastes.map((one) => ({ ...one, what: text(one.what) })),
    priorities: page.priorities.map((one) => ({
      ...one,
      what: text(one.what),
      why: text(one.why),
      doneWhen: text(one.doneWhen),
      owner: owner(one.owner),
    })),
    decisions: page.decisions.map((one) => ({ ...one, what: text(one.what), owner: owner(one.owner) })),
  };
}
