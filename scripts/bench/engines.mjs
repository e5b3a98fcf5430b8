/** The emulator's calculator and IronCalc, opened in the same way, so that one piece of work can be timed in both. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import { loadSource } from '../load-source.mjs';
import { root } from '../run.mjs';

/**
 * Both engines. `open(cells)` takes rows of numbers, texts and formulas from A1 on, and gives `compute()`, to be called
 * once, `set(row, column, text)` and `value(row, column)`; rows and columns count from 0.
 */
export function engines() {
  initSync({ module: readFileSync(join(root, 'node_modules', '@ironcalc', 'wasm', 'wasm_bg.wasm')) });
  return {
    ours: { open: openCalculator(loadSource('emulator/formulas/calculator.ts')) },
    ironCalc: { open: openModel },
  };
}

const inputOf = (cell) => (typeof cell === 'string' && cell.startsWith('=') ? { formula: cell } : cell);

function openCalculator({ createCalculator }) {
  return (cells) => {
    const columns = Math.max(...cells.map((row) => row.length));
    let calculator;
    const source = {
      sheets: () => [{ id: 1, name: 'Sheet1', rows: cells.length, columns }],
      input: (_, row, column) => inputOf(cells[row]?.[column] ?? null),
      format: () => null,
      eachInput(_, visit) {
        cells.forEach((row, r) => {
          row.forEach((cell, c) => {
            if (cell !== null) visit(r, c, inputOf(cell));
          });
        });
      },
      namedRanges: () => [],
    };
    return {
      compute() {
        calculator = createCalculator(source, {
          timezone: 'Etc/UTC',
          locale: 'en_US',
          now: () => Date.UTC(2026, 0, 1),
          isCustom: () => false,
          callCustom: () => ({ value: null, format: null }),
        });
        calculator.result(1, 0, 0);
      },
      set(row, column, cell) {
        cells[row][column] = cell;
        calculator.changed([{ sheet: 1, row, column }]);
        calculator.result(1, 0, 0);
      },
      value: (row, column) => calculator.result(1, row, column).value,
    };
  };
}

/** IronCalc is filled before the time is taken: what a workbook costs to load says nothing about formulas. */
function openModel(cells) {
  const model = new Model('bench', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== null) model.setUserInput(0, r + 1, c + 1, String(cell));
    });
  });
  return {
    compute() {
      model.resumeEvaluation();
      model.evaluate();
    },
    set(row, column, cell) {
      model.setUserInput(0, row + 1, column + 1, String(cell));
    },
    value: (row, column) => Number(model.getFormattedCellValue(0, row + 1, column + 1)),
  };
}

/** Milliseconds that some work takes. */
export function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The middle one of some figures. */
export function median(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Throws where the engines do not agree: a ratio of two different things says nothing. */
export function requireSame(what, ours, theirs) {
  if (ours !== theirs) throw new Error(`${what}: ${ours} here, ${theirs} in IronCalc`);
}
