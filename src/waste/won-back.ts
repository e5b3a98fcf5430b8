import type { DayNumber } from '../calendar';
import { sum } from '../metrics/sum';
import type { RowOf } from '../schema/tab';
import type { wasteLog } from '../tabs/waste-log';
import { hoursAWeek } from './hours';

/** Hours a week of all waste that is gone by a day; what was removed without a day is gone. */
export function hoursWonBack(rows: readonly RowOf<typeof wasteLog>[], by: DayNumber): number {
  const hours = rows
    .filter((row) => row.state === 'Removed' && (row.removedOn === null || row.removedOn <= by))
    .map((row) => hoursAWeek(row.minutesEachTime, row.timesAWeek, row.people) ?? 0);
  return sum(hours.length, (index) => hours[index] ?? 0);
}
