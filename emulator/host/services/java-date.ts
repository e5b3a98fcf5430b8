import { zoneNamed } from '../realm/zone';

/**
 * An instant in a pattern of Java's SimpleDateFormat, as Utilities.formatDate takes it. Throws RangeError for a
 * letter that the pattern language does not know, or a zone that nobody knows.
 */
export function formatJavaDate(instant: number, zoneName: string, pattern: string): string {
  const zone = zoneNamed(zoneName);
  const offset = zone.offsetAt(instant);
  const wall = new Date(instant + offset);
  const parts = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;
  if ((pattern.replaceAll("''", '').match(/'/g)?.length ?? 0) % 2 === 1) {
    throw new RangeError('Unterminated quote');
  }
  return pattern.replaceAll(parts, (part, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    return letter === undefined ? part : field(letter, part.length, wall, offset, zoneName, instant);
  });
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

function name(wall: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(wall);
}

function field(
  letter: string,
  length: number,
  wall: Date,
  offset: number,
  zoneName: string,
  instant: number,
): string {
  const hours = wall.getUTCHours();
  const weekday = wall.getUTCDay();
  switch (letter) {
    case 'G':
      return wall.getUTCFullYear() > 0 ? 'AD' : 'BC';
    case 'y':
    case 'Y': {
      const year = letter === 'y' ? wall.getUTCFullYear() : weekYear(wall);
      return length === 2 ? pad(year % 100, 2) : pad(year, length);
    }
    case 'M':
    case 'L':
      if (length >= 3) return name(wall, { month: length === 3 ? 'short' : 'long' });
      return pad(wall.getUTCMonth() + 1, length);
    case 'd':
      return pad(wall.getUTCDate(), length);
    case 'D':
      return pad(dayOfYear(wall), length);
    case 'F':
      return pad(Math.floor((wall.getUTCDate() - 1) / 7) + 1, length);
    case 'E':
      return name(wall, { weekday: length <= 3 ? 'short' : 'long' });
    case 'u':
      return pad(weekday === 0 ? 7 : weekday, length);
    case 'w':
      return pad(weekOfYear(wall), length);
    case 'W':
      return pad(Math.floor((wall.getUTCDate() + firstWeekday(wall) - 1) / 7) + 1, length);
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(hours, length);
    case 'k':
      return pad(hours === 0 ? 24 : hours, length);
    case 'K':
      return pad(hours % 12, length);
    case 'h':
      return pad(hours % 12 === 0 ? 12 : hours % 12, length);
    case 'm':
      return pad(wall.getUTCMinutes(), length);
    case 's':
      return pad(wall.getUTCSeconds(), length);
    case 'S':
      return pad(wall.getUTCMilliseconds(), length);
    case 'z':
      return zoneText(zoneName, instant, length);
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      if (offset === 0) return 'Z';
      return length === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, length === 3 ? ':' : '');
    default:
      throw new RangeError(`Illegal pattern character '${letter}'`);
  }
}

function offsetText(offset: number, colon: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${colon}${pad(minutes % 60, 2)}`;
}

function zoneText(zoneName: string, instant: number, length: number): string {
  if (/^GMT[+-]/.test(zoneName)) return zoneName;
  const style = length >= 4 ? 'long' : 'short';
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zoneName, timeZoneName: style });
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? zoneName;
}

const DAY = 86_400_000;

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY) + 1;
}

function firstWeekday(wall: Date): number {
  return new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1)).getUTCDay();
}

/** Weeks as in the United States: they start on Sunday, and the first one holds 1 January. */
function weekOfYear(wall: Date): number {
  if (weekYear(wall) !== wall.getUTCFullYear()) return 1;
  const first = new Date(Date.UTC(wall.getUTCFullYear(), 0, 1)).getUTCDay();
  return Math.floor((dayOfYear(wall) + first - 1) / 7) + 1;
}

function weekYear(wall: Date): number {
  const saturday = new Date(wall.getTime() + (6 - wall.getUTCDay()) * DAY);
  return saturday.getUTCFullYear();
}
