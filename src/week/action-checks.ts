import type { DayNumber } from '../calendar';
import type { RowOf } from '../schema/tab';
import type { actions } from '../tabs/actions';

export type ActionRow = RowOf<typeof actions>;

/** So many days after an action was done, Opsbook asks whether it worked. */
export const CHECK_DAYS = [30, 60, 90] as const;
/** A check that nobody could make is asked for again a week later. */
const ASK_AGAIN_DAYS = 7;

export const ACTION_ANSWERS = ['Done', 'Dropped', 'Yes', 'No', 'Not checked'] as const;
export type ActionAnswer = (typeof ACTION_ANSWERS)[number];

/** Open actions that are due by the end of the week, the oldest first. */
export function actionsDue(rows: readonly ActionRow[], until: DayNumber): readonly ActionRow[] {
  return rows
    .filter((row) => row.what !== null && (row.state === null || row.state === 'Open'))
    .filter((row) => row.due !== null && row.due <= until)
    .sort((a, b) => (a.due ?? 0) - (b.due ?? 0) || a.row - b.row);
}

/**
 * Actions that were done long enough ago to ask whether they worked: on the day in Check on, else 30 days after
 * Done on as long as nobody has answered.
 */
export function actionsToCheck(rows: readonly ActionRow[], today: DayNumber): readonly ActionRow[] {
  return rows
    .filter((row) => row.what !== null && row.state === 'Done' && row.worked !== 'No')
    .filter((row) => {
      const day = checkDay(row);
      return day !== null && day <= today;
    })
    .sort((a, b) => (checkDay(a) ?? 0) - (checkDay(b) ?? 0) || a.row - b.row);
}

function checkDay({ checkOn, doneOn, worked }: ActionRow): DayNumber | null {
  if (checkOn !== null && (doneOn === null || checkOn >= doneOn)) return checkOn;
  return doneOn === null || worked === 'Yes' ? null : doneOn + CHECK_DAYS[0];
}

/** What an answer writes into an action's row; null empties a cell. */
export function answerChanges(
  row: Pick<ActionRow, 'doneOn'>,
  answer: ActionAnswer,
  today: DayNumber,
): Partial<Pick<ActionRow, 'state' | 'doneOn' | 'worked' | 'checkOn'>> {
  switch (answer) {
    case 'Done':
      return { state: 'Done', doneOn: today, checkOn: today + CHECK_DAYS[0] };
    case 'Dropped':
      return { state: 'Dropped' };
    case 'No':
      return { worked: 'No', checkOn: null };
    case 'Not checked':
      return { worked: 'Not checked', checkOn: today + ASK_AGAIN_DAYS };
    case 'Yes': {
      const next = CHECK_DAYS.map((days) => (row.doneOn ?? today) + days).find((day) => day > today);
      return { worked: 'Yes', checkOn: next ?? null };
    }
  }
}
