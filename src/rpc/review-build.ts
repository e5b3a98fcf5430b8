import { buildReview } from '../review/build';
import { reviewFigures } from '../review/figures';
import { findReview, swapsOf } from '../review/find-review';
import { asLength } from '../review/minutes';
import { lastWholeMonth } from '../review/month';
import type { Call } from './answer';
import { sheetUrl, withLinks } from './links';
import { readReviewSource, reviewInputs } from './read-review';
import { reviewLinks } from './review-links';
import { renewTrends } from './trends';

/** Builds the review of a month, the last whole one unless another is asked for. */
export const reviewBuild: Call<'review.build'> = (workbook, input, { now }) =>
  workbook.exclusively(() => {
    const source = readReviewSource(workbook, now());
    const month = input.month ?? lastWholeMonth(source.countUpTo);
    const length = input.length ?? asLength(source.settings.reviewLength) ?? 60;
    const swaps = swapsOf(findReview(workbook.sheets(), month));
    const figures = reviewFigures(reviewInputs(source, month, swaps), length);
    const { calendar } = source;
    const links = reviewLinks(workbook);
    const { sheet, kept, seen } = buildReview(workbook, figures, links, calendar, input.replace);
    renewTrends(workbook, source);
    return {
      sheet: sheet.name,
      month,
      url: sheetUrl(workbook, sheet),
      kept: [...kept],
      seen: [...seen],
      findings: withLinks(workbook, figures.unreadable),
    };
  });
