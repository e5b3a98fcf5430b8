import { parseDay } from '../calendar/days';
import { type CellValue, isDate } from '../cell';

/** True for a day, also one in a form that is refused later: the report then says what to put right. */
export function looksLikeDay(value: CellValue): boolean {
  if (isDate(value)) return true;
  return (
    typeof value === 'string' &&
    (parseDay(value.trim()) !== null || /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/.test(value))
  );
}
