import type { Desk } from './desk';
import { opened, setSetting, type, withMonth } from './review-month';

const MONTH = '2026-09';

/** A built September with three people, of whom one has no address, and a meeting on Wednesday. */
function shareable(): Desk {
  const desk = withMonth();
  type(
    desk,
    'People',
    { Name: 'Ana', Email: 'ana@example.com' },
    { Name: 'Ben', Email: 'ben@example.com' },
    { Name: 'Dee' },
    { Name: 'Eve', Email: 'eve@example.com', Active: 'No' },
  );
  setSetting(desk, 'Next review starts', new Date('2026-10-07T07:30:00Z'));
  desk.get('review.build', {});
  return desk;
}

const TO = ['ana@example.com', 'ben@example.com'];

describe('before a review is shared', () => {
  test('the people who would get it are shown, and those without an address are named', () => {
    const shown = shareable().get('review.share.preview', { month: MONTH });
    expect(shown).toMatchObject({
      recipients: [
        { name: 'Ana', email: 'ana@example.com', sent: null },
        { name: 'Ben', email: 'ben@example.com', sent: null },
      ],
      without: ['Dee'],
      quota: 100,
      subject: 'Review of September 2026: please read it before 2026-10-07 09:30',
    });
  });

  test('its links lead to the tab, to a page for the printer, and to a filled-in calendar entry', () => {
    const desk = shareable();
    const { url, print, printAll, calendar } = desk.get('review.share.preview', { month: MONTH });
    const { id } = desk.workbook.at('Review 2026-09');
    expect(url).toBe(`${desk.workbook.url}#gid=${id}`);
    for (const link of [print, printAll]) {
      expect(link).toMatch(/\/export\?format=pdf&gid=\d+&size=A4&portrait=true&scale=[24]&gridlines=false/);
    }
    expect(decodeURIComponent(print)).toContain('range=A1:J48');
    expect(print).toContain('&top_margin=0.4&bottom_margin=0.4&left_margin=0.4&right_margin=0.4');
    expect(calendar).toContain('dates=20261007T093000/20261007T103000');
    expect(calendar).toContain('ctz=Europe%2FBerlin');
    expect(calendar?.length).toBeLessThanOrEqual(2000);
    expect(decodeURIComponent(calendar ?? '')).toContain('3 Top three problems: 30 minutes');
    expect(decodeURIComponent(calendar ?? '')).toContain('add=ana@example.com');
  });

  test.each<[string, Date | '', string]>([
    ['no time', '', 'No time is set for the meeting. Set it in the sidebar: Set up.'],
    [
      'a time in the past',
      new Date('2026-10-01T07:30:00Z'),
      'The time of the meeting lies in the past. Set the next one in the sidebar: Set up.',
    ],
    // It is 14:00 in Berlin.
    [
      'a time within 24 hours',
      new Date('2026-10-06T07:30:00Z'),
      'The meeting starts in 19 hours. People need a day to read it.',
    ],
    [
      'a time within the hour',
      new Date('2026-10-05T12:30:00Z'),
      'The meeting starts in less than an hour. People need a day to read it.',
    ],
  ])('%s is warned of', (_, start, words) => {
    const desk = shareable();
    setSetting(desk, 'Next review starts', start);
    expect(desk.get('review.share.preview', { month: MONTH }).warnings[0]).toBe(words);
  });

  test('what is not ready is said', () => {
    const desk = shareable();
    // Time, attendees, a metric with data, one line, three root causes, of which one is in the log; no goal: 4 of 8.
    expect(desk.get('review.share.preview', { month: MONTH }).warnings).toEqual([
      'It is 50 % ready; missing: this year\'s goal (set it in the sidebar: Set up), Ana\'s line on On-time rate, the root cause of "Late to clients: No installer", 1 more.',
    ]);
  });
});

describe('how ready a review is', () => {
  test.each<[string, boolean, RegExp]>([
    ['nothing at all is logged', false, /^attendees/],
    ['time and goal are set, but nothing is logged', true, /^attendees/],
  ])('is 0 % where %s', (_, isSet, first) => {
    const desk = opened();
    if (isSet) {
      setSetting(desk, 'Next review starts', new Date('2026-10-07T07:30:00Z'));
      setSetting(desk, "This year's goal", 'Nine of ten on the day');
    }
    desk.get('review.build', {});
    const { ready } = desk.get('review.load', {});
    expect(ready?.percent).toBe(0);
    expect(ready?.missing.slice(isSet ? 0 : 2)[0]).toMatch(first);
    expect(ready?.missing).toContain(
      'something to review (log deliveries, problems or numbers, and build it again)',
    );
  });
});

describe('sharing a review', () => {
  test('says plainly that time and goal are not set, and leaves where to set them to the tab', () => {
    const desk = shareable();
    setSetting(desk, 'Next review starts', '');
    desk.get('review.build', {});
    expect(desk.workbook.at('Review 2026-09').values()[3]?.[2]).toBe(
      'not written yet (set it in the sidebar: Set up)',
    );
    desk.get('review.share', { month: MONTH, to: TO, anyway: true });
    const [mail] = desk.mail.sent;
    expect(mail?.html).toContain('<b>Meeting:</b> time not set yet · 60 minutes');
    expect(mail?.html).toContain('goal:</b> not written yet<');
    expect(mail?.text).toContain('time not set yet · 60 minutes');
    for (const words of [
      mail?.html,
      mail?.text,
      desk.get('review.load', {}).ready?.reminder.split('\n')[0],
    ]) {
      expect(words).not.toContain('sidebar');
    }
  });

  test('mails each person alone, as a table with a PDF of the same page, and links to the tab', () => {
    const desk = shareable();
    const { outcomes, pdf } = desk.get('review.share', { month: MONTH, to: TO });
    expect([outcomes, pdf]).toEqual([TO.map((to) => ({ to, problem: null })), null]);
    expect(desk.mail.sent.map(({ to }) => to)).toEqual(TO);
    const [mail] = desk.mail.sent;
    const { id } = desk.workbook.at('Review 2026-09');
    expect(mail?.html).toContain(`${desk.workbook.url}#gid=${id}`);
    expect(mail?.html).toContain('<b>On-time rate</b>');
    expect(mail?.html).toContain('<b>50.0%</b> (2 of 4)');
    expect(mail?.attachments.map(({ name }) => name)).toEqual(['Review of September 2026.pdf']);
    expect(desk.mail.pages[0]).toContain(mail?.html ?? 'no mail');
    expect(mail?.text).toContain('1. Check work · Proof: 1 time, 4.0 h, worst 4, 16 points');
    // Nobody wrote down hours of late jobs: two of 2 h each, as Settings say.
    expect(mail?.text).toContain('2. Late to clients: No installer: 2 times, ~4.0 h, worst 3, 12 points');
  });

  test('uses what every mail program and Google’s converter know, and escapes what people typed', () => {
    const desk = shareable();
    const review = desk.workbook.at('Review 2026-09');
    review.type('I14', ['<script>alert("x")</script> & <img src=https://example.com/x.png>']);
    desk.get('review.share', { month: MONTH, to: TO });
    const html = desk.mail.pages[0] ?? '';
    expect(html).not.toMatch(
      /flex|grid|<script|<img|<style|<link|url\(|class=|position:|src=(?!https:\/\/example)/,
    );
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;img');
  });

  test('goes without a PDF, and says so, where it cannot be made', () => {
    const desk = shareable();
    desk.mail.pdfFails = 'Conversion from text/html to application/pdf failed.';
    const { outcomes, pdf } = desk.get('review.share', { month: MONTH, to: TO });
    expect(outcomes.every(({ problem }) => problem === null)).toBe(true);
    expect(pdf).toBe(
      'The PDF could not be made (Conversion from text/html to application/pdf failed.), so the mail goes without it.',
    );
    expect(desk.mail.sent[0]?.attachments).toEqual([]);
    expect(desk.mail.sent[0]?.html).toContain('The PDF could not be made this time.');
  });

  test('says for each person what came of it, and remembers only those who got it', () => {
    const desk = shareable();
    desk.mail.refuses.set('ana@example.com', 'Invalid email: ana@example.com');
    expect(desk.get('review.share', { month: MONTH, to: TO }).outcomes).toEqual([
      { to: 'ana@example.com', problem: 'Invalid email: ana@example.com' },
      { to: 'ben@example.com', problem: null },
    ]);
    expect(desk.get('review.share.preview', { month: MONTH }).recipients.map(({ sent }) => sent)).toEqual([
      null,
      '2026-10-05 14:00',
    ]);
  });

  test('is noted after each mail, so that a stop in the middle sends none twice', () => {
    const desk = shareable();
    const review = desk.workbook.at('Review 2026-09');
    const sentWhenNoted: number[] = [];
    const change = review.change.bind(review);
    review.change = (changes) => {
      sentWhenNoted.push(desk.mail.sent.length);
      change(changes);
    };
    desk.get('review.share', { month: MONTH, to: TO });
    expect(sentWhenNoted).toEqual([1, 2]);
    expect(Object.keys(JSON.parse(review.metadata('opsbook.review.sent') ?? '{}'))).toEqual(TO);
  });

  test('says beside what came of it where it cannot be noted', () => {
    const desk = shareable();
    desk.workbook.at('Review 2026-09').change = () => {
      throw new Error('Service timed out');
    };
    expect(desk.get('review.share', { month: MONTH, to: TO })).toEqual({
      confirm: [],
      outcomes: TO.map((to) => ({ to, problem: null })),
      pdf: null,
      unmarked:
        'Who got the mail could not be noted (Service timed out), so next time Opsbook does not ask before it writes to them again.',
    });
  });

  test.each<[string, (desk: Desk) => string[], string]>([
    [
      'somebody got it already',
      (desk) => {
        desk.get('review.share', { month: MONTH, to: ['ben@example.com'] });
        return TO;
      },
      'ben@example.com got Review of September 2026 already (2026-10-05 14:00). Send it again?',
    ],
    [
      'somebody is not in People',
      () => ['max@elsewhere.example'],
      "Not in People: max@elsewhere.example. Send them the team's figures and names?",
    ],
    [
      'the meeting is less than a day away',
      (desk) => {
        setSetting(desk, 'Next review starts', new Date('2026-10-06T07:30:00Z'));
        return TO;
      },
      'The meeting starts in less than 24 hours. Send it nevertheless?',
    ],
    [
      'no time is set for the meeting',
      (desk) => {
        setSetting(desk, 'Next review starts', '');
        return TO;
      },
      'No time is set for the meeting, so nobody learns when it is. Send it nevertheless?',
    ],
    [
      'the time of the meeting lies in the past',
      (desk) => {
        setSetting(desk, 'Next review starts', new Date('2026-10-01T07:30:00Z'));
        return TO;
      },
      'The time of the meeting, 2026-10-01 09:30, lies in the past. Send it nevertheless?',
    ],
  ])('asks first where %s, and sends when told to', (_, prepare, question) => {
    const desk = shareable();
    const to = prepare(desk);
    const before = desk.mail.sent.length;
    expect(desk.get('review.share', { month: MONTH, to })).toEqual({
      confirm: [question],
      outcomes: [],
      pdf: null,
    });
    expect(desk.mail.sent.length).toBe(before);
    expect(desk.get('review.share', { month: MONTH, to, anyway: true }).outcomes).toHaveLength(to.length);
    expect(desk.mail.sent.length).toBe(before + to.length);
  });

  test.each<[string, (desk: Desk) => unknown, string, string]>([
    [
      'nobody is chosen',
      (desk) => desk.ask('review.share', { month: MONTH, to: [' '] }),
      'Share',
      'nobody is chosen. Choose at least one person.',
    ],
    [
      'an address is none',
      (desk) => desk.ask('review.share', { month: MONTH, to: ['ana', 'ben@example.com'] }),
      'Share',
      'ana: no e-mail address. It looks like ana@example.com.',
    ],
    [
      'too many are chosen for today',
      (desk) => {
        desk.mail.quota = 1;
        return desk.ask('review.share', { month: MONTH, to: TO });
      },
      'Share',
      'Google lets you write to 1 more person today, and these are 2. Choose fewer, or send the link instead.',
    ],
    [
      'the month has no review',
      (desk) => desk.ask('review.share', { month: '2026-08', to: TO }),
      'Review 2026-08',
      'there is no review of August 2026 yet. Build it first.',
    ],
    [
      'a table was taken out of it',
      (desk) => {
        desk.workbook.at('Review 2026-09').type('B22', ['Something else']);
        return desk.ask('review.share', { month: MONTH, to: TO });
      },
      'Review 2026-09',
      'the table "What happened" is not there any more. Undo that change, or delete the tab and build the review again.',
    ],
  ])('is refused where %s', (_, act, where, problem) => {
    const desk = shareable();
    expect(act(desk)).toEqual({ ok: false, where, problem, bug: false });
    expect(desk.mail.sent).toEqual([]);
  });
});
