import type { Calendar } from '../calendar';
import { isBlank, isDate, isErrorCell } from '../cell';
import { InputError } from '../input-error';
import type { Column, NumberColumn } from '../schema/column';
import { readCell } from '../schema/read-cell';
import { type Block, cellAt, plainCell } from './block';
import type { CallContext } from './context';
import type { Argument, ColumnParameter, Parameter } from './parameter';
import { readTime } from './read-time';
import { usualCells } from './usual-cells';

const MINUTES_PER_DAY = 1440;

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

/**
 * Reads the cells of a block from one index up to another as its parameter asks; see Arguments for what comes out.
 * Throws InputError with what `whereIs` says of the first cell that cannot be read.
 */
export function readColumn(
  parameter: ColumnParameter,
  block: Block,
  from: number,
  to: number,
  calendar: Calendar,
  whereIs: (index: number) => string,
): Argument {
  let index = from;
  try {
    if (parameter.kind === 'texts' || parameter.kind === 'choices') {
      const column = columnOf(parameter);
      const blank = parameter.kind === 'texts' ? '' : null;
      const words = new Array<string | null>(to - from);
      // Cells of such a column repeat each other; each text is read once.
      const known = new Map<string, string | null>();
      for (; index < to; index += 1) {
        const cell = cellAt(block, index);
        let word = typeof cell === 'string' ? known.get(cell) : undefined;
        if (word === undefined) {
          const read = readOne(column, cell, calendar);
          word = read === null ? blank : String(read);
          if (typeof cell === 'string') known.set(cell, word);
        }
        words[index - from] = word;
      }
      return words;
    }
    const column = columnOf(parameter);
    const perDay = parameter.kind === 'instants' ? MINUTES_PER_DAY : 1;
    const numbers = new Float64Array(to - from);
    const fill = usualCells(parameter, calendar);
    while (index < to) {
      index = fill(block.rows, index, to, numbers, from);
      if (index === to) break;
      const cell = cellAt(block, index);
      const isInstant = parameter.kind === 'instants' && isDate(cell);
      const value = isInstant ? calendar.wallMinutesOf(cell) : readOne(column, cell, calendar);
      numbers[index - from] = typeof value === 'number' ? (isInstant ? value : value * perDay) : Number.NaN;
      index += 1;
    }
    return numbers;
  } catch (error) {
    throw error instanceof InputError && error.where === ''
      ? new InputError(whereIs(index), error.problem)
      : error;
  }
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
  const kind = parameter.kind === 'numbers' ? 'numbers' : 'days';
  return readCell(columnOf({ kind, what: '' }), plain, calendar).problem === undefined ? 'value' : 'text';
}
