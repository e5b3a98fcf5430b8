import type { DayNumber } from '../calendar';
import { weekdayOf } from '../calendar/days';
import type { RowOf } from '../schema/tab';
import { foldName } from '../tabs/calls/flags';
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
  /** An entry a row of the week; no names, since no figure ranks people. */
  readonly hours: readonly PlannedHours[];
}

const WORKDAYS = 5;

/** Hours planned and there in the last planned week that has begun by the as-of day; null without one. */
export function lastPlannedWeek(
  rows: {
    readonly capacity: readonly RowOf<typeof resourceCapacity>[];
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
  const free = rows.holidays.filter(
    ({ day }) => day !== null && day >= first && day < first + 7 && weekdayOf(day) < WORKDAYS,
  ).length;
  const hours = rows.capacity
    .filter((row) => row.weekStarting === first)
    .map((row) => {
      const person = rows.people.find((one) => foldName(one.name) === foldName(row.person));
      const contract = person?.contractHours ?? 0;
      const net = netCapacity(
        contract,
        row.awayHours,
        person?.fixedLoadHours ?? 0,
        (free * contract) / WORKDAYS,
      );
      return { role: person?.role ?? null, allocated: row.allocatedHours ?? 0, net: net ?? 0 };
    });
  return { weekStarting: first, hours };
}
