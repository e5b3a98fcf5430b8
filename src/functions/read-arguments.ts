import { isBlank, isErrorCell } from '../cell';
import { InputError } from '../input-error';
import { foldHeader } from '../schema/find-columns';
import { type Block, cellAt, filledLength, isSingle, placeOf, sizeOf, toBlock } from './block';
import type { CallContext } from './context';
import type { FunctionDeclaration, Given } from './define';
import { ourHeaders } from './our-headers';
import {
  type Argument,
  type ColumnCells,
  type ColumnParameter,
  isColumn,
  type Parameter,
  type Parameters,
} from './parameter';
import { columnReader, looksOf, type ReadColumn, readValue } from './read-column';

/** The arguments of one call as its body wants them, and where they stand in what was given. */
export interface ReadArguments {
  /** What holds for the whole call. */
  readonly values: Given;
  /** How many rows there are. */
  readonly length: number;
  /** The columns, so many rows at a time, and one batch at least; cells are read when their batch is asked for. */
  readonly batches: (size: number) => Generator<Given>;
  /** Rows that were taken for a header, 0 or 1, in cells. */
  readonly skipped: number;
  /** The block whose shape a result a row follows. */
  readonly shape: Block;
  /** Where a cell of a column is, by parameter and index from 0: "ONTIME_RATE, delivered, row 3 of the range". */
  readonly whereIs: (parameter: string, index: number) => string;
}

interface GivenColumn {
  readonly name: string;
  readonly parameter: ColumnParameter;
  readonly block: Block;
}

/**
 * Reads what was given for a function's parameters: ranges of one size, a header row skipped, blank rows at the
 * end left out, each cell as its parameter asks. Throws InputError that names the argument and the cell.
 */
export function readArguments(
  declaration: FunctionDeclaration,
  given: readonly unknown[],
  context: CallContext,
): ReadArguments {
  const { name: called, parameters } = declaration;
  const columns: GivenColumn[] = [];
  const values: Record<string, Argument> = {};
  const leftOut: Record<string, null> = {};
  Object.entries(parameters).forEach(([name, parameter], index) => {
    const block = toBlock(given[index]);
    if (parameter.optional && isSingle(block) && isBlank(cellAt(block, 0))) {
      values[name] = null;
      leftOut[name] = null;
    } else if (isColumn(parameter) && parameter.apart) {
      values[name] = readApart(called, { name, parameter, block }, context);
    } else if (isColumn(parameter)) columns.push({ name, parameter, block });
    else values[name] = readSingle(`${called}, ${name}`, parameter, block, context);
  });

  const ranges = columns.filter(({ block }) => !isSingle(block));
  const leading = ranges.length > 0 ? ranges : columns;
  const shape = leading[0]?.block ?? toBlock('');
  for (const column of columns) requireSameSize(called, column, leading);

  const skipped = hasHeader(ranges, context) ? headerCells(shape) : 0;
  const end = Math.max(skipped, ...leading.map(({ block }) => filledLength(block)));
  const whereIs = (name: string, index: number): string => {
    const block = columns.find((column) => column.name === name)?.block ?? shape;
    const place = placeOf(block, index + skipped);
    return [called, name, place].filter((part) => part !== '').join(', ');
  };
  function* batches(size: number): Generator<Given> {
    const readers = columns.map(({ name, parameter, block }): [string, ReadColumn] => {
      const at = (index: number): string => whereIs(name, index - skipped);
      const isRepeated = isSingle(block) && ranges.length > 0;
      const most = isRepeated ? 1 : size;
      const read = columnReader(parameter, block, most, context.calendar, at);
      return [name, isRepeated ? repeating(read, size) : read];
    });
    let from = skipped;
    do {
      const to = Math.min(from + size, end);
      const batch: Record<string, Argument> = { ...leftOut };
      for (const [name, read] of readers) batch[name] = read(from, to);
      yield batch;
      from = to;
    } while (from < end);
  }
  return { values, length: end - skipped, batches, skipped, shape, whereIs };
}

/** A list of its own: with its own header, and its own blank rows at the end. */
function readApart(called: string, column: GivenColumn, context: CallContext): Argument {
  const { name, parameter, block } = column;
  const from = !isSingle(block) && hasHeader([column], context) ? headerCells(block) : 0;
  const whereIs = (index: number): string =>
    [called, name, placeOf(block, index)].filter((part) => part !== '').join(', ');
  const end = Math.max(from, filledLength(block));
  return columnReader(parameter, block, end - from, context.calendar, whereIs)(from, end);
}

/** Reads the value parameters of a call without ranges. */
export function readValues(
  called: string,
  parameters: Parameters,
  given: readonly unknown[],
  context: CallContext,
): Readonly<Record<string, Argument>> {
  const values: Record<string, Argument> = {};
  Object.entries(parameters).forEach(([name, parameter], index) => {
    values[name] = readSingle(`${called}, ${name}`, parameter, toBlock(given[index]), context);
  });
  return values;
}

function readSingle(where: string, parameter: Parameter, block: Block, context: CallContext): Argument {
  if (!isSingle(block)) throw new InputError(where, `expected one cell, found ${sizeOf(block)}`);
  try {
    return readValue(parameter, cellAt(block, 0), context);
  } catch (error) {
    throw error instanceof InputError ? new InputError(where, error.problem) : error;
  }
}

function requireSameSize(called: string, column: GivenColumn, leading: readonly GivenColumn[]): void {
  const first = leading[0];
  if (first === undefined || (column.parameter.repeats && isSingle(column.block))) return;
  const isAlike =
    column.block.rows.length === first.block.rows.length &&
    (!isGrid(column.block) || !isGrid(first.block) || column.block.width === first.block.width);
  if (isAlike) return;
  // A reference that leads nowhere arrives as one cell: its size is not what is wrong.
  for (const { name, block } of [first, column]) {
    const cell = isSingle(block) ? cellAt(block, 0) : null;
    if (isErrorCell(cell)) {
      throw new InputError(
        `${called}, ${name}`,
        `found the error ${cell} in place of a range: look at the names of the tab and the range`,
      );
    }
  }
  const sizes = `${first.name} has ${sizeOf(first.block)}, ${column.name} has ${sizeOf(column.block)}`;
  throw new InputError(called, `${sizes}: give both the same number of cells`);
}

function isGrid(block: Block): boolean {
  return block.width > 1 && block.height > 1;
}

/** Cells of the first row; in a single row of cells, the first one. */
function headerCells(shape: Block): number {
  return isGrid(shape) ? shape.width : 1;
}

/**
 * True when the first row is a header: a date or number argument holds text there and none holds a value; where
 * all arguments are text, when all that stands there are headers of ours.
 */
function hasHeader(ranges: readonly GivenColumn[], context: CallContext): boolean {
  const firstCells = ({ block }: GivenColumn): readonly unknown[] =>
    block.rows.slice(0, headerCells(block)).map((cells) => cells[0]);
  const measured = ranges.filter(
    ({ parameter }) => parameter.kind !== 'texts' && parameter.kind !== 'choices',
  );
  if (measured.length > 0) {
    const looks = measured.flatMap((column) =>
      firstCells(column).map((cell) => looksOf(column.parameter, cell, context.calendar)),
    );
    return looks.includes('text') && !looks.includes('value');
  }
  const typed = ranges.flatMap((column) =>
    firstCells(column)
      .filter((cell) => !isBlank(cell))
      .map((cell) => ({ parameter: column.parameter, text: foldHeader(cell) })),
  );
  // Vendor is a header of ours, and a word of Found where: a word that the argument asks for is data.
  const isWord = (parameter: ColumnParameter, text: string): boolean =>
    parameter.kind === 'choices' && parameter.words.some((word) => foldHeader(word) === text);
  const headers = typed.length > 0 ? ourHeaders() : new Set<string>();
  return (
    typed.length > 0 && typed.every(({ parameter, text }) => headers.has(text) && !isWord(parameter, text))
  );
}

/** The one cell of a column for each of the rows that are asked for, of at most so many. */
function repeating(read: ReadColumn, most: number): ReadColumn {
  let all: ColumnCells | undefined;
  return (from, to) => {
    all ??= repeat(read(0, 1), most);
    if (to - from === most) return all;
    return all instanceof Float64Array ? all.subarray(0, to - from) : all.slice(0, to - from);
  };
}

function repeat(one: ColumnCells, times: number): ColumnCells {
  if (one instanceof Float64Array) return new Float64Array(times).fill(one[0] ?? Number.NaN);
  return new Array<string | null>(times).fill(one[0] ?? null);
}
