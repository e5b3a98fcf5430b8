import { sum } from '../metrics/sum';
import type { WeekCapacity } from '../metrics/week-capacity';
import { foldName } from '../schema/fold-name';
import type { RowOf } from '../schema/tab';
import type { wasteLog } from '../tabs/waste-log';
import { hoursAWeek } from './hours';

/** A role that is short of hours, beside the waste that could give it some. */
export interface BeforeHiring {
  readonly role: string;
  /** Hours a week that are allocated beyond those that are there. */
  readonly gap: number;
  /** The role's three largest open wastes, and their hours a week together. */
  readonly wastes: readonly string[];
  readonly wasteHours: number;
}

const TOP = 3;

/** The roles that are short in a week, the shortest first, with their three largest open wastes. */
export function beforeHiring(
  week: WeekCapacity | null,
  open: readonly RowOf<typeof wasteLog>[],
): readonly BeforeHiring[] {
  const gaps = new Map<string, { role: string; gap: number }>();
  for (const { role, allocated, net } of week?.hours ?? []) {
    if (role === null) continue;
    const known = gaps.get(foldName(role)) ?? { role, gap: 0 };
    gaps.set(foldName(role), { ...known, gap: known.gap + allocated - net });
  }
  return [...gaps]
    .filter(([, { gap }]) => gap > 0)
    .map(([key, { role, gap }]) => {
      const top = open
        .filter((row) => foldName(row.whoseHours) === key)
        .map((row) => ({
          what: row.what ?? '',
          hours: hoursAWeek(row.minutesEachTime, row.timesAWeek, row.people) ?? 0,
        }))
        .sort((a, b) => b.hours - a.hours)
        .slice(0, TOP);
      return {
        role,
        gap,
        wastes: top.map(({ what }) => what),
        wasteHours: sum(top.length, (index) => top[index]?.hours ?? 0),
      };
    })
    .sort((a, b) => b.gap - a.gap);
}
