import { columnLetters } from '../cell';
import { type Finding, sheetFinding } from '../schema/finding';
import type { Appearance } from '../workbook';
import type { Place } from './column-formula';
import type { FoundTab } from './layout';
import { validationOf } from './looks';
import { isSameRule } from './repair-looks';

/** Where a merged block starts, from its address, such as B2:C4. */
function startOf(address: string): { row: number; column: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}

/** Cells that were merged: all but the first of them are blank to every formula, and the tab cannot be sorted. */
export function mergedCells({ sheet }: FoundTab, appearance: Appearance): Finding[] {
  return appearance.merges.map((address) => {
    const problem = `the cells ${address} are merged: only the first of them is read, and the tab cannot be sorted. Unmerge them with Format, Merge cells.`;
    return { ...sheetFinding(sheet, problem), where: `${sheet} ${address}`, ...startOf(address) };
  });
}

/** Drop-down lists that are gone, or follow another column than they should. */
export function brokenLists(
  { tab, sheet, at, headerRow, isMarked }: FoundTab,
  appearance: Appearance,
  places: ReadonlyMap<string, Place>,
): Finding[] {
  if (headerRow !== 1 || !isMarked) return [];
  return Object.entries(tab.columns).flatMap(([key, column]) => {
    const position = at.get(key);
    const rule = validationOf(column, places);
    if (position === undefined || (rule?.kind !== 'list' && rule?.kind !== 'words')) return [];
    if (isSameRule(rule, appearance.validations[position - 1] ?? null)) return [];
    const problem = `the drop-down list of "${column.header}" is gone or broken. Repair sets it again.`;
    const where = `${sheet} ${columnLetters(position)}2`;
    return [{ ...sheetFinding(sheet, problem), where, row: 2, column: position }];
  });
}
