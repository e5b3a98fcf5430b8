import { dayText } from '../calendar/days';
import { cut } from './cut';
import type { ReviewFigures } from './figures';
import { idWords, type ReviewLinks } from './links';
import type { MetricLine } from './metric-lines';
import { BOX_TITLES } from './minutes';
import { counted, hoursWords, plain } from './number-words';
import {
  boxRow,
  DAY_FORMAT,
  fill,
  headerRow,
  METRIC_HEADS,
  PROBLEM_HEADS,
  type ReviewCell,
  type ReviewRow,
  RIGHT,
  SMALL,
  TABLES,
  TYPED,
  textRow,
  typed,
} from './page';
import type { PastAction } from './past-actions';
import type { Problem } from './problems';
import { BOX_GROUPS, sampleWords } from './sample-words';
import { statusMark } from './status';
import { swapWords } from './swaps';

export const ACTION_ROWS = 4;
export const METRIC_ROWS = 6;
export const PROBLEM_ROWS = 3;
/** What fits over the cells to the right of it. */
const LONGEST_ACTION = 62;
const LONGEST_SUMMARY = 92;

/** The column heads of the table of actions. */
export function actionHeads(title: string): ReviewRow {
  return headerRow('', title, '', '', '', 'Months', 'State', 'Worked?', 'Owner', 'Due');
}

/** Box 1, six rows: what became of the actions, and the hours won back. */
export function lastMonthBox(
  { actions, minutes, waste, worlds }: ReviewFigures,
  links: ReviewLinks,
): readonly ReviewRow[] {
  const done = actions.filter((action) => action.state === 'Done').length;
  const overdue = actions.filter((action) => action.state === 'Overdue').length;
  const open = actions.length - done;
  const won = waste.wonBack > 0 ? `Hours won back: ${hoursWords(waste.wonBack)} a week.` : '';
  const summary =
    actions.length > 0 ? `${counted(done, 'action')} done, ${open} open (${overdue} overdue). ${won}` : won;
  const mark = sampleWords(worlds, won === '' ? { actions: 'actions' } : BOX_GROUPS[0]);
  return [
    boxRow(1, BOX_TITLES[0], minutes[0], `${mark}${summary.trim()}`.trim()),
    actionHeads(TABLES.actions),
    ...fill(
      actions.length > 0
        ? actions.slice(0, ACTION_ROWS).map((action) => actionRow(action, links))
        : [textRow('No actions yet. What you agree on in this meeting goes into the tab Actions.', SMALL)],
      ACTION_ROWS,
    ),
  ];
}

/** One action; also used on page 2. */
export function actionRow(action: PastAction, links: ReviewLinks): ReviewRow {
  const text = `${cut(action.what, LONGEST_ACTION)}${idWords(action.id)}`;
  return {
    cells: [
      { value: action.state === 'Done' ? '✓' : action.state === 'Overdue' ? '✗' : '~' },
      { value: text, url: links.row({ tab: 'actions', row: action.row, id: action.id }) },
      null,
      null,
      null,
      action.monthsCarried > 0 ? { value: action.monthsCarried } : null,
      { value: action.state },
      { value: action.worked ?? '' },
      { value: action.owner ?? '' },
      { value: action.due === null ? '' : { day: action.due }, format: DAY_FORMAT },
    ],
  };
}

/** Box 2, nine rows: each metric with what it is made of, its target, its normal range and what it says. */
export function metricsBox(
  { metrics, minutes, unreadable, start, worlds }: ReviewFigures,
  links: ReviewLinks,
): readonly ReviewRow[] {
  const heads = headerRow('', TABLES.metrics, ...METRIC_HEADS);
  if (start.length > 0) {
    return [
      boxRow(2, BOX_TITLES[1], minutes[1]),
      heads,
      ...fill(
        start.map((line) => textRow(line)),
        METRIC_ROWS,
      ),
      textRow('What is missing, and how to get it. Build the review again when it is there.', SMALL),
    ];
  }
  const unusual = metrics.filter((line) => line.isUnusual).length;
  const off = metrics.filter((line) => line.status === 'Off target').length;
  const more = metrics.length - METRIC_ROWS;
  const note = more > 0 ? ` ${counted(more, 'more metric')} below, on page 2.` : '';
  const [first] = unreadable;
  const skipped =
    first === undefined
      ? 'Every cell could be read.'
      : `${counted(unreadable.length, 'cell')} could not be read and ${unreadable.length === 1 ? 'is' : 'are'} left out; listed on page 2, the first is ${first.where}.`;
  const line: ReviewCell = { value: skipped + note, url: first === undefined ? '' : links.finding(first) };
  return [
    boxRow(
      2,
      BOX_TITLES[1],
      minutes[1],
      `${sampleWords(worlds, BOX_GROUPS[1])}${unusual} unusual, ${off} off target, of ${metrics.length}.`,
    ),
    heads,
    ...fill(metrics.slice(0, METRIC_ROWS).map(metricRow), METRIC_ROWS, 'metrics'),
    { cells: [first === undefined ? null : { value: '!!' }, line], style: SMALL },
  ];
}

/** One metric; also used on page 2. */
export function metricRow(line: MetricLine): ReviewRow {
  const { value, numerator, denominator, target, vsTarget, isRate, status } = line;
  const format = formatOf(isRate, value);
  const madeOf =
    denominator === null
      ? line.isTyped
        ? counted(line.n, 'period')
        : `n = ${plain(line.n, 2)}`
      : `${plain(numerator ?? 0, 2)} of ${plain(denominator, 2)}`;
  const small = { wrap: true, size: 9 } as const;
  const unit = line.unit === null || isRate ? '' : `, ${line.unit}`;
  return {
    cells: [
      { value: line.isUnusual ? '!!' : line.isTooFew ? '' : statusMark(status) },
      { value: `${line.name} (${line.definition}${unit})`, style: { wrap: true } },
      { value: value ?? '', format, style: { bold: true } },
      { value: value === null ? '' : madeOf, style: RIGHT },
      { value: target ?? '', format: formatOf(isRate, target) },
      differenceCell(isRate, vsTarget),
      { value: line.normal, style: small },
      { value: line.says, style: small },
      { ...TYPED, style: small },
      {
        value: [line.owner ?? 'no owner', line.drives].filter((part) => part !== null).join(' · '),
        style: small,
      },
    ],
    group: 'metrics',
    about: line.name,
  };
}

/** No pattern with a point that nothing follows, such as "6.". */
function formatOf(isRate: boolean, value: number | null): string {
  return isRate ? '0.0%' : amountFormat(value);
}

function amountFormat(value: number | null): string {
  return value === null || Number.isInteger(value) ? '#,##0' : '#,##0.0#';
}

/** The difference of two rates is one of points: 29 % is 21 points above 8 %. */
function differenceCell(isRate: boolean, value: number | null): ReviewCell {
  if (value === null) return { value: '' };
  const digits = isRate ? '0.0" points"' : amountFormat(value);
  const shown = isRate ? Number((value * 100).toPrecision(12)) : value;
  return { value: shown, format: `+${digits};-${digits};${digits}` };
}

/** Box 3, six rows: the three problems that the team takes on, and room for why and what changes. */
export function problemsBox(
  { problems, minutes, pointsRule, swaps, worlds }: ReviewFigures,
  links: ReviewLinks,
): readonly ReviewRow[] {
  const start =
    'No problems and no late deliveries in this month. Log what goes wrong in Quality Log, with the day it was found.';
  const top = problems.slice(0, PROBLEM_ROWS);
  return [
    boxRow(
      3,
      BOX_TITLES[2],
      minutes[2],
      cut(`${sampleWords(worlds, BOX_GROUPS[2])}${swaps.map(swapWords).join(' ')}`.trim(), LONGEST_SUMMARY),
    ),
    headerRow('', TABLES.problems, ...PROBLEM_HEADS),
    ...fill(
      top.length > 0
        ? top.map((problem, index) => problemRow(problem, index, links))
        : [textRow(start, SMALL)],
      PROBLEM_ROWS,
      'problems',
    ),
    textRow(pointsRule, SMALL),
  ];
}

/** One problem; also used on page 2. */
export function problemRow(problem: Problem, index: number, links: ReviewLinks): ReviewRow {
  const running = problem.monthsRunning > 1 ? `, ${problem.monthsRunning} months running` : '';
  return {
    cells: [
      { value: `${index + 1}` },
      {
        value: `${problem.name} (worst ${problem.worstSeverity} of 5${running})${idWords(problem.source.id)}`,
        style: { wrap: true },
        url: links.row(problem.source),
      },
      { value: problem.count },
      { value: problem.hours, format: problem.isEstimated ? '"~"#,##0.0' : '#,##0.0' },
      { value: problem.points, format: amountFormat(problem.points) },
      { ...TYPED, format: DAY_FORMAT },
      typed(problem.rootCause),
      TYPED,
      TYPED,
      { ...TYPED, format: DAY_FORMAT },
    ],
    group: 'problems',
    about: problem.name,
  };
}

/** A day for a line of text. */
export function asOfWords(asOf: number): string {
  return `Counted up to ${dayText(asOf)}`;
}
