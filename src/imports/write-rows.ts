import { a1, isBlank } from '../cell';
import { InputError } from '../input-error';
import { type AppendBlock, planAppend } from '../schema/append-rows';
import type { NewRow, Tab } from '../schema/tab';
import type { Area, Sheet } from '../workbook';

/** Why an import stopped before its last row, or before the rows looked as they should, as an InputError says it. */
export interface Stop {
  readonly where: string;
  readonly problem: string;
}

export interface Written {
  /** How many of the rows stand in the tab, whole, from the first on. */
  readonly rows: number;
  readonly stopped: Stop | null;
}

/** Rows that are written at one go: a stop by the clock leaves no more than these half written. */
const ROWS_AT_ONCE = 5000;

const SHOWN_ADDRESSES = 3;

const PROTECTED_TAB =
  'somebody protected this tab against you. Nothing was taken. Ask the person who did to let you change it: Data › Protect sheets and ranges.';

/**
 * Throws InputError where rows would come into cells that the person may not change, or that are merged. Reads only.
 */
export function refuseObstacles(target: Sheet, tab: Tab, rows: readonly NewRow<Tab['columns']>[]): void {
  const { first, blocks } = planAppend(target, tab, rows);
  refuseWhereClosed(target, first, blocks);
}

/**
 * Writes rows under the last one of a tab, so many at a time. Where a go is refused, all of it is taken back, and what
 * came before stays. Throws InputError where nothing was written, and what is no InputError where it left nothing behind.
 */
export function writeRows(target: Sheet, tab: Tab, rows: readonly NewRow<Tab['columns']>[]): Written {
  const { first, blocks, finish } = planAppend(target, tab, rows);
  refuseWhereClosed(target, first, blocks);
  const ordered = inOrder(blocks, tab);
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const row = first + start;
    try {
      for (const { column, cells } of ordered) {
        target.write(row, column, cells.slice(start, start + ROWS_AT_ONCE));
      }
      target.settle();
    } catch (error) {
      const count = Math.min(ROWS_AT_ONCE, rows.length - start);
      const left = takeBack(target, ordered, row, count);
      if (start === 0 && left === 0 && !(error instanceof InputError)) throw error;
      const stop = stopOf(error, target.name);
      if (start === 0 && left === 0) throw new InputError(stop.where, `${stop.problem} Nothing was taken.`);
      const unlike = finished(target, () => finish(start));
      const half =
        left === 0
          ? ''
          : ` Rows ${row} to ${row + count - 1} of ${target.name} are half written: delete them before you import again.`;
      const looks = unlike === null ? '' : ` ${unlike.where}: ${unlike.problem}`;
      return { rows: start, stopped: { ...stop, problem: `${stop.problem}${half}${looks}` } };
    }
  }
  return { rows: rows.length, stopped: finished(target, () => finish(rows.length)) };
}

/** Lets rows that are in look as they should. What is refused here takes no row back: it is only told. */
function finished(target: Sheet, finish: () => void): Stop | null {
  try {
    finish();
    target.settle();
    return null;
  } catch (error) {
    const isRefusal = error instanceof InputError;
    const reason = isRefusal ? error.problem : error instanceof Error ? error.message : String(error);
    return {
      where: isRefusal ? error.where : target.name,
      problem: `the rows are in, but how they look could not be set: ${reason} Check & repair sets it once that is put right.`,
    };
  }
}

/**
 * The Source first and what the tab needs last: a row that was left between the two lacks what no imported row lacks,
 * and says where it came from.
 */
function inOrder(blocks: readonly AppendBlock[], tab: Tab): readonly AppendBlock[] {
  const turn = ({ keys }: AppendBlock): number =>
    keys.some((key) => tab.columns[key]?.required) ? 2 : keys.includes('source') ? 0 : 1;
  return [...blocks].sort((a, b) => turn(a) - turn(b));
}

function refuseWhereClosed(target: Sheet, row: number, blocks: readonly AppendBlock[]): void {
  const found = target.obstacles(
    blocks.map(({ column, keys, cells }) => ({ row, column, rows: cells.length, columns: keys.length })),
  );
  const [first] = found;
  if (first === undefined) return;
  if (first.kind === 'protected tab') throw new InputError(target.name, PROTECTED_TAB);
  // Merged cells that lie in two areas are met twice.
  const places = [
    ...new Set(found.filter(({ kind }) => kind === first.kind).map(({ area }) => addressOf(area))),
  ];
  const more = places.length > SHOWN_ADDRESSES ? ` and ${places.length - SHOWN_ADDRESSES} more` : '';
  throw new InputError(
    `${target.name} ${places.slice(0, SHOWN_ADDRESSES).join(', ')}${more}`,
    first.kind === 'protected'
      ? 'rows would come in here, and somebody protected these cells against you. Nothing was taken. Ask the person who did to let you change them: Data › Protect sheets and ranges.'
      : 'rows would come in here, and these cells are merged. Nothing was taken. Unmerge them first: Format › Merge cells.',
  );
}

function addressOf({ row, column, rows, columns }: Required<Area>): string {
  const from = a1(row, column);
  const to = a1(row + rows - 1, column + columns - 1);
  return from === to ? from : `${from}:${to}`;
}

/** Empties what a go wrote; gives how many of its rows still hold anything of it. */
function takeBack(target: Sheet, blocks: readonly AppendBlock[], row: number, count: number): number {
  for (const { column, keys } of blocks) {
    const blanks = Array.from({ length: count }, () => keys.map(() => ''));
    try {
      target.write(row, column, blanks);
      target.settle();
    } catch {
      // What was refused on the way in is refused on the way out, too; whether anything is left is looked at below.
    }
  }
  const places = blocks.flatMap(({ column, keys }) => keys.map((_, index) => column - 1 + index));
  return target
    .values()
    .slice(row - 1, row - 1 + count)
    .filter((cells) => places.some((place) => !isBlank(cells[place]) && cells[place] !== false)).length;
}

function stopOf(error: unknown, sheet: string): Stop {
  if (error instanceof InputError) return { where: error.where, problem: error.problem };
  const message = error instanceof Error ? error.message : String(error);
  return { where: sheet, problem: `Google Sheets did not take the rows: ${message}` };
}
