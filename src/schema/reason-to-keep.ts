import { isBlank } from '../cell';
import type { Sheet } from '../workbook';
import { findColumns } from './find-columns';
import type { Tab } from './tab';

/**
 * Reads a sheet and tells why one of its rows, from 1, must not be deleted though what stands in our columns is
 * ours: a note, something in a column of a person's own, or a formula where a value belongs. undefined where
 * nothing speaks against it. Three reads, whatever the number of rows.
 */
export function reasonsToKeep(sheet: Sheet, tab: Tab): (row: number) => string | undefined {
  const values = sheet.values();
  const formulas = sheet.formulas();
  const width = values[0]?.length ?? 0;
  const notes = width === 0 ? [] : sheet.notesOf({ row: 1, column: 1, rows: values.length, columns: width });
  const { at, headerRow } = findColumns(tab, sheet.name, values);
  const keyAt = new Map([...at].map(([key, place]) => [place - 1, key]));
  return (row) => {
    if (notes[row - 1]?.some((note) => note !== '')) return 'a cell of this row has a note';
    const cells = values[row - 1] ?? [];
    const own = cells.findIndex(
      (value, index) =>
        // Formulas that are filled down and empty check boxes stand there before any row does.
        !keyAt.has(index) && !isBlank(value) && value !== false && !formulas[row - 1]?.[index],
    );
    if (own >= 0)
      return `something of yours stands in the column "${String(values[headerRow - 1]?.[own] ?? '')}"`;
    const hasFormula = cells.some((_, index) => {
      const kind = tab.columns[keyAt.get(index) ?? '']?.kind;
      return kind !== undefined && kind !== 'computed' && (formulas[row - 1]?.[index] ?? '') !== '';
    });
    return hasFormula ? 'somebody changed this row since' : undefined;
  };
}
