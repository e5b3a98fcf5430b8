/** Wall clocks of time zones. Instants are milliseconds since 1970 UTC; wall times the same count on a clock there. */
export interface Zone {
  readonly name: string;
  /** Milliseconds to add to an instant to get the wall time. */
  offsetAt(instant: number): number;
  /** The instant at which the wall shows this time; the earlier one where it shows it twice. */
  instantOf(wall: number): number;
}

const QUARTER_HOUR = 900_000;
const zones = new Map<string, Zone>();

/** The zone of an IANA name. Throws RangeError for a name that nobody knows. */
export function zoneNamed(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const fresh = makeZone(name);
  zones.set(name, fresh);
  return fresh;
}

function makeZone(name: string): Zone {
  const fixed = /^GMT([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
  if (fixed !== null) {
    const [, sign, hours, minutes = '0'] = fixed;
    const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
    return { name, offsetAt: () => offset, instantOf: (wall) => wall - offset };
  }
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsets = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    // Offsets change on quarter hours only, so one answer serves the whole quarter.
    const quarter = Math.floor(instant / QUARTER_HOUR);
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    if (offsets.size > 200_000) offsets.clear();
    const offset = measure(clock, quarter * QUARTER_HOUR);
    offsets.set(quarter, offset);
    return offset;
  };
  const instantOf = (wall: number): number => {
    const before = offsetAt(wall - 86_400_000);
    const after = offsetAt(wall + 86_400_000);
    const early = wall - before;
    if (before === after || offsetAt(early) === before) return early;
    const late = wall - after;
    // In a gap neither holds; the clock before it counts on, as a person would say the time.
    return offsetAt(late) === after ? late : early;
  };
  return { name, offsetAt, instantOf };
}

function measure(clock: Intl.DateTimeFormat, instant: number): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of clock.formatToParts(instant)) parts[type] = value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return wall.getTime() - instant;
}
