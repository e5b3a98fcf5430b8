import type { DayNumber } from '../calendar';
import { dayText, monthOf } from '../calendar/days';
import { daysWords, dayWords } from '../calendar/words';
import { deliveryLines } from '../metrics/delivery-lines';
import { type FigureGroup, figureRows, isSampleFigure } from '../review/figure-rows';
import { hoursWords, listed } from '../review/number-words';
import { markSample } from '../review/sample-words';
import { summarizeWaste } from '../review/wastes';
import { findColumns } from '../schema/find-columns';
import { findTab } from '../schema/find-tab';
import { lastComplete } from '../tabs/calls/period';
import { hasDecimalComma } from '../tabs/decimal-comma';
import { deliveries } from '../tabs/deliveries';
import { nameIn } from '../tabs/names-in';
import { wasteMade } from '../waste/made';
import { type ActionRow, actionsDue, actionsToCheck } from '../week/action-checks';
import { metricWeeks } from '../week/metric-weeks';
import { type OpenPromise, promisesOfWeek } from '../week/promises';
import { weekSummary } from '../week/summary';
import { RANGE_MADE, unusualSentence } from '../week/unusual';
import type { Workbook } from '../workbook';
import type { Call } from './answer';
import type { Output } from './contract';
import { linksInto } from './links';
import { metricSource } from './metric-source';
import { activeNames } from './names-of';
import { type ReviewSource, readReviewSource } from './read-review';
import { askedAbout } from './week-reword';

type Week = Output<'week.load'>;

/** Beyond this age, Count up to was probably typed once and forgotten. */
const STALE_DAYS = 7;
const WEEK_DAYS = 7;
/** More than anybody reads; a log whose old rows were never closed would send thousands. */
const MOST_PROMISES = 50;
const MOST_NAMED = 3;

/** The week at a glance. What is still to do counts from the day after Count up to, which is today as a rule. */
export const weekLoad: Call<'week.load'> = (workbook, _, { now }) => {
  const source = readReviewSource(workbook, now());
  const { settings, countUpTo: asOf } = source;
  const of = (group: FigureGroup) => figureRows(source.rows, group);
  const isSample = (group: FigureGroup) => isSampleFigure(source.rows, group);
  const today = asOf + 1;
  const last = lastComplete('Weekly', asOf, settings);
  const week = { from: last.to + 1, to: last.to + WEEK_DAYS };
  const series = metricSource(source);
  const promises = promisesOfWeek(deliveryLines(of('promises').deliveries), week, {
    asOf,
    graceDays: settings.graceDays,
  });
  const rows = of('metrics').metrics;
  const metrics = metricWeeks(rows, series);
  const unusual = unusualSentence(rows, series);
  const due = actionsDue(of('actions').actions, week.to);
  const checks = actionsToCheck(of('actions').actions, today);
  const waste = summarizeWaste(of('waste').waste, monthOf(today), today, settings);
  const title = `${dayWords(week.from, today)} to ${dayWords(week.to, week.from)}`;
  const linkTo = promiseLink(workbook);
  const toPromise = (promise: OpenPromise) => ({
    ...promiseWords(promise, today),
    url: linkTo(promise.row),
  });
  const people = activeNames(of('people').people);
  return {
    title,
    notice: noticeWords([sampleNotice(source), staleWords(asOf, source.calendar.dayOf(now()))]),
    due: promises.due.slice(0, MOST_PROMISES).map(toPromise),
    late: promises.late.slice(0, MOST_PROMISES).map(toPromise),
    moreDue: Math.max(0, promises.due.length - MOST_PROMISES),
    moreLate: Math.max(0, promises.late.length - MOST_PROMISES),
    forgotten: promises.forgotten,
    done: promises.done,
    metrics: metrics.map(({ typed, names, ...line }) => ({
      ...line,
      names: [...names],
      typed: typed === null ? null : toTyped(typed),
    })),
    unusual: { words: unusual, made: RANGE_MADE },
    actions: due.map((row) => toAction(row, row.due, today)),
    checks: checks.map((row) => toAction(row, row.doneOn, today)),
    named: namedProblems(workbook, source, people),
    waste:
      waste.hours === null
        ? null
        : {
            words: markSample(
              `${hoursWords(waste.hours)} a week are logged as open waste.`,
              isSample('waste'),
            ),
            made: wasteMade(settings),
          },
    summary: [
      ...weekSummary({
        title: `This week, ${title}`,
        promises,
        metrics,
        unusual,
        due,
        toCheck: checks.length,
        wasteHours: waste.hours,
        isSample,
      }),
    ],
    ...(hasDecimalComma(workbook.locale) ? { decimalComma: true } : {}),
    people,
  };
};

/** What of the week comes from the sample; null where nothing does. */
function sampleNotice({ rows }: ReviewSource): string | null {
  const parts = (['promises', 'metrics', 'actions', 'waste'] as const).filter((group) =>
    isSampleFigure(rows, group),
  );
  return parts.length === 0 ? null : `Sample: ${listed(parts)} are of the made-up business, not yours.`;
}

function noticeWords(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(' ');
}

/** A typed value as the sidebar gets it. */
export function toTyped({
  ending,
  label,
  row,
}: {
  readonly ending: DayNumber;
  readonly label: string;
  readonly row: { readonly numerator: number | null; readonly denominator: number | null } | null;
}): NonNullable<Week['metrics'][number]['typed']> {
  return {
    ending: dayText(ending),
    label,
    numerator: row?.numerator ?? null,
    denominator: row?.denominator ?? null,
  };
}

function staleWords(asOf: DayNumber, today: DayNumber): string | null {
  if (today - asOf <= STALE_DAYS) return null;
  return `Figures count up to ${dayWords(asOf, today)}, ${daysWords(today - asOf)} ago: that day is typed in Settings, at Count up to. To follow the calendar, type =TODAY()-1 there.`;
}

function promiseWords({ name, direction, promised }: OpenPromise, today: DayNumber) {
  const when =
    promised < today
      ? `${daysWords(today - promised)} late, promised ${dayWords(promised, today)}`
      : dayWords(promised, today);
  return { name: direction === 'From vendor' ? `From ${name}` : name, when };
}

function toAction(row: ActionRow, day: DayNumber | null, today: DayNumber): Week['actions'][number] {
  const { id, row: place, what, owner, state, doneOn, worked, checkOn } = row;
  const text = (value: DayNumber | null) => (value === null ? null : dayText(value));
  const when =
    day === null
      ? 'done, without a day'
      : state === 'Done'
        ? `done ${daysWords(today - day)} ago`
        : day < today
          ? `${daysWords(today - day)} overdue`
          : `due ${dayWords(day, today)}`;
  return {
    ref: { id, row: place, name: what ?? '' },
    owner,
    when,
    seen: { state, doneOn: text(doneOn), worked, checkOn: text(checkOn) },
  };
}

/** Links to rows of Deliveries, at Who; null where the tab is missing. */
function promiseLink(workbook: Workbook): (row: number) => string | null {
  const { sheet } = findTab(workbook, deliveries);
  if (sheet === undefined) return () => null;
  const linkTo = linksInto(workbook);
  const column = findColumns(deliveries, sheet.name, sheet.values().slice(0, 1)).at.get('who') ?? 1;
  return (row) => linkTo({ where: '', sheet: sheet.name, row, column, problem: '' }) || null;
}

/** Problems found in the last seven days whose text has a name in it, as long as nobody was asked about them. */
function namedProblems(
  workbook: Workbook,
  { rows, countUpTo }: ReviewSource,
  people: readonly string[],
): Week['named'] {
  const asked = askedAbout(workbook);
  return figureRows(rows, 'quality')
    .quality.flatMap((row) => {
      const { id, whatHappened, foundOn } = row;
      if (whatHappened === null || foundOn === null || foundOn <= countUpTo - WEEK_DAYS) return [];
      const name = nameIn(whatHappened, people);
      const ref = { id, row: row.row, name: whatHappened };
      return name === null || asked(ref) ? [] : [{ ref, name }];
    })
    .slice(0, MOST_NAMED);
}
