import { counted, hoursWords } from '../review/number-words';
import { markSample } from '../review/sample-words';
import type { ActionRow } from './action-checks';
import type { MetricWeek } from './metric-weeks';
import type { OpenPromise, WeekPromises } from './promises';

const MOST_NAMES = 4;
const LONGEST_NAME = 60;

/** The week in five plain lines, to be pasted anywhere. People are not named in it. */
export function weekSummary(week: {
  readonly title: string;
  readonly promises: WeekPromises;
  readonly metrics: readonly MetricWeek[];
  readonly unusual: string;
  readonly due: readonly ActionRow[];
  readonly toCheck: number;
  readonly wasteHours: number | null;
  /** Whether figures come from the sample, which their lines say. */
  readonly isSample: (group: 'promises' | 'metrics' | 'actions' | 'waste') => boolean;
}): readonly string[] {
  const { promises, metrics, due, toCheck, wasteHours, isSample } = week;
  const values = metrics.map(({ name, now, before }) => `${name} ${now} (week before: ${before})`);
  const waste = wasteHours === null ? 'none logged' : `${hoursWords(wasteHours)} a week open`;
  return [
    week.title,
    markSample(
      `Promises: ${promises.due.length} due${namesOf(promises.due)}; ${promises.late.length} late${namesOf(promises.late)}.`,
      isSample('promises'),
    ),
    markSample(
      values.length === 0 ? 'Metrics: none yet.' : `Last week: ${values.join('; ')}.`,
      isSample('metrics'),
    ),
    markSample(week.unusual, isSample('metrics')),
    [
      markSample(
        `Actions: ${due.length} due${inBrackets(due.map((row) => row.what ?? ''))}; ${counted(toCheck, 'to check', 'to check')}.`,
        isSample('actions'),
      ),
      markSample(`Waste: ${waste}.`, isSample('waste')),
    ].join(' '),
  ];
}

function namesOf(promises: readonly OpenPromise[]): string {
  return inBrackets(promises.map(({ name }) => name));
}

function inBrackets(names: readonly string[]): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, MOST_NAMES).map(shorten);
  const more = names.length - shown.length;
  return ` (${[...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ')})`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1)}…` : line;
}
