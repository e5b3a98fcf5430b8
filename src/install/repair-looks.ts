import type { Appearance, SheetChange } from '../workbook';
import type { InstallChange } from './changes';
import { foldFormula, type Place } from './column-formula';
import { type BrokenRule, ruleRepair } from './column-rules';
import { colorsOf, formatOf, protectionsOf, wholeColumn } from './looks';

/** The headers that a warning of ours names. */
function headersIn(description: string): string[] {
  const [, headers = ''] = /^Opsbook computes (.+)\. What you type/.exec(description) ?? [];
  return headers.split(', ').filter((header) => header !== '');
}

/**
 * What got lost of a tab's looks: notes, rules for what can be typed, protections, colours. Without an appearance
 * (a tab that is not complete yet), all protections and colours are new. Formats and widths are the team's.
 */
export function repairLooks(
  place: Place,
  appearance: Appearance | undefined,
  broken: readonly BrokenRule[],
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
    const format = formatOf(column);
    // A format that the team chose stays; one that was lost is set again.
    if (format !== null && appearance.numberFormats[position - 1] === '') {
      add(`Put back the format of ${column.header} in ${sheet}`, [
        { kind: 'numberFormat', area: wholeColumn(position), pattern: format },
      ]);
    }
  }
  const isNew = appearance === undefined;
  for (const one of broken) {
    const { sentence, changes: again } = ruleRepair(sheet, one);
    add(sentence, again);
  }
  const warned = new Set((appearance?.protections ?? []).flatMap(headersIn));
  for (const { area, description } of protectionsOf(place)) {
    if (headersIn(description).every((header) => warned.has(header))) continue;
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
