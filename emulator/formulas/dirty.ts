import { type Area, areaOf, type FormulaCell, overlap, type SheetGrid } from './grid';
import type { State } from './state';

/** Marks one formula; false when it was marked before. */
export function markDirty(state: State, formula: FormulaCell): boolean {
  if (formula.dirty) return false;
  formula.dirty = true;
  state.sheets.get(formula.at.sheet)?.dirty.add(formula);
  state.queue.lists[formula.rank]?.push(formula);
  return true;
}

/** Marks every formula that reads a cell of the area, and what reads those. */
export function spread(state: State, sheet: number, area: Area): void {
  state.walk++;
  const areas: { sheet: number; area: Area }[] = [{ sheet, area }];
  for (let next = areas.pop(); next; next = areas.pop()) {
    state.dependencies.eachReader(next.sheet, next.area, state.walk, (formula) => {
      if (markDirty(state, formula)) areas.push({ sheet: formula.at.sheet, area: areaOf(formula) });
    });
  }
}

/** Marks a formula and everything that rests on it. */
export function dirtyWithReaders(state: State, formula: FormulaCell): void {
  if (markDirty(state, formula)) spread(state, formula.at.sheet, areaOf(formula));
}

/** Marks formulas whose arrays waited for a cell of this area to become free. */
export function retryBlocked(state: State, sheet: SheetGrid, area: Area): void {
  for (const formula of [...sheet.blocked]) {
    if (formula.wants && overlap(formula.wants, area)) dirtyWithReaders(state, formula);
  }
}

/** The next formula of the queue with a rank below `ranks`, taken out of it. */
export function nextInQueue(state: State, ranks: number): FormulaCell | undefined {
  const { lists, heads } = state.queue;
  for (let rank = 0; rank < ranks; rank++) {
    const list = lists[rank] ?? [];
    const head = heads[rank] ?? 0;
    if (head < list.length) {
      heads[rank] = head + 1;
      return list[head];
    }
    if (head > 0) {
      list.length = 0;
      heads[rank] = 0;
    }
  }
  return undefined;
}
