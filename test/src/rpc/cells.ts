import type { CellValue } from '../../../src/cell';
import { findColumns } from '../../../src/schema/find-columns';
import type { Tab } from '../../../src/schema/tab';
import type { Desk } from './desk';

/** What a tab holds in the columns of these keys, from the row under its headers. */
export function cells(desk: Desk, tab: Tab, ...keys: string[]): CellValue[][] {
  const values = desk.workbook.at(tab.name).values();
  const { at } = findColumns(tab, tab.name, values);
  return values.slice(1).map((row) => keys.map((key) => row[(at.get(key) ?? 0) - 1] ?? ''));
}

/** Types into one cell, as a person in the tab would; `row` counts from 1. */
export function typeCell(desk: Desk, tab: Tab, row: number, key: string, value: CellValue): void {
  const { at } = findColumns(tab, tab.name, desk.workbook.at(tab.name).values());
  desk.workbook.at(tab.name).write(row, at.get(key) ?? 0, [[value]]);
}
