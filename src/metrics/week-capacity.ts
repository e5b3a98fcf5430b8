import type { DayNumber } from '../calendar';
import { weekdayOf } from '../calendar/days';
import { foldName } from '../schema/fold-name';
import type { RowOf } from '../schema/tab';
import type { holidays } from '../tabs/holidays';
import type { people } from '../tabs/people';
import type { resourceCapacity } from '../tabs/resource-capacity';
import { netCapacity } from './capacity';

export interface PlannedHours {
  /** The role in People; null where there is none. */
  readonly role: string | null;
  readonly allocated: number;
  readonly net: number;
}

export interface WeekCapacity {
  readonly weekStarting: DayNumber;
  /** An entry a person of the week; no names, since no figure ranks people. */
  readonly hours: readonly PlannedHours[];
  /** People planned in the week whose contract hours nobody wrote down; they are not in `hours`. */
  readonly withoutContract: number;
}

type CapacityRow = RowOf<typeof resourceCapacity>;

const WORKDAYS = 5;

/** Hours planned and there in the last planned week that has begun by the as-of day; null without one. */
export function lastPlannedWeek(
  rows: {
    readonly capacity: readonly CapacityRow[];
    readonly people: readonly RowOf<typeof people>[];
    readonly holidays: readonly RowOf<typeof holidays>[];
  },
  asOf: DayNumber,
): WeekCapacity | null {
  let last: DayNumber | null = null;
  for (const { weekStarting: day } of rows.capacity) {
    if (day !== null && day <= asOf && (last === null || day > last)) last = day;
  }
  if (last === null) return null;
  const first = last;
  const free = new Set(
    rows.holidays
      .map(({ day }) => day)
      .filter((day) => day !== null && day >= first && day < first + 7 && weekdayOf(day) < WORKDAYS),
  ).size;
  const planned = [
    ...hoursByPerson(rows.capacity.filter((row) => row.weekStarting === first && row.person !== null)),
  ];
  const hours = planned.flatMap(([name, { allocated, away }]): PlannedHours[] => {
    const person = rows.people.find((one) => foldName(one.name) === name);
    const contract = person?.contractHours ?? null;
    const net = netCapacity(contract, away, person?.fixedLoadHours ?? 0, (free * (contract ?? 0)) / WORKDAYS);
    return net === null ? [] : [{ role: person?.role ?? null, allocated, net }];
  });
  return { weekStarting: first, hours, withoutContract: planned.length - hours.length };
}

/** Hours planned and away by the person's folded name: a week may be planned in several rows. */
function hoursByPerson(
  week: readonly CapacityRow[],
): ReadonlyMap<string, { allocated: number; away: number }> {
  const byPerson = new Map<string, { allocated: number; away: number }>();
  for (const row of week) {
    const name = foldName(row.person);
    const known = byPerson.get(name) ?? { allocated: 0, away: 0 };
    byPerson.set(name, {
      allocated: known.allocated + (row.allocatedHours ?? 0),
      away: known.away + (row.awayHours ?? 0),
    });
  }
  return byPerson;
}
