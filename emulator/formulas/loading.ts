import type { Value } from './contract';
import { dirtyWithReaders, markDirty, retryBlocked, spread } from './dirty';
import { dependenciesOf, formulaCell } from './formula-cell';
import {
  areaOf,
  cellKey,
  EMPTY,
  FORMULA,
  type FormulaCell,
  kindAt,
  putCell,
  type SheetGrid,
  SPILLED,
  spillOwner,
  TYPED,
} from './grid';
import { areaAt } from './reading';
import { nodeOf, resetState, type State, writeCell } from './state';

/** Reads everything that the workbook holds; all formulas are dirty afterwards. */
export function loadAll(state: State): void {
  resetState(state);
  const { source } = state;
  state.loading = true;
  for (const sheet of state.sheets.values()) {
    source.eachInput(sheet.id, (row, column, input) => {
      if (input === null) return;
      if (typeof input === 'object' && 'formula' in input)
        addFormula(state, sheet, row, column, input.formula);
      else putCell(sheet, row, column, TYPED, input, source.format(sheet.id, row, column));
    });
  }
  state.loading = false;
}

/** Takes over one cell that was typed into, cleared or given another format. */
export function takeOver(state: State, sheet: SheetGrid, row: number, column: number): void {
  const input = state.source.input(sheet.id, row, column) ?? null;
  const before = sheet.formulas.get(cellKey(row, column));
  const text = typeof input === 'object' && input !== null && 'formula' in input ? input.formula : null;
  if (before && before.text === text) {
    dirtyWithReaders(state, before);
    return;
  }
  const owner = kindAt(sheet, row, column) === SPILLED ? spillOwner(sheet, row, column) : null;
  if (before) removeFormula(state, sheet, before);
  if (owner) dirtyWithReaders(state, owner);
  if (text !== null) addFormula(state, sheet, row, column, text);
  else {
    const value = input as Value;
    const format = value === null ? null : state.source.format(sheet.id, row, column);
    writeCell(state, sheet, row, column, value === null ? EMPTY : TYPED, value, format);
  }
  spread(state, sheet.id, areaAt(row, column));
  retryBlocked(state, sheet, areaAt(row, column));
}

function addFormula(state: State, sheet: SheetGrid, row: number, column: number, text: string): void {
  const { source, options, names, sheetsByName } = state;
  const formula = formulaCell({ sheet: sheet.id, row, column }, text, nodeOf(state, text), options.isCustom);
  sheet.formulas.set(cellKey(row, column), formula);
  for (const { sheet: name, area } of dependenciesOf(formula.node, names)) {
    const target = name === null ? sheet : sheetsByName.get(name.toLowerCase());
    if (target) state.dependencies.add(formula, target.id, area);
  }
  if (formula.clock === 'moment') state.moments.add(formula);
  if (formula.clock === 'day') state.days.add(formula);
  writeCell(state, sheet, row, column, FORMULA, null, source.format(sheet.id, row, column));
  markDirty(state, formula);
}

function removeFormula(state: State, sheet: SheetGrid, formula: FormulaCell): void {
  const key = cellKey(formula.at.row, formula.at.column);
  state.dependencies.remove(formula);
  sheet.formulas.delete(key);
  sheet.extras.delete(key);
  const { dirty, spills, blocked, restless } = sheet;
  for (const set of [dirty, spills, blocked, restless, state.moments, state.days]) set.delete(formula);
  formula.dirty = false;
  const { spill } = formula;
  if (!spill) return;
  for (let column = spill.left; column <= spill.right; column++) {
    for (let row = spill.top; row <= spill.bottom; row++) {
      if (kindAt(sheet, row, column) === SPILLED) writeCell(state, sheet, row, column, EMPTY, null, null);
    }
  }
  spread(state, sheet.id, areaOf(formula));
  retryBlocked(state, sheet, spill);
}
