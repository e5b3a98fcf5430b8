import { fold } from '../audit/find-process';
import { deliveryLines, judgeLine } from '../metrics/delivery-lines';
import { ownersIn } from '../tabs/owners';
import type { ReviewInputs } from './inputs';
import { lookOuts } from './look-outs';
import { type MetricLine, metricLines } from './metric-lines';
import { boxMinutes, type ReviewLength } from './minutes';
import { counted, hoursWords, percentWords, plain } from './number-words';
import { type PastAction, pastActions } from './past-actions';
import { type Priority, suggestPriorities } from './priorities';
import { lateOccurrences, type Problem, pointsRule, qualityOccurrences, rankProblems } from './problems';
import { summarizeWaste, type WasteSummary } from './wastes';

/** Everything that a review says, before it is laid out. */
export interface ReviewFigures extends Pick<ReviewInputs, 'month' | 'asOf' | 'settings' | 'unreadable'> {
  readonly length: ReviewLength;
  readonly minutes: ReturnType<typeof boxMinutes>;
  /** Names, or roles where the team asked for that; [] where no process has an owner. */
  readonly attendees: readonly string[];
  readonly inShort: string;
  readonly actions: readonly PastAction[];
  readonly metrics: readonly MetricLine[];
  /** Up to six, most points first; the first three are the meeting's. */
  readonly problems: readonly Problem[];
  readonly pointsRule: string;
  readonly waste: WasteSummary;
  readonly priorities: readonly Priority[];
  readonly lookOuts: readonly string[];
}

const CANDIDATES = 6;

/** The figures of one month's review. */
export function reviewFigures(inputs: ReviewInputs, length: ReviewLength): ReviewFigures {
  const { month, asOf, settings, rows, unreadable } = inputs;
  const { graceDays, lateJobHours } = settings;
  const lines = deliveryLines(rows.deliveries);
  const late = lines.flatMap((line) => {
    const { promised, direction, who } = line;
    if (promised === null || judgeLine(line, { asOf, graceDays }) !== 'late') return [];
    const whyLate = line.rows.map((row) => row.whyLate).find((why) => why !== null) ?? null;
    return [{ promised, direction, who, whyLate }];
  });
  const problems = rankProblems(
    [...qualityOccurrences(rows.quality), ...lateOccurrences(late, lateJobHours)],
    month,
    asOf,
  ).slice(0, CANDIDATES);
  const waste = summarizeWaste(rows.waste, month, asOf, settings);
  const metrics = metricLines({
    month,
    asOf,
    graceDays,
    nearBand: settings.nearTargetBand,
    smallestN: settings.smallestN,
    metrics: rows.metrics,
    metricValues: rows.metricValues,
    lines,
    quality: rows.quality,
  });
  return {
    month,
    asOf,
    settings,
    unreadable,
    length,
    minutes: boxMinutes(length),
    attendees: attendees(inputs, problems, waste),
    inShort: inShort(metrics, problems, waste),
    actions: pastActions(rows.actions, month, asOf),
    metrics,
    problems,
    pointsRule: pointsRule(lateJobHours),
    waste,
    priorities: suggestPriorities(rows.processes, problems.slice(0, 3), waste.lines),
    lookOuts: lookOuts(inputs),
  };
}

/** Owners of the processes that need work or show up in the month; of all processes where none does. */
function attendees(
  { rows, settings }: ReviewInputs,
  problems: readonly Problem[],
  waste: WasteSummary,
): readonly string[] {
  const inProblems = new Set(
    [...problems.slice(0, 3), ...waste.lines.slice(0, 3)].map((one) => fold(one.process)),
  );
  const concerned = rows.processes.filter(
    (row) => row.verdict === 'Inconsistent' || row.verdict === 'Broken' || inProblems.has(fold(row.process)),
  );
  const known = new Set(rows.people.map((row) => fold(row.name)));
  const namesOf = (processes: typeof rows.processes) => [
    ...new Set(processes.flatMap((row) => ownersIn(row.owner, known))),
  ];
  const names = namesOf(concerned);
  const invited = names.length > 0 ? names : namesOf(rows.processes);
  if (settings.namePeople === 'People') return invited;
  const roles = invited.map((name) => rows.people.find((one) => fold(one.name) === fold(name))?.role);
  return [...new Set(roles.map((role) => role ?? 'a process owner'))];
}

const LONGEST_NAME = 40;

function inShort(metrics: readonly MetricLine[], problems: readonly Problem[], waste: WasteSummary): string {
  const [metric] = metrics.filter((line) => line.value !== null);
  const [problem] = problems;
  const parts: string[] = [];
  if (metric !== undefined && metric.value !== null) {
    const target =
      metric.target === null
        ? 'no target'
        : `target ${metric.isRate ? percentWords(metric.target) : plain(metric.target, 2)}`;
    const value = metric.isRate ? percentWords(metric.value) : plain(metric.value, 2);
    parts.push(`${metric.name} ${value} (${target})`);
  }
  if (problem !== undefined)
    parts.push(`top problem: ${shorten(problem.name)} (${counted(problem.count, 'time')})`);
  if (waste.hours !== null) {
    const jobs = waste.fullTimeJobs === null ? '' : ` (${plain(waste.fullTimeJobs, 2)} full-time jobs)`;
    parts.push(`waste ${hoursWords(waste.hours)} a week${jobs}`);
  }
  return parts.length === 0 ? 'nothing is logged for this month yet' : parts.join(' · ');
}

function shorten(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text;
}
