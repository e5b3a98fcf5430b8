import type { World } from '../metrics/sample-rows';
import { cut } from './cut';
import type { FigureGroup } from './figure-rows';
import type { MetricLine } from './metric-lines';
import { counted, hoursWords, percentWords, plain } from './number-words';
import type { Problem } from './problems';
import type { WasteSummary } from './wastes';

const LONGEST_NAME = 40;

/** Words on figures that come from the sample, so that nobody takes them for the team's. */
const SAMPLE_MARK = 'Sample';

/** What the month comes to in one line: the weightiest metric, the top problem, and the waste. */
export function inShort(
  metrics: readonly MetricLine[],
  problems: readonly Problem[],
  waste: WasteSummary,
  worlds: ReadonlyMap<FigureGroup, World>,
): string {
  const [metric] = metrics.filter((line) => line.value !== null);
  const [problem] = problems;
  const parts: { readonly group: FigureGroup; readonly words: string }[] = [];
  if (metric !== undefined && metric.value !== null) {
    const target =
      metric.target === null
        ? 'no target'
        : `target ${metric.isRate ? percentWords(metric.target) : plain(metric.target, 2)}`;
    const value = metric.isRate ? percentWords(metric.value) : plain(metric.value, 2);
    parts.push({ group: 'metrics', words: `${metric.name} ${value} (${target})` });
  }
  if (problem !== undefined)
    parts.push({
      group: 'problems',
      words: `top problem: ${cut(problem.name, LONGEST_NAME)} (${counted(problem.count, 'time')})`,
    });
  if (waste.hours !== null) {
    const jobs = waste.fullTimeJobs === null ? '' : ` (${plain(waste.fullTimeJobs, 2)} full-time jobs)`;
    parts.push({ group: 'waste', words: `waste ${hoursWords(waste.hours)} a week${jobs}` });
  }
  if (parts.length === 0) return 'nothing is logged for this month yet';
  const samples = parts.filter(({ group }) => worlds.get(group) === 'sample');
  if (samples.length === parts.length) {
    return `${SAMPLE_MARK}: ${parts.map(({ words }) => words).join(' · ')}`;
  }
  return parts
    .map(({ group, words }) => (worlds.get(group) === 'sample' ? `${SAMPLE_MARK}: ${words}` : words))
    .join(' · ');
}
