import { createCalendar } from '../calendar';
import { InputError } from '../input-error';
import type { Pdf } from '../mail';
import { countedRows } from '../metrics/sample-rows';
import { calendarLink } from '../review/calendar-link';
import { escapeHtml, reviewHtml, reviewText } from '../review/mail-html';
import { meetingAbout } from '../review/meeting-time';
import { nameWords } from '../review/name-words';
import { counted, listed } from '../review/number-words';
import { pageWithoutNames } from '../review/page-without-names';
import { printLink } from '../review/print-link';
import { readSent, SENT_METADATA, type Sent, writeSent } from '../review/sent';
import { agenda, momentWords, questions, subjectOf, warningsFor } from '../review/share-words';
import type { RowOf } from '../schema/tab';
import { people } from '../tabs/people';
import { readSettings } from '../tabs/read-settings';
import type { Sheet, Workbook } from '../workbook';
import type { Call } from './answer';
import { sheetUrl } from './links';
import { readBuilt } from './read-built';
import { readTab } from './read-tab';

const ADDRESS = /^[^\s@,;<>()"]+@[^\s@,;<>()"]+\.[^\s@,;<>()"]+$/;

/** Everything about a review that goes out, read once. */
function readShared(workbook: Workbook, month: string, now: Date) {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const { settings } = readSettings(workbook, calendar);
  const { sheet, page } = readBuilt(workbook, month, calendar);
  const { rows } = readTab(workbook, people, calendar);
  return {
    sheet,
    page: pageWithoutNames(page, nameWords(settings, rows)),
    settings,
    people: countedRows(rows),
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
  const start = meetingAbout(page.month, settings);
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
    const sentAt = momentWords(wallNow);
    let marked = sent;
    let unmarked: string | null = null;
    const outcomes = to.map((address) => {
      try {
        mail.send({
          to: address,
          subject: subjectOf(page, settings),
          text: reviewText(page, url),
          html: `${html}${problem === null ? '' : withoutPdf()}`,
          attachments: pdf === null ? [] : [pdf],
        });
      } catch (error) {
        return { to: address, problem: wordsOf(error) };
      }
      // Right after each mail, so that nobody gets a second one where the work stops in the middle.
      marked = { ...marked, [address.toLowerCase()]: sentAt };
      unmarked = markSent(sheet, marked);
      return { to: address, problem: null };
    });
    return { confirm: [], outcomes, pdf: problem, ...(unmarked === null ? {} : { unmarked }) };
  });

/** Notes on the sheet who got the review; gives why that could not be done, or null. */
function markSent(sheet: Sheet, sent: Sent): string | null {
  try {
    sheet.change([{ kind: 'metadata', key: SENT_METADATA, value: writeSent(sent) }]);
    return null;
  } catch (error) {
    return `Who got the mail could not be noted (${wordsOf(error)}), so next time Opsbook does not ask before it writes to them again.`;
  }
}

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
