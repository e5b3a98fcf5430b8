import { type CellValue, isDate } from '../cell';

/** The day that spreadsheets count from; a time of day alone stands on it. */
const NO_DAY = '1899-12-30 ';

/**
 * All that a cell holds, as text: a date with its time of day where it has one. `wallClock` gives
 * 'yyyy-MM-dd HH:mm:ss'.
 */
export function heldText(holds: CellValue, wallClock: (instant: Date) => string): string {
  if (!isDate(holds)) return String(holds);
  const wall = wallClock(holds);
  const short = wall.endsWith(':00') ? wall.slice(0, -3) : wall;
  if (short.startsWith(NO_DAY)) return short.slice(NO_DAY.length);
  return short.endsWith(' 00:00') ? short.slice(0, -6) : short;
}
