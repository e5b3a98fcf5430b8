import type { DayNumber } from '../calendar';
import { monthOf } from '../calendar/days';
import { deliveryLines, judgeLine } from '../metrics/delivery-lines';
import { lineName } from '../metrics/figure-counts';
import type { World } from '../metrics/sample-rows';
import { lastPlannedWeek } from '../metrics/week-capacity';
import { foldName } from '../schema/fold-name';
import { activeNames } from '../tabs/active-names';
import { ownersIn } from '../tabs/owners';
import { beforeHiring } from '../waste/before-hiring';
import { countedCells, type FigureGroup, figureRows, hasRows, worldOfFigures } from './figure-rows';
import { inShort } from './in-short';
import type { ReviewInputs } from './inputs';
import { lookOuts } from './look-outs';
import type { MetricInputs } from './measure-metric';
import { type MetricLine, metricLines } from './metric-lines';
import { boxMinutes, type ReviewLength } from './minutes';
import { isNothingLogged, missingFor } from './missing';
import { type NameWords, NO_ROLE, namesTeams, nameWords, rowsWithoutNames } from './name-words';
import { hoursWords } from './number-words';
import { type PastAction, pastActions } from './past-actions';
import { type Priority, suggestPriorities } from './priorities';
import {
  type LateDelivery,
  lateOccurrences,
  type Problem,
  pointsRule,
  qualityOccurrences,
  rankProblems,
} from './problems';
import { stampOf } from './stamp';
import { applySwaps } from './swaps';
import { metricCells } from './unreadable-words';
import { isOpenWaste, summarizeWaste, type WasteSummary } from './wastes';

/** Everything that a review says, before it is laid out. */
export interface ReviewFigures
  extends Pick<ReviewInputs, 'month' | 'asOf' | 'settings' | 'unreadable' | 'swaps'> {
  readonly length: ReviewLength;
  readonly minutes: ReturnType<typeof boxMinutes>;
  /** Names, or roles where the team asked for that; [] where no process has an owner. */
  readonly attendees: readonly string[];
  readonly inShort: string;
  readonly actions: readonly PastAction[];
  readonly metrics: readonly MetricLine[];
  /** Up to six, most points first; the first three are the meeting's. */
  readonly problems: readonly Problem[];
  /** Those of the month beyond the six too. */
  readonly allProblems: readonly Problem[];
  readonly late: readonly LateLine[];
  readonly pointsRule: string;
  readonly waste: WasteSummary;
  readonly priorities: readonly Priority[];
  readonly lookOuts: readonly string[];
  /** What it would take to give up before somebody is hired; '' where nobody is short. */
  readonly beforeHiring: string;
  /** Open waste in hours a week for each active person; null without either. */
  readonly hoursAPerson: number | null;
  /** Whose rows each group of figures is made of, for those that have any; the page marks the sample's. */
  readonly worlds: ReadonlyMap<FigureGroup, World>;
  /** When it was built and from what. */
  readonly stamp: string;
  /** What is missing and how to get it, for a workbook in which nothing is logged; [] for any other. */
  readonly start: readonly string[];
}

/** A promise to a client that was not kept, for the list on page 2. */
export interface LateLine {
  /** Where it stands, from 1. */
  readonly row: number;
  readonly id: string | null;
  readonly name: string;
  readonly promised: DayNumber;
  readonly delivered: DayNumber | null;
  readonly whyLate: string | null;
}

const CANDIDATES = 6;

/** The groups of figures that a review shows. */
const GROUPS = [
  'actions',
  'metrics',
  'problems',
  'promises',
  'waste',
  'hiring',
  'processes',
  'priorities',
  'capacity',
  'vendors',
  'renewals',
  'stock',
] as const satisfies readonly FigureGroup[];

/** The figures of one month's review. */
export function reviewFigures(given: ReviewInputs, length: ReviewLength): ReviewFigures {
  const words = nameWords(given.settings, given.rows.people);
  const inputs = namesTeams(given.settings) ? { ...given, rows: rowsWithoutNames(given.rows, words) } : given;
  const { month, asOf, settings, rows, unreadable } = inputs;
  const { lateJobHours } = settings;
  const of = (group: FigureGroup) => figureRows(rows, group);
  const { quality, deliveries } = of('problems');
  const allProblems = rankProblems(
    [...qualityOccurrences(quality), ...lateOccurrences(lateLines(deliveries, inputs), lateJobHours)],
    month,
    asOf,
  );
  // The six are chosen before the team's swaps, which put one of them in the place of another.
  const problems = applySwaps(allProblems.slice(0, CANDIDATES), inputs.swaps);
  const waste = summarizeWaste(of('waste').waste, month, asOf, settings);
  const metrics = metricLines(metricInputs(inputs));
  const isStart = isNothingLogged(rows);
  const people = activeNames(of('waste').people).length;
  const worlds = new Map(
    GROUPS.filter((group) => hasRows(rows, group)).map((group) => [group, worldOfFigures(rows, group)]),
  );
  return {
    month,
    asOf,
    settings,
    unreadable: countedCells(unreadable, rows, GROUPS),
    length,
    minutes: boxMinutes(length),
    attendees: attendees(inputs, problems, waste),
    inShort: inShort(metrics, problems, waste, worlds),
    actions: pastActions(of('actions').actions, month, asOf).map((action) => withOwner(action, words)),
    metrics: metrics.map((line) => withOwner(line, words)),
    problems,
    allProblems,
    late: lateLines(of('promises').deliveries, inputs).filter(
      (one) => one.direction === 'To client' && monthOf(one.promised) === month,
    ),
    swaps: inputs.swaps.map((swap) => ({ ...swap, reason: words.text(swap.reason) })),
    pointsRule: pointsRule(lateJobHours),
    waste,
    priorities: suggestPriorities(
      of('priorities').processes,
      ...besides(rows, 'priorities', problems.slice(0, 3), waste.lines),
    )
      .map((priority) => withOwner(priority, words))
      // To be named in the meeting.
      .map((priority) => (priority.owner === NO_ROLE ? { ...priority, owner: null } : priority)),
    lookOuts: lookOuts(inputs),
    beforeHiring: hiringWords(inputs),
    hoursAPerson: waste.hours === null || people === 0 ? null : waste.hours / people,
    stamp: stampOf(inputs),
    start: isStart ? missingFor(rows, month, false) : [],
    worlds,
  };
}

function withOwner<T extends { readonly owner: string | null }>(one: T, words: NameWords): T {
  return one.owner === null ? one : { ...one, owner: words.owner(one.owner) };
}

/** "Installer is 16 h short, and 9 h of its own waste is open: …" for the role that is shortest. */
function hiringWords(inputs: ReviewInputs): string {
  const { asOf } = inputs;
  const rows = figureRows(inputs.rows, 'hiring');
  const open = rows.waste.filter((row) => isOpenWaste(row, asOf));
  const [first] = beforeHiring(lastPlannedWeek(rows, asOf), open);
  if (first === undefined) return '';
  const waste =
    first.wastes.length === 0
      ? 'no waste of that role is logged'
      : `its ${first.wastes.length === 1 ? 'waste' : `top ${first.wastes.length} wastes`} would give back ${hoursWords(first.wasteHours)}`;
  return `Before you hire: ${first.role} is ${hoursWords(first.gap)} short; ${waste}.`;
}

/** Lines that were late at the end of the as-of day. */
function lateLines(
  deliveries: ReviewInputs['rows']['deliveries'],
  { asOf, settings: { graceDays } }: ReviewInputs,
): readonly (LateLine & LateDelivery)[] {
  return deliveryLines(deliveries).flatMap((line) => {
    const { promised, direction, who } = line;
    if (promised === null || judgeLine(line, { asOf, graceDays }) !== 'late') return [];
    const whyLate = line.rows.map((row) => row.whyLate).find((why) => why !== null) ?? null;
    const { row, id } = line.rows[0] ?? { row: 0, id: null };
    const name = lineName(line);
    return [{ promised, direction, who, whyLate, row, id, name, delivered: line.delivered }];
  });
}

/** What metrics are measured from, as at the review's as-of. */
export function metricInputs(inputs: ReviewInputs): MetricInputs {
  const { month, asOf, settings } = inputs;
  const rows = figureRows(inputs.rows, 'metrics');
  const lines = deliveryLines(rows.deliveries);
  const figures = { lines, problems: rows.quality, stock: rows.stock, graceDays: settings.graceDays, asOf };
  const source = { values: rows.metricValues, figures, settings };
  const unreadable = metricCells(countedCells(inputs.unreadable, inputs.rows, ['metrics']), rows);
  return { month, metrics: rows.metrics, source, unreadable };
}

/** Problems and wastes that may stand beside the processes of a group: [] for those of the other world. */
function besides(
  rows: ReviewInputs['rows'],
  group: FigureGroup,
  problems: readonly Problem[],
  wastes: WasteSummary['lines'],
): [problems: readonly Problem[], wastes: WasteSummary['lines']] {
  const world = worldOfFigures(rows, group);
  return [
    worldOfFigures(rows, 'problems') === world ? problems : [],
    worldOfFigures(rows, 'waste') === world ? wastes : [],
  ];
}

/** Owners of the processes that need work or show up in the month; of all processes where none does. */
function attendees(
  inputs: ReviewInputs,
  problems: readonly Problem[],
  waste: WasteSummary,
): readonly string[] {
  const { settings } = inputs;
  const rows = figureRows(inputs.rows, 'processes');
  const inProblems = new Set(
    besides(inputs.rows, 'processes', problems.slice(0, 3), waste.lines.slice(0, 3))
      .flat()
      .map((one) => foldName(one.process)),
  );
  const concerned = rows.processes.filter(
    (row) =>
      row.verdict === 'Inconsistent' || row.verdict === 'Broken' || inProblems.has(foldName(row.process)),
  );
  const known = new Set(rows.people.map((row) => foldName(row.name)));
  const namesOf = (processes: typeof rows.processes) => [
    ...new Set(processes.flatMap((row) => ownersIn(row.owner, known))),
  ];
  const names = namesOf(concerned);
  const invited = names.length > 0 ? names : namesOf(rows.processes);
  const words = nameWords(settings, rows.people);
  return [...new Set(invited.map((name) => words.owner(name)))];
}
