import type { Browser, Page } from 'playwright-core';
import type { Output } from '../../src/rpc/contract';
import { describeInBrowser, openBrowser } from './open-browser';
import { openOffice, process } from './sidebar-office';
import { type Answers, openSidebar } from './sidebar-page';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const question = (page: Page, number: number) =>
  page.getByRole('group', { name: new RegExp(`^${number}\\.`) });

async function answer(page: Page, ...answers: readonly string[]): Promise<void> {
  for (const [index, name] of answers.entries()) {
    await question(page, index + 1)
      .getByRole('radio', { name, exact: true })
      .check();
  }
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describeInBrowser('the audit in the sidebar', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function openAudit(answers: Answers): ReturnType<typeof openSidebar> {
    return openSidebar(browser, answers, { screen: 'audit' });
  }

  it('goes from an empty register to a verdict with an owner, by name', async () => {
    const office = openOffice({ processes: [] });
    const { page } = await openAudit(office.answers);
    await heading(page, 'What does your team do?');
    await press(page, 'Untick all');
    await page.getByRole('checkbox', { name: 'Add Send invoices' }).check();
    await page.getByRole('textbox', { name: 'Name of process 10' }).fill('Send the invoices');
    await press(page, '+ Add your own');
    await page.keyboard.type('<b>Install</b> =signs');
    await press(page, 'Add 2 processes');

    await heading(page, 'Send the invoices');
    await answer(page, 'Yes', 'Sometimes', 'No');
    await page.getByText('it sometimes is not finished when promised and depends on who does it').waitFor();
    await page.getByRole('radio', { name: /^Inconsistent/, checked: true }).waitFor();
    await page.getByLabel('Owner', { exact: true }).selectOption('A new name…');
    await page.keyboard.type('Sam Okafor');
    await page.getByRole('radio', { name: '4 The client notices' }).check();
    await page.getByRole('radio', { name: '3 Monthly' }).check();
    await press(page, 'Save & next');

    await heading(page, '<b>Install</b> =signs');
    await answer(page, 'Yes', 'Yes', 'Yes');
    await page.getByRole('radio', { name: /^Broken/ }).check();
    await page.getByLabel('Owner', { exact: true }).selectOption('Sam Okafor');
    await press(page, 'Save & next');

    await heading(page, '2 of 2 audited need attention');
    expect(office.processes).toMatchObject([
      {
        ref: { name: 'Send the invoices' },
        verdict: 'Inconsistent',
        owner: 'Sam Okafor',
        impact: 4,
        fails: 3,
      },
      { ref: { name: '<b>Install</b> =signs' }, verdict: 'Broken', owner: 'Sam Okafor' },
    ]);
    await page.context().close();
  });

  it('can be walked by keyboard alone', async () => {
    const office = openOffice({ processes: [process('Send invoices', 2), process('Do the work', 3)] });
    const { page } = await openAudit(office.answers);
    await heading(page, 'Send invoices');
    expect(await focused(page)).toBe('Send invoices');
    for (let number = 1; number <= 3; number += 1) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
    }
    await page.getByRole('radio', { name: /^Inconsistent/, checked: true }).waitFor();
    const save = page.getByRole('button', { name: 'Save & next' });
    for (
      let stops = 0;
      stops < 20 && !(await save.evaluate((b) => b === document.activeElement));
      stops += 1
    ) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const active = document.activeElement;
        const drawn = active?.matches('.chip input') ? active.nextElementSibling : active;
        return drawn === null || drawn === undefined ? '' : getComputedStyle(drawn).outlineStyle;
      });
      expect(outline).toBe('solid');
    }
    await page.keyboard.press('Enter');
    await heading(page, 'Do the work');
    expect(await focused(page)).toBe('Do the work');
    expect(office.processes[0]?.verdict).toBe('Inconsistent');
    await page.context().close();
  });

  it('suggests nothing where one answer is not known, and lets the person decide', async () => {
    const office = openOffice({ processes: [process('Send invoices', 2)] });
    const { page, calls } = await openAudit(office.answers);
    await answer(page, 'Don’t know', 'Yes', 'Yes');
    await page.getByText('No suggestion yet: ask the people who do it.').waitFor();
    await press(page, 'Save & next');
    await page.getByText('Choose a verdict: Working, Inconsistent or Broken.').waitFor();
    await page.getByRole('radio', { name: /^Working/ }).check();
    await press(page, 'Save & next');
    await heading(page, 'The one that is audited works');
    expect(calls.at(-1)?.input).toMatchObject({ answers: ["Don't know", 'Yes', 'Yes'], verdict: 'Working' });
    await page.context().close();
  });

  it('keeps every answer over Back, Skip and leaving', async () => {
    const { page } = await openAudit(openOffice().answers);
    await answer(page, 'No', 'Sometimes');
    await press(page, 'Skip');
    await heading(page, 'Start a new client');
    await press(page, 'Leave for now');
    await heading(page, 'Five steps');
    await press(page, /^Audit/);
    await heading(page, 'Start a new client');
    await press(page, 'Back');
    await heading(page, 'Quote new work');
    expect(await question(page, 1).getByRole('radio', { checked: true }).getAttribute('value')).toBe('No');
    expect(await question(page, 2).getByRole('radio', { checked: true }).getAttribute('value')).toBe(
      'Sometimes',
    );
    await page.context().close();
  });

  it.each([
    ['smoothly', 'no-preference', 'smooth'],
    ['at once where less motion is asked for', 'reduce', 'auto'],
  ] as const)(
    'shows what to do after the third answer, %s, and leaves the focus where it is',
    async (_, reducedMotion, behavior) => {
      const { page } = await openSidebar(browser, openOffice().answers, {
        screen: 'audit',
        options: { viewport: { width: 300, height: 600 }, reducedMotion },
      });
      await heading(page, 'Quote new work');
      await page.evaluate(() => {
        const host = window as unknown as { moves: unknown[] };
        host.moves = [];
        const scroll = Element.prototype.scrollIntoView;
        Element.prototype.scrollIntoView = function (options) {
          host.moves.push(options);
          scroll.call(this, options);
        };
      });
      await answer(page, 'Yes', 'Sometimes', 'No');
      const broken = page.getByRole('radio', { name: /^Broken/ });
      await page.waitForFunction(() => {
        const box = document.querySelector('input[value="Broken"]')?.getBoundingClientRect();
        const ways = document.querySelector('.actions')?.getBoundingClientRect();
        return box !== undefined && ways !== undefined && box.bottom <= ways.top;
      });
      expect(await page.evaluate(() => (window as unknown as { moves: unknown[] }).moves)).toEqual([
        { block: 'nearest', behavior },
      ]);
      await question(page, 3).getByRole('radio', { name: 'No', exact: true, checked: true }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('question-3');
      await broken.check();
      await press(page, 'Still to say: owner, impact, fails');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('owner');
      await page.getByLabel('Owner', { exact: true }).selectOption('Ana Ruiz');
      await press(page, 'Still to say: impact, fails');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('impact');
      await page.getByRole('radio', { name: '4 The client notices' }).check();
      await page.getByRole('radio', { name: '3 Monthly' }).check();
      expect(await page.getByRole('button', { name: /^Still to say/ }).count()).toBe(0);
      await page.context().close();
    },
  );

  it('says what was not saved, keeps it, and saves it on Try again', async () => {
    const office = openOffice({ processes: [process('Send invoices', 2), process('Do the work', 3)] });
    let isDown = true;
    const { page } = await openAudit({
      ...office.answers,
      'audit.save': (input) =>
        isDown
          ? new Error('NetworkError: Connection failure due to HTTP 0')
          : office.answers['audit.save'](input),
    });
    await answer(page, 'No', 'No', 'No');
    await press(page, 'Save & next');
    const alert = page.getByRole('alert').filter({ hasText: 'Not sure that “Send invoices” was saved' });
    await alert.getByText('Check your internet, then try again').waitFor();
    await press(page, 'Go to it: “Send invoices”');
    await heading(page, 'Send invoices');
    expect(await question(page, 3).getByRole('radio', { checked: true }).getAttribute('value')).toBe('No');
    isDown = false;
    await press(page, /^Try again/);
    await alert.waitFor({ state: 'detached' });
    expect(office.processes[0]?.verdict).toBe('Broken');
    await page.context().close();
  });

  it('hands on a refusal with where it is and what to do', async () => {
    const refusal = {
      where: 'Process Register',
      problem: 'The tab is missing. Install it again.',
      bug: false,
    };
    const { page } = await openAudit({ ...openOffice().answers, 'audit.load': () => ({ refusal }) });
    await page.getByText('The Process Register was not read').waitFor();
    await page.getByText('Process Register: The tab is missing. Install it again.').waitFor();
    await page.context().close();
  });

  it('shows once what to know of an owner who is nowhere else', async () => {
    const office = openOffice({ processes: [process('Send invoices', 2), process('Do the work', 3)] });
    const { page } = await openAudit({
      ...office.answers,
      'audit.save': (input) => ({
        ...(office.answers['audit.save'](input) as Output<'audit.save'>),
        warnings: ['Sam is not in the tab People.'],
      }),
    });
    for (const name of ['Send invoices', 'Do the work']) {
      await heading(page, name);
      await answer(page, 'Yes', 'Yes', 'Yes');
      await press(page, 'Save & next');
    }
    await page.getByText('Send invoices, Do the work: Sam is not in the tab People.').waitFor();
    await page.context().close();
  });

  it('ends with what to leave alone, the first five, the share, and who owns nothing', async () => {
    const marks = { owner: 'Ana Ruiz', impact: 4, fails: 3 };
    const verdicts = ['Inconsistent', 'Broken', 'Inconsistent', 'Broken', 'Inconsistent', 'Inconsistent'];
    const { page } = await openAudit(
      openOffice({
        processes: [
          ...Array.from({ length: 8 }, (_, index) =>
            process(`Works ${index + 1}`, index + 2, { verdict: 'Working' }),
          ),
          ...verdicts.map((verdict, index) =>
            process(`Fails ${index + 1}`, index + 10, {
              ...marks,
              verdict,
              owner: index === 1 ? null : 'Ana Ruiz',
            }),
          ),
        ],
      }).answers,
    );
    // 6 of 14 are 42.9 %; 20 % and 30 % of 14 are 2.8 and 4.2.
    await heading(page, '6 of 14 audited need attention');
    await page.getByText('43 % of what is audited; typical for 14 processes: 3 or 4 (20 to 30 %).').waitFor();
    await heading(page, 'Leave these alone (8)');
    await page.getByText('9 processes have no owner, or more than one.').waitFor();
    const ranked = page.getByRole('region', { name: 'Start with these' }).getByRole('listitem');
    expect(await ranked.count()).toBe(5);
    // Impact 4 and fails 3: broken 4 × 3 × 5 = 60, inconsistent 4 × 3 × 3 = 36.
    expect(await ranked.first().textContent()).toContain(
      'Broken · The client notices, monthly · priority 60',
    );
    await ranked.first().getByText('No owner yet. Name one before you change it:').waitFor();
    expect(await ranked.last().textContent()).toContain('priority 36');
    await page.getByText('1 more can wait until these are done.').waitFor();
    await press(page, 'Mei Tan owns Fails 2');
    await ranked.first().getByText('Owner: Mei Tan').waitFor();
    await page.context().close();
  });

  it('takes 10,000 characters, HTML and formulas as text', async () => {
    const long = 'a'.repeat(10_000);
    const office = openOffice({ processes: [process('<img src=x onerror=alert(1)>', 2, { area: '=1+1' })] });
    const { page, calls } = await openAudit(office.answers);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await heading(page, '<img src=x onerror=alert(1)>');
    await answer(page, 'Yes', 'Yes', 'Yes');
    await page.getByLabel('Owner', { exact: true }).selectOption('A new name…');
    await page.getByRole('textbox', { name: 'Name of the new owner' }).fill(`=${long}`);
    await press(page, 'Save & next');
    await heading(page, 'The one that is audited works');
    expect(calls.at(-1)?.input).toMatchObject({ owner: `=${long}` });
    expect(dialogs).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
    await page.context().close();
  });
});
