import { runsOf, toWritable } from '../schema/append-rows';
import { findColumns } from '../schema/find-columns';
import { findTab } from '../schema/find-tab';
import type { NewRow } from '../schema/tab';
import { trends } from '../tabs/trends';
import type { Workbook } from '../workbook';

/**
 * Writes the tab Trends anew: all of its rows are the add-on's, and columns of the team's own stay as they are. One
 * block for each run of neighbouring columns. Does nothing where the tab is not installed.
 */
export function writeTrends(workbook: Workbook, rows: readonly NewRow<typeof trends.columns>[]): void {
  const { sheet } = findTab(workbook, trends);
  if (sheet === undefined) return;
  const values = sheet.values();
  const { headerRow, at } = findColumns(trends, sheet.name, values);
  if (headerRow === 0) return;
  const height = Math.max(rows.length, values.length - headerRow);
  if (height === 0) return;
  const keys = new Map([...at].map(([key, place]) => [place, key]));
  for (const run of runsOf([...keys.keys()])) {
    const block = Array.from({ length: height }, (_, index) =>
      run.map((place) => {
        const key = (keys.get(place) ?? '') as keyof typeof trends.columns;
        return toWritable(trends.columns[key], rows[index]?.[key]);
      }),
    );
    sheet.write(headerRow + 1, run[0] ?? 1, block);
  }
  if (rows.length > 0 && values.length <= headerRow) sheet.change([{ kind: 'showSheet' }]);
}
