import type { Calendar } from '../calendar';
import { isBlank, isDate, isErrorCell } from '../cell';
import { InputError } from '../input-error';
import type { Column, NumberColumn } from '../schema/column';
import { describeCell, readCell, trimText } from '../schema/read-cell';
import { type Block, cellAt, plainCell } from './block';
import type { CallContext } from './context';
import type { ColumnCells, ColumnParameter, NumbersParameter, Parameter } from './parameter';
import { readTime } from './read-time';
import { usualNumbers, usualWords } from './usual-cells';

const MINUTES_PER_DAY = 1440;

type NamedNumbers = NumbersParameter & { readonly named: Readonly<Record<string, number>> };

function hasNames(parameter: NumbersParameter): parameter is NamedNumbers {
  return parameter.named !== undefined;
}

/** The column of a tab that reads cells as this parameter asks. */
function columnOf(parameter: Parameter): Column {
  const named = { header: '', note: '' };
  switch (parameter.kind) {
    case 'day':
    case 'days':
    case 'instant':
    case 'instants':
      return { ...named, kind: 'day' };
    case 'number':
    case 'numbers':
      return { ...named, ...boundsOf(parameter), kind: 'number', unit: parameter.unit ?? '' };
    case 'choice':
    case 'choices':
      return { ...named, kind: 'choice', words: parameter.words };
    case 'time':
    case 'texts':
      return { ...named, kind: 'text' };
  }
}

function boundsOf(parameter: { readonly min?: number; readonly max?: number }): Partial<NumberColumn> {
  const { min, max } = parameter;
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** Throws InputError('', …) for a cell that cannot be read; a blank cell gives null. */
function readOne(column: Column, cell: unknown, calendar: Calendar): string | number | null {
  const { value, problem } = readCell(column, plainCell(cell), calendar);
  if (problem !== undefined) throw new InputError('', problem);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** Reads a cell of numbers among which words stand for some. */
function readNamed(
  parameter: NamedNumbers,
  column: Column,
  cell: unknown,
  calendar: Calendar,
): number | null {
  const plain = plainCell(cell);
  const number = typeof plain === 'string' ? parameter.named[trimText(plain).toUpperCase()] : undefined;
  if (number !== undefined) return number;
  const { value, problem } = readCell(column, plain, calendar);
  if (problem === undefined) return typeof value === 'number' ? value : null;
  if (isErrorCell(plain)) throw new InputError('', problem);
  const { min, max } = parameter;
  const words = Object.keys(parameter.named).join(', ');
  throw new InputError(
    '',
    `expected a number from ${min} to ${max}, or one of ${words}, found ${describeCell(plain)}`,
  );
}

/** The number that a cell stands for; a blank is NaN. */
function readNumber(
  parameter: ColumnParameter,
  column: Column,
  cell: unknown,
  calendar: Calendar,
): number | string | null {
  if (parameter.kind === 'instants') {
    if (isDate(cell)) return calendar.wallMinutesOf(cell);
    const day = readOne(column, cell, calendar);
    return typeof day === 'number' ? day * MINUTES_PER_DAY : day;
  }
  if (parameter.kind === 'numbers' && hasNames(parameter))
    return readNamed(parameter, column, cell, calendar);
  return readOne(column, cell, calendar);
}

/**
 * Reads the cells of a column from one index up to another; see Arguments for what comes out. It is the reader's own,
 * and holds until it reads again.
 */
export type ReadColumn = (from: number, to: number) => ColumnCells;

/**
 * A reader of the cells of a block as their parameter asks, of at most so many at a time. It throws InputError with
 * what `whereIs` says of the first cell that cannot be read.
 */
export function columnReader(
  parameter: ColumnParameter,
  block: Block,
  most: number,
  calendar: Calendar,
  whereIs: (index: number) => string,
): ReadColumn {
  const column = columnOf(parameter);
  const unusual = <Value>(index: number, read: (cell: unknown) => Value): Value => {
    try {
      return read(cellAt(block, index));
    } catch (error) {
      throw error instanceof InputError && error.where === ''
        ? new InputError(whereIs(index), error.problem)
        : error;
    }
  };
  if (parameter.kind === 'texts' || parameter.kind === 'choices') {
    const words = new Array<string | null>(most).fill(null);
    const blank = parameter.kind === 'texts' ? '' : null;
    const fill = usualWords(parameter);
    const readWord = (cell: unknown): string | null => {
      const word = readOne(column, cell, calendar);
      return word === null ? blank : String(word);
    };
    return (from, to) => {
      const count = to - from;
      let place = fill(block.rows, from, 0, count, words);
      while (place < count) {
        words[place] = unusual(from + place, readWord);
        place = fill(block.rows, from, place + 1, count, words);
      }
      return count === most ? words : words.slice(0, count);
    };
  }
  const numbers = new Float64Array(most);
  const fill = usualNumbers(parameter, calendar);
  const readNumberOf = (cell: unknown): number => {
    const value = readNumber(parameter, column, cell, calendar);
    return typeof value === 'number' ? value : Number.NaN;
  };
  return (from, to) => {
    const count = to - from;
    let place = fill(block.rows, from, 0, count, numbers);
    while (place < count) {
      numbers[place] = unusual(from + place, readNumberOf);
      place = fill(block.rows, from, place + 1, count, numbers);
    }
    return count === most ? numbers : numbers.subarray(0, count);
  };
}

/** Reads a single cell as its parameter asks; null when it is blank. Throws InputError('', …) when it cannot. */
export function readValue(parameter: Parameter, cell: unknown, context: CallContext): string | number | null {
  const { calendar } = context;
  if (parameter.kind === 'time') return readTime(plainCell(cell), (instant) => context.wallClock(instant));
  if (parameter.kind === 'instant' && isDate(cell)) return calendar.wallMinutesOf(cell);
  const value = readOne(columnOf(parameter), cell, calendar);
  if (parameter.kind === 'instant' && typeof value === 'number') return value * MINUTES_PER_DAY;
  if (parameter.kind === 'number' && parameter.whole && value !== null && !Number.isInteger(value)) {
    throw new InputError('', `expected a whole number, found '${value}'`);
  }
  return value;
}

/** What the first cell of a date or number argument looks like, to tell a header from data. */
export function looksOf(
  parameter: ColumnParameter,
  cell: unknown,
  calendar: Calendar,
): 'blank' | 'value' | 'text' {
  const plain = plainCell(cell);
  if (isBlank(plain)) return 'blank';
  // An error cell is no header: somebody has to put it right.
  if (typeof plain !== 'string' || isErrorCell(plain)) return 'value';
  if (parameter.kind === 'numbers') {
    if (parameter.named?.[trimText(plain).toUpperCase()] !== undefined) return 'value';
    return readCell(columnOf({ kind: 'numbers', what: '' }), plain, calendar).problem === undefined
      ? 'value'
      : 'text';
  }
  return readCell(columnOf({ kind: 'days', what: '' }), plain, calendar).problem === undefined
    ? 'value'
    : 'text';
}
