import type { MonthText } from '../calendar/days';
import { monthOf } from '../calendar/days';
import { InputError } from '../input-error';
import { deliveryLines } from '../metrics/delivery-lines';
import { figureRows } from '../review/figure-rows';
import { findOwnReview, findReview, LEFT_WORDS } from '../review/find-review';
import { asLength } from '../review/minutes';
import { missingFor } from '../review/missing';
import { lastWholeMonth } from '../review/month';
import { nameWords } from '../review/name-words';
import { pageWithoutNames } from '../review/page-without-names';
import { problemWords } from '../review/problem-words';
import type { PageProblem } from '../review/read-page';
import { measureReadiness, reminderText } from '../review/readiness';
import type { Sheet, Workbook } from '../workbook';
import type { Call } from './answer';
import type { Output } from './contract';
import { sheetUrl } from './links';
import { readBuilt } from './read-built';
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
  const built = findOwnReview(sheets, month);
  const left = built === undefined ? findReview(sheets, month) : undefined;
  return {
    months: months.map((one) => ({
      month: one,
      built: findOwnReview(sheets, one) !== undefined,
      due: due.get(one) ?? 0,
    })),
    month,
    length: asLength(source.settings.reviewLength) ?? 60,
    missing: [...missingFor(source.rows, month, due.has(month))],
    url: built === undefined ? null : sheetUrl(workbook, built),
    leftOfSample:
      left === undefined
        ? null
        : {
            words: `${left.name} was ${LEFT_WORDS}. Cells that somebody typed in are kept.`,
            url: sheetUrl(workbook, left),
          },
    ...standing(workbook, source, month, built),
  };
};

/** How ready a built review is, and its problems; a tab of which parts were taken out has neither. */
function standing(
  workbook: Workbook,
  { calendar, settings, rows }: ReviewSource,
  month: MonthText,
  built: Sheet | undefined,
): Pick<Output<'review.load'>, 'ready' | 'problems'> {
  if (built === undefined) return { ready: null, problems: [] };
  try {
    const page = pageWithoutNames(
      readBuilt(workbook, month, calendar).page,
      nameWords(settings, rows.people),
    );
    const ready = measureReadiness(page, settings);
    const problem = (isTop: boolean) => (one: PageProblem) => ({
      name: one.name,
      words: problemWords(one),
      top: isTop,
    });
    return {
      ready: {
        percent: ready.percent,
        missing: [...ready.missing],
        reminder: reminderText(page, ready, sheetUrl(workbook, built)),
      },
      problems: [...page.problems.map(problem(true)), ...page.candidates.map(problem(false))],
    };
  } catch (error) {
    // The screen that says so, when the review is shared or led, also says what to do.
    if (error instanceof InputError) return { ready: null, problems: [] };
    throw error;
  }
}

/** Months up to Count up to that anything belongs to. */
function monthsOf({ rows, countUpTo }: ReviewSource): MonthText[] {
  const days = [
    ...figureRows(rows, 'promises').deliveries.map((row) => row.firstPromise),
    ...figureRows(rows, 'quality').quality.map((row) => row.foundOn),
    ...figureRows(rows, 'metrics').metricValues.map((row) => row.periodEnding),
  ];
  return days.flatMap((day) => (day === null || day > countUpTo ? [] : [monthOf(day)]));
}

function promisesByMonth({ rows, countUpTo }: ReviewSource): ReadonlyMap<MonthText, number> {
  const counts = new Map<MonthText, number>();
  for (const { promised, status } of deliveryLines(figureRows(rows, 'promises').deliveries)) {
    if (promised === null || promised > countUpTo || status === 'Cancelled') continue;
    const month = monthOf(promised);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}
