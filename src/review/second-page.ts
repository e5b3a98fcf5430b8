import { monthWords } from '../calendar/month-words';
import {
  ACTION_ROWS,
  actionHeads,
  actionRow,
  asOfWords,
  METRIC_ROWS,
  metricRow,
  PROBLEM_ROWS,
  problemRow,
} from './boxes';
import type { LateLine, ReviewFigures } from './figures';
import { idWords, type ReviewLinks } from './links';
import { counted, percentWords } from './number-words';
import {
  DAY_FORMAT,
  fill,
  headerRow,
  METRIC_HEADS,
  PROBLEM_HEADS,
  type ReviewCell,
  type ReviewRow,
  SMALL,
  textRow,
} from './page';
import { swapWords } from './swaps';
import type { WasteLine } from './wastes';

/** Rows of a list that are shown; the rest is counted, and stands in its tab. */
const LISTED = 40;
/** Problems that could take the place of one of the top three. */
const CANDIDATE_ROWS = 3;

/** The title of page 2, what the review was made from, and how its numbers are made. */
export function definitionRows(figures: ReviewFigures): readonly ReviewRow[] {
  const { asOf, settings, month, stamp, swaps } = figures;
  const grace = settings.graceDays === 0 ? '' : ` plus ${counted(settings.graceDays, 'day')} of grace`;
  return [
    { cells: [{ value: `Page 2 · ${monthWords(month)} in full` }], style: { bold: true, size: 12 } },
    textRow(stamp, SMALL),
    textRow(
      `${asOfWords(asOf)}. Near target: within ${percentWords(settings.nearTargetBand)}. A delivery belongs to the month of its promise, a problem to the day it was found.`,
      SMALL,
    ),
    textRow(
      `Late: not delivered by the end of the promised day${grace}. Cancelled jobs count nowhere.`,
      SMALL,
    ),
    textRow(
      'Normal range: mean ± 2.66 × the mean step from one period to the next (process behaviour chart, Wheeler), from the first 12 points.',
      SMALL,
    ),
    textRow(
      'Unusual: outside of it; or 3 of 4 nearer its limit than the mean; or 8 in a row on one side. Only whole periods are judged.',
      SMALL,
    ),
    textRow(
      `Hours a week: minutes × times ÷ 60 × people. FTE: full-time jobs of ${settings.fullTimeHours} hours. A year: × ${settings.weeksAYear} weeks × hourly cost.`,
      SMALL,
    ),
    // Always a row, so that nothing below it moves when the team swaps a problem.
    textRow(swaps.map(swapWords).join(' '), SMALL),
  ];
}

/**
 * What people type beside on page 2: the next problems, in places that stay the same from build to build, and the
 * metrics beyond those of page 1.
 */
export function typedRows({ metrics, problems }: ReviewFigures, links: ReviewLinks): readonly ReviewRow[] {
  const next = problems
    .slice(PROBLEM_ROWS)
    .map((problem, index) => problemRow(problem, index + PROBLEM_ROWS, links));
  return [
    headerRow('', 'Next problems', ...PROBLEM_HEADS),
    ...fill(
      next.length > 0 ? next : [textRow('No other problems in this month.', SMALL)],
      CANDIDATE_ROWS,
      'next problems',
    ).map((row) => ({ ...row, group: 'next problems' })),
    ...table(
      headerRow('', 'More metrics', ...METRIC_HEADS),
      metrics.slice(METRIC_ROWS).map((line) => ({ ...metricRow(line), group: 'more metrics' })),
    ),
  ];
}

/** All rows that page 1 has no room for. */
export function detailRows(figures: ReviewFigures, links: ReviewLinks): readonly ReviewRow[] {
  const { actions, waste, late, unreadable } = figures;
  return [
    ...table(
      actionHeads('More actions'),
      actions.slice(ACTION_ROWS).map((action) => actionRow(action, links)),
      'Actions',
    ),
    ...table(
      headerRow('', 'More waste', 'h a week', 'FTE', '', '', 'Kind', 'Process', '', ''),
      waste.lines.slice(3).map((line) => wasteRow(line, links)),
      'Waste Log',
    ),
    ...table(
      headerRow(
        '',
        'Promises to clients that were late',
        '',
        'Promised',
        '',
        'Delivered',
        'Why late',
        '',
        '',
        '',
      ),
      late.map((line) => lateRow(line, links)),
      'Deliveries',
    ),
    ...table(
      headerRow('', 'Cells that could not be read', '', '', '', '', '', '', '', ''),
      unreadable.map((finding) => {
        const url = links.finding(finding);
        const where: ReviewCell = url === '' ? { value: finding.where } : { value: finding.where, url };
        return { cells: [null, where, { value: finding.problem }], style: SMALL };
      }),
      'Check & repair',
    ),
  ];
}

/** A table under its heads; nothing where it has no rows. */
function table(heads: ReviewRow, rows: readonly ReviewRow[], place = ''): readonly ReviewRow[] {
  if (rows.length === 0) return [];
  const more = rows.length - LISTED;
  return [
    heads,
    ...rows.slice(0, LISTED),
    ...(more > 0 ? [textRow(`${more} more: see ${place}.`, SMALL)] : []),
  ];
}

function wasteRow(line: WasteLine, links: ReviewLinks): ReviewRow {
  return {
    cells: [
      null,
      {
        value: `${line.what}${idWords(line.id)}`,
        url: links.row({ tab: 'waste', row: line.row, id: line.id }),
      },
      { value: line.hours, format: '#,##0.0#' },
      { value: line.fullTimeJobs ?? '', format: '0.00' },
      null,
      null,
      { value: line.kind ?? '', style: { wrap: true } },
      { value: line.process ?? '', style: { wrap: true } },
    ],
  };
}

function lateRow(line: LateLine, links: ReviewLinks): ReviewRow {
  return {
    cells: [
      null,
      {
        value: `${line.name}${idWords(line.id)}`,
        url: links.row({ tab: 'deliveries', row: line.row, id: line.id }),
      },
      null,
      { value: { day: line.promised }, format: DAY_FORMAT },
      null,
      line.delivered === null ? { value: 'open' } : { value: { day: line.delivered }, format: DAY_FORMAT },
      { value: line.whyLate ?? '', style: { wrap: true } },
    ],
  };
}
