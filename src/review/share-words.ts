import { momentText } from '../calendar/instant';
import type { RowOf } from '../schema/tab';
import type { people } from '../tabs/people';
import type { Settings } from '../tabs/read-settings';
import type { CalendarEntry } from './calendar-link';
import { meetingAbout } from './meeting-time';
import { counted, listed } from './number-words';
import type { ReviewPage } from './read-page';
import { measureReadiness } from './readiness';

const MINUTES_A_DAY = 1440;

type PersonRow = RowOf<typeof people>;

/** The subject of the mail, with when the meeting is. */
export function subjectOf(page: ReviewPage, settings: Settings): string {
  const start = meetingAbout(page.month, settings);
  if (start === null) return `${page.title}: please read it before we meet`;
  return `${page.title}: please read it before ${momentWords(start)}`;
}

/** What should give the sender pause. */
export function warningsFor(page: ReviewPage, settings: Settings, wallNow: number): string[] {
  const { nextReviewStarts: start } = settings;
  const { percent, missing } = measureReadiness(page, settings);
  const hours = start === null ? null : Math.floor((start - wallNow) / 60);
  const late =
    start === null || hours === null
      ? 'No time is set for the meeting. Set it in the sidebar: Set up.'
      : start <= wallNow
        ? 'The time of the meeting lies in the past. Set the next one in the sidebar: Set up.'
        : start - wallNow < MINUTES_A_DAY
          ? `The meeting starts in ${hours < 1 ? 'less than an hour' : counted(hours, 'hour')}. People need a day to read it.`
          : null;
  const ready = missing.length === 0 ? null : `It is ${percent} % ready; missing: ${shortList(missing)}.`;
  return [late, ready].filter((line) => line !== null);
}

/** The first three, and how many more there are. */
function shortList(lines: readonly string[]): string {
  const more = lines.length - 3;
  return [...lines.slice(0, 3), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** What is asked before anything is sent. */
export function questions(
  to: readonly string[],
  team: readonly PersonRow[],
  sent: Readonly<Record<string, string>>,
  page: ReviewPage,
  settings: Settings,
  wallNow: number,
): string[] {
  const known = new Set(team.map((row) => row.email?.toLowerCase()));
  const strangers = to.filter((one) => !known.has(one.toLowerCase()));
  const again = to.filter((one) => sent[one.toLowerCase()] !== undefined);
  const [first] = again;
  const start = settings.nextReviewStarts;
  return [
    ...(strangers.length > 0
      ? [`Not in People: ${listed(strangers)}. Send them the team's figures and names?`]
      : []),
    ...(first === undefined
      ? []
      : [`${listed(again)} got ${page.title} already (${sent[first.toLowerCase()] ?? ''}). Send it again?`]),
    ...(start === null
      ? ['No time is set for the meeting, so nobody learns when it is. Send it nevertheless?']
      : start <= wallNow
        ? [`The time of the meeting, ${momentWords(start)}, lies in the past. Send it nevertheless?`]
        : start - wallNow < MINUTES_A_DAY
          ? ['The meeting starts in less than 24 hours. Send it nevertheless?']
          : []),
  ];
}

/** '2026-10-05 14:00' */
export function momentWords(wallMinutes: number): string {
  return momentText(Math.floor(wallMinutes)).replace('T', ' ');
}

/** The meeting as an entry of the calendar, with the agenda and the three problems. */
export function agenda(
  page: ReviewPage,
  {
    starts,
    minutes,
    timezone,
    url,
  }: Pick<CalendarEntry, 'starts' | 'minutes' | 'timezone'> & { url: string },
  recipients: readonly { readonly email: string }[],
): CalendarEntry {
  return {
    title: page.title,
    starts,
    minutes,
    timezone,
    lines: [
      `Read it before: ${url}`,
      '',
      ...page.boxes.map((box, index) => `${index + 1} ${box.title}: ${box.minutes} minutes`),
      '',
      ...page.problems.map((problem, index) => `Problem ${index + 1}: ${problem.name}`),
    ],
    guests: recipients.map(({ email }) => email),
  };
}
