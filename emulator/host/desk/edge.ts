import type { Direction } from '../../desk';
import { edgeAlong, itemsAhead } from '../../edge';
import type { AxisProps } from '../model/state';
import type { Workbook } from '../workbook';

const STEPS: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** Where Ctrl and an arrow lead from a cell, over hidden lines and blank cells, to where filled cells begin or end. */
export function edgeFrom(
  workbook: Workbook,
  id: number,
  row: number,
  column: number,
  toward: Direction,
): { row: number; column: number } {
  const [down, right] = STEPS[toward];
  const line = shownLine(workbook, id, down === 0 ? 'column' : 'row');
  const start = down === 0 ? column : row;
  const filled = (at: number): boolean => {
    const cell = down === 0 ? workbook.shown(id, row, at) : workbook.shown(id, at, column);
    return cell.value !== null && cell.value !== '';
  };
  const at = edgeAlong(start, itemsAhead(line, start, down + right > 0), filled) ?? start;
  return down === 0 ? { row, column: at } : { row: at, column };
}

/** Rows or columns that are neither hidden nor in a collapsed group, in order. */
function shownLine(workbook: Workbook, id: number, axis: 'row' | 'column'): number[] {
  const sheet = workbook.book.sheet(id);
  const [size, props, groups] =
    axis === 'row'
      ? [sheet.rows, sheet.rowProps, sheet.rowGroups]
      : [sheet.columns, sheet.columnProps, sheet.columnGroups];
  const isHidden = (at: number): boolean =>
    (props[at] as AxisProps | undefined)?.hidden === true ||
    groups.some(({ first, last, collapsed }) => collapsed && at >= first && at <= last);
  return Array.from({ length: size }, (_, at) => at).filter((at) => !isHidden(at));
}
