import type { Tab } from '../schema/tab';

const DIGITS = 4;

/**
 * The next free IDs of a tab, such as P-0012: they go on from the highest number that stands there, so that no
 * ID is given twice. [] for a tab whose rows have none.
 */
export function nextIds(tab: Tab, known: readonly (string | null)[], count: number): readonly string[] {
  const { idPrefix } = tab;
  if (idPrefix === undefined) return [];
  let highest = 0;
  for (const id of known) {
    if (id === null || !id.startsWith(`${idPrefix}-`)) continue;
    const number = Number(id.slice(idPrefix.length + 1));
    if (Number.isInteger(number)) highest = Math.max(highest, number);
  }
  return Array.from(
    { length: count },
    (_, index) => `${idPrefix}-${String(highest + index + 1).padStart(DIGITS, '0')}`,
  );
}
