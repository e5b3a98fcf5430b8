import type { Calendar } from '../calendar';
import type { ColumnParameter } from './parameter';

/**
 * Reads cells from an index on into numbers, NaN for a blank, as long as they are what they usually are: numbers
 * within bounds, or dates. Gives the index of the first that is something else, or `to`. `first` is the index whose
 * number stands first. These loops carry a hundred thousand rows, so they hold nothing else.
 */
export type Fill = (
  rows: readonly (readonly unknown[])[],
  from: number,
  to: number,
  numbers: Float64Array,
  first: number,
) => number;

/** The loop for a parameter's cells. A date outside the years that are read counts as something else. */
export function usualCells(parameter: ColumnParameter, calendar: Calendar): Fill {
  if (parameter.kind === 'numbers') {
    // Cells hold no infinite numbers; the bounds keep them out all the same.
    const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = parameter;
    return (rows, from, to, numbers, first) => fillNumbers(rows, from, to, numbers, first, min, max);
  }
  return parameter.kind === 'days'
    ? (rows, from, to, numbers, first) => fillDays(rows, from, to, numbers, first, calendar)
    : (rows, from, to, numbers, first) => fillInstants(rows, from, to, numbers, first, calendar);
}

function fillNumbers(
  rows: readonly (readonly unknown[])[],
  from: number,
  to: number,
  numbers: Float64Array,
  first: number,
  min: number,
  max: number,
): number {
  for (let index = from; index < to; index += 1) {
    const cell = rows[index]?.[0];
    if (typeof cell === 'number' && cell >= min && cell <= max) numbers[index - first] = cell;
    else if (cell === '') numbers[index - first] = Number.NaN;
    else return index;
  }
  return to;
}

function fillDays(
  rows: readonly (readonly unknown[])[],
  from: number,
  to: number,
  numbers: Float64Array,
  first: number,
  calendar: Calendar,
): number {
  for (let index = from; index < to; index += 1) {
    const cell = rows[index]?.[0];
    if (cell instanceof Date) {
      if (!isUsualDate(cell)) return index;
      numbers[index - first] = calendar.dayOf(cell);
    } else if (cell === '') numbers[index - first] = Number.NaN;
    else return index;
  }
  return to;
}

function fillInstants(
  rows: readonly (readonly unknown[])[],
  from: number,
  to: number,
  numbers: Float64Array,
  first: number,
  calendar: Calendar,
): number {
  for (let index = from; index < to; index += 1) {
    const cell = rows[index]?.[0];
    if (cell instanceof Date) {
      if (!isUsualDate(cell)) return index;
      numbers[index - first] = calendar.wallMinutesOf(cell);
    } else if (cell === '') numbers[index - first] = Number.NaN;
    else return index;
  }
  return to;
}

const DAY_AFTER_FIRST = Date.UTC(1970, 0, 2);
const DAY_BEFORE_LAST = Date.UTC(2100, 11, 30);

/** True for a date that every zone has in the years that are read. */
function isUsualDate(date: Date): boolean {
  const ms = date.getTime();
  return ms > DAY_AFTER_FIRST && ms < DAY_BEFORE_LAST;
}
