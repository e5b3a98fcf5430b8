import { InputError } from '../input-error';
import { findColumns, foldHeader } from '../schema/find-columns';
import type { Sheet, Writable } from '../workbook';
import { settings as settingsTab } from './settings';
import { SETTINGS } from './settings-list';

type SettingKey = keyof typeof SETTINGS;

/**
 * Writes values of settings, each found by its name; what is not named stays as it is. '' empties the cell. All
 * places are looked up before anything is written. Throws InputError when a setting is missing from the tab.
 */
export function writeSettings(sheet: Sheet, changes: Readonly<Partial<Record<SettingKey, Writable>>>): void {
  const values = sheet.values();
  const { headerRow, at } = findColumns(settingsTab, sheet.name, values);
  const nameAt = at.get('setting') ?? 1;
  const valueAt = at.get('value') ?? 2;
  const cells = Object.entries(changes).map(([key, value]) => {
    const { name } = SETTINGS[key as SettingKey];
    const index = values.findIndex(
      (row, place) => place >= headerRow && foldHeader(row[nameAt - 1]) === foldHeader(name),
    );
    if (index < 0) {
      throw new InputError(sheet.name, `no row "${name}". Run Install or update tabs, then try again.`);
    }
    return { row: index + 1, value };
  });
  for (const { row, value } of cells) sheet.write(row, valueAt, [[value]]);
}
