import type { MonthText } from '../calendar/days';
import { hasSample } from '../sample/mark';
import { readSwaps, type Swap } from './swaps';

/** The month that a review tab is of, kept on its sheet. */
export const REVIEW_METADATA = 'opsbook.review';
/** 'yes' on the sheet of a review with figures from the sample; '' on one of the team's own rows alone. */
export const SAMPLE_REVIEW_METADATA = 'opsbook.review.sample';
export const SWAPS_METADATA = 'opsbook.review.swaps';

interface Marked {
  readonly name: string;
  metadata(key: string): string | undefined;
}

export const LEFT_WORDS = 'built from the sample: build it again for your own figures';

/** The name that a new review tab gets. */
export function reviewName(month: MonthText): string {
  return `Review ${month}`;
}

/** The review tab of a month, under whatever name, or undefined. Of copies, the one that kept its name counts. */
export function findReview<S extends Marked>(sheets: readonly S[], month: MonthText): S | undefined {
  const marked = sheets.filter((sheet) => sheet.metadata(REVIEW_METADATA) === month);
  return marked.find((sheet) => sheet.name === reviewName(month)) ?? marked[0];
}

/** True for a review with figures from the sample. */
export function isOfSample(review: Marked): boolean {
  return review.metadata(SAMPLE_REVIEW_METADATA) === 'yes';
}

/** The review of a month as findReview gives it, without one whose sample is taken out: its figures are nobody's. */
export function findOwnReview<S extends Marked>(sheets: readonly S[], month: MonthText): S | undefined {
  const review = findReview(sheets, month);
  return review !== undefined && isOfSample(review) && !hasSample(sheets) ? undefined : review;
}

/** All review tabs with their months, the latest month first; none whose sample is taken out. */
export function listReviews<S extends Marked>(
  sheets: readonly S[],
): readonly { readonly month: MonthText; readonly sheet: S }[] {
  const months = new Set(
    sheets.map((sheet) => sheet.metadata(REVIEW_METADATA)).filter((month) => month !== undefined),
  );
  return [...months]
    .sort()
    .reverse()
    .flatMap((month) => {
      const sheet = findOwnReview(sheets, month);
      return sheet === undefined ? [] : [{ month, sheet }];
    });
}

/** The swaps that the team made in the top three of a review. */
export function swapsOf(sheet: Marked | undefined): readonly Swap[] {
  return readSwaps(sheet?.metadata(SWAPS_METADATA));
}
