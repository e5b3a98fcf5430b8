import { isOfSample, listReviews } from '../review/find-review';
import { removeSample } from '../sample/remove';
import { trends } from '../tabs/trends';
import type { Call } from './answer';
import { readReviewSource } from './read-review';
import { readTab } from './read-tab';
import { renewTrends } from './trends';

/**
 * Takes the sample rows out again, and what Trends says of them. Reviews that were built from them stay, since a
 * person may have typed there; they are named.
 */
export const sampleRemove: Call<'sample.remove'> = (workbook, _, { now }) =>
  workbook.exclusively(() => {
    const reviews = listReviews(workbook.sheets())
      .filter(({ sheet }) => isOfSample(sheet))
      .map(({ sheet }) => sheet.name);
    const { rows, kept } = removeSample(workbook);
    const source = readReviewSource(workbook, now());
    if (readTab(workbook, trends, source.calendar).rows.length > 0) renewTrends(workbook, source);
    return { rows, kept: [...kept], reviews };
  });
