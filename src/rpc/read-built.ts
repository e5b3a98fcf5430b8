import type { Calendar } from '../calendar';
import { dayText, type MonthText } from '../calendar/days';
import { monthWords } from '../calendar/month-words';
import { isDate } from '../cell';
import { InputError } from '../input-error';
import { findOwnReview, findReview, LEFT_WORDS, reviewName } from '../review/find-review';
import { type ReviewPage, readReviewPage } from '../review/read-page';
import type { Sheet, Workbook } from '../workbook';

/** A review as it stands in its tab. Two reads. Throws InputError where the month has none of the team's own rows. */
export function readBuilt(
  workbook: Workbook,
  month: MonthText,
  calendar: Calendar,
): { readonly sheet: Sheet; readonly page: ReviewPage } {
  const sheet = findOwnReview(workbook.sheets(), month);
  if (sheet === undefined) {
    const left = findReview(workbook.sheets(), month);
    if (left !== undefined) throw new InputError(left.name, `this review was ${LEFT_WORDS}.`);
    throw new InputError(
      reviewName(month),
      `there is no review of ${monthWords(month)} yet. Build it first.`,
    );
  }
  const values = sheet.values();
  // A date may show in any way; a day has one form here.
  const texts = sheet.texts().map((cells, row) =>
    cells.map((text, column) => {
      const value = values[row]?.[column];
      return isDate(value) && value.getTime() >= 0 ? dayText(calendar.dayOf(value)) : text;
    }),
  );
  return { sheet, page: readReviewPage(sheet.name, month, texts) };
}
