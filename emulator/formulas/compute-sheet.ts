import { computeAll, computeThese } from './computing';
import type { Cells } from './context';
import type { FormulaCell } from './grid';
import { NeedsFirst } from './reading';
import type { State } from './state';

/** Formulas of this rank give one value; of all others the array may fill cells. */
const ONE_CELL_RANK = 1;

/**
 * Computes what one sheet shows, and of other sheets only what that rests on. An array on another sheet that
 * grows beyond the cells it filled before is met when the rest is computed.
 */
export function computeSheet(state: State, cells: Cells, id: number): void {
  const sheet = state.sheets.get(id);
  if (!sheet) return;
  if (state.running || fillsUnknownCells(state)) {
    computeAll(state, cells);
    return;
  }
  for (let next = first(sheet.dirty); next; next = first(sheet.dirty)) computeThese(state, cells, [next]);
}

function first(formulas: ReadonlySet<FormulaCell>): FormulaCell | undefined {
  for (const formula of formulas) return formula;
  return undefined;
}

/** True when an array was never computed here: nobody knows which cells it fills. */
function fillsUnknownCells(state: State): boolean {
  for (const { dirty } of state.sheets.values()) {
    for (const formula of dirty) if (formula.rank !== ONE_CELL_RANK && formula.run === 0) return true;
  }
  return false;
}

/** Runs an evaluation again until all formulas that it meets are computed. */
export function withNeeds<T>(state: State, cells: Cells, evaluate: () => T): T {
  for (;;) {
    try {
      return evaluate();
    } catch (thrown) {
      if (!(thrown instanceof NeedsFirst) || state.running) throw thrown;
      computeThese(state, cells, thrown.formulas);
    }
  }
}

/** Computes all that is left. Gives the sheets on which something else shows since. */
export function computeRest(state: State, cells: Cells): ReadonlySet<number> {
  const before = state.changes;
  const since = new Map<number, Set<number>>();
  state.changes = since;
  computeAll(state, cells);
  for (const [sheet, keys] of since) {
    const known = before.get(sheet);
    if (known) for (const key of keys) known.add(key);
    else before.set(sheet, keys);
  }
  state.changes = before;
  return new Set(since.keys());
}
