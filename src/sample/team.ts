import type { DayNumber } from '../calendar';
import { weekdayOf } from '../calendar/days';
import type { NewRowOf } from '../schema/tab';
import type { people } from '../tabs/people';
import type { resourceCapacity } from '../tabs/resource-capacity';

/** Name, role, contract hours, fixed hours, away hours and planned hours of the latest week. */
const TEAM: readonly (readonly [string, string, number, number, number, number])[] = [
  ['Nora', 'Manager', 40, 12, 0, 26],
  ['Tom', 'Sales', 40, 6, 0, 33],
  ['Ivy', 'Sales', 32, 4, 0, 27],
  ['Priya', 'Designer', 40, 4, 0, 38],
  ['Marco', 'Designer', 40, 4, 0, 37],
  ['Lena', 'Designer', 24, 2, 0, 20],
  ['Dev', 'Production', 40, 2, 0, 36],
  ['Olga', 'Production', 40, 2, 0, 38],
  ['Sam', 'Office', 20, 2, 0, 20],
  ['Kofi', 'Installer', 40, 2, 0, 44],
  ['Ruth', 'Installer', 40, 2, 0, 42],
  ['Jonas', 'Installer', 40, 2, 4, 40],
];

/** How many hours less a person were planned in the three weeks before, oldest first. */
const LESS_BEFORE = [1, 3, 8] as const;

export function samplePeople(): NewRowOf<typeof people>[] {
  return TEAM.map(([name, role, contractHours, fixedLoadHours]) => ({
    name,
    email: `${name.toLowerCase()}@larkfield.example`,
    role,
    contractHours,
    fixedLoadHours,
    active: 'Yes',
    source: 'sample',
  }));
}

/** Four weeks up to the as-of day; the latest is 401 of 388 hours, installers 126 of 110. */
export function sampleCapacity(asOf: DayNumber): NewRowOf<typeof resourceCapacity>[] {
  const monday = asOf - weekdayOf(asOf);
  const weeks = LESS_BEFORE.map((less, index) => ({ start: monday - 7 * (3 - index), less }));
  return [...weeks, { start: monday, less: 0 }].flatMap(({ start, less }) =>
    TEAM.map(([person, , , , away, allocated]) => ({
      person,
      weekStarting: start,
      allocatedHours: allocated - less,
      awayHours: start === monday && away > 0 ? away : null,
      source: 'sample',
    })),
  );
}
