import type { Calendar } from '../calendar';
import type { ChoicesParameter, ColumnParameter, TextsParameter } from './parameter';

type Rows = readonly (readonly unknown[])[];

/**
 * Reads cells from an index on as long as they are what they usually are: numbers within bounds, dates, plain words.
 * Gives the index of the first that is something else, or `to`. `first` is the index whose cell stands first in what
 * is filled; NaN is a blank number. These loops carry a hundred thousand rows, so they hold nothing else.
 */
type Fill<Cells> = (rows: Rows, from: number, to: number, into: Cells, first: number) => number;

/** The loop for cells of numbers, days or instants. A date outside the years that are read counts as something else. */
export function usualNumbers(parameter: ColumnParameter, calendar: Calendar): Fill<Float64Array> {
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
  rows: Rows,
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
  rows: Rows,
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
  rows: Rows,
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

/** The loop for cells of text: words as they are written in the list, or text that needs no trimming. */
export function usualWords(parameter: TextsParameter | ChoicesParameter): Fill<(string | null)[]> {
  if (parameter.kind === 'texts') return fillTexts;
  const { words } = parameter;
  return (rows, from, to, into, first) => fillChoices(rows, from, to, into, first, words);
}

const SPACE = 32;
/** The sign that error cells begin with. */
const HASH = 35;
const LAST_ASCII = 126;

function fillTexts(rows: Rows, from: number, to: number, texts: (string | null)[], first: number): number {
  for (let index = from; index < to; index += 1) {
    const cell = rows[index]?.[0];
    if (typeof cell !== 'string') return index;
    if (cell !== '') {
      const start = cell.charCodeAt(0);
      const end = cell.charCodeAt(cell.length - 1);
      // Other white space is above ASCII, or below a space.
      if (start <= SPACE || start > LAST_ASCII || start === HASH || end <= SPACE || end > LAST_ASCII)
        return index;
    }
    texts[index - first] = cell;
  }
  return to;
}

function fillChoices(
  rows: Rows,
  from: number,
  to: number,
  chosen: (string | null)[],
  first: number,
  words: readonly string[],
): number {
  for (let index = from; index < to; index += 1) {
    const cell = rows[index]?.[0];
    if (cell === '') chosen[index - first] = null;
    else {
      let place = 0;
      while (place < words.length && words[place] !== cell) place += 1;
      if (place === words.length) return index;
      chosen[index - first] = words[place] ?? null;
    }
  }
  return to;
}
