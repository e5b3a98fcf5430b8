import { type CellValue, isBlank } from '../cell';
import { findColumns, foldHeader } from '../schema/find-columns';
import { findTab } from '../schema/find-tab';
import { settings } from '../tabs/settings';
import { SETTINGS } from '../tabs/settings-list';
import type { Sheet } from '../workbook';

/** Settings that the sample fills in where they are blank. */
const VALUES: readonly { readonly name: string; readonly value: string | number }[] = [
  { name: SETTINGS.goal.name, value: 'Nine of ten jobs on the promised day' },
  { name: SETTINGS.hourlyCost.name, value: 38 },
  { name: SETTINGS.currency.name, value: 'USD' },
];

/** Fills in the settings that are blank; what the team has set stays. */
export function fillSettings(workbook: { sheets(): readonly Sheet[] }): void {
  replace(workbook, (standing, value) => (isBlank(standing) ? value : null));
}

/** Empties the settings that still hold what the sample filled in. */
export function emptySettings(workbook: { sheets(): readonly Sheet[] }): void {
  replace(workbook, (standing, value) => (standing === value ? '' : null));
}

function replace(
  workbook: { sheets(): readonly Sheet[] },
  change: (standing: CellValue, value: string | number) => CellValue | null,
): void {
  const { sheet } = findTab(workbook, settings);
  if (sheet === undefined) return;
  const values = sheet.values();
  const { at } = findColumns(settings, sheet.name, values);
  const [nameAt, valueAt] = [at.get('setting'), at.get('value')];
  if (nameAt === undefined || valueAt === undefined) return;
  for (const { name, value } of VALUES) {
    const row = values.findIndex((cells) => foldHeader(cells[nameAt - 1]) === foldHeader(name));
    const changed = row < 0 ? null : change(values[row]?.[valueAt - 1] ?? '', value);
    if (changed !== null) sheet.write(row + 1, valueAt, [[changed]]);
  }
}
