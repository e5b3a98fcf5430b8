import { isBlank } from '../cell';
import type { Tab } from '../schema/tab';
import { blockOf } from '../tabs/compute-column';
import type { Place } from './column-formula';
import type { FoundTab } from './layout';

/** A tab as it will stand when the plan is carried out. */
export interface Target extends Place {
  readonly found: FoundTab | null;
  /** Keys of columns that the plan adds. */
  readonly added: readonly string[];
}

/** The columns that this workbook is to have, in order. */
function wantedKeys(tab: Tab, forLeaders: boolean): string[] {
  return Object.entries(tab.columns)
    .filter(([, column]) => !column.leadersOnly || forLeaders)
    .map(([key]) => key);
}

/** True when a run of columns holds nothing at all, and no column of ours. */
function isUnused(found: FoundTab, first: number, columns: number, at: ReadonlyMap<string, number>): boolean {
  const places = Array.from({ length: columns }, (_, offset) => first + offset);
  const taken = new Set(at.values());
  return places.every(
    (place) =>
      !taken.has(place) &&
      found.values.every((cells) => isBlank(cells[place - 1])) &&
      found.formulas.every((cells) => !cells[place - 1]),
  );
}

/**
 * Missing columns go behind all others, apart from those that are left out. A tab that an installation left half done
 * has gaps where its formulas belong: there a column goes right behind the one that it follows.
 */
export function targetOf(
  tab: Tab,
  found: FoundTab | undefined,
  forLeaders: boolean,
  isLeftOut: (key: string) => boolean = () => false,
): Target {
  const at = new Map(found?.at ?? []);
  const wanted = wantedKeys(tab, forLeaders).filter((key) => !isLeftOut(key));
  const added: string[] = [];
  // Columns that a formula fills may show nothing yet, and still are taken.
  let next = Math.max(found?.values[0]?.length ?? 0, ...at.values()) + 1;
  wanted.forEach((key, index) => {
    const column = tab.columns[key];
    // A neighbour comes and goes with the column whose formula fills it.
    if (at.has(key) || (column?.kind === 'computed' && column.computation.by === 'neighbour')) return;
    const isCall = column?.kind === 'computed' && column.computation.by === 'call';
    const block = isCall ? blockOf(tab, key).map((member) => member.key) : [key];
    const gap = (at.get(wanted[index - 1] ?? '') ?? 0) + 1;
    const fitsGap = found?.isMarked === false && gap < next && isUnused(found, gap, block.length, at);
    const first = fitsGap ? gap : next;
    block.forEach((entry, offset) => {
      at.set(entry, first + offset);
      added.push(entry);
    });
    if (!fitsGap) next += block.length;
  });
  return { tab, sheet: found?.sheet ?? tab.name, at, found: found ?? null, added };
}
