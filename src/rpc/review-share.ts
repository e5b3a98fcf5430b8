import { createCalendar } from '../calendar';
import { dayText } from '../calendar/days';
import { InputError } from '../input-error';
import type { Pdf } from '../mail';
import { type CalendarEntry, calendarLink } from '../review/calendar-link';
import { escapeHtml, reviewHtml, reviewText } from '../review/mail-html';
import { counted, listed } from '../review/number-words';
import { printLink } from '../review/print-link';
import type { ReviewPage } from '../review/read-page';
import { measureReadiness } from '../review/readiness';
import { readSent, SENT_METADATA, writeSent } from '../review/sent';
import type { RowOf } from '../schema/tab';
import { people } from '../tabs/people';
import { readSettings, type Settings } from '../tabs/read-settings';
import type { Workbook } from '../workbook';
import type { Call } from './answer';
import { sheetUrl } from './links';
import { readBuilt } from './read-built';
import { readTab } from './read-tab';

const MINUTES_A_DAY = 1440;
const ADDRESS = /^[^\s@,;<>()"]+@[^\s@,;<>()"]+\.[^\s@,;<>()"]+$/;

/** Everything about a review that goes out, read once. */
function readShared(workbook: Workbook, month: string, now: Date) {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const { settings } = readSettings(workbook, calendar);
  const { sheet, page } = readBuilt(workbook, month, calendar);
  const { rows } = readTab(workbook, people, calendar);
  return {
    sheet,
    page,
    settings,
    people: rows,
    sent: readSent(sheet.metadata(SENT_METADATA)),
    url: sheetUrl(workbook, sheet),
    wallNow: calendar.wallMinutesOf(now),
  };
}

export const reviewSharePreview: Call<'review.share.preview'> = (workbook, { month }, { now, mail }) => {
  const shared = readShared(workbook, month, now());
  const { page, settings, sent, url, sheet } = shared;
  const recipients = recipientsOf(shared.people).map(({ name, email }) => ({
    name,
    email,
    sent: sent[email.toLowerCase()] ?? null,
  }));
  const start = settings.nextReviewStarts;
  const minutes = page.boxes.reduce((sum, box) => sum + box.minutes, 0);
  return {
    recipients,
    without: shared.people
      .filter((row) => row.active !== 'No' && row.name !== null && !isAddress(row.email))
      .map((row) => row.name ?? ''),
    quota: mail.remaining(),
    subject: subjectOf(page, settings),
    warnings: warningsFor(page, settings, shared.wallNow),
    url,
    print: printLink(workbook.url, sheet.id, null),
    printAll: printLink(workbook.url, sheet.id, sheet.values().length),
    calendar:
      start === null
        ? null
        : calendarLink(
            agenda(page, { starts: start, minutes, timezone: workbook.timezone, url }, recipients),
          ),
  };
};

export const reviewShare: Call<'review.share'> = (workbook, input, { now, mail }) =>
  workbook.exclusively(() => {
    const {
      page,
      people: team,
      sent,
      sheet,
      settings,
      url,
      wallNow,
    } = readShared(workbook, input.month, now());
    const to = [...new Map(input.to.map((one) => [one.trim().toLowerCase(), one.trim()])).values()].filter(
      (one) => one !== '',
    );
    if (to.length === 0) throw new InputError('Share', 'nobody is chosen. Choose at least one person.');
    const wrong = to.filter((one) => !isAddress(one));
    if (wrong.length > 0) {
      throw new InputError('Share', `${listed(wrong)}: no e-mail address. It looks like ana@example.com.`);
    }
    const quota = mail.remaining();
    if (quota < to.length) {
      throw new InputError(
        'Share',
        `Google lets you write to ${counted(quota, 'more person', 'more people')} today, and these are ${to.length}. Choose fewer, or send the link instead.`,
      );
    }
    const confirm = input.anyway === true ? [] : questions(to, team, sent, page, settings, wallNow);
    if (confirm.length > 0) return { confirm, outcomes: [], pdf: null };
    const html = reviewHtml(page, url);
    const { pdf, problem } = pdfOf(mail, page.title, html);
    const now_ = `${dayText(Math.floor(wallNow / MINUTES_A_DAY))} ${clock(wallNow)}`;
    const outcomes = to.map((address) => {
      try {
        mail.send({
          to: address,
          subject: subjectOf(page, settings),
          text: reviewText(page, url),
          html: `${html}${problem === null ? '' : withoutPdf()}`,
          attachments: pdf === null ? [] : [pdf],
        });
        return { to: address, problem: null };
      } catch (error) {
        return { to: address, problem: wordsOf(error) };
      }
    });
    const went = outcomes.filter((one) => one.problem === null).map((one) => [one.to.toLowerCase(), now_]);
    if (went.length > 0) {
      const value = writeSent({ ...sent, ...Object.fromEntries(went) });
      sheet.change([{ kind: 'metadata', key: SENT_METADATA, value }]);
    }
    return { confirm: [], outcomes, pdf: problem };
  });

type PersonRow = RowOf<typeof people>;

function isAddress(text: string | null): text is string {
  return text !== null && ADDRESS.test(text);
}

/** Active people with an address, each address once. */
function recipientsOf(
  rows: readonly PersonRow[],
): readonly { readonly name: string; readonly email: string }[] {
  const found = new Map<string, { name: string; email: string }>();
  for (const { name, email, active } of rows) {
    if (active === 'No' || !isAddress(email) || found.has(email.toLowerCase())) continue;
    found.set(email.toLowerCase(), { name: name ?? email, email });
  }
  return [...found.values()];
}

function subjectOf(page: ReviewPage, { nextReviewStarts: start }: Settings): string {
  if (start === null) return `${page.title}: please read it before we meet`;
  const when = `${dayText(Math.floor(start / MINUTES_A_DAY))} ${clock(start)}`;
  return `${page.title}: please read it before ${when}`;
}

/** What should give the sender pause. */
function warningsFor(page: ReviewPage, settings: Settings, wallNow: number): string[] {
  const { nextReviewStarts: start } = settings;
  const { percent, missing } = measureReadiness(page, settings);
  const hours = start === null ? null : Math.floor((start - wallNow) / 60);
  const late =
    start === null || hours === null
      ? 'No time is set for the meeting: type it in Settings, Next review starts.'
      : start <= wallNow
        ? 'The meeting in Settings, Next review starts, lies in the past.'
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
function questions(
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
    ...(start !== null && start > wallNow && start - wallNow < MINUTES_A_DAY
      ? ['The meeting starts in less than 24 hours. Send it nevertheless?']
      : []),
  ];
}

function pdfOf(
  mail: { toPdf(name: string, html: string): Pdf },
  title: string,
  html: string,
): { readonly pdf: Pdf | null; readonly problem: string | null } {
  try {
    const page = `<html><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body style="margin:0">${html}</body></html>`;
    return { pdf: mail.toPdf(title, page), problem: null };
  } catch (error) {
    return {
      pdf: null,
      problem: `The PDF could not be made (${wordsOf(error)}), so the mail goes without it.`,
    };
  }
}

function withoutPdf(): string {
  return '<p style="font-family:Arial,Helvetica,sans-serif;font-size:12px;color:#5f6368">The PDF could not be made this time. Open the review and print it from there.</p>';
}

function wordsOf(error: unknown): string {
  return error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error)
    ? String(error.message)
    : String(error);
}

/** "09:30" */
function clock(wallMinutes: number): string {
  const rest = Math.floor(wallMinutes) % MINUTES_A_DAY;
  return `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
}

function agenda(
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
