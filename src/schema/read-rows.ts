import type { Calendar } from '../calendar';
import { type CellValue, type Grid, isBlank } from '../cell';
import { findColumns } from './find-columns';
import { cellFinding, type Finding } from './finding';
import { readCell } from './read-cell';
import type { Columns, Row, Tab } from './tab';

/** A sheet, or what was read from one. */
export type RowSource =
  | { readonly name: string; values(): Grid }
  | { readonly name: string; readonly values: Grid };

export interface ReadRows<C extends Columns> {
  readonly rows: readonly Row<C>[];
  readonly findings: readonly Finding[];
  /** Where the columns stand, by key, from 1; a column that is missing is not in here. */
  readonly at: ReadonlyMap<string, number>;
}

/** The values of a sheet, read now unless they are given. */
export function valuesOf(source: RowSource): Grid {
  return typeof source.values === 'function' ? source.values() : source.values;
}

/**
 * The rows of a tab and everything in it that cannot be read. One read. A row is one with at least one typed
 * cell in a column of the tab; computed and assigned cells alone make none. An unreadable cell is null in its
 * row and a finding, so that nothing is swallowed; a column that is missing is null throughout.
 */
export function readRows<C extends Columns>(tab: Tab<C>, source: RowSource, calendar: Calendar): ReadRows<C> {
  const values = valuesOf(source);
  if (values.length === 0) {
    return { rows: [], findings: findColumns(tab, source.name, values).findings, at: new Map() };
  }
  const { headerRow, at, findings: headerFindings } = findColumns(tab, source.name, values);
  const findings: Finding[] = [...headerFindings];
  const rows: Row<C>[] = [];
  if (headerRow === 0) return { rows, findings, at };
  const columns = Object.entries(tab.columns);
  const typed = columns.filter(([, column]) => column.kind !== 'computed' && column.kind !== 'assigned');
  for (let index = headerRow; index < values.length; index++) {
    const cells = values[index] ?? [];
    const cellOf = (key: string): CellValue => cells[(at.get(key) ?? 0) - 1] ?? '';
    if (typed.every(([key]) => isBlank(cellOf(key)))) continue;
    const row: Record<string, CellValue | null> = { row: index + 1 };
    for (const [key, column] of columns) {
      const place = at.get(key);
      const reading = readCell(column, cellOf(key), calendar);
      row[key] = reading.value;
      if (place === undefined) continue;
      if (reading.problem !== undefined) {
        findings.push(cellFinding(source.name, index + 1, place, `${column.header}: ${reading.problem}`));
      } else if (column.required && reading.value === null) {
        findings.push(cellFinding(source.name, index + 1, place, `${column.header} is needed, and is blank`));
      }
    }
    // The row holds what each column's reading gives, which is how ValueOf is defined.
    rows.push(row as unknown as Row<C>);
  }
  return { rows, findings, at };
}
