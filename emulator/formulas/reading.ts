import type { Cells, Context, SheetSize } from './context';
import type { CellAddress } from './contract';
import { evaluate } from './evaluate';
import {
  type Area,
  areaOf,
  cellKey,
  FORMULA,
  type FormulaCell,
  kindAt,
  overlap,
  readBlock,
  type SheetGrid,
  SPILLED,
  spillOwner,
} from './grid';
import type { Matrix, RangeOperand, Scalar } from './operand';
import { gridOf, type State } from './state';

/** Thrown where a formula meets cells that are not computed yet: these formulas come first. */
export class NeedsFirst {
  readonly formulas: readonly FormulaCell[];

  constructor(formulas: readonly FormulaCell[]) {
    this.formulas = formulas;
  }
}

export function areaAt(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function requireCell(sheet: SheetGrid, row: number, column: number): void {
  if (sheet.dirty.size === 0) return;
  const kind = kindAt(sheet, row, column);
  let owner: FormulaCell | null = null;
  if (kind === FORMULA) owner = sheet.formulas.get(cellKey(row, column)) ?? null;
  else if (kind === SPILLED) owner = spillOwner(sheet, row, column);
  if (owner?.dirty) throw new NeedsFirst([owner]);
}

function requireArea(sheet: SheetGrid, area: Area): void {
  if (sheet.dirty.size === 0) return;
  const needed = dirtyIn(sheet, area);
  if (needed.length > 0) throw new NeedsFirst(needed);
}

/** Formulas of an area that are not computed, found by whichever list is shorter. */
function dirtyIn(sheet: SheetGrid, area: Area): FormulaCell[] {
  const needed: FormulaCell[] = [];
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (sheet.dirty.size <= size) {
    for (const formula of sheet.dirty) if (overlap(areaOf(formula), area)) needed.push(formula);
    return needed;
  }
  for (let column = area.left; column <= area.right; column++) {
    for (let row = area.top; row <= area.bottom; row++) {
      if (kindAt(sheet, row, column) !== FORMULA) continue;
      const formula = sheet.formulas.get(cellKey(row, column));
      if (formula?.dirty) needed.push(formula);
    }
  }
  for (const formula of sheet.spills) {
    if (formula.dirty && overlap(areaOf(formula), area)) needed.push(formula);
  }
  return needed;
}

function isRestless(sheet: SheetGrid, area: Area): boolean {
  for (const formula of sheet.restless) if (overlap(areaOf(formula), area)) return true;
  return false;
}

function sizeOf(sheet: SheetGrid | undefined): SheetSize | undefined {
  return sheet && { id: sheet.id, name: sheet.name, rows: sheet.rows, columns: sheet.columnCount };
}

/** The cells of the workbook as formulas read them. */
export function readableCells(state: State): Cells {
  const noteRestless = (sheet: SheetGrid, area: Area): void => {
    const { current } = state;
    if (sheet.restless.size > 0 && current && isRestless(sheet, area)) current.restless = true;
  };
  return {
    sheetNamed: (name) => sizeOf(state.sheetsByName.get(name.toLowerCase())),
    sheetWithId: (id) => sizeOf(state.sheets.get(id)),
    namedRange: (name) => state.names.get(name),
    cell(id, row, column): Scalar {
      const sheet = gridOf(state, id);
      requireCell(sheet, row, column);
      noteRestless(sheet, areaAt(row, column));
      const from = sheet.columns[column];
      return { kind: 'scalar', value: from?.values[row] ?? null, format: from?.formats?.[row] ?? null };
    },
    block(range): Matrix {
      const sheet = gridOf(state, range.sheet);
      requireArea(sheet, range);
      noteRestless(sheet, range);
      return readBlock(sheet, range);
    },
    formula: (id, row, column) => gridOf(state, id).formulas.get(cellKey(row, column)) ?? null,
    restless: (range) => isRestless(gridOf(state, range.sheet), range),
  };
}

/** A computation for one formula. */
export function contextFor(
  state: State,
  cells: Cells,
  at: CellAddress | null,
  sheet: number,
  callCustom: Context['callCustom'],
  readsAlso: (range: RangeOperand) => void,
): Context {
  const { locale, timezone, now, isCustom } = state.options;
  const ctx: Context = {
    locale,
    timezone,
    now,
    cells,
    at,
    sheet,
    arrays: false,
    restless: false,
    random: state.random,
    evaluate: (node, scope) => evaluate(node, scope, ctx),
    isCustom,
    callCustom,
    readsAlso,
  };
  return ctx;
}
