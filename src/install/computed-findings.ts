import { a1, type CellValue, isBlank, isErrorCell } from '../cell';
import { foldHeader } from '../schema/find-columns';
import { cellFinding, type Finding, type Remedy } from '../schema/finding';
import { blockOf } from '../tabs/compute-column';
import { isOurFormula } from './column-formula';
import type { FoundTab } from './layout';

/** So many cells in the way are named; the rest are counted. */
const CELLS_NAMED = 5;

/** A column of a tab that one formula in the header fills, with its neighbours. */
interface Spill {
  readonly header: string;
  readonly at: number;
  readonly columns: number;
  readonly formula: string;
  /** True when a formula of a person's own stands there. */
  readonly isForeign: boolean;
}

function spillsOf(layout: FoundTab): Spill[] {
  const { tab, at, headerRow } = layout;
  if (headerRow < 1) return [];
  return Object.entries(tab.columns).flatMap(([key, column]) => {
    const place = at.get(key);
    if (column.kind !== 'computed' || place === undefined) return [];
    if (column.computation.by !== 'formula' && column.computation.by !== 'call') return [];
    const columns = column.computation.by === 'call' ? blockOf(tab, key).length : 1;
    const formula = layout.formulas[headerRow - 1]?.[place - 1] ?? '';
    const isForeign = formula !== '' && !isOurFormula(tab, key, formula);
    return [{ header: column.header, at: place, columns, formula, isForeign }];
  });
}

/** Cells that hold something where a blocked formula wants to write: they are typed, since nothing was written. */
export function cellsInTheWay(layout: FoundTab, at: number, columns: number): Cell[] {
  const cells: Cell[] = [];
  layout.values.forEach((values, index) => {
    for (let column = at; column < at + columns; column++) {
      const isHead = index + 1 === layout.headerRow && column === at;
      const formula = layout.formulas[index]?.[column - 1] ?? '';
      const shown = values[column - 1] ?? '';
      if (isHead || index + 1 < layout.headerRow || (isBlank(shown) && formula === '')) continue;
      // A neighbour's header that stands as text, where the formula is gone, is ours.
      if (index + 1 === layout.headerRow && isOurHeader(layout, shown)) continue;
      cells.push({ row: index + 1, column, holds: formula === '' ? shown : formula });
    }
  });
  return cells;
}

function isOurHeader({ tab }: FoundTab, shown: CellValue): boolean {
  return Object.values(tab.columns).some(
    (column) => column.kind === 'computed' && foldHeader(column.header) === foldHeader(shown),
  );
}

/** A cell with what a person put into it: a value, or a formula. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly holds: CellValue;
}

/** A computed column that shows nothing, because cells that somebody typed into are in its way. */
export interface BlockedColumn {
  readonly tab: string;
  readonly sheet: string;
  readonly header: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly Cell[];
  /** True when the header's formula is gone too; it comes back once the cells are free. */
  readonly isLost: boolean;
}

/** The computed columns of a tab that cells are in the way of. */
export function blockedBy(layout: FoundTab): BlockedColumn[] {
  const { headerRow, sheet, values, tab } = layout;
  return spillsOf(layout).flatMap(({ header, at, columns, formula, isForeign }) => {
    // Nothing is in the way of a column that somebody fills with a formula of their own.
    if (isForeign) return [];
    const isBlocked = formula !== '' && values[headerRow - 1]?.[at - 1] === '#REF!';
    if (!isBlocked && formula !== '') return [];
    const cells = cellsInTheWay(layout, at, columns);
    const place = { tab: tab.key, sheet, header, row: headerRow, column: at };
    return cells.length === 0 ? [] : [{ ...place, cells, isLost: formula === '' }];
  });
}

/** What is said where a formula of a person's own stands in the header of a computed column. */
export function foreignFormula(header: string): string {
  return `a formula of your own stands here, and "${header}" is filled by Opsbook's. Move yours into a column of its own and empty this cell; Install or update tabs then puts Opsbook's back.`;
}

function namesOf(cells: readonly Cell[]): string {
  const named = cells.slice(0, CELLS_NAMED).map(({ row, column }) => a1(row, column));
  const more = cells.length > CELLS_NAMED ? ` and ${cells.length - CELLS_NAMED} more` : '';
  return `${named.join(', ')}${more}`;
}

/** Computed columns that are blocked, broken, or whose formula is gone: each with what to do. */
export function computedFindings(layout: FoundTab): Finding[] {
  const { headerRow, sheet, values } = layout;
  const blocked = new Map(blockedBy(layout).map((one) => [one.column, one]));
  return spillsOf(layout).flatMap(({ header, at, formula, isForeign }) => {
    const shown = values[headerRow - 1]?.[at - 1];
    const cells = blocked.get(at)?.cells ?? [];
    const finding = (problem: string, remedy?: Remedy): Finding[] => [
      { ...cellFinding(sheet, headerRow, at, problem), remedy },
    ];
    if (isForeign) return finding(foreignFormula(header));
    if (formula === '') {
      return finding(
        cells.length === 0
          ? `the formula of "${header}" is gone. Repair puts it back.`
          : `the formula of "${header}" is gone, and ${namesOf(cells)} ${cells.length === 1 ? 'holds' : 'hold'} something. Clear what is in the way, and Repair puts it back.`,
        cells.length === 0 ? 'repair' : 'choice',
      );
    }
    if (!isErrorCell(shown)) return [];
    return finding(
      cells.length === 0
        ? `"${header}" shows ${shown}. Run Install or update tabs; if it stays, look at the message in this cell.`
        : `"${header}" cannot show its values: something is typed in ${namesOf(cells)}. Move it elsewhere.`,
      cells.length === 0 ? undefined : 'choice',
    );
  });
}
