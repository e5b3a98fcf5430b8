import type { CellValue } from '../cell';
import { isBlank } from '../cell';
import { foldHeader } from '../schema/find-columns';
import type { FindCells, RowCells, Tab } from '../schema/tab';
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

/** Finds rows of other tabs by what one of their columns holds; each tab is gone through once. */
function finderIn(tabs: ReadonlyMap<string, FoundTab>): FindCells {
  const known = new Map<string, Map<string, RowCells>>();
  return (tab, column, value) => {
    const found = tabs.get(tab);
    const place = found?.at.get(column);
    const wanted = foldHeader(value);
    if (found === undefined || place === undefined || wanted === '') return null;
    const rows = known.get(`${tab}.${column}`) ?? new Map<string, RowCells>();
    if (!known.has(`${tab}.${column}`)) {
      for (const cells of found.values.slice(Math.max(0, found.headerRow))) {
        const name = foldHeader(cells[place - 1] ?? '');
        if (name !== '' && !rows.has(name)) rows.set(name, cellsOf(found, cells));
      }
      known.set(`${tab}.${column}`, rows);
    }
    return rows.get(wanted) ?? null;
  };
}

/**
 * Number formats that depend on the row, where a cell's own is automatic; formats that somebody chose stay.
 * One read a column, and none on tabs without such columns.
 */
export function rowFormatChanges(
  tab: Tab,
  found: FoundTab,
  sheet: Sheet,
  tabs: ReadonlyMap<string, FoundTab>,
): InstallChange[] {
  const { rowFormats } = tab;
  const rows = found.values.slice(found.headerRow);
  if (rowFormats === undefined || rows.length === 0 || found.headerRow < 1) return [];
  const find = finderIn(tabs);
  const wanted = rows.map((cells) => rowFormats.of(cellsOf(found, cells), find));
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
