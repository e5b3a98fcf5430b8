import type { DayNumber } from '../calendar';
import { firstDayOf, type MonthText, monthOf, monthsBetween } from '../calendar/days';
import type { RowOf } from '../schema/tab';
import type { actions } from '../tabs/actions';

type ActionRow = RowOf<typeof actions>;

export interface PastAction {
  readonly row: number;
  readonly id: string | null;
  readonly what: string;
  readonly owner: string | null;
  readonly due: DayNumber | null;
  readonly state: 'Done' | 'Open' | 'Overdue';
  readonly worked: string | null;
  /** Whole months since it was agreed; 0 where that is not known. */
  readonly monthsCarried: number;
  /** Agreed in a review; those are looked back on first. */
  readonly isFromReview: boolean;
}

/**
 * The actions that the meeting looks back on, as at the end of the as-of day: those agreed in a review first, and
 * among those overdue, then open, then done in the month. Dropped ones, and those agreed later, are left out.
 */
export function pastActions(
  rows: readonly ActionRow[],
  month: MonthText,
  asOf: DayNumber,
): readonly PastAction[] {
  const order = ['Overdue', 'Open', 'Done'];
  return rows
    .flatMap((row): PastAction[] => {
      if (row.what === null || row.state === 'Dropped') return [];
      if (row.agreedOn !== null && row.agreedOn > asOf) return [];
      const isDone = row.state === 'Done' && (row.doneOn === null || row.doneOn <= asOf);
      if (isDone && (row.doneOn === null || row.doneOn < firstDayOf(month))) return [];
      const isLate = row.due !== null && row.due < asOf;
      return [
        {
          row: row.row,
          id: row.id,
          what: row.what,
          owner: row.owner,
          due: row.due,
          state: isDone ? 'Done' : isLate ? 'Overdue' : 'Open',
          worked: row.worked,
          isFromReview: row.from === 'Review',
          monthsCarried: row.agreedOn === null ? 0 : monthsBetween(monthOf(row.agreedOn), month),
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(b.isFromReview) - Number(a.isFromReview) ||
        order.indexOf(a.state) - order.indexOf(b.state) ||
        (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY) ||
        (a.what < b.what ? -1 : 1),
    );
}
