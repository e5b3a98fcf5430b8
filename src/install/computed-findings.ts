import { a1, isBlank, isErrorCell } from '../cell';
import { cellFinding, type Finding } from '../schema/finding';
import { blockOf } from '../tabs/compute-column';
import type { FoundTab } from './layout';

/** So many cells in the way are named; the rest are counted. */
const CELLS_NAMED = 5;

/** A column of a tab that one formula in the header fills, with its neighbours. */
interface Spill {
  readonly header: string;
  readonly at: number;
  readonly columns: number;
  readonly formula: string;
}

function spillsOf({ tab, at, formulas, headerRow }: FoundTab): Spill[] {
  if (headerRow < 1) return [];
  return Object.entries(tab.columns).flatMap(([key, column]) => {
    const place = at.get(key);
    if (column.kind !== 'computed' || place === undefined) return [];
    if (column.computation.by !== 'formula' && column.computation.by !== 'call') return [];
    const columns = column.computation.by === 'call' ? blockOf(tab, key).length : 1;
    const formula = formulas[headerRow - 1]?.[place - 1] ?? '';
    return [{ header: column.header, at: place, columns, formula }];
  });
}

/** Computed columns whose header holds text, and no formula any more. */
export function lostFormulas(layout: FoundTab): Finding[] {
  return spillsOf(layout)
    .filter(({ formula }) => formula === '')
    .map(({ header, at }) => {
      const problem = `the formula of "${header}" is gone. Install or update tabs puts it back once the cells below are blank.`;
      return cellFinding(layout.sheet, layout.headerRow, at, problem);
    });
}

/** Cells that hold something where a blocked formula wants to write: they are typed, since nothing was written. */
export function cellsInTheWay(
  layout: FoundTab,
  at: number,
  columns: number,
): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  layout.values.forEach((values, index) => {
    for (let column = at; column < at + columns; column++) {
      const isHead = index + 1 === layout.headerRow && column === at;
      const isFilled = !isBlank(values[column - 1]) || Boolean(layout.formulas[index]?.[column - 1]);
      if (!isHead && isFilled && index + 1 >= layout.headerRow) cells.push({ row: index + 1, column });
    }
  });
  return cells;
}

/** Computed columns whose formula shows an error in place of its header, with the cells in the way. */
export function blockedColumns(layout: FoundTab): Finding[] {
  const { headerRow, sheet, values } = layout;
  return spillsOf(layout).flatMap(({ header, at, columns, formula }) => {
    const shown = values[headerRow - 1]?.[at - 1];
    if (formula === '' || !isErrorCell(shown)) return [];
    const cells = cellsInTheWay(layout, at, columns);
    if (shown !== '#REF!' || cells.length === 0) {
      const problem = `"${header}" shows ${shown}. Run Install or update tabs; if it stays, look at the message in this cell.`;
      return [cellFinding(sheet, headerRow, at, problem)];
    }
    const named = cells.slice(0, CELLS_NAMED).map(({ row, column }) => a1(row, column));
    const more = cells.length > CELLS_NAMED ? ` and ${cells.length - CELLS_NAMED} more` : '';
    const problem = `"${header}" cannot show its values: something is typed in ${named.join(', ')}${more}. Move it elsewhere.`;
    return [cellFinding(sheet, headerRow, at, problem)];
  });
}
