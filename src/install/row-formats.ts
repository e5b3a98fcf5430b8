import type { CellValue } from '../cell';
import { isBlank } from '../cell';
import type { Tab } from '../schema/tab';
import type { Sheet, SheetChange } from '../workbook';
import type { InstallChange } from './changes';
import type { FoundTab } from './layout';

/** The cells of a row by column key, blank ones as null. */
function cellsOf(found: FoundTab, cells: readonly CellValue[]): Record<string, CellValue | null> {
  return Object.fromEntries(
    [...found.at].map(([key, place]) => {
      const cell = cells[place - 1] ?? '';
      return [key, isBlank(cell) ? null : cell];
    }),
  );
}

/**
 * Number formats that depend on the row, where a cell's own is automatic; formats that somebody chose stay.
 * One read a column, and none on tabs without such columns.
 */
export function rowFormatChanges(tab: Tab, found: FoundTab, sheet: Sheet): InstallChange[] {
  const { rowFormats } = tab;
  const rows = found.values.slice(found.headerRow);
  if (rowFormats === undefined || rows.length === 0 || found.headerRow < 1) return [];
  const wanted = rows.map((cells) => rowFormats.of(cellsOf(found, cells)));
  if (wanted.every((pattern) => pattern === null)) return [];
  const changes = rowFormats.columns.flatMap((key): SheetChange[] => {
    const column = found.at.get(key);
    if (column === undefined) return [];
    const row = found.headerRow + 1;
    const standing = sheet.columnFormats(row, column, rows.length);
    const patterns = standing.map((pattern, index) => [pattern === '' ? (wanted[index] ?? '') : pattern]);
    const isSame = patterns.every(([pattern], index) => pattern === standing[index]);
    return isSame ? [] : [{ kind: 'numberFormats', row, column, patterns }];
  });
  if (changes.length === 0) return [];
  return [
    { kind: 'looks', sheet: found.sheet, sentence: `Show rates as percent in ${found.sheet}`, changes },
  ];
}
