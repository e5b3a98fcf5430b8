import { Model } from '@ironcalc/wasm';
import type { Asked, Engine, Grid, GridCell } from './engine';
import type { Outcome, Plain } from './outcome';

/** Rows and columns that each formula has for its array. */
const ROOM = {
  rows: 40,
  from: 10,
  area: { row: 1, column: 10, width: 40, height: 1_048_576 },
};
const ALL_DIGITS = '0.0000000000000E+00';

/** What stands for a formula at which IronCalc stops altogether. */
const STOPPED: Outcome = [[{ error: 'stopped' }]];

/** IronCalc over the same grid. Its WebAssembly must have been started. */
export const ironCalc: Engine = (grid, formulas) => {
  try {
    return evaluated(grid, formulas);
  } catch (thrown) {
    if (!(thrown instanceof Error && thrown.name === 'RuntimeError')) throw thrown;
    if (formulas.length === 1) return [STOPPED];
    const half = formulas.length >> 1;
    return [...ironCalc(grid, formulas.slice(0, half)), ...ironCalc(grid, formulas.slice(half))];
  }
};

function evaluated(grid: Grid, formulas: readonly Asked[]): Outcome[] {
  const model = new Model('compare', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  grid.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell.kind !== 'blank') model.setUserInput(0, row + 1, column + 1, typed(cell));
    });
  });
  // Nine digits would show without it.
  model.updateRangeStyle({ ...ROOM.area, sheet: 0 }, 'num_fmt', ALL_DIGITS);
  formulas.forEach(({ text }, index) => {
    model.setUserInput(0, 1 + index * ROOM.rows, ROOM.from, `=${text}`);
  });
  model.resumeEvaluation();
  model.evaluate();
  const outcomes = formulas.map((_, index) => readArray(model, 1 + index * ROOM.rows));
  model.free();
  return outcomes;
}

function typed(cell: Exclude<GridCell, { kind: 'blank' }>): string {
  if (cell.kind === 'text') return `'${cell.value}`;
  if (cell.kind === 'truth') return cell.value ? 'TRUE' : 'FALSE';
  return String(cell.value);
}

function readArray(model: Model, row: number): Outcome {
  const structure = model.getCellArrayStructure(0, row, ROOM.from);
  const [columns, rows] =
    typeof structure === 'object' && 'DynamicAnchor' in structure ? structure.DynamicAnchor : [1, 1];
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => readCell(model, row + r, ROOM.from + c)),
  );
}

const NUMBER = 1;
const TRUTH = 4;
const ERROR = 16;

function readCell(model: Model, row: number, column: number): Plain {
  const text = model.getFormattedCellValue(0, row, column);
  switch (model.getCellType(0, row, column)) {
    case NUMBER:
      return Number.isNaN(Number(text)) ? digitsOf(model, row, column) : Number(text);
    case TRUTH:
      return text === 'TRUE';
    case ERROR:
      return { error: text };
    default:
      return text;
  }
}

/** The number under a format that the engine gave the cell by itself, such as a day's. */
function digitsOf(model: Model, row: number, column: number): number {
  model.updateRangeStyle({ sheet: 0, row, column, width: 1, height: 1 }, 'num_fmt', ALL_DIGITS);
  return Number(model.getFormattedCellValue(0, row, column));
}
