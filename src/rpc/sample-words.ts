import { createCalendar } from '../calendar';
import { isSampleRow, rowsOfWorld, uncountedRows } from '../metrics/sample-rows';
import { isSampleFigure } from '../review/figure-rows';
import { hasSample } from '../sample/mark';
import { hasOwnSettings } from '../sample/settings';
import { roleScorecards } from '../tabs/role-scorecards';
import type { Workbook } from '../workbook';
import type { Output } from './contract';
import type { ReviewSource } from './read-review';
import { readTab } from './read-tab';

/**
 * What Home says and offers of the sample. It speaks of sample rows that no longer count, since a figure never mixes
 * them with the team's own rows, and its sudden change would look like a fault.
 */
export function sampleState(
  workbook: Workbook,
  source: ReviewSource,
): Pick<Output<'home'>, 'sample' | 'sampleOffer'> {
  const tabs = [...source.tabs, ...otherTabs(workbook)];
  const isIn = hasSample(workbook.sheets());
  const isFree = tabs.every(({ rows }) => rows.length === 0);
  return {
    sample: sampleWords(tabs, isIn, source, hasOwnSettings(workbook, source.settings)),
    sampleOffer: isIn ? 'remove' : isFree ? 'add' : null,
  };
}

function sampleWords(
  tabs: ReviewSource['tabs'],
  isIn: boolean,
  source: ReviewSource,
  isSetUp: boolean,
): string | null {
  const parts = tabs.flatMap(({ name, rows }) => {
    const left = uncountedRows(rows);
    if (left === 0) return [];
    return left === 1
      ? `Your own rows in ${name} count now; the sample row there no longer does.`
      : `Your own rows in ${name} count now; the ${left} sample rows there no longer do.`;
  });
  const { metrics } = source.rows;
  if (metrics.some(isSampleRow) && rowsOfWorld(metrics, 'real').length === 0) {
    // Their targets and months are the sample's, and what they count is the team's by now.
    if (!isSampleFigure(source.rows, 'metrics')) parts.push(LEFT_METRICS);
  }
  const hasOwn = isSetUp || tabs.some(({ rows }) => rows.some((row) => 'source' in row && !isSampleRow(row)));
  if (isIn && hasOwn && parts.length === 0) parts.push(BESIDE);
  if (parts.length === 0) return null;
  // Rows that somebody changed stay when the sample goes; taking it out again would not find them.
  const advice = isIn
    ? 'Take the sample out.'
    : 'The sample is out, and these rows stayed: delete them, or empty their cells in the hidden column Source to make them yours.';
  return [...parts, advice].join(' ');
}

const BESIDE = 'The sample still stands beside what your team typed.';

const LEFT_METRICS =
  'The metrics of the sample no longer do either: choose your own on the screen Metrics, each with a target.';

/** The tab that the sample fills and no review reads. */
function otherTabs(workbook: Workbook): ReviewSource['tabs'] {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const { sheet, rows } = readTab(workbook, roleScorecards, calendar);
  return sheet === undefined ? [] : [{ name: sheet.name, rows }];
}
