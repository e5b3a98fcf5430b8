import { measureAttention } from '../audit/attention';
import type { MonthText } from '../calendar/days';
import { monthOf } from '../calendar/days';
import { deliveryLines } from '../metrics/delivery-lines';
import { findReview } from '../review/build';
import { asLength } from '../review/minutes';
import { lastWholeMonth, monthWords } from '../review/month';
import { counted } from '../review/number-words';
import type { Call } from './answer';
import { sheetUrl } from './links';
import { type ReviewSource, readReviewSource } from './read-review';

/** The latest months that are listed: three years. */
const MOST_MONTHS = 36;

/** The months that can be reviewed, newest first, and what is missing for the chosen one. */
export const reviewLoad: Call<'review.load'> = (workbook, input, { now }) => {
  const source = readReviewSource(workbook, now());
  const sheets = workbook.sheets();
  const last = lastWholeMonth(source.countUpTo);
  const due = promisesByMonth(source);
  const months = [...new Set([last, ...(input.month ? [input.month] : []), ...monthsOf(source)])]
    .sort((a, b) => (a < b ? 1 : -1))
    .slice(0, MOST_MONTHS);
  const month = input.month ?? last;
  const built = findReview(sheets, month);
  return {
    months: months.map((one) => ({
      month: one,
      built: findReview(sheets, one) !== undefined,
      due: due.get(one) ?? 0,
    })),
    month,
    length: asLength(source.settings.reviewLength) ?? 60,
    missing: missing(source, month, due),
    url: built === undefined ? null : sheetUrl(workbook, built),
  };
};

/** Months up to Count up to that anything belongs to. */
function monthsOf({ rows, countUpTo }: ReviewSource): MonthText[] {
  const days = [
    ...rows.deliveries.map((row) => row.firstPromise),
    ...rows.quality.map((row) => row.foundOn),
    ...rows.metricValues.map((row) => row.periodEnding),
  ];
  return days.flatMap((day) => (day === null || day > countUpTo ? [] : [monthOf(day)]));
}

function promisesByMonth({ rows, countUpTo }: ReviewSource): ReadonlyMap<MonthText, number> {
  const counts = new Map<MonthText, number>();
  for (const { promised, status } of deliveryLines(rows.deliveries)) {
    if (promised === null || promised > countUpTo || status === 'Cancelled') continue;
    const month = monthOf(promised);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}

function missing({ rows }: ReviewSource, month: MonthText, due: ReadonlyMap<MonthText, number>): string[] {
  const processes = rows.processes.filter((row) => row.process !== null);
  const attention = measureAttention(processes.map((row) => row.verdict));
  const notes: [boolean, string][] = [
    [processes.length === 0, 'No processes yet: start with the audit.'],
    [
      processes.length > 0 && attention.audited < processes.length,
      `Not audited yet: ${processes.length - attention.audited} of ${counted(processes.length, 'process', 'processes')}.`,
    ],
    [
      processes.some((row) => row.owner === null),
      `Without an owner, so nobody is invited for it: ${counted(processes.filter((row) => row.owner === null).length, 'process', 'processes')}.`,
    ],
    [!due.has(month), `No promises in ${monthWords(month)}: log jobs in Deliveries, or import them.`],
    [
      !rows.metrics.some((row) => row.target !== null),
      'No target yet: type one in Metrics, for a metric whose Figure is ONTIME_RATE.',
    ],
    [
      !rows.quality.some((row) => row.foundOn !== null && monthOf(row.foundOn) === month),
      `No problems logged in ${monthWords(month)}: late deliveries alone make the top three.`,
    ],
    [rows.waste.length === 0, 'No waste logged yet: ask each person for one thing that wastes their time.'],
  ];
  return notes.flatMap(([isMissing, words]) => (isMissing ? [words] : []));
}
