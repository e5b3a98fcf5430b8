import { InputError } from '../input-error';
import { isSingle } from './block';
import { type CallContext, type Context, createContext, type FunctionHost } from './context';
import { type FunctionDeclaration, type Given, type Result, type ResultCell, signatureOf } from './define';
import { declarations } from './index';
import { type ReadArguments, readArguments, readValues } from './read-arguments';

const REFRESH_PATH = 'Extensions ▸ Opsbook ▸ Refresh figures';

/**
 * Answers a custom function as Google calls it: cells as values, ranges as rows of values, blanks as ''.
 * Throws InputError for what a person can put right; its message is what the cell shows.
 */
export function callFunction(name: string, given: ArrayLike<unknown>, host: FunctionHost): Result {
  const declaration = declarations.find((declared) => declared.name === name);
  if (declaration === undefined) throw new Error(`There is no function ${name}`);
  return callDeclared(declaration, given, host);
}

/** As callFunction, for a declaration at hand. */
export function callDeclared(
  declaration: FunctionDeclaration,
  given: ArrayLike<unknown>,
  host: FunctionHost,
): Result {
  const args = Array.from(given);
  while (args.length > 0 && args[args.length - 1] === undefined) args.pop();
  const context = createContext(declaration.name, host);
  const { withoutRange, parameters } = declaration;
  if (withoutRange !== undefined && isWithoutRange(args, declaration)) {
    return sayingHowItHeals(() =>
      withoutRange.compute(readValues(declaration.name, withoutRange.parameters, args, context), context),
    );
  }
  const all = Object.values(parameters);
  const required = all.filter(({ optional }) => !optional).length;
  if (args.length < required || args.length > all.length) throw wrongNumber(declaration, args.length);
  return answer(declaration, readArguments(declaration, args, context), context);
}

/** Google does not compute such a cell again when the tab it reads is put right, so its message says what does. */
function sayingHowItHeals(compute: () => Result): Result {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { where, problem } = error;
    const ended = /[.!?]$/.test(problem) ? problem : `${problem}.`;
    throw new InputError(where, `${ended} When it is put right: ${REFRESH_PATH}.`);
  }
}

/** True when all that was given is what the form without ranges takes: nothing, or words of its own. */
function isWithoutRange(args: readonly unknown[], { withoutRange }: FunctionDeclaration): boolean {
  const parameters = Object.values(withoutRange?.parameters ?? {});
  return args.every((arg, index) => {
    const parameter = parameters[index];
    if (parameter?.kind !== 'choice') return false;
    return (
      typeof arg === 'string' &&
      parameter.words.some((word) => word.toLowerCase() === arg.trim().toLowerCase())
    );
  });
}

function wrongNumber(declaration: FunctionDeclaration, found: number): InputError {
  const { name, parameters, withoutRange } = declaration;
  const all = Object.values(parameters);
  const required = all.filter(({ optional }) => !optional).length;
  const takes = required === all.length ? `${required}` : `${required} to ${all.length}`;
  const words = Object.values(withoutRange?.parameters ?? {}).flatMap((parameter) =>
    parameter.kind === 'choice' ? parameter.words.map((word) => `${name}("${word}")`) : [],
  );
  const forms = withoutRange === undefined ? [] : [`${name}()`, ...words];
  const ways = [signatureOf(declaration), ...forms].join(', or ');
  const noun = takes === '1' ? 'argument' : 'arguments';
  return new InputError(name, `takes ${takes} ${noun}, found ${found}. Write ${ways}.`);
}

/** So many rows at a time that their columns stay in the processor's nearest memory. */
const BATCH_ROWS = 1024;

/**
 * Reads and counts in one go, batch by batch. On the first problem it starts again with all rows at once, so that the
 * same one is named as if every column were read before anything is counted.
 */
function answer(declaration: FunctionDeclaration, read: ReadArguments, context: CallContext): Result {
  const withRefuse: Context = {
    ...context,
    refuse(parameter, index, problem) {
      throw new InputError(read.whereIs(parameter, index), problem);
    },
  };
  const compute = (size: number, batches: Iterable<Given>): Result => {
    const all = { rows: read.length, size, [Symbol.iterator]: () => batches[Symbol.iterator]() };
    return declaration.compute(all, read.values, withRefuse);
  };
  let result: Result;
  try {
    const batches = read.batches(BATCH_ROWS);
    result = compute(BATCH_ROWS, batches);
    // A body may know its answer without the rows; a cell that cannot be read is refused all the same.
    while (batches.next().done !== true);
  } catch {
    result = compute(read.length, [...read.batches(read.length)]);
  }
  return declaration.result.shape === 'each row' ? besideRows(result, read) : result;
}

/** Answers row by row in the shape of the arguments; a header row keeps its place, so that rows stay in line. */
function besideRows(result: Result, { skipped, shape }: ReadArguments): Result {
  if (!Array.isArray(result)) return result;
  if (shape.height > 1 && shape.width === 1 && skipped === 0) return result.length > 0 ? result : null;
  const answers: ResultCell[] = result.map((row) => row[0] ?? null);
  const all = [...new Array<null>(skipped).fill(null), ...answers];
  if (isSingle(shape)) return all[0] ?? null;
  const rows: ResultCell[][] = [];
  for (let start = 0; start < all.length; start += shape.width)
    rows.push(all.slice(start, start + shape.width));
  return rows.length > 0 ? rows : null;
}
