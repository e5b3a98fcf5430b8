import type { Calendar } from '../calendar';

const MS_PER_MINUTE = 60_000;

/**
 * The instant at which the spreadsheet's wall clock shows so many minutes since 1970-01-01 00:00. An hour that a
 * zone leaves out gives the time as far after the gap; of an hour that comes twice, one of the two.
 */
export function instantAt(calendar: Calendar, wallMinutes: number): Date {
  let ms = wallMinutes * MS_PER_MINUTE;
  // The second turn is for a zone that changes between the first guess and the answer.
  for (let turn = 0; turn < 2; turn++) {
    ms += (wallMinutes - calendar.wallMinutesOf(new Date(ms))) * MS_PER_MINUTE;
  }
  return new Date(ms);
}

/** Minutes since 1970-01-01 00:00 of 'yyyy-mm-ddThh:mm'; null where that is no time of the calendar. */
export function parseMoment(text: string): number | null {
  const ms = Date.parse(`${text}:00Z`);
  return Number.isNaN(ms) || momentText(ms / MS_PER_MINUTE) !== text ? null : ms / MS_PER_MINUTE;
}

/** 'yyyy-mm-ddThh:mm' of minutes since 1970-01-01 00:00. */
export function momentText(wallMinutes: number): string {
  return new Date(wallMinutes * MS_PER_MINUTE).toISOString().slice(0, 16);
}
