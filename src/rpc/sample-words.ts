import { SAMPLE_METADATA } from '../sample/mark';
import type { Workbook } from '../workbook';
import type { ReviewSource } from './read-review';

/**
 * What Home says of sample rows that no longer count; null where there are none. A figure never mixes the sample
 * with the team's own rows, and its sudden change would look like a fault.
 */
export function sampleWords(workbook: Workbook, uncounted: ReviewSource['uncounted']): string | null {
  if (uncounted.length === 0) return null;
  const parts = uncounted.map(({ tab, rows }) =>
    rows === 1
      ? `Your own rows in ${tab} count now; the sample row there no longer does.`
      : `Your own rows in ${tab} count now; the ${rows} sample rows there no longer do.`,
  );
  // Rows that somebody changed stay when the sample goes; taking it out again would not find them.
  const isIn = workbook.sheets().some((sheet) => (sheet.metadata(SAMPLE_METADATA) ?? '') !== '');
  const advice = isIn
    ? 'Take the sample out.'
    : 'What is left of the sample was changed by somebody, so it stayed: delete it, row by row.';
  return [...parts, advice].join(' ');
}
