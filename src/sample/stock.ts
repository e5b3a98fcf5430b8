import type { DayNumber } from '../calendar';
import type { NewRowOf } from '../schema/tab';
import type { stockCounts } from '../tabs/stock-counts';

type Class = NonNullable<NewRowOf<typeof stockCounts>['class']>;

/** Item, class, recorded, counted, daily use, lead days, unit cost. */
const STOCK: readonly (readonly [string, Class, number, number, number, number, number])[] = [
  // Nine too few and nine too many: by value and in sum nothing is missing, and yet both lines are wrong.
  ['Aluminium sheets 3 mm', 'A', 120, 111, 6, 8, 42],
  ['Aluminium sheets 2 mm', 'A', 80, 89, 4, 8, 42],
  ['LED modules', 'A', 600, 600, 45, 15, 3.2],
  ['Vinyl rolls white', 'B', 40, 41, 1.5, 6, 68],
  ['Mounting kits', 'C', 90, 88, 5, 4, 7.5],
  ['Printed film', 'B', 24, 24, 1, 10, 55],
];

/** One count of six items, ten days before the as-of day. */
export function sampleStock(asOf: DayNumber): NewRowOf<typeof stockCounts>[] {
  return STOCK.map(([item, group, recorded, counted, dailyUse, leadDays, unitCost]) => ({
    item,
    class: group,
    recorded,
    counted,
    countedOn: asOf - 10,
    dailyUse,
    leadDays,
    unitCost,
    source: 'sample',
  }));
}
