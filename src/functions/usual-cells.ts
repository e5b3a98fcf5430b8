import { type Calendar, knownWallMs } from '../calendar';
import type { ChoicesParameter, ColumnParameter, TextsParameter } from './parameter';

type Cells = readonly unknown[];
type Rows = readonly Cells[];

/**
 * Reads `count` cells that begin at index `from`, those before `at` apart, as long as they are what they usually are:
 * numbers within bounds, dates, plain words. Gives the place of the first that is something else, or `count`; places
 * count from 0 at `from`, in what is filled as well. NaN is a blank number. These loops carry a hundred thousand rows,
 * so they hold nothing else; to count from 0 makes them a fifth faster.
 */
type Fill<Into> = (rows: Rows, from: number, at: number, count: number, into: Into) => number;

/** The loop for cells of numbers, days or instants. A date outside the years that are read counts as something else. */
export function usualNumbers(parameter: ColumnParameter, calendar: Calendar): Fill<Float64Array> {
  if (parameter.kind === 'numbers') {
    // Cells hold no infinite numbers; the bounds keep them out all the same.
    const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = parameter;
    const bounds = { min, max };
    return (rows, from, at, count, into) => fillNumbers(rows, from, at, count, into, bounds);
  }
  return parameter.kind === 'days'
    ? (rows, from, at, count, into) => fillDays(rows, from, at, count, into, calendar)
    : (rows, from, at, count, into) => fillInstants(rows, from, at, count, into, calendar);
}

/** The loop for cells of text: words as they are written in the list, or text that needs no trimming. */
export function usualWords(parameter: TextsParameter | ChoicesParameter): Fill<(string | null)[]> {
  if (parameter.kind === 'texts') return fillTexts;
  const byLetter = wordsByLetter(parameter.words);
  return (rows, from, at, count, into) => fillChoices(rows, from, at, count, into, byLetter);
}

// In these loops a place is always below `count`, and every row has its cell: what the compiler asks to check for each
// one of them would take as long as reading it.

function fillNumbers(
  rows: Rows,
  from: number,
  at: number,
  count: number,
  numbers: Float64Array,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  for (let place = at; place < count; place += 1) {
    const cell = (rows[from + place] as Cells)[0];
    if (typeof cell === 'number') {
      if (!(cell >= min && cell <= max)) return place;
      numbers[place] = cell;
    } else if (cell === '') numbers[place] = Number.NaN;
    else return place;
  }
  return count;
}

function fillDays(
  rows: Rows,
  from: number,
  at: number,
  count: number,
  days: Float64Array,
  { offsets, dayOf }: Calendar,
): number {
  for (let place = at; place < count; place += 1) {
    const cell = (rows[from + place] as Cells)[0];
    if (cell instanceof Date) {
      const ms = cell.getTime();
      if (!isUsual(ms)) return place;
      const wall = knownWallMs(offsets, ms);
      days[place] = Number.isNaN(wall) ? dayOf(cell) : Math.floor(wall / MS_PER_DAY);
    } else if (cell === '') days[place] = Number.NaN;
    else return place;
  }
  return count;
}

function fillInstants(
  rows: Rows,
  from: number,
  at: number,
  count: number,
  minutes: Float64Array,
  { offsets, wallMinutesOf }: Calendar,
): number {
  for (let place = at; place < count; place += 1) {
    const cell = (rows[from + place] as Cells)[0];
    if (cell instanceof Date) {
      const ms = cell.getTime();
      if (!isUsual(ms)) return place;
      const wall = knownWallMs(offsets, ms);
      minutes[place] = Number.isNaN(wall) ? wallMinutesOf(cell) : wall / MS_PER_MINUTE;
    } else if (cell === '') minutes[place] = Number.NaN;
    else return place;
  }
  return count;
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

function fillTexts(rows: Rows, from: number, at: number, count: number, texts: (string | null)[]): number {
  for (let place = at; place < count; place += 1) {
    const cell = (rows[from + place] as Cells)[0];
    if (typeof cell !== 'string') return place;
    if (cell !== '') {
      const start = cell.charCodeAt(0);
      const end = cell.charCodeAt(cell.length - 1);
      // Other white space is above ASCII, or below a space.
      if (start <= SPACE || start > LAST_ASCII || start === HASH || end <= SPACE || end > LAST_ASCII)
        return place;
    }
    texts[place] = cell;
  }
  return count;
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
  at: number,
  count: number,
  chosen: (string | null)[],
  byLetter: readonly string[],
): number {
  for (let place = at; place < count; place += 1) {
    const cell = (rows[from + place] as Cells)[0];
    if (typeof cell !== 'string') return place;
    if (cell === '') chosen[place] = null;
    else {
      const word = byLetter[cell.charCodeAt(0) % LETTERS] as string;
      if (word !== cell) return place;
      chosen[place] = word;
    }
  }
  return count;
}
