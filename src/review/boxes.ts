import { dayText } from '../calendar/days';
import type { ReviewFigures } from './figures';
import type { MetricLine } from './metric-lines';
import { BOX_TITLES } from './minutes';
import { counted, hoursWords, plain } from './number-words';
import {
  boxRow,
  DAY_FORMAT,
  fill,
  headerRow,
  type ReviewCell,
  type ReviewRow,
  RIGHT,
  SMALL,
  TYPED,
  textRow,
  typed,
} from './page';
import type { Problem } from './problems';
import { statusWords } from './status';

const ACTION_ROWS = 4;
const METRIC_ROWS = 6;
const PROBLEM_ROWS = 3;

/** Box 1, seven rows: what became of the actions, and the hours won back. */
export function lastMonthBox({ actions, minutes, waste }: ReviewFigures): readonly ReviewRow[] {
  const shown = actions.slice(0, ACTION_ROWS).map(
    (action): ReviewRow => ({
      cells: [
        { value: action.state === 'Done' ? '✓' : action.state === 'Overdue' ? '✗' : '~' },
        { value: action.what },
        null,
        null,
        null,
        action.monthsCarried > 0 ? { value: action.monthsCarried } : null,
        { value: action.state },
        { value: action.worked ?? '' },
        { value: action.owner ?? '' },
        { value: action.due === null ? '' : { day: action.due }, format: DAY_FORMAT },
      ],
    }),
  );
  const done = actions.filter((action) => action.state === 'Done').length;
  const overdue = actions.filter((action) => action.state === 'Overdue').length;
  const open = actions.length - done;
  const won = waste.wonBack > 0 ? ` Hours won back: ${hoursWords(waste.wonBack)} a week.` : '';
  const summary = `${counted(done, 'action')} done, ${open} open (${overdue} overdue).${won}`;
  return [
    boxRow(1, BOX_TITLES[0], minutes[0]),
    headerRow('', 'Action', '', '', '', 'Months', 'State', 'Worked?', 'Owner', 'Due'),
    ...fill(
      shown.length > 0
        ? shown
        : [textRow('No actions yet. What you agree on in this meeting goes into the tab Actions.', SMALL)],
      ACTION_ROWS,
    ),
    textRow(actions.length > 0 ? summary : won.trim(), SMALL),
  ];
}

/** Box 2, nine rows: each metric with what it is made of, its target and how it stands. */
export function metricsBox(
  { metrics, minutes, unreadable }: ReviewFigures,
  url: string,
): readonly ReviewRow[] {
  const more = metrics.length - METRIC_ROWS;
  const note = more > 0 ? ` ${counted(more, 'more metric')} below, on page 2.` : '';
  const skipped =
    unreadable.length === 0
      ? 'Every cell could be read.'
      : `${counted(unreadable.length, 'cell')} could not be read and ${unreadable.length === 1 ? 'is' : 'are'} left out; listed on page 2, the first is ${unreadable[0]?.where}.`;
  const line: ReviewCell =
    unreadable.length === 0 ? { value: skipped + note } : { value: skipped + note, url };
  return [
    boxRow(2, BOX_TITLES[1], minutes[1]),
    headerRow(
      '',
      'Metric',
      'Value',
      'Made of',
      'Target',
      'vs target',
      'Status',
      "Owner's line",
      'Owner',
      'Drives',
    ),
    ...fill(metrics.slice(0, METRIC_ROWS).map(metricRow), METRIC_ROWS, 'metrics'),
    { cells: [unreadable.length > 0 ? { value: '!!' } : null, line], style: SMALL },
  ];
}

/** One metric; also used on page 2. */
export function metricRow(line: MetricLine): ReviewRow {
  const { value, numerator, denominator, target, vsTarget, isRate, status } = line;
  const format = isRate ? '0.0%' : '#,##0.0#';
  const difference = isRate ? '+0.0%;-0.0%;0.0%' : '+#,##0.0#;-#,##0.0#;0.0';
  const words = statusWords(status).split(' ');
  const mark = words.length > 0 && /^[✓~✗]$/.test(words[0] ?? '') ? (words[0] ?? '') : '';
  const madeOf =
    denominator === null
      ? `n = ${plain(line.n, 2)}`
      : `${plain(numerator ?? 0, 2)} of ${plain(denominator, 2)}`;
  const says =
    status === 'No target'
      ? 'No target yet: type it in Metrics'
      : status === 'No data'
        ? 'No data in this month'
        : status;
  return {
    cells: [
      { value: mark },
      { value: `${line.name} (${line.definition})`, style: { wrap: true } },
      { value: value ?? '', format, style: { bold: true } },
      { value: value === null ? '' : madeOf, style: RIGHT },
      { value: target ?? '', format },
      { value: vsTarget ?? '', format: difference },
      {
        value: line.isTooFew ? `Too few to judge (n = ${plain(line.n, 0)})` : says,
        style: { wrap: true },
      },
      TYPED,
      { value: line.owner ?? '' },
      { value: line.drives ?? '' },
    ],
    group: 'metrics',
    about: line.name,
  };
}

/** Box 3, six rows: the three problems with most points, and room for why and what changes. */
export function problemsBox({ problems, minutes, pointsRule }: ReviewFigures): readonly ReviewRow[] {
  const start =
    'No problems and no late deliveries in this month. Log what goes wrong in Quality Log, with the day it was found.';
  return [
    boxRow(3, BOX_TITLES[2], minutes[2]),
    headerRow(
      '',
      'What happened',
      'Times',
      'Hours',
      'Worst',
      'Points',
      'Root cause',
      'What changes',
      'Owner',
      'Due',
    ),
    ...fill(
      problems.length > 0 ? problems.slice(0, PROBLEM_ROWS).map(problemRow) : [textRow(start, SMALL)],
      PROBLEM_ROWS,
      'problems',
    ),
    textRow(pointsRule, SMALL),
  ];
}

/** One problem; also used on page 2. */
export function problemRow(problem: Problem, index: number): ReviewRow {
  const running = problem.monthsRunning > 1 ? ` (${problem.monthsRunning} months running)` : '';
  return {
    cells: [
      { value: `${index + 1}` },
      { value: `${problem.name}${running}`, style: { wrap: true } },
      { value: problem.count },
      { value: problem.hours, format: '#,##0.0' },
      { value: problem.worstSeverity },
      { value: problem.points, format: '#,##0.0' },
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
