import type { Appearance, SheetChange } from '../workbook';
import { foldFormula, type Place } from './column-formula';
import { colorsOf, protectionsOf, validationOf } from './looks';
import type { InstallChange } from './plan';

/**
 * What got lost of a tab's looks: notes, rules for what can be typed, protections, colours. Without an appearance
 * (a tab that is not complete yet), all protections and colours are new. Formats and widths are the team's.
 */
export function repairLooks(
  place: Place,
  appearance: Appearance | undefined,
  places: ReadonlyMap<string, Place>,
  added: readonly string[],
): InstallChange[] {
  const { tab, sheet, at } = place;
  const changes: InstallChange[] = [];
  const add = (sentence: string | null, list: readonly SheetChange[]): void => {
    if (list.length > 0) changes.push({ kind: 'looks', sheet, sentence, changes: list });
  };
  for (const [key, column] of Object.entries(tab.columns)) {
    const position = at.get(key);
    if (appearance === undefined || position === undefined || added.includes(key)) continue;
    if (!appearance.headerNotes[position - 1]) {
      const note: SheetChange = { kind: 'note', row: 1, column: position, text: column.note };
      add(`Put back the note on ${column.header} in ${sheet}`, [note]);
    }
    const rule = validationOf(column, places);
    if (rule !== null && !appearance.validations[position - 1]) {
      const area = { row: 2, column: position, columns: 1 };
      add(`Put back what ${column.header} takes in ${sheet}`, [{ kind: 'validation', area, rule }]);
    }
  }
  const isNew = appearance === undefined;
  for (const { area, description } of protectionsOf(place)) {
    if (appearance?.protections.includes(description)) continue;
    const isAdded = [...at].some(([key, position]) => position === area.column && added.includes(key));
    const sentence = `Put back the warning on computed columns in ${sheet}`;
    add(isNew || isAdded ? null : sentence, [{ kind: 'protect', area, description }]);
  }
  const known = new Set((appearance?.conditionalFormulas ?? []).map(foldFormula));
  const rules = colorsOf(place).filter((rule) => !known.has(foldFormula(rule.formula)));
  if (rules.length > 0) {
    const isExpected = isNew || added.length > 0;
    add(isExpected ? null : `Put back the colours in ${sheet}`, [{ kind: 'conditionalFormats', rules }]);
  }
  return changes;
}
