import type { MonthText } from '../calendar/days';
import { readSwaps, type Swap } from './swaps';

/** The month that a review tab is of, kept on its sheet. */
export const REVIEW_METADATA = 'opsbook.review';
export const SWAPS_METADATA = 'opsbook.review.swaps';

interface Marked {
  readonly name: string;
  metadata(key: string): string | undefined;
}

/** The name that a new review tab gets. */
export function reviewName(month: MonthText): string {
  return `Review ${month}`;
}

/** The review tab of a month, under whatever name, or undefined. Of copies, the one that kept its name counts. */
export function findReview<S extends Marked>(sheets: readonly S[], month: MonthText): S | undefined {
  const marked = sheets.filter((sheet) => sheet.metadata(REVIEW_METADATA) === month);
  return marked.find((sheet) => sheet.name === reviewName(month)) ?? marked[0];
}

/** All review tabs with their months, the latest month first. */
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
      const sheet = findReview(sheets, month);
      return sheet === undefined ? [] : [{ month, sheet }];
    });
}

/** The swaps that the team made in the top three of a review. */
export function swapsOf(sheet: Marked | undefined): readonly Swap[] {
  return readSwaps(sheet?.metadata(SWAPS_METADATA));
}
