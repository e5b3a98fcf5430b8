import type { World } from '../metrics/sample-rows';
import { cut } from './cut';
import type { FigureGroup } from './figure-rows';
import type { MetricLine } from './metric-lines';
import { counted, hoursWords, percentWords, plain } from './number-words';
import type { Problem } from './problems';
import type { WasteSummary } from './wastes';

const LONGEST_NAME = 40;
/** Of names where two metrics are off target, so that the line still fits. */
const SHORT_NAME = 20;
const MOST_OFF = 2;

/** Words on figures that come from the sample, so that nobody takes them for the team's. */
const SAMPLE_MARK = 'Sample';

/**
 * What the month comes to in one line: what is off target, unusual ones first, or else the weightiest metric; the top
 * problem; and the waste.
 */
export function inShort(
  metrics: readonly MetricLine[],
  problems: readonly Problem[],
  waste: WasteSummary,
  worlds: ReadonlyMap<FigureGroup, World>,
): string {
  const [metric] = metrics.filter((line) => line.value !== null);
  const [problem] = problems;
  const parts: { readonly group: FigureGroup; readonly words: string }[] = [];
  const off = metrics.filter((line) => line.status === 'Off target' && !line.isTooFew);
  const longest = off.length < MOST_OFF ? LONGEST_NAME : SHORT_NAME;
  if (off.length > 0) {
    const named = off
      .slice(0, MOST_OFF)
      .map(
        (line) => `${cut(line.name, longest)} ${amount(line, line.value)} vs ${amount(line, line.target)}`,
      );
    const more = off.length > MOST_OFF ? ` and ${off.length - MOST_OFF} more` : '';
    parts.push({ group: 'metrics', words: `off target: ${named.join(', ')}${more}` });
  } else if (metric !== undefined) {
    const target = metric.target === null ? 'no target' : `target ${amount(metric, metric.target)}`;
    parts.push({ group: 'metrics', words: `${metric.name} ${amount(metric, metric.value)} (${target})` });
  }
  if (problem !== undefined)
    parts.push({
      group: 'problems',
      words: `top problem: ${cut(problem.name, longest)} (${counted(problem.count, 'time')})`,
    });
  if (waste.hours !== null) {
    const jobs =
      waste.fullTimeJobs === null || off.length >= MOST_OFF
        ? ''
        : ` (${plain(waste.fullTimeJobs, 2)} full-time jobs)`;
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

function amount({ isRate }: MetricLine, value: number | null): string {
  if (value === null) return '';
  return isRate ? percentWords(value) : plain(value, 2);
}
