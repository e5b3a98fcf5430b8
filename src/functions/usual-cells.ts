import { type Calendar, knownWallMs } from '../calendar';
import type { ChoicesParameter, ColumnParameter, TextsParameter } from './parameter';

type Cells = readonly unknown[];
type Rows = readonly Cells[];

/**
 * Reads cells from an index on as long as they are what they usually are: numbers within bounds, dates, plain words.
 * Gives the index of the first that is something else, or `to`. `first` is the index whose cell stands first in what
 * is filled; NaN is a blank number. These loops carry a hundred thousand rows, so they hold nothing else.
 */
type Fill<Into> = (rows: Rows, from: number, to: number, into: Into, first: number) => number;

/** The loop for cells of numbers, days or instants. A date outside the years that are read counts as something else. */
export function usualNumbers(parameter: ColumnParameter, calendar: Calendar): Fill<Float64Array> {
  if (parameter.kind === 'numbers') {
    // Cells hold no infinite numbers; the bounds keep them out all the same.
    const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = parameter;
    return (rows, from, to, into, first) => fillNumbers(rows, from, to, into, first, min, max);
  }
  return parameter.kind === 'days'
    ? (rows, from, to, into, first) => fillDays(rows, from, to, into, first, calendar)
    : (rows, from, to, into, first) => fillInstants(rows, from, to, into, first, calendar);
}

/** The loop for cells of text: words as they are written in the list, or text that needs no trimming. */
export function usualWords(parameter: TextsParameter | ChoicesParameter): Fill<(string | null)[]> {
  if (parameter.kind === 'texts') return fillTexts;
  const byLetter = wordsByLetter(parameter.words);
  return (rows, from, to, into, first) => fillChoices(rows, from, to, into, first, byLetter);
}

// In these loops an index is always below `to`, and every row has its cell: what the compiler asks to check for each
// one of them would take as long as reading it.

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
    const cell = (rows[index] as Cells)[0];
    if (typeof cell === 'number') {
      if (!(cell >= min && cell <= max)) return index;
      numbers[index - first] = cell;
    } else if (cell === '') numbers[index - first] = Number.NaN;
    else return index;
  }
  return to;
}

function fillDays(
  rows: Rows,
  from: number,
  to: number,
  days: Float64Array,
  first: number,
  { offsets, dayOf }: Calendar,
): number {
  for (let index = from; index < to; index += 1) {
    const cell = (rows[index] as Cells)[0];
    if (cell instanceof Date) {
      const ms = cell.getTime();
      if (!isUsual(ms)) return index;
      const wall = knownWallMs(offsets, ms);
      days[index - first] = Number.isNaN(wall) ? dayOf(cell) : Math.floor(wall / MS_PER_DAY);
    } else if (cell === '') days[index - first] = Number.NaN;
    else return index;
  }
  return to;
}

function fillInstants(
  rows: Rows,
  from: number,
  to: number,
  minutes: Float64Array,
  first: number,
  { offsets, wallMinutesOf }: Calendar,
): number {
  for (let index = from; index < to; index += 1) {
    const cell = (rows[index] as Cells)[0];
    if (cell instanceof Date) {
      const ms = cell.getTime();
      if (!isUsual(ms)) return index;
      const wall = knownWallMs(offsets, ms);
      minutes[index - first] = Number.isNaN(wall) ? wallMinutesOf(cell) : wall / MS_PER_MINUTE;
    } else if (cell === '') minutes[index - first] = Number.NaN;
    else return index;
  }
  return to;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const DAY_AFTER_FIRST = Date.UTC(1970, 0, 2);
const DAY_BEFORE_LAST = Date.UTC(2100, 11, 30);

/** True for an instant that every zone has in the years that are read. */
function isUsual(ms: number): boolean {
  return ms > DAY_AFTER_FIRST && ms < DAY_BEFORE_LAST;
}

const SPACE = 32;
/** The sign that error cells begin with. */
const HASH = 35;
const LAST_ASCII = 126;

function fillTexts(rows: Rows, from: number, to: number, texts: (string | null)[], first: number): number {
  for (let index = from; index < to; index += 1) {
    const cell = (rows[index] as Cells)[0];
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

const LETTERS = 128;

/** The words of a list by their first letter, so that a cell is compared with one of them; a word that shares its letter is left to the slow way. */
function wordsByLetter(words: readonly string[]): readonly string[] {
  const byLetter = new Array<string>(LETTERS).fill('');
  for (const word of words) byLetter[word.charCodeAt(0) % LETTERS] = word;
  return byLetter;
}

function fillChoices(
  rows: Rows,
  from: number,
  to: number,
  chosen: (string | null)[],
  first: number,
  byLetter: readonly string[],
): number {
  for (let index = from; index < to; index += 1) {
    const cell = (rows[index] as Cells)[0];
    if (typeof cell !== 'string') return index;
    if (cell === '') chosen[index - first] = null;
    else {
      const word = byLetter[cell.charCodeAt(0) % LETTERS] as string;
      if (word !== cell) return index;
      chosen[index - first] = word;
    }
  }
  return to;
}
