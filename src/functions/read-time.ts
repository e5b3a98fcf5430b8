import { timeOfDayMinutes } from '../calendar';
import { type CellValue, isBlank, isDate, isErrorCell } from '../cell';
import { InputError } from '../input-error';
import { describeCell } from '../schema/read-cell';

const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;
const MINUTES_PER_DAY = HOURS_PER_DAY * MINUTES_PER_HOUR;

/**
 * A time of day in minutes, 0 to 1440: a time cell, text "hh:mm", or a number, up to 1 a fraction of a day and above 1
 * hours. null when it is blank. Throws InputError('', …) for anything else.
 */
export function readTime(cell: CellValue, wallClock: (instant: Date) => string): number | null {
  if (isBlank(cell)) return null;
  if (isErrorCell(cell)) throw new InputError('', `the cell shows the error ${cell}`);
  const minutes = minutesOf(cell, wallClock);
  if (minutes === null || !(minutes >= 0 && minutes <= MINUTES_PER_DAY)) {
    throw new InputError(
      '',
      `expected a time such as 09:00, or hours such as 9, found ${describeCell(cell)}`,
    );
  }
  return minutes;
}

function minutesOf(cell: CellValue, wallClock: (instant: Date) => string): number | null {
  if (isDate(cell)) return timeOfDayMinutes(wallClock(cell));
  if (typeof cell === 'number') return cell <= 1 ? cell * MINUTES_PER_DAY : cell * MINUTES_PER_HOUR;
  if (typeof cell !== 'string') return null;
  const clock = /^\s*(\d{1,2}):([0-5]\d)\s*$/.exec(cell);
  if (clock !== null) return Number(clock[1]) * MINUTES_PER_HOUR + Number(clock[2]);
  return /^\s*\d+(\.\d+)?\s*$/.test(cell) ? minutesOf(Number(cell), wallClock) : null;
}
