import type { MonthText } from '../calendar/days';
import { isBlank } from '../cell';
import { InputError } from '../input-error';
import { TABLES } from './page';

/** A row of the review as it stands now; its cells as they show, typed ones included. Rows count from 1. */
export interface PageMetric {
  readonly row: number;
  readonly mark: string;
  readonly name: string;
  readonly definition: string;
  readonly value: string;
  readonly madeOf: string;
  readonly target: string;
  readonly vsTarget: string;
  readonly normal: string;
  readonly says: string;
  /** What its owner wrote before the meeting. */
  readonly line: string;
  /** null where it has none. */
  readonly owner: string | null;
  readonly drives: string;
}

export interface PageProblem {
  readonly row: number;
  readonly name: string;
  /** "3 months running"; '' for one month. */
  readonly running: string;
  readonly id: string | null;
  readonly times: string;
  readonly hours: string;
  readonly points: string;
  readonly worst: string;
  readonly checkOn: string;
  readonly rootCause: string;
  readonly change: string;
  readonly owner: string;
  readonly due: string;
}

export interface PagePriority {
  readonly row: number;
  readonly what: string;
  readonly why: string;
  readonly id: string | null;
  readonly doneWhen: string;
  readonly owner: string;
  readonly due: string;
}

export interface PageDecision {
  readonly row: number;
  readonly what: string;
  readonly owner: string;
  readonly due: string;
}

export interface PageAction {
  readonly mark: string;
  readonly what: string;
  readonly months: string;
  readonly state: string;
  readonly worked: string;
  readonly owner: string;
  readonly due: string;
}

export interface PageWaste {
  readonly what: string;
  readonly hours: string;
  readonly fullTimeJobs: string;
  readonly cost: string;
  readonly kind: string;
}

/** A review as it stands in its tab, with all that people typed. */
export interface ReviewPage {
  readonly month: MonthText;
  readonly title: string;
  readonly meeting: string;
  readonly attendees: string;
  readonly goal: string;
  readonly inShort: string;
  /** "1 Last month · 5 minutes" and its summary, in their order. */
  readonly boxes: readonly { readonly title: string; readonly minutes: number; readonly summary: string }[];
  readonly actions: readonly PageAction[];
  readonly metrics: readonly PageMetric[];
  /** The line under the metrics: what could not be read. */
  readonly metricsNote: string;
  readonly problems: readonly PageProblem[];
  readonly candidates: readonly PageProblem[];
  readonly pointsRule: string;
  readonly wastes: readonly PageWaste[];
  readonly allWaste: PageWaste | null;
  readonly priorities: readonly PagePriority[];
  readonly lookOuts: readonly { readonly mark: string; readonly text: string }[];
  readonly decisions: readonly PageDecision[];
  readonly stamp: string;
}

const BOX = /^(.*) · (\d+) minutes$/;
const ID = / · ([A-Z]-\d+)$/;
const WORST = / \(worst (\d+) of 5(?:, (\d+ months running))?\)$/;

/**
 * Reads a review tab by the heads of its tables. `texts` are its cells as they show. Throws InputError where a table
 * is not found, since somebody took it out.
 */
export function readReviewPage(
  name: string,
  month: MonthText,
  texts: readonly (readonly string[])[],
): ReviewPage {
  const at = (row: number, column: number): string => (texts[row]?.[column] ?? '').trim();
  const isBox = (row: number): boolean => /^\d$/.test(at(row, 0)) && BOX.test(at(row, 1));
  const find = (head: string): number => {
    const row = texts.findIndex((_, index) => at(index, 1) === head);
    if (row >= 0) return row;
    throw new InputError(
      name,
      `the table "${head}" is not there any more. Undo that change, or delete the tab and build the review again.`,
    );
  };
  /** Rows under a head, up to the next box or the end. */
  const under = (head: string): number[] => {
    const rows: number[] = [];
    for (let row = find(head) + 1; row < texts.length && !isBox(row); row++) rows.push(row);
    return rows;
  };
  const text = (row: number, columns: readonly number[]): string =>
    columns
      .map((column) => at(row, column))
      .filter((part) => !isBlank(part))
      .join(' ');
  const boxRows = texts.flatMap((_, row) => (isBox(row) ? [row] : []));
  const priorityHead = find(TABLES.priorities);
  const readRow = texts.findIndex((_, row) => at(row, 1).startsWith('I have read this'));
  const problemRows = under(TABLES.problems);
  const metricRows = under(TABLES.metrics);
  const afterPriorities = under(TABLES.priorities);
  const candidateHead = texts.findIndex((_, row) => at(row, 1) === 'Next problems');
  const labelled = (label: string): string => {
    const row = texts.findIndex((_, index) => at(index, 1) === label);
    return row < 0 ? '' : at(row, 2);
  };
  const problem = (row: number): PageProblem => {
    const id = ID.exec(at(row, 1))?.[1] ?? null;
    const name = at(row, 1).replace(ID, '');
    const [, worst = '', running = ''] = WORST.exec(name) ?? [];
    return {
      row: row + 1,
      name: name.replace(WORST, ''),
      running,
      id,
      times: at(row, 2),
      hours: at(row, 3),
      points: at(row, 4),
      worst,
      checkOn: at(row, 5),
      rootCause: at(row, 6),
      change: at(row, 7),
      owner: at(row, 8),
      due: at(row, 9),
    };
  };
  const waste = (row: number): PageWaste => ({
    what: at(row, 1).replace(ID, ''),
    hours: at(row, 2),
    fullTimeJobs: at(row, 3),
    cost: at(row, 5),
    kind: at(row, 6),
  });
  const wasteRows = under(TABLES.wastes).filter((row) => row < priorityHead && at(row, 2) !== '');
  const isNumbered = (row: number): boolean => /^\d$/.test(at(row, 0));
  return {
    month,
    title: at(0, 0),
    meeting: labelled('Meeting'),
    attendees: labelled('Attendees'),
    goal: labelled("This year's goal"),
    inShort: texts
      .map((_, row) => at(row, 1))
      .filter((line) => line.startsWith('In short: '))
      .join(''),
    boxes: boxRows.map((row) => {
      const [, title = '', minutes = '0'] = BOX.exec(at(row, 1)) ?? [];
      return { title, minutes: Number(minutes), summary: at(row, 5) };
    }),
    actions: under(TABLES.actions)
      .filter((row) => at(row, 6) !== '')
      .map((row) => ({
        mark: at(row, 0),
        what: at(row, 1).replace(ID, ''),
        months: at(row, 5),
        state: at(row, 6),
        worked: at(row, 7),
        owner: at(row, 8),
        due: at(row, 9),
      })),
    metrics: metricRows.filter((row) => at(row, 9) !== '').map((row) => metricAt(row, at)),
    metricsNote: text(metricRows[metricRows.length - 1] ?? 0, [1]),
    problems: problemRows.filter((row) => isNumbered(row) && at(row, 2) !== '').map(problem),
    candidates:
      candidateHead < 0
        ? []
        : texts.flatMap((_, row) =>
            row > candidateHead && row <= candidateHead + 3 && isNumbered(row) ? [problem(row)] : [],
          ),
    pointsRule: text(problemRows[problemRows.length - 1] ?? 0, [1]),
    wastes: wasteRows.filter(isNumbered).map(waste),
    allWaste: wasteRows.filter((row) => !isNumbered(row)).map(waste)[0] ?? null,
    priorities: afterPriorities.filter(isNumbered).map((row) => ({
      row: row + 1,
      what: text(row, [1, 2, 3, 4, 5]),
      why: at(row, 6).replace(ID, ''),
      id: ID.exec(at(row, 6))?.[1] ?? null,
      doneWhen: at(row, 7),
      owner: at(row, 8),
      due: at(row, 9),
    })),
    lookOuts: afterPriorities
      .filter((row) => !isNumbered(row) && at(row, 1) !== '')
      .map((row) => ({ mark: at(row, 0), text: at(row, 1) })),
    decisions: under(TABLES.decisions)
      .filter((row) => readRow < 0 || row < readRow)
      .slice(0, 12)
      .map((row) => ({
        row: row + 1,
        what: text(row, [1, 2, 3, 4, 5, 6, 7]),
        owner: at(row, 8),
        due: at(row, 9),
      })),
    stamp: texts.map((_, row) => at(row, 1)).find((line) => line.startsWith('Built ')) ?? '',
  };
}

function metricAt(row: number, at: (row: number, column: number) => string): PageMetric {
  const [, name = at(row, 1), definition = ''] = /^(.*?) \((.*)\)$/.exec(at(row, 1)) ?? [];
  const [owner = '', ...drives] = at(row, 9).split(' · ');
  return {
    row: row + 1,
    mark: at(row, 0),
    name,
    definition,
    value: at(row, 2),
    madeOf: at(row, 3),
    target: at(row, 4),
    vsTarget: at(row, 5),
    normal: at(row, 6),
    says: at(row, 7),
    line: at(row, 8),
    owner: owner === 'no owner' || owner === '' ? null : owner,
    drives: drives.join(' · '),
  };
}
