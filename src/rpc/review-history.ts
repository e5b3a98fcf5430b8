import { createCalendar } from '../calendar';
import { InputError } from '../input-error';
import { compareReviews } from '../review/compare';
import { listReviews } from '../review/find-review';
import type { Call } from './answer';
import { sheetUrl } from './links';
import { readBuilt } from './read-built';

/** All reviews, whatever their tabs are called now, and two of them side by side. */
export const reviewHistory: Call<'review.history'> = (workbook, { a, b }) => {
  const reviews = listReviews(workbook.sheets()).map(({ month, sheet }) => ({
    month,
    sheet: sheet.name,
    url: sheetUrl(workbook, sheet),
  }));
  if (a === undefined || b === undefined) return { reviews, compared: null };
  if (a === b) throw new InputError('Compare', 'choose two different months.');
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const [one, other] = [a, b].map((month) => readBuilt(workbook, month, calendar).page);
  if (one === undefined || other === undefined) return { reviews, compared: null };
  return { reviews, compared: [...compareReviews(one, other)] };
};
