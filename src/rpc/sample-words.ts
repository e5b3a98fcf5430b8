import { createCalendar } from '../calendar';
import { isSampleRow, rowsOfWorld, uncountedRows } from '../metrics/sample-rows';
import { isSampleFigure } from '../review/figure-rows';
import { hasSample } from '../sample/mark';
import { roleScorecards } from '../tabs/role-scorecards';
import type { Workbook } from '../workbook';
import type { ReviewSource } from './read-review';
import { readTab } from './read-tab';

/**
 * What Home says of sample rows that no longer count; null where there are none. A figure never mixes the sample
 * with the team's own rows, and its sudden change would look like a fault.
 */
export function sampleWords(workbook: Workbook, source: ReviewSource): string | null {
  const tabs = [...source.tabs, ...otherTabs(workbook)];
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
  if (parts.length === 0) return null;
  // Rows that somebody changed stay when the sample goes; taking it out again would not find them.
  const isIn = hasSample(workbook.sheets());
  const advice = isIn
    ? 'Take the sample out.'
    : 'The sample is out, and these rows stayed: delete them, or empty their cells in the hidden column Source to make them yours.';
  return [...parts, advice].join(' ');
}

const LEFT_METRICS =
  'The metrics of the sample no longer do either: choose your own on the screen Metrics, each with a target.';

/** The tab that the sample fills and no review reads. */
function otherTabs(workbook: Workbook): ReviewSource['tabs'] {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const { sheet, rows } = readTab(workbook, roleScorecards, calendar);
  return sheet === undefined ? [] : [{ name: sheet.name, rows }];
}
