import type { SheetArea } from '../../model/state';
import { listOf } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import { object, type ServiceRef } from '../../realm/service';
import { checkInside, checkShape } from './access';
import { rangeKind } from './range';

/** A block of a range as rows, through a function of each cell. */
export function readEach<T>(at: SheetArea, run: Execution, read: (row: number, column: number) => T): T[][] {
  checkInside(run, at);
  return Array.from({ length: at.rows }, (_, row) =>
    Array.from({ length: at.columns }, (_, column) => read(at.row + row, at.column + column)),
  );
}

/** Gives each cell of a range its value out of rows of the range's exact shape; answers the range. */
export function writeEach(
  at: SheetArea,
  run: Execution,
  rows: unknown,
  write: (row: number, column: number, value: unknown) => void,
): ServiceRef<SheetArea> {
  checkInside(run, at);
  const lines = listOf(rows).map(listOf);
  checkShape(at, lines);
  lines.forEach((line, row) => {
    line.forEach((value, column) => {
      write(at.row + row, at.column + column, value);
    });
  });
  return object(rangeKind, at);
}

/** One cell as a range of its own. */
export function cellArea(at: SheetArea, row: number, column: number): SheetArea {
  return { sheet: at.sheet, row, column, rows: 1, columns: 1 };
}
