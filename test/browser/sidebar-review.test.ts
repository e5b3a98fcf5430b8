import type { Browser, Page } from 'playwright-core';
import type { Desk } from '../src/rpc/desk';
import { pageOf, setSetting, type, withMonth } from '../src/rpc/review-month';
import { answersOf } from './desk-answers';
import { describeInBrowser, openBrowser } from './open-browser';
import { axeViolations, openSidebar, type SidebarOptions } from './sidebar-page';
import { becomesTrue } from './waiting';

const NAME = 'Review 2026-09';

/** A September with four problems, a team of four of whom one has no address, and a meeting in two days. */
function office(): Desk {
  const desk = withMonth();
  type(
    desk,
    'People',
    { Name: 'Ana', Email: 'ana@example.com' },
    { Name: 'Ben', Email: 'ben@example.com' },
    { Name: 'Cem', Email: 'cem@example.com' },
    { Name: 'Dee' },
  );
  type(
    desk,
    'Quality Log',
    {},
    {},
    { 'What happened': 'Dent', Process: 'Paint', Severity: 1, 'Rework hours': 0.8, 'Found on': '2026-09-05' },
  );
  type(desk, 'Actions', { What: 'Buy a drill', Owner: 'Ben', Due: '2026-09-20', 'Agreed on': '2026-08-03' });
  setSetting(desk, "This year's goal", 'Nine of ten on the day');
  setSetting(desk, 'Next review starts', new Date('2026-10-07T07:30:00Z'));
  return desk;
}

/** The same with the reviews of August and September built. */
function built(): Desk {
  const desk = office();
  desk.get('review.build', { month: '2026-08' });
  desk.get('review.build', {});
  return desk;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();

/** Goes on to the box of this title, the next one. */
async function nextBox(page: Page, title: string): Promise<void> {
  await press(page, 'Next box');
  await heading(page, title);
}

async function openBox(page: Page, number: 1 | 2 | 3 | 4 | 5): Promise<void> {
  await press(page, 'Lead the meeting');
  await heading(page, 'Last month');
  const titles = ['Metrics', 'Top three problems', 'Waste and priorities', 'Decisions and read-back'];
  for (const title of titles.slice(0, number - 1)) await nextBox(page, title);
}

/** The card of a line of the meeting, opened. */
async function card(page: Page, title: string | RegExp) {
  const found = page.locator('details').filter({ has: page.locator('summary', { hasText: title }) });
  await found.waitFor();
  if ((await found.getAttribute('open')) === null) await found.locator('summary').click();
  return found;
}

/** Waits until a cell of the review holds a text that the page wrote; after 30 s it says what it holds. */
async function holds(desk: Desk, address: string, wanted: string | RegExp): Promise<void> {
  const read = () => String(desk.workbook.at(NAME).cell(address));
  const fits = () => (typeof wanted === 'string' ? read() === wanted : wanted.test(read()));
  await becomesTrue(fits);
  expect(read()).toEqual(typeof wanted === 'string' ? wanted : expect.stringMatching(wanted));
}

describeInBrowser('the review in the sidebar', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const open = async (desk = built(), more: SidebarOptions = {}) => {
    const opened = await openSidebar(browser, answersOf(desk), { screen: 'review', ...more });
    await opened.page.getByLabel('Month to look back on').waitFor();
    return { ...opened, desk };
  };

  test.each<[string, (page: Page) => Promise<void>]>([
    ['the month', (page) => heading(page, /% ready for the meeting/)],
    ['box 1', (page) => openBox(page, 1)],
    ['box 2', (page) => openBox(page, 2)],
    ['box 3', (page) => openBox(page, 3)],
    ['box 4', (page) => openBox(page, 4)],
    [
      'what was agreed',
      async (page) => {
        await openBox(page, 5);
        await press(page, 'Agree, and add to Actions');
        await says(page, 'Not agreed yet:');
      },
    ],
    [
      'what is asked before it is sent',
      async (page) => {
        await press(page, 'Share…');
        await page.getByLabel('Other addresses').fill('max@other.example');
        await press(page, 'Send to 4 people');
        await says(page, /^Not in People: max@other\.example/);
      },
    ],
    [
      'two months side by side',
      async (page) => {
        await press(page, 'All reviews');
        await press(page, 'Compare');
        await page.getByLabel('What stood in each').waitFor();
      },
    ],
  ])(
    '%s passes axe in light and dark, closed and opened up, and is no wider than the sidebar',
    async (_, reach) => {
      const { page } = await open();
      await reach(page);
      const violations = async () => {
        const found: string[] = [];
        for (const look of ['Light', 'Dark']) {
          await page.getByRole('radio', { name: look }).check();
          found.push(...(await axeViolations(page)));
        }
        return found;
      };
      expect(await violations()).toEqual([]);
      for (const details of await page.locator('details').all()) {
        await details.evaluate((element) => element.setAttribute('open', ''));
      }
      expect(await violations()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
      await page.context().close();
    },
  );

  test('says how ready the review is and what is missing, and copies a reminder', async () => {
    const desk = built();
    const { page } = await open(desk, { options: { permissions: ['clipboard-read', 'clipboard-write'] } });
    // Time, goal, attendees, a value, one line, three root causes of which one is in the log: 5 of 8.
    await heading(page, '63 % ready for the meeting');
    await press(page, 'Copy a reminder');
    await says(page, 'Copied. Paste it into a message.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      [
        'Review of September 2026, Wed 2026-10-07 09:30 · 60 minutes · counted up to 2026-09-30. It is 63 % ready; missing:',
        "- Ana's line on On-time rate",
        '- the root cause of "Late to clients: No installer"',
        '- the root cause of "Plan the week"',
        `Please add it before the meeting: ${desk.workbook.url}#gid=${desk.workbook.at(NAME).id}`,
      ].join('\n'),
    );
    await page.context().close();
  });

  test('swaps a problem of the top three for another, with a reason', async () => {
    const { page, desk } = await open();
    await page.getByText('Swap one of the top three problems').click();
    await page.getByLabel('Leave out').selectOption('Plan the week');
    await page.getByLabel('Take in its place').selectOption('Paint');
    await press(page, 'Swap');
    await says(page, 'Swap: say why, in a few words: it is printed under the table.');
    await page.getByLabel('Why').fill('Paint costs us a client');
    await press(page, 'Swap');
    // What can be left out now is what was put in.
    await page.getByLabel('Leave out').locator('option', { hasText: 'Paint' }).waitFor({ state: 'attached' });
    expect(String(desk.workbook.at(NAME).cell('B25'))).toMatch(/^Paint/);
    expect(String(desk.workbook.at(NAME).cell('F21'))).toContain('Paint costs us a client');
    await page.context().close();
  });

  test('keeps what was typed when it is built again, and writes over it when told to', async () => {
    const desk = built();
    desk.workbook.at(NAME).type('H14', ['We know better']);
    const { page } = await open(desk);
    await press(page, 'Build it again');
    await says(page, 'These cells hold what someone typed, so they were kept:');
    await says(page, 'H14');
    expect(desk.workbook.at(NAME).cell('H14')).toBe('We know better');
    await press(page, 'Write over them all the same');
    await page.getByText('These cells hold what someone typed').waitFor({ state: 'detached' });
    expect(desk.workbook.at(NAME).cell('H14')).toBe('Too few to judge (n = 4).');
    await page.context().close();
  });

  test('each box has a clock of its own, which counts down, stops, and says how far it is over', async () => {
    const { page } = await open();
    // The page's time stands still but for what is run here.
    await page.clock.install({ time: new Date('2026-10-01T08:00:00Z') });
    await page.clock.pauseAt(new Date('2026-10-01T09:00:00Z'));
    await openBox(page, 1);
    const timer = page.getByRole('timer');
    await timer.getByText('5:00 left').waitFor();
    await press(page, 'Start the clock');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.clock.runFor(61_000);
    await timer.getByText(/^(4:00|3:59) left$/).waitFor();
    await page.clock.runFor(300_000);
    await timer.getByText(/^1:0[01] over$/).waitFor();
    await press(page, 'Pause');
    await page.getByRole('button', { name: 'Start the clock' }).waitFor();
    await nextBox(page, 'Metrics');
    await timer.getByText('10:00 left').waitFor();
    await press(page, 'Back');
    await heading(page, 'Last month');
    await timer.getByText(/^1:0[01] over$/).waitFor();
    await page.context().close();
  });

  test('reads out where the meeting is: each box takes the focus', async () => {
    const { page } = await open();
    await openBox(page, 1);
    await says(page, 'Box 1 of 5');
    await says(page, '✗ Buy a drill · Ben · Overdue · carried 1 month');
    for (const title of [
      'Metrics',
      'Top three problems',
      'Waste and priorities',
      'Decisions and read-back',
    ]) {
      await page.getByRole('button', { name: 'Next box' }).press('Enter');
      await page.getByRole('heading', { name: title }).and(page.locator(':focus')).waitFor();
    }
    expect(await page.getByRole('button', { name: 'Next box' }).count()).toBe(0);
    await page.context().close();
  });

  test('captures what is said as it goes, reads it back, and agrees on what has one owner and a day', async () => {
    const { page, desk } = await open();
    await openBox(page, 2);
    await page.getByLabel('What happened, in one line').fill('Two installers were ill');
    await press(page, 'Save On-time rate · Ana');
    await page.locator('summary', { hasText: 'On-time rate · Ana ✓' }).waitFor();

    await nextBox(page, 'Top three problems');
    const problem = await card(page, '1 Check work · Proof');
    expect(await problem.getByLabel('Root cause').inputValue()).toBe('Files are named by hand');
    await problem.getByLabel('What changes').fill('Name files by job');
    await problem.getByLabel('Owner (one person)').fill('Ana');
    await problem.getByLabel(/^Due/).fill('2026-10-30');
    await problem.getByLabel('Check on').fill('2026-11-30');
    await press(page, 'Save 1 Check work · Proof');
    await holds(desk, 'J23', /./);

    await nextBox(page, 'Waste and priorities');
    await says(page, 'Retype orders: 10.0 h a week');
    const priority = await card(page, /^Priority 3/);
    await priority.getByLabel('Done when').fill('Orders are typed once');
    await priority.getByLabel('Owner (one person)').fill('');
    await priority.getByLabel(/^Due/).fill('2026-10-28');
    await press(page, /^Save Priority 3/);
    await priority.locator('summary', { hasText: 'Remove: Retype orders' }).waitFor();

    await nextBox(page, 'Decisions and read-back');
    const decision = await card(page, /^Decision 1/);
    await decision.getByLabel('What').fill('No more neon');
    await press(page, /^Save Decision 1/);
    await decision.locator('summary', { hasText: 'Decision 1: No more neon' }).waitFor();
    await press(page, 'Agree, and add to Actions');
    await says(page, '✓ Ana: Name files by job, by 2026-10-30 (A-0001)');
    await says(page, 'Priority 3 has no owner: "Remove: Retype orders". Name one person.');
    await says(page, 'Decided, with nothing to do for anybody:');
    const actions = () =>
      pageOf(desk, 'Actions')
        .slice(1)
        .map((cells) => cells.slice(0, 2));
    expect(actions()).toEqual([
      ['Buy a drill', 'Ben'],
      ['Name files by job', 'Ana'],
    ]);

    await press(page, 'Back');
    await heading(page, 'Waste and priorities');
    await (await card(page, /^Priority 3/)).getByLabel('Owner (one person)').fill('Dee');
    await press(page, /^Save Priority 3/);
    await holds(desk, 'I36', 'Dee');
    await nextBox(page, 'Decisions and read-back');
    await press(page, 'Agree, and add to Actions');
    await says(page, '✓ Dee: Remove: Retype orders, by 2026-10-28 (A-0002)');
    await says(page, '✓ Ana: Name files by job, by 2026-10-30 (A-0001, was there)');
    expect(actions().map(([what]) => what)).toEqual([
      'Buy a drill',
      'Name files by job',
      'Remove: Retype orders',
    ]);
    const review = desk.workbook.at(NAME);
    expect([review.cell('I14'), review.cell('H23'), review.cell('I23'), review.cell('B45')]).toEqual([
      'Two installers were ill',
      'Name files by job',
      'Ana',
      'No more neon',
    ]);
    await page.context().close();
  });

  test('says at the line why it was not saved, and neither goes on nor agrees without a word', async () => {
    const desk = built();
    const answers = answersOf(desk);
    let isLost = true;
    const { page } = await openSidebar(
      browser,
      {
        ...answers,
        'review.capture': (input) =>
          isLost
            ? new Error('NetworkError: HTTP 0')
            : (answers['review.capture']?.(input) ?? new Error('No answer')),
      },
      { screen: 'review' },
    );
    await openBox(page, 3);
    const problem = await card(page, '1 Check work · Proof');
    await problem.getByLabel('What changes').fill('Name files by job');
    const due = problem.getByLabel('Due');
    expect([
      await due.getAttribute('type'),
      await problem.getByLabel('Check on').getAttribute('type'),
    ]).toEqual(['date', 'date']);
    await due.fill('2026-10-30');
    const owner = problem.getByLabel('Owner (one person)');
    const listed = page.locator(`datalist#${await owner.getAttribute('list')} option`);
    expect(await listed.evaluateAll((all) => all.map((one) => one.getAttribute('value')))).toEqual([
      'Ana',
      'Ben',
      'Cem',
      'Dee',
    ]);
    await owner.fill('Ana');

    await press(page, 'Save 1 Check work · Proof');
    const why = problem.getByRole('alert').filter({ hasText: 'The connection was lost' });
    await why.waitFor();
    const inView = () =>
      why.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
    expect(await inView()).toBe(true);
    // It is said once, and not at the top of the page.
    expect(await page.getByText('The connection was lost').count()).toBe(1);

    await nextBox(page, 'Waste and priorities');
    await says(page, 'Not saved yet, in another box:');
    await says(page, 'Box 3, Top three problems: “1 Check work · Proof”');
    await nextBox(page, 'Decisions and read-back');
    await press(page, 'Agree, and add to Actions');
    await says(page, 'Not agreed yet: what is typed here is not saved.');
    await says(page, 'Box 3, Top three problems: “1 Check work · Proof”');
    isLost = false;
    await press(page, 'Save it: 1 Check work · Proof');
    await page.getByText('Not agreed yet: what is typed here is not saved.').waitFor({ state: 'detached' });
    expect(desk.workbook.at(NAME).cell('H23')).toBe('Name files by job');
    await press(page, 'Agree, and add to Actions');
    await says(page, '✓ Ana: Name files by job, by 2026-10-30 (A-0001)');
    await page.context().close();
  });

  test('the later of two people is told what changed, and keeps what they typed', async () => {
    const { page, desk } = await open();
    await openBox(page, 3);
    const problem = await card(page, '1 Check work · Proof');
    await problem.getByLabel('What changes').fill('Name files by job');
    desk.workbook.at(NAME).type('H23', ['Two proofs']);
    await press(page, 'Save 1 Check work · Proof');
    await says(page, 'Somebody else changed this meanwhile. Save again to put yours in its place.');
    await says(page, 'What changes was blank and is now Two proofs');
    expect(await problem.getByLabel('What changes').inputValue()).toBe('Name files by job');
    expect(desk.workbook.at(NAME).cell('H23')).toBe('Two proofs');
    await press(page, 'Save 1 Check work · Proof');
    await page.getByText('Somebody else changed this meanwhile.').waitFor({ state: 'detached' });
    expect(desk.workbook.at(NAME).cell('H23')).toBe('Name files by job');
    await page.context().close();
  });

  test('mails the review to those who are ticked, says what came of each, and unticks who has it', async () => {
    const desk = built();
    desk.mail.refuses.set('ben@example.com', 'Invalid email: ben@example.com');
    const { page } = await open(desk);
    await press(page, 'Share…');
    await says(page, 'Without an address in People, so they get nothing: Dee.');
    await says(page, /It is 63 % ready; missing:/);
    await page.getByRole('checkbox', { name: /^Cem/ }).uncheck();
    await press(page, 'Send to 2 people');
    await says(page, '✓ ana@example.com: sent');
    await says(page, '✗ ben@example.com: Invalid email: ben@example.com');
    expect(desk.mail.sent.map(({ to }) => to)).toEqual(['ana@example.com']);
    await page.getByRole('checkbox', { name: /^Ana.*sent 2026-10-05 14:00$/ }).waitFor();
    expect(await page.getByRole('checkbox', { name: /^Ana/ }).isChecked()).toBe(false);
    await page.getByRole('checkbox', { name: /^Ben/ }).uncheck();
    await page.getByRole('checkbox', { name: /^Ana/ }).check();
    await press(page, 'Send again to 1 person');
    await says(
      page,
      'ana@example.com got Review of September 2026 already (2026-10-05 14:00). Send it again?',
    );
    expect(desk.mail.sent).toHaveLength(1);
    await press(page, 'Send it all the same');
    await says(page, '✓ ana@example.com: sent');
    expect(desk.mail.sent).toHaveLength(2);
    await page.context().close();
  });

  test('asks before it mails a review whose meeting has no time, and has no calendar link for it', async () => {
    const desk = built();
    setSetting(desk, 'Next review starts', '');
    const { page } = await open(desk);
    await press(page, 'Share…');
    await says(page, 'No time is set for the meeting. Set it in the sidebar: Set up.');
    await says(page, 'For a calendar link, set the meeting’s time in the sidebar: Set up.');
    await press(page, 'Send to 3 people');
    await says(page, 'No time is set for the meeting, so nobody learns when it is. Send it nevertheless?');
    expect(desk.mail.sent).toEqual([]);
    await press(page, 'Send it all the same');
    await says(page, '✓ cem@example.com: sent');
    expect(desk.mail.sent).toHaveLength(3);
    await page.context().close();
  });

  test('mails without the PDF where it cannot be made, and says so', async () => {
    const desk = built();
    desk.mail.pdfFails = 'Conversion failed.';
    const { page } = await open(desk);
    await press(page, 'Share…');
    await press(page, 'Send to 3 people');
    await says(page, 'The PDF could not be made (Conversion failed.), so the mail goes without it.');
    expect(desk.mail.sent.map(({ attachments }) => attachments.length)).toEqual([0, 0, 0]);
    await page.context().close();
  });

  test('has links for the printer and the calendar', async () => {
    const { page } = await open();
    await press(page, 'Share…');
    const address = (name: string) => page.getByRole('link', { name }).getAttribute('href');
    expect(await address('Page 1 as a PDF, on one sheet of A4')).toContain('export?format=pdf');
    expect(await address('All pages as a PDF')).toContain('export?format=pdf');
    expect(await address('Put the meeting into the calendar')).toMatch(
      /^https:\/\/calendar\.google\.com\/calendar\/render\?action=TEMPLATE/,
    );
    await page.context().close();
  });

  test('lists all reviews and sets two side by side', async () => {
    const { page, desk } = await open();
    await press(page, 'All reviews');
    const { id } = desk.workbook.at('Review 2026-08');
    expect(await page.getByRole('link', { name: 'August 2026' }).getAttribute('href')).toBe(
      `${desk.workbook.url}#gid=${id}`,
    );
    await press(page, 'Compare');
    const compared = page.getByLabel('What stood in each');
    await compared.waitFor();
    await compared.getByText('0.0% (0 of 1) → 50.0% (2 of 4)').waitFor();
    await page.getByLabel('This month').selectOption('September 2026');
    await press(page, 'Compare');
    await says(page, 'Compare: choose two different months.');
    await page.context().close();
  });

  test('names the review that is not there any more, with what to do', async () => {
    const { page, desk } = await open();
    desk.workbook.removeSheet(NAME);
    await press(page, 'Lead the meeting');
    await says(page, 'Review 2026-09: there is no review of September 2026 yet. Build it first.');
    await page.context().close();
  });
});
