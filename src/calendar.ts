import { END_OF_DAYS } from './calendar/days';
import { InputError } from './input-error';

/** A calendar day as a count of days since 1970-01-01, in the spreadsheet's zone. Whole numbers compare and subtract. */
export type DayNumber = number;

/** Calendar days and wall clock in the spreadsheet's time zone, with no service call a row. */
export interface Calendar {
  /** The day that the spreadsheet shows for this instant. Throws InputError('', …) outside the years 1970 to 2100. */
  dayOf(instant: Date): DayNumber;
  /** Minutes from 1970-01-01 00:00 to what the spreadsheet's wall clock shows; differences are the sheet's own. */
  wallMinutesOf(instant: Date): number;
  /** For loops over many dates: what knownWallMs reads. */
  readonly offsets: KnownOffsets;
}

/** The zone's offset in milliseconds by stretch of time; NaN where it is not known yet, or changes within. */
export type KnownOffsets = Float64Array;

/** What the wall clock shows, in milliseconds since 1970-01-01 00:00; NaN where the calendar has to be asked. */
export function knownWallMs(offsets: KnownOffsets, ms: number): number {
  return ms + (offsets[Math.floor(ms / STRETCH_MS) - FIRST_STRETCH] ?? Number.NaN);
}

const MS_PER_SECOND = 1000;
const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;
const MINUTES_PER_DAY = 1440;

/**
 * The time line is cut into weeks, and the zone's offset is asked for at their ends. A week is the shortest
 * time after which any zone has gone back to an offset that it had left (north-eastern Brazil, 8 to 15 October
 * 2000), so no change and its reversal hide between two samples; a month would miss fifty such pairs.
 */
const STRETCH_MS = 7 * MS_PER_DAY;

/** A day more than the years that are read, so that every zone's first and last day lies inside. */
const FIRST_STRETCH = Math.floor(-MS_PER_DAY / STRETCH_MS);
const LAST_STRETCH = Math.ceil((Date.UTC(2101, 0, 1) + MS_PER_DAY) / STRETCH_MS);
const STRETCHES = LAST_STRETCH - FIRST_STRETCH + 1;

interface OffsetChange {
  /** The first instant with the new offset. */
  readonly at: number;
  readonly offset: number;
}

/**
 * A calendar over a wall clock 'yyyy-MM-dd HH:mm:ss' in the spreadsheet's zone. The clock is asked only at the
 * ends of the weeks that hold a date, and nine times where its offset changes in between, so that it matters
 * how long a time the dates span and not how many there are.
 */
export function createCalendar(wallClock: (instant: Date) => string): Calendar {
  /** Offsets at the start of stretches, as far as they are known. */
  const atStart = new Map<number, number>();
  /** The offset all through a stretch; NaN before it is known, and where the offset changes in between. */
  const allThrough = new Map<number, number>();
  /** The same for loops, made when one asks: most calls have no column of dates. */
  let table: KnownOffsets | undefined;
  const changes = new Map<number, readonly OffsetChange[]>();

  function offsets(): KnownOffsets {
    if (table === undefined) {
      table = new Float64Array(STRETCHES).fill(Number.NaN);
      for (const [index, offset] of allThrough) table[index] = offset;
    }
    return table;
  }

  function offsetAt(ms: number): number {
    return wallMs(wallClock(new Date(ms))) - ms;
  }

  function offsetAtStart(index: number): number {
    const known = atStart.get(index);
    if (known !== undefined) return known;
    const offset = offsetAt((index + FIRST_STRETCH) * STRETCH_MS);
    atStart.set(index, offset);
    return offset;
  }

  /** Changes after `from` up to `to`, in order. */
  function findChanges(from: number, fromOffset: number, to: number, toOffset: number): OffsetChange[] {
    if (fromOffset === toOffset) return [];
    if (to - from <= MS_PER_SECOND) return [{ at: to, offset: toOffset }];
    // Almost every zone changes on a whole hour: hours are halved first, and then the last second is tried.
    const unit = to - from > MS_PER_HOUR ? MS_PER_HOUR : MS_PER_SECOND;
    const middle =
      to - from === MS_PER_HOUR
        ? to - MS_PER_SECOND
        : from + Math.max(1, Math.floor((to - from) / 2 / unit)) * unit;
    const offset = offsetAt(middle);
    return [...findChanges(from, fromOffset, middle, offset), ...findChanges(middle, offset, to, toOffset)];
  }

  function slowOffset(ms: number, index: number): number {
    const before = offsetAtStart(index);
    let found = changes.get(index);
    if (found === undefined) {
      const start = (index + FIRST_STRETCH) * STRETCH_MS;
      found = findChanges(start, before, start + STRETCH_MS, offsetAtStart(index + 1));
      changes.set(index, found);
      if (found.length === 0) {
        allThrough.set(index, before);
        if (table !== undefined) table[index] = before;
      }
    }
    let offset = before;
    for (const change of found) if (ms >= change.at) offset = change.offset;
    return offset;
  }

  /** What the wall clock shows, in milliseconds since 1970-01-01 00:00. */
  function wallMsOf(instant: Date): number {
    const ms = instant.getTime();
    const index = Math.floor(ms / STRETCH_MS) - FIRST_STRETCH;
    const known = allThrough.get(index);
    if (known !== undefined) return ms + known;
    if (!(index >= 0 && index < STRETCHES)) throw outOfYears(instant);
    return ms + slowOffset(ms, index);
  }

  return {
    get offsets() {
      return offsets();
    },
    dayOf(instant) {
      const day = Math.floor(wallMsOf(instant) / MS_PER_DAY);
      if (day < 0 || day >= END_OF_DAYS) throw outOfYears(instant);
      return day;
    },
    wallMinutesOf(instant) {
      const ms = wallMsOf(instant);
      if (ms < 0 || ms >= END_OF_DAYS * MS_PER_DAY) throw outOfYears(instant);
      return ms / MS_PER_MINUTE;
    },
  };
}

/**
 * Minutes since midnight of a time cell, which is a date of 30 December 1899; null for any other wall clock.
 * It is read from the wall clock's text, as zones had offsets of their own towns in that year.
 */
export function timeOfDayMinutes(wallClock: string): number | null {
  if (!wallClock.startsWith('1899-12-30 ')) return null;
  const minutes = wallMs(wallClock) / MS_PER_MINUTE;
  return ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}

/** 'yyyy-MM-dd HH:mm:ss' in milliseconds since 1970-01-01 00:00 on the same wall. */
function wallMs(wallClock: string): number {
  const parts = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(wallClock);
  if (parts === null) throw new Error(`The wall clock '${wallClock}' is not yyyy-MM-dd HH:mm:ss`);
  const [year, month, day, hours, minutes, seconds] = parts.slice(1).map(Number);
  return Date.UTC(year ?? 0, (month ?? 0) - 1, day, hours, minutes, seconds);
}

function outOfYears(instant: Date): InputError {
  const ms = instant.getTime();
  const found = Number.isNaN(ms) ? 'a date that does not exist' : `${instant.getUTCFullYear()}`;
  return new InputError('', `expected a date in the years 1970 to 2100, found ${found}`);
}
