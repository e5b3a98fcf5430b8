import type { DayNumber } from '../calendar';
import { firstDayOf, type MonthText } from '../calendar/days';
import { sum } from '../metrics/sum';
import type { RowOf } from '../schema/tab';
import type { wasteLog } from '../tabs/waste-log';
import { fullTimeJobs, hoursAWeek, yearlyCost } from '../waste/hours';

type WasteRow = RowOf<typeof wasteLog>;

export interface WasteLine {
  /** Where it was logged first: its row, from 1, and its ID; null where it has none. */
  readonly row: number;
  readonly id: string | null;
  readonly what: string;
  readonly kind: string | null;
  readonly process: string | null;
  readonly by: string | null;
  readonly hours: number;
  readonly fullTimeJobs: number | null;
  readonly yearlyCost: number | null;
}

export interface WasteSummary {
  /** Most hours first; rows that say the same are one. */
  readonly lines: readonly WasteLine[];
  /** Hours a week of all lines; null where none is open. */
  readonly hours: number | null;
  readonly fullTimeJobs: number | null;
  readonly yearlyCost: number | null;
  /** Hours a week of what was removed in the month. */
  readonly wonBack: number;
  /** Rows logged after the as-of day, which do not count yet. */
  readonly loggedLater: number;
}

export interface WasteRates {
  readonly fullTimeHours: number;
  readonly weeksAYear: number;
  /** Null until the team has typed it: then there is no yearly cost. */
  readonly hourlyCost: number | null;
}

/** The waste that is open at the end of the as-of day, and what was won back in the month. */
export function summarizeWaste(
  rows: readonly WasteRow[],
  month: MonthText,
  asOf: DayNumber,
  rates: WasteRates,
): WasteSummary {
  const groups = new Map<string, { readonly row: WasteRow; readonly hours: number[] }>();
  const wonBack: number[] = [];
  let loggedLater = 0;
  for (const row of rows) {
    const hours = hoursAWeek(row.minutesEachTime, row.timesAWeek, row.people);
    if (hours === null || row.what === null) continue;
    if (row.loggedOn !== null && row.loggedOn > asOf) {
      loggedLater += 1;
    } else if (isRemoved(row, asOf)) {
      if (row.removedOn !== null && row.removedOn >= firstDayOf(month)) wonBack.push(hours);
    } else {
      const key = `${row.what.toLowerCase()}\u0000${(row.process ?? '').toLowerCase()}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { row, hours: [hours] });
      else group.hours.push(hours);
    }
  }
  const lines = [...groups.values()]
    .map(({ row, hours }) => toLine(row, total(hours), rates))
    .sort((a, b) => b.hours - a.hours || (a.what < b.what ? -1 : 1));
  const hours = lines.length === 0 ? null : total(lines.map((line) => line.hours));
  return {
    lines,
    hours,
    fullTimeJobs: fullTimeJobs(hours, rates.fullTimeHours),
    yearlyCost: costOf(hours, rates),
    wonBack: total(wonBack),
    loggedLater,
  };
}

/** True for a waste that is logged and not removed at the end of the as-of day. */
export function isOpenWaste(row: WasteRow, asOf: DayNumber): boolean {
  return (row.loggedOn === null || row.loggedOn <= asOf) && !isRemoved(row, asOf);
}

/** Removed by the as-of day; without a day, removed is removed. */
function isRemoved(row: WasteRow, asOf: DayNumber): boolean {
  return row.state === 'Removed' && (row.removedOn === null || row.removedOn <= asOf);
}

function toLine(row: WasteRow, hours: number, rates: WasteRates): WasteLine {
  return {
    row: row.row,
    id: row.id,
    what: row.what ?? '',
    kind: row.kind,
    process: row.process,
    by: row.by,
    hours,
    fullTimeJobs: fullTimeJobs(hours, rates.fullTimeHours),
    yearlyCost: costOf(hours, rates),
  };
}

function costOf(hours: number | null, { hourlyCost, weeksAYear }: WasteRates): number | null {
  return hourlyCost === null ? null : yearlyCost(hours, hourlyCost, weeksAYear);
}

function total(hours: readonly number[]): number {
  return sum(hours.length, (index) => hours[index] ?? 0);
}
