import { type Area, cellKey, type FormulaCell, keyColumn, keyRow, overlap } from './grid';

/** Formulas that read one range. Open ends are Infinity. */
interface Readers {
  readonly area: Area;
  readonly formulas: Set<FormulaCell>;
  /** The last pass in which all of them were found. */
  pass: number;
}

interface SheetReaders {
  readonly cells: Map<number, Set<FormulaCell>>;
  readonly ranges: Map<string, Readers>;
  readonly byColumn: Map<number, Set<Readers>>;
  /** Ranges over so many columns that they are kept for the whole sheet. */
  readonly wide: Set<Readers>;
}

/** Knows which formulas read which cells. */
export interface Dependencies {
  add(formula: FormulaCell, sheet: number, area: Area): void;
  remove(formula: FormulaCell): void;
  /** Visits formulas that read any cell of the area, each at least once. */
  eachReader(sheet: number, area: Area, pass: number, visit: (formula: FormulaCell) => void): void;
}

/** Ranges up to this many cells are kept cell by cell. */
const SMALL = 16;
const WIDE = 40;

export function trackDependencies(): Dependencies {
  const sheets = new Map<number, SheetReaders>();
  const registered = new Map<FormulaCell, (() => void)[]>();

  const readersOf = (sheet: number): SheetReaders => {
    let readers = sheets.get(sheet);
    if (!readers) {
      readers = { cells: new Map(), ranges: new Map(), byColumn: new Map(), wide: new Set() };
      sheets.set(sheet, readers);
    }
    return readers;
  };

  const addCells = (readers: SheetReaders, formula: FormulaCell, area: Area): (() => void) => {
    const keys: number[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) keys.push(cellKey(row, column));
    }
    for (const key of keys) {
      const known = readers.cells.get(key);
      if (known) known.add(formula);
      else readers.cells.set(key, new Set([formula]));
    }
    return () => {
      for (const key of keys) {
        const known = readers.cells.get(key);
        known?.delete(formula);
        if (known?.size === 0) readers.cells.delete(key);
      }
    };
  };

  const addRange = (readers: SheetReaders, formula: FormulaCell, area: Area): (() => void) => {
    const key = `${area.top}:${area.left}:${area.bottom}:${area.right}`;
    let range = readers.ranges.get(key);
    if (!range) {
      range = { area, formulas: new Set(), pass: -1 };
      readers.ranges.set(key, range);
      eachList(readers, area, (list) => list.add(range as Readers));
    }
    const found = range;
    found.formulas.add(formula);
    return () => {
      found.formulas.delete(formula);
      if (found.formulas.size > 0) return;
      readers.ranges.delete(key);
      eachList(readers, area, (list) => list.delete(found));
    };
  };

  return {
    add(formula, sheet, area) {
      const readers = readersOf(sheet);
      const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
      const undo = (cells <= SMALL ? addCells : addRange)(readers, formula, area);
      const list = registered.get(formula);
      if (list) list.push(undo);
      else registered.set(formula, [undo]);
    },
    remove(formula) {
      for (const undo of registered.get(formula) ?? []) undo();
      registered.delete(formula);
    },
    eachReader(sheet, area, pass, visit) {
      const readers = sheets.get(sheet);
      if (!readers) return;
      eachCellReader(readers, area, visit);
      const check = (range: Readers): void => {
        if (range.pass === pass || !overlap(range.area, area)) return;
        range.pass = pass;
        for (const formula of range.formulas) visit(formula);
      };
      for (let column = area.left; column <= area.right; column++) {
        for (const range of readers.byColumn.get(column) ?? []) check(range);
      }
      for (const range of readers.wide) check(range);
    },
  };
}

function eachList(readers: SheetReaders, area: Area, change: (list: Set<Readers>) => void): void {
  if (area.right - area.left >= WIDE) {
    change(readers.wide);
    return;
  }
  for (let column = area.left; column <= area.right; column++) {
    let list = readers.byColumn.get(column);
    if (!list) {
      list = new Set();
      readers.byColumn.set(column, list);
    }
    change(list);
  }
}

function eachCellReader(readers: SheetReaders, area: Area, visit: (formula: FormulaCell) => void): void {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size > readers.cells.size) {
    for (const [key, formulas] of readers.cells) {
      const row = keyRow(key);
      const column = keyColumn(key);
      if (row < area.top || row > area.bottom || column < area.left || column > area.right) continue;
      for (const formula of formulas) visit(formula);
    }
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      for (const formula of readers.cells.get(cellKey(row, column)) ?? []) visit(formula);
    }
  }
}
