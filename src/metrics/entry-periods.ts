import type { DayNumber } from '../calendar';
import { addMonths, monthOf } from '../calendar/days';
import { monthWords } from '../calendar/month-words';
import { dayWords } from '../calendar/words';
import { foldName } from '../schema/fold-name';
import type { RowOf } from '../schema/tab';
import { isWithin, lastComplete, type Period } from '../tabs/calls/period';
import type { metricValues } from '../tabs/metric-values';
import type { Settings } from '../tabs/read-settings';
import { monthPeriod } from './metric-series';

type ValueRow = RowOf<typeof metricValues>;

/** A period whose value is typed, and the row that holds it; null while it is not in yet. */
export interface Entry {
  /** The last day of the period, or the day that the row has for it. */
  readonly ending: DayNumber;
  readonly label: string;
  readonly row: ValueRow | null;
}

const WEEKS = 4;
const MONTHS = 3;

/** The latest complete periods of a metric, the latest first, with what is typed for them. */
export function entriesOf(
  metric: { readonly metric: string | null; readonly howOften: 'Weekly' | 'Monthly' | null },
  values: readonly ValueRow[],
  asOf: DayNumber,
  settings: Settings,
): readonly Entry[] {
  const mine = values.filter((row) => foldName(row.metric) === foldName(metric.metric));
  const every = metric.howOften ?? 'Monthly';
  const last = lastComplete(every, asOf, settings);
  const periods = Array.from({ length: every === 'Weekly' ? WEEKS : MONTHS }, (_, back): Period => {
    if (every === 'Weekly') return { from: last.from - 7 * back, to: last.to - 7 * back };
    return monthPeriod(addMonths(monthOf(last.to), -back));
  });
  return periods.map((period) => {
    const row = mine.find(({ periodEnding }) => isWithin(periodEnding, period)) ?? null;
    const label =
      every === 'Weekly' ? `Week to ${dayWords(period.to, asOf)}` : monthWords(monthOf(period.to));
    return { ending: row?.periodEnding ?? period.to, label, row };
  });
}
