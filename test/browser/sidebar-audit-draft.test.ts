import type { Browser, Page } from 'playwright-core';
import { type Desk, openDesk } from '../src/rpc/desk';
import { answersOf } from './desk-answers';
import { describeInBrowser, openBrowser } from './open-browser';
import { type Answers, axeViolations, openSidebar } from './sidebar-page';
import { becomesTrue } from './waiting';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();

const radio = (page: Page, number: number, name: string) =>
  page.getByRole('group', { name: new RegExp(`^${number}\\.`) }).getByRole('radio', { name, exact: true });

async function answer(page: Page, answers: Readonly<Record<number, string>>): Promise<void> {
  for (const [number, name] of Object.entries(answers)) await radio(page, Number(number), name).check();
}

/** A workbook with its tabs and these processes. */
function deskWith(...names: string[]): Desk {
  const desk = openDesk({ today: '2026-09-20' });
  desk.get('install', {});
  desk.get('audit.add', { names });
  return desk;
}

const processAt = (desk: Desk, place: number) => desk.get('audit.load', {}).processes[place];

const keptAnswers = (desk: Desk, ...answers: (string | null)[]) =>
  JSON.stringify(processAt(desk, 0)?.draft?.answers) === JSON.stringify(answers);

/** Waits for what the page does to the workbook. */
const until = async (isSo: () => boolean): Promise<void> => expect(await becomesTrue(isSo)).toBe(true);

describeInBrowser('an audit on the add-on’s own answers', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const openAudit = (desk: Desk, change: Answers = {}) =>
    openSidebar(browser, { ...answersOf(desk), ...change }, { screen: 'audit' });

  describe('that is left half-way', () => {
    it('is there when the sidebar is closed and another person opens it', async () => {
      const desk = deskWith('Send invoices', 'Do the work');
      const first = await openAudit(desk);
      await answer(first.page, { 1: 'No', 2: 'Don’t know', 3: 'Yes' });
      await first.page.getByRole('radio', { name: /^Broken/ }).check();
      await first.page.getByRole('radio', { name: '4 The client notices' }).check();
      await until(() => processAt(desk, 0)?.draft?.verdict === 'Broken' && processAt(desk, 0)?.impact === 4);
      await first.page.context().close();

      const other = openDesk({ today: '2026-09-22', workbook: desk.workbook });
      const { page } = await openAudit(other);
      await heading(page, 'Send invoices');
      await page.getByText('Begun before; what was answered is filled in.').waitFor();
      await page.getByRole('radio', { name: /^Broken/, checked: true }).waitFor();
      await page.getByRole('radio', { name: '4 The client notices', checked: true }).waitFor();
      expect(await radio(page, 2, 'Don’t know').isChecked()).toBe(true);
      expect(await axeViolations(page)).toEqual([]);
      await press(page, 'Save & next');
      await heading(page, 'Do the work');
      await until(() => processAt(other, 0)?.verdict === 'Broken');
      expect(processAt(other, 0)).toMatchObject({ draft: null, impact: 4, last: { on: '2026-09-22' } });
      await page.context().close();
    });

    it('keeps the deep pass as it is answered', async () => {
      const desk = deskWith('Send invoices');
      const ref = { id: 'P-0001', row: 2, name: 'Send invoices' };
      desk.get('audit.save', { process: ref, answers: ['No', 'No', 'No'], verdict: 'Broken' });
      const { page } = await openAudit(desk);
      await press(page, 'Go deeper');
      await answer(page, { 5: 'No', 8: 'Yes' });
      await until(() => processAt(desk, 0)?.last?.answers[7] === 'Yes');
      await page.context().close();
      const again = await openAudit(desk);
      await press(again.page, 'Go deeper');
      await radio(again.page, 5, 'No').waitFor();
      expect(await radio(again.page, 5, 'No').isChecked()).toBe(true);
      expect(await radio(again.page, 8, 'Yes').isChecked()).toBe(true);
      await again.page.context().close();
    });

    it('tells the later of two people what the other answered, and lets them decide', async () => {
      const desk = deskWith('Send invoices');
      const [ana, ben] = [await openAudit(desk), await openAudit(desk)];
      await heading(ana.page, 'Send invoices');
      await heading(ben.page, 'Send invoices');
      await answer(ana.page, { 1: 'Yes' });
      await until(() => keptAnswers(desk, 'Yes', null, null));
      await answer(ben.page, { 1: 'No', 2: 'Sometimes' });
      const alert = ben.page.getByRole('alert').filter({ hasText: 'Somebody else changed “Send invoices”' });
      await alert.getByText('The answer to question 1 was blank and is now Yes').waitFor();
      expect(await radio(ben.page, 1, 'No').isChecked()).toBe(true);
      expect(keptAnswers(desk, 'Yes', null, null)).toBe(true);
      expect(await axeViolations(ben.page)).toEqual([]);
      // Further down the page the message is out of sight; a button leads up to it.
      await ben.page.setViewportSize({ width: 300, height: 600 });
      await radio(ben.page, 3, 'Yes').scrollIntoViewIfNeeded();
      await press(ben.page, '↑ Somebody else changed it: see above');
      await ben.page.waitForFunction(() => window.scrollY === 0);
      expect(await ben.page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
      await press(ben.page, 'Save mine all the same: Send invoices');
      await until(() => keptAnswers(desk, 'No', 'Sometimes', null));
      await ana.page.context().close();
      await ben.page.context().close();
    });

    it('keeps the answers in the page where the connection is lost, and sends them on Try again', async () => {
      const desk = deskWith('Send invoices');
      let isDown = true;
      const { page } = await openAudit(desk, {
        'audit.draft': (input) =>
          isDown
            ? new Error('NetworkError: Connection failure due to HTTP 0')
            : desk.get('audit.draft', input),
      });
      await answer(page, { 1: 'No' });
      const alert = page
        .getByRole('alert')
        .filter({ hasText: 'Not sure that your answers about “Send invoices” were saved' });
      await alert.getByText('Check your internet, then try again').waitFor();
      expect(await radio(page, 1, 'No').isChecked()).toBe(true);
      await page.getByRole('button', { name: '↑ Not saved yet: see above' }).waitFor();
      isDown = false;
      await press(page, /^Try again/);
      await alert.waitFor({ state: 'detached' });
      expect(await page.getByRole('button', { name: /^↑/ }).count()).toBe(0);
      await until(() => keptAnswers(desk, 'No', null, null));
      await page.context().close();
    });
  });

  describe('that meets trouble', () => {
    it('says that a tab was deleted while the sidebar is open, and saves once it is back', async () => {
      const desk = deskWith('Send invoices');
      const { page } = await openAudit(desk);
      await heading(page, 'Send invoices');
      desk.workbook.removeSheet('Audit Answers');
      await answer(page, { 1: 'No', 2: 'No', 3: 'No' });
      await press(page, 'Save & next');
      const alert = page.getByRole('alert').filter({ hasText: '“Send invoices” was not saved' });
      await alert
        .getByText('Audit Answers: this tab is missing. Run Install or update tabs, then try again.')
        .waitFor();
      expect(processAt(desk, 0)?.verdict).toBe('Not audited');
      desk.get('install', {});
      await press(page, /^Try again: “Send invoices”/);
      await alert.waitFor({ state: 'detached' });
      await until(() => processAt(desk, 0)?.verdict === 'Broken');
      await page.context().close();
    });

    it('says that the register is gone, and keeps what was answered', async () => {
      const desk = deskWith('Send invoices');
      const { page } = await openAudit(desk);
      await heading(page, 'Send invoices');
      desk.workbook.removeSheet('Process Register');
      await answer(page, { 1: 'No' });
      await page
        .getByText('Process Register: this tab is missing. Run Install or update tabs, then try again.')
        .waitFor();
      expect(await radio(page, 1, 'No').isChecked()).toBe(true);
      expect(await axeViolations(page)).toEqual([]);
      await page.context().close();
    });

    it.each<[string, Error, string | RegExp]>([
      [
        'several Google accounts',
        new Error('Error code PERMISSION_DENIED.'),
        /Open this spreadsheet in a browser profile with one account only, or in a private window/,
      ],
      [
        'a server failure',
        new Error('TypeError: x is undefined'),
        /Opsbook made a mistake; it is not your doing/,
      ],
      ['a server that is busy', new Error('Service invoked too many times'), /Wait a minute, then try again/],
    ])('says what to do about %s, and keeps it all', async (_, failure, remedy) => {
      const desk = deskWith('Send invoices');
      const { page } = await openAudit(desk, { 'audit.save': () => failure, 'audit.draft': () => failure });
      await answer(page, { 1: 'No', 2: 'No', 3: 'No' });
      await press(page, 'Save & next');
      const alert = page.getByRole('alert').filter({ hasText: '“Send invoices” was not saved' });
      await alert.getByText(remedy).waitFor();
      await press(page, 'Go to it: “Send invoices”');
      await heading(page, 'Send invoices');
      expect(await radio(page, 3, 'No').isChecked()).toBe(true);
      await page.context().close();
    });

    it('takes HTML, formulas and 10,000 characters in every field, and runs none of it', async () => {
      const desk = openDesk({ today: '2026-09-20' });
      desk.get('install', {});
      const { page } = await openAudit(desk);
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      const html = '<img src=x onerror=alert(1)>';
      const long = `=${'a'.repeat(9_999)}`;
      await heading(page, 'What does your team do?');
      await press(page, 'Untick all');
      await page.getByRole('textbox', { name: 'Name of process 1', exact: true }).fill(html);
      await page.getByRole('textbox', { name: 'Name of process 2', exact: true }).fill(long);
      await press(page, 'Add 2 processes');

      await heading(page, html);
      await answer(page, { 1: 'No', 2: 'No', 3: 'No' });
      await page.getByLabel('Owner', { exact: true }).selectOption('A new name…');
      await page.getByRole('textbox', { name: 'Name of the new owner' }).fill('=HYPERLINK("https://x.test")');
      await press(page, 'Save & next');
      await heading(page, long);
      await answer(page, { 1: 'No', 2: 'No', 3: 'Yes' });
      await press(page, 'Save & next');
      await heading(page, '2 of 2 audited need attention');
      await press(page, 'Someone else owns =aaa');
      await page.getByLabel('Name of the owner of =aaa').fill(html);
      await press(page, 'Assign =aaa');
      await page.getByText(`Owner: ${html}`).waitFor();

      await press(page, 'Go deeper');
      await answer(page, { 5: 'No' });
      await press(page, /^Add as an action/);
      await page.getByLabel('What', { exact: true }).fill(long);
      await page.getByLabel('Who does it').fill(`@${html}`);
      await press(page, 'Add it');
      await page.getByLabel('What', { exact: true }).waitFor({ state: 'detached' });

      const cellsOf = (sheet: string) => desk.workbook.at(sheet).values().flat();
      expect(cellsOf('Process Register')).toEqual(
        expect.arrayContaining([html, long, '=HYPERLINK("https://x.test")']),
      );
      expect(cellsOf('Actions')).toEqual(expect.arrayContaining([long, `@${html}`]));
      for (const sheet of ['Process Register', 'Actions', 'Audit Answers', 'People']) {
        expect(
          desk.workbook
            .at(sheet)
            .formulas()
            .flat()
            .filter((formula) => formula.includes('aaa')),
        ).toEqual([]);
      }
      expect(dialogs).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
      expect(await axeViolations(page)).toEqual([]);
      await page.context().close();
    });
  });
});
