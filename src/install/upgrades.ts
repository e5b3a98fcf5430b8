import type { Appearance, SheetChange } from '../workbook';
import { type InstallChange, say } from './changes';
import { formatOf, wholeColumn } from './looks';
import type { Target } from './target';

/** The steps that a tab of an older version has not taken yet, oldest first. */
function stepsOf({ tab, found }: Target) {
  if (found === null || !found.isMarked) return [];
  return (tab.upgrades ?? []).filter(({ version }) => version > found.version && version <= tab.version);
}

/** What changes on a tab of an older version, a sentence a step. */
export function upgradeSentences(target: Target): InstallChange[] {
  const { sheet, tab, found } = target;
  if (found === null || !found.isMarked || found.version >= tab.version) return [];
  const steps = stepsOf(target);
  if (steps.length === 0) return [say(sheet, `Bring ${sheet} to version ${tab.version}`)];
  return steps.map(({ version, says }) => say(sheet, `Bring ${sheet} to version ${version}: ${says}`));
}

/** Number formats of older versions become today's; those that the team chose stay. */
export function upgradeChanges(target: Target, appearance: Appearance): InstallChange[] {
  const { tab, sheet, at } = target;
  const changes = stepsOf(target).flatMap(({ formats = {} }) =>
    Object.entries(formats).flatMap(([key, before]): SheetChange[] => {
      const column = tab.columns[key];
      const position = at.get(key);
      if (column === undefined || position === undefined) return [];
      if (appearance.numberFormats[position - 1] !== before) return [];
      return [{ kind: 'numberFormat', area: wholeColumn(position), pattern: formatOf(column) ?? '' }];
    }),
  );
  return changes.length === 0 ? [] : [{ kind: 'looks', sheet, sentence: null, changes }];
}
