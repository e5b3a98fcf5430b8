import { type Finding, sheetFinding } from '../schema/finding';
import type { Appearance, Sheet } from '../workbook';
import type { Place } from './column-formula';
import { brokenListFinding, brokenRules } from './column-rules';
import type { FoundTab } from './layout';

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

/** Drop-down lists that are gone, or follow another column than they should, in any row. */
export function brokenLists(layout: FoundTab, sheet: Sheet, places: ReadonlyMap<string, Place>): Finding[] {
  if (layout.headerRow !== 1 || !layout.isMarked) return [];
  return brokenRules(layout, sheet, places).flatMap(
    (broken) => brokenListFinding(layout.sheet, broken) ?? [],
  );
}
