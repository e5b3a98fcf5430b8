import { createCalendar } from '../calendar';
import { parseDay } from '../calendar/days';
import { InputError } from '../input-error';
import { editRow } from '../schema/edit-row';
import { findRow } from '../schema/find-row';
import { actions } from '../tabs/actions';
import { answerChanges } from '../week/action-checks';
import type { Call } from './answer';
import { needSheet } from './read-tab';

/** Answers for one action: Done or Dropped, and once it is done, whether it worked. */
export const weekAct: Call<'week.act'> = (workbook, { action, answer, seen }, { now }) =>
  workbook.exclusively(() => {
    const sheet = needSheet(workbook, actions);
    if (answer !== 'Done' && answer !== 'Dropped' && seen.state !== 'Done') {
      const problem = `"${action.name}" is not done yet, so nobody can say whether it worked. Mark it as done first.`;
      throw new InputError(sheet.name, problem);
    }
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const doneOn = seen.doneOn === null ? null : parseDay(seen.doneOn);
    const changed = editRow(sheet, actions, calendar, {
      find: (rows) => findRow(rows, action, sheet.name, { id: (row) => row.id, name: (row) => row.what }),
      change: answerChanges({ doneOn }, answer, calendar.dayOf(now())),
      seen,
    });
    return { changed };
  });
