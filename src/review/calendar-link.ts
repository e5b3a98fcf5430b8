/** What an entry in the calendar is made of. */
export interface CalendarEntry {
  readonly title: string;
  /** Minutes since 1970-01-01 00:00 on the spreadsheet's clock. */
  readonly starts: number;
  readonly minutes: number;
  readonly timezone: string;
  /** Lines of the description, the weightiest first. */
  readonly lines: readonly string[];
  readonly guests: readonly string[];
}

/** What browsers and mail programs pass on without cutting. */
const LONGEST = 2000;

/**
 * A link that opens Google Calendar with the meeting filled in, at most 2,000 characters long: guests that do not fit
 * are left out first, then lines from the end.
 */
export function calendarLink({ title, starts, minutes, timezone, lines, guests }: CalendarEntry): string {
  const base = [
    'https://calendar.google.com/calendar/render?action=TEMPLATE',
    `text=${encodeURIComponent(title)}`,
    `dates=${stamp(starts)}/${stamp(starts + minutes)}`,
    `ctz=${encodeURIComponent(timezone)}`,
  ].join('&');
  const details = (count: number): string =>
    count === 0 ? '' : `&details=${encodeURIComponent(lines.slice(0, count).join('\n'))}`;
  let count = lines.length;
  while (count > 0 && base.length + details(count).length > LONGEST) count -= 1;
  let link = base + details(count);
  for (const guest of guests) {
    const added = `&add=${encodeURIComponent(guest)}`;
    if (link.length + added.length <= LONGEST) link += added;
  }
  return link;
}

/** 20261006T093000 */
function stamp(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, '');
}
