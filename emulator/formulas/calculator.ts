import { computeRest, computeSheet, withNeeds } from './compute-sheet';
import { computeAll, outcomeOf } from './computing';
import type { Calculator, CalculatorOptions, CellAddress, CellSource, Formatted } from './contract';
import { cellCustom } from './custom';
import { dirtyWithReaders } from './dirty';
import { cellError, isCellError } from './errors';
import { cellKey, keyColumn, keyRow, kindAt, type SheetGrid, SPILLED, spillOwner, usedExtent } from './grid';
import { loadAll, takeOver } from './loading';
import { rowOf, type Scalar } from './operand';
import { contextFor, readableCells } from './reading';
import { emptyState, nodeOf } from './state';

const NOTHING: Formatted = { value: null, format: null };
const LOADING: Formatted = { value: cellError('Loading...'), format: null };

/**
 * Computes the formulas of a workbook, when they are read: only what changed and what depends on it. Cells that
 * were changed by `restructured` are not listed by `takeChanged`, since everything may have moved.
 */
export function createCalculator(source: CellSource, options: CalculatorOptions): Calculator {
  const state = emptyState(source, options);
  const cells = readableCells(state);
  let lazy = false;
  const upToDate = (sheet: number): void =>
    lazy ? computeSheet(state, cells, sheet) : computeAll(state, cells);
  loadAll(state);

  return {
    changed(addresses) {
      for (const { sheet: id, row, column } of addresses) {
        const sheet = state.sheets.get(id);
        if (sheet) takeOver(state, sheet, row, column);
      }
      for (const formula of [...state.moments]) dirtyWithReaders(state, formula);
    },
    restructured: () => loadAll(state),
    clockMoved() {
      for (const formula of [...state.moments, ...state.days]) dirtyWithReaders(state, formula);
    },
    result(id, row, column) {
      upToDate(id);
      const sheet = state.sheets.get(id);
      if (!sheet) return NOTHING;
      if (state.running && sheet.formulas.get(cellKey(row, column))?.dirty) return LOADING;
      return shown(sheet, row, column);
    },
    results(id, row, column, rows, columns) {
      upToDate(id);
      const sheet = state.sheets.get(id);
      return Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) => (sheet ? shown(sheet, row + r, column + c) : NOTHING)),
      );
    },
    spilledFrom(id, row, column) {
      upToDate(id);
      const sheet = state.sheets.get(id);
      if (!sheet || kindAt(sheet, row, column) !== SPILLED) return null;
      return spillOwner(sheet, row, column)?.at ?? null;
    },
    extent(id) {
      upToDate(id);
      const sheet = state.sheets.get(id);
      return sheet ? usedExtent(sheet) : { rows: 0, columns: 0 };
    },
    evaluate(formula, id) {
      if (!lazy) computeAll(state, cells);
      const custom = cellCustom(null, [], new Set(), options.callCustom, cells);
      const ctx = contextFor(state, cells, null, id, custom, () => undefined);
      custom.bind(ctx);
      const node = nodeOf(state, formula);
      const outcome = withNeeds(state, cells, () => outcomeOf(state, node, ctx));
      if (isCellError(outcome)) return { value: outcome, format: null };
      if (outcome.kind === 'scalar') return plainResult(outcome);
      return Array.from({ length: outcome.rows }, (_, row) => rowOf(outcome, row).map(plainResult));
    },
    takeChanged() {
      computeAll(state, cells);
      const list: CellAddress[] = [];
      for (const [sheet, keys] of state.changes) {
        for (const key of keys) list.push({ sheet, row: keyRow(key), column: keyColumn(key) });
      }
      state.changes = new Map();
      return list;
    },
    lazily(run) {
      const outer = lazy;
      lazy = true;
      try {
        return run();
      } finally {
        lazy = outer;
      }
    },
    computeRest: () => computeRest(state, cells),
  };
}

function shown(sheet: SheetGrid, row: number, column: number): Formatted {
  const extra = sheet.extras.size > 0 ? sheet.extras.get(cellKey(row, column)) : undefined;
  if (extra) return extra;
  const from = sheet.columns[column];
  return { value: from?.values[row] ?? null, format: from?.formats?.[row] ?? null };
}

function plainResult({ kind: _, ...cell }: Scalar): Formatted {
  return cell;
}
