/** Serial numbers count days since 1899-12-30 on the wall clock of the spreadsheet; instants are epoch milliseconds. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** Whole seconds; the millisecond is rounded. */
  readonly second: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** The serial of a calendar day; months and days outside their range carry over. month counts from 1. */
export function serialOfDay(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round((date.getTime() - EPOCH) / DAY);
}

/** Calendar and clock of a serial, rounded to the second. */
export function partsOfSerial(serial: number): DateParts {
  const date = new Date(EPOCH + Math.round(serial * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}

interface Zone {
  readonly clock: Intl.DateTimeFormat;
  /** Offset of a span of ten days, or null where it changes within the span. */
  readonly spans: Map<number, number | null>;
}

const SPAN = 10 * DAY;
const zones = new Map<string, Zone>();

function zoneOf(timezone: string): Zone {
  let zone = zones.get(timezone);
  if (!zone) {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    zone = { clock, spans: new Map() };
    zones.set(timezone, zone);
  }
  return zone;
}

/** How far the zone's wall clock is ahead of UTC at an instant, in milliseconds, from Intl. */
function exactOffset(zone: Zone, instant: number): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const part: Record<string, number> = {};
  for (const { type, value } of zone.clock.formatToParts(whole)) part[type] = Number(value);
  const wall = Date.UTC(
    part.year ?? 0,
    (part.month ?? 1) - 1,
    part.day ?? 1,
    part.hour ?? 0,
    part.minute ?? 0,
    part.second ?? 0,
  );
  return wall - whole;
}

function offsetAt(timezone: string, instant: number): number {
  const zone = zoneOf(timezone);
  const span = Math.floor(instant / SPAN);
  let offset = zone.spans.get(span);
  if (offset === undefined) {
    const first = exactOffset(zone, span * SPAN);
    offset = first === exactOffset(zone, (span + 1) * SPAN) ? first : null;
    zone.spans.set(span, offset);
  }
  return offset ?? exactOffset(zone, instant);
}

/** What the wall clock of the zone shows at an instant, as a serial. */
export function serialFromInstant(instant: number, timezone: string): number {
  return (instant + offsetAt(timezone, instant) - EPOCH) / DAY;
}

/**
 * The instant at which the zone's wall clock shows a serial, to the millisecond. A time that the clock shows
 * twice is the earlier one; a time that it skips is moved forward by what is skipped.
 */
export function instantFromSerial(serial: number, timezone: string): number {
  const wall = EPOCH + Math.round(serial * DAY);
  const before = offsetAt(timezone, wall - DAY);
  const after = offsetAt(timezone, wall + DAY);
  if (before === after) return wall - before;
  const valid = [wall - before, wall - after].filter(
    (instant) => instant + offsetAt(timezone, instant) === wall,
  );
  return valid.length > 0 ? Math.min(...valid) : wall - before;
}

export type DateKind = 'date' | 'datetime' | 'time' | 'duration';

const kinds = new Map<string, DateKind | null>();

/** What a number format makes of a number: a day, a day with a time, a time, a duration, or null for none of them. */
export function dateFormat(format: string | null): DateKind | null {
  if (format === null) return null;
  let kind = kinds.get(format);
  if (kind === undefined) {
    kind = readDateKind(format);
    kinds.set(format, kind);
  }
  return kind;
}

function readDateKind(format: string): DateKind | null {
  const section = (format.match(/^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])*/)?.[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .toLowerCase();
  if (/\[(h+|m+|s+)\]/.test(section)) return 'duration';
  const letters = section.replace(/\[[^\]]*\]/g, '').replace(/general/g, '');
  if (/[#?]|0/.test(letters.replace(/s\.0+/g, 's'))) return null;
  const time = /h|s|am\/pm/.test(letters);
  const day = /y|d/.test(letters) || (/m/.test(letters) && !time) || /mmm/.test(letters);
  if (day) return time ? 'datetime' : 'date';
  return time ? 'time' : null;
}
