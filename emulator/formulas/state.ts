import type { Context } from './context';
import type { CalculatorOptions, CellSource, Value } from './contract';
import { type Dependencies, trackDependencies } from './dependencies';
import { cellError, FormulaError } from './errors';
import { type CustomAnswer, cellKey, emptySheet, type FormulaCell, putCell, type SheetGrid } from './grid';
import type { FormulaNode } from './node';
import { parseFormula } from './parse';
import { seededRandom } from './random';

/** What may spill is computed first, custom functions last, those without a reference after all others. */
export const RANKS = 4;
/** Ranks below this hold native formulas only. */
export const NATIVE_RANKS = 2;

/** Formulas to be computed, by rank, in the order in which they were found. */
export interface Queue {
  readonly lists: FormulaCell[][];
  readonly heads: number[];
}

/** All that a calculator knows of its workbook. */
export interface State {
  readonly source: CellSource;
  readonly options: CalculatorOptions;
  readonly random: () => number;
  readonly parsed: Map<string, FormulaNode>;
  sheets: Map<number, SheetGrid>;
  sheetsByName: Map<string, SheetGrid>;
  /** Named ranges by their name in small letters. */
  names: Map<string, string>;
  dependencies: Dependencies;
  queue: Queue;
  /** Formulas with NOW or a random function, and those with TODAY. */
  moments: Set<FormulaCell>;
  days: Set<FormulaCell>;
  /** Cells that show something else than when they were last asked for, by sheet. */
  changes: Map<number, Set<number>>;
  /** Answers of custom functions from before everything was indexed again. */
  spareAnswers: CustomAnswer[];
  /** Counts walks through the dependencies. */
  walk: number;
  /** Counts runs of the loop. */
  run: number;
  running: boolean;
  loading: boolean;
  /** The computation that is on its way. */
  current: Context | null;
}

export function emptyState(source: CellSource, options: CalculatorOptions): State {
  return {
    source,
    options,
    random: seededRandom(1),
    parsed: new Map(),
    sheets: new Map(),
    sheetsByName: new Map(),
    names: new Map(),
    dependencies: trackDependencies(),
    queue: emptyQueue(),
    moments: new Set(),
    days: new Set(),
    changes: new Map(),
    spareAnswers: [],
    walk: 0,
    run: 0,
    running: false,
    loading: false,
    current: null,
  };
}

export function emptyQueue(): Queue {
  return { lists: Array.from({ length: RANKS }, () => []), heads: new Array(RANKS).fill(0) };
}

/** Forgets what was read and lists the sheets and names anew. */
export function resetState(state: State): void {
  const { source } = state;
  state.spareAnswers = [...state.sheets.values()].flatMap((sheet) =>
    [...sheet.formulas.values()].flatMap((formula) => formula.answers),
  );
  state.sheets = new Map();
  state.sheetsByName = new Map();
  state.dependencies = trackDependencies();
  state.queue = emptyQueue();
  state.moments = new Set();
  state.days = new Set();
  state.changes = new Map();
  state.names = new Map(source.namedRanges().map(({ name, a1 }) => [name.toLowerCase(), a1]));
  for (const { id, name, rows, columns } of source.sheets()) {
    const sheet = emptySheet(id, name, rows, columns);
    state.sheets.set(id, sheet);
    state.sheetsByName.set(name.toLowerCase(), sheet);
  }
}

/** A sheet by its id. Throws #REF! when it is gone. */
export function gridOf(state: State, id: number): SheetGrid {
  const sheet = state.sheets.get(id);
  if (!sheet) throw new FormulaError(cellError('#REF!', 'Reference does not exist.'));
  return sheet;
}

/** Puts a value into a cell and notes whether the cell shows something else now. */
export function writeCell(
  state: State,
  sheet: SheetGrid,
  row: number,
  column: number,
  kind: number,
  value: Value,
  format: string | null,
): void {
  if (!putCell(sheet, row, column, kind, value, format) || state.loading) return;
  let cells = state.changes.get(sheet.id);
  if (!cells) {
    cells = new Set();
    state.changes.set(sheet.id, cells);
  }
  cells.add(cellKey(row, column));
}

const MOST_PARSED = 100_000;

/** A formula's tree; one that does not parse is an error. Equal texts are parsed once. */
export function nodeOf(state: State, text: string): FormulaNode {
  let node = state.parsed.get(text);
  if (!node) {
    try {
      node = parseFormula(text, state.options.locale);
    } catch (thrown) {
      if (!(thrown instanceof FormulaError)) throw thrown;
      node = { type: 'error', value: thrown.cell };
    }
    if (state.parsed.size > MOST_PARSED) state.parsed.clear();
    state.parsed.set(text, node);
  }
  return node;
}
