import { buildReview } from '../review/build';
import { reviewFigures } from '../review/figures';
import { asLength } from '../review/minutes';
import { lastWholeMonth } from '../review/month';
import type { Call } from './answer';
import { linksInto, sheetUrl, withLinks } from './links';
import { readReviewSource, reviewInputs } from './read-review';

/** Builds the review of a month, the last whole one unless another is asked for. */
export const reviewBuild: Call<'review.build'> = (workbook, input, { now }) =>
  workbook.exclusively(() => {
    const source = readReviewSource(workbook, now());
    const month = input.month ?? lastWholeMonth(source.countUpTo);
    const length = input.length ?? asLength(source.settings.reviewLength) ?? 60;
    const figures = reviewFigures(reviewInputs(source, month), length);
    const { sheet, kept } = buildReview(workbook, figures, linksInto(workbook), source.calendar);
    return {
      sheet: sheet.name,
      month,
      url: sheetUrl(workbook, sheet),
      kept: [...kept],
      findings: withLinks(workbook, figures.unreadable),
    };
  });
