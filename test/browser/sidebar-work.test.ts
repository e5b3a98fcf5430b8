import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from './open-browser';
import { openOffice, REVIEW_URL } from './sidebar-office';
import { openSidebar } from './sidebar-page';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

describeInBrowser('work in the sidebar', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('installs the tabs, then names the next thing to do', async () => {
    const { page, calls } = await openSidebar(browser, openOffice({ installed: false }).answers);
    await press(page, 'Install the tabs');
    await page.getByText('The tabs are set up. What your team typed is untouched.').waitFor();
    await heading(page, 'Find out which processes need you');
    expect(calls.map(({ name }) => name)).toEqual(['home', 'install', 'home']);
    await press(page, 'Go to the audit');
    await heading(page, 'Audit');
    await page.context().close();
  });

  it('imports rows: adjusts a column, sets one value for all, checks, adds and reports', async () => {
    const { page, calls } = await openSidebar(browser, openOffice().answers, { screen: 'import' });
    await page.getByText('1,528 rows found, hidden ones included.').waitFor();
    await page.getByLabel('Delivered', { exact: true }).selectOption('Leave blank');
    await page.getByLabel('Direction', { exact: true }).selectOption('From vendor');
    await page.getByText('More columns of the tab (2)').click();
    await page.getByLabel('Value', { exact: true }).selectOption('Line Item Value');
    await page.getByLabel('later').selectOption('Blank');
    await press(page, 'Check the rows');
    await page.getByText('Say which decimal sign your list has.').waitFor();
    await page.getByRole('radio', { name: 'Point' }).check();
    await press(page, 'Check the rows');
    await heading(page, 'What will happen');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('What will happen');
    await page.getByText('supplier_deliveries B14').waitFor();
    await page.getByText('1 row looks like one that is there already').waitFor();
    await page.getByRole('cell', { name: 'Orgenics' }).waitFor();
    const choice = {
      sheet: 'supplier_deliveries',
      tab: 'deliveries',
      columns: {
        who: 'Vendor',
        firstPromise: 'Scheduled Delivery Date',
        rightFirstTime: 'Checked',
        value: 'Line Item Value',
      },
      constants: { direction: 'From vendor' },
      maps: { rightFirstTime: { TRUE: 'Yes', FALSE: 'No', later: '' } },
      decimal: 'point',
      days: 'dmy',
    };
    expect(calls.at(-1)).toEqual({ name: 'importRows', input: { ...choice, preview: true } });
    await press(page, 'Add 1,525 rows');
    await heading(page, '1,525 rows added');
    expect(calls.at(-1)).toEqual({ name: 'importRows', input: { ...choice, preview: false } });
    await press(page, 'Done');
    await heading(page, 'Where you stand');
    await page.context().close();
  });

  it('undoes an import after asking once more, and says what is kept', async () => {
    const { page, calls } = await openSidebar(browser, openOffice().answers, { screen: 'import' });
    await press(page, 'Check the rows');
    await press(page, 'Add 1,525 rows');
    await press(page, 'Undo…');
    await heading(page, 'Take the rows out again?');
    await press(page, 'Keep them');
    await press(page, 'Undo…');
    await press(page, 'Take them out');
    await page.getByText('217 rows taken out again.').waitFor();
    await page.getByText('somebody changed this row since, so it is kept').waitFor();
    expect(calls.at(-1)).toEqual({ name: 'import.undo', input: { tab: 'deliveries', batch: '3' } });
    await press(page, 'Show them');
    await press(page, 'Undo: Deliveries: 218 rows from Jobs 2025');
    await press(page, 'Take them out');
    await page.getByText('217 rows taken out again.').waitFor();
    expect(calls.slice(-2).map(({ input }) => input)).toEqual([{ tab: 'deliveries', batch: '2' }, {}]);
    await page.context().close();
  });

  it('imports rows that are pasted', async () => {
    const { page, calls } = await openSidebar(browser, openOffice().answers, { screen: 'import' });
    await page.getByLabel('Where the rows are').selectOption('Paste them here…');
    await press(page, 'Read the rows');
    await page.getByText('Paste the rows with their headers first.').waitFor();
    await page.getByLabel('Rows with their headers').fill('Vendor\tDue\nOrgenics\t3/4/2026');
    await press(page, 'Read the rows');
    await page.getByText('1,528 rows found.').waitFor();
    await press(page, 'Check the rows');
    await heading(page, 'What will happen');
    expect(calls.at(-1)?.input).toMatchObject({ pasted: 'Vendor\tDue\nOrgenics\t3/4/2026', days: 'dmy' });
    await page.context().close();
  });

  it('takes the sample out before rows come in', async () => {
    const { page, calls } = await openSidebar(browser, openOffice({ sample: true }).answers, {
      screen: 'import',
    });
    await press(page, 'Take the sample out');
    await page.getByText('510 sample rows taken out.').waitFor();
    await page
      .getByText('Kept, since somebody changed them: Deliveries, row 12, Waste Log, row 3.')
      .waitFor();
    expect(await page.getByRole('button', { name: 'Take the sample out' }).count()).toBe(0);
    expect(calls.map(({ name }) => name)).toEqual(['import.match', 'sample.remove', 'import.match']);
    await page.context().close();
  });

  it('asks where a needed column comes from', async () => {
    const { page, calls } = await openSidebar(browser, openOffice().answers, { screen: 'import' });
    await page.getByLabel('Who needed').selectOption('Choose…');
    await press(page, 'Check the rows');
    await page.getByText('Choose where Who comes from: every row needs one.').waitFor();
    expect(calls.map(({ name }) => name)).toEqual(['import.match']);
    await page.context().close();
  });

  it('tells how to bring a sheet in where there is none', async () => {
    const office = openOffice();
    const match = office.answers['import.match']({});
    const none = {
      ...(match as object),
      sheets: [],
      sheet: null,
      headers: [],
      rows: 0,
    } as unknown as typeof match;
    const answers = { ...office.answers, 'import.match': () => none };
    const { page } = await openSidebar(browser, answers, { screen: 'import' });
    await page.getByText('In Google Sheets choose File › Import').waitFor();
    await press(page, 'Look again');
    await page.context().close();
  });

  it('builds the review of the chosen month, links it and copies the link', async () => {
    const options = { permissions: ['clipboard-read', 'clipboard-write'] };
    const { page, calls } = await openSidebar(browser, openOffice().answers, { screen: 'review', options });
    await heading(page, 'Still missing');
    await page.getByText('You meet about it in October 2026.').waitFor();
    await page.getByLabel('Month to look back on').selectOption('2026-08');
    await page.getByRole('radio', { name: '90 min' }).check();
    await press(page, 'Build the review');
    await heading(page, 'Review of August 2026');
    expect(calls).toContainEqual({ name: 'review.build', input: { month: '2026-08', length: 90 } });
    const link = page.getByRole('link', { name: 'Open the review' });
    expect(await link.getAttribute('href')).toBe(REVIEW_URL);
    await page.getByText('Review 2026-09, C14: “Ana: two installers were ill”').waitFor();
    await press(page, 'Copy link');
    await page.getByText('The link is copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(REVIEW_URL);
    await page.getByRole('button', { name: 'Build it again' }).waitFor();
    await page.context().close();
  });

  it('shows the link to select where the browser refuses to copy', async () => {
    const { page } = await openSidebar(browser, openOffice().answers, { screen: 'review' });
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await press(page, 'Build the review');
    await press(page, 'Copy link');
    const field = page.getByLabel('The browser did not let us copy.');
    expect(await field.inputValue()).toBe(REVIEW_URL);
    await page.context().close();
  });

  it('lists findings with their links, looks again, and says when there is nothing', async () => {
    const office = openOffice();
    let findings = 60;
    const check: typeof office.answers.check = () => ({
      findings: Array.from({ length: findings }, (_, index) => ({
        where: `Deliveries, C${index + 2}`,
        problem: 'Expected a date.',
        url: 'https://docs.google.com/spreadsheets/d/abc/edit#gid=3',
      })),
    });
    const { page } = await openSidebar(browser, { ...office.answers, check }, { screen: 'check' });
    await page.getByText('60 things to put right.').waitFor();
    expect(await page.getByRole('listitem').count()).toBe(25);
    await press(page, 'Show more (35 left)');
    expect(await page.getByRole('listitem').count()).toBe(50);
    findings = 0;
    await press(page, 'Look again');
    await page.getByText('Nothing to repair: every tab is as it should be.').waitFor();
    await page.context().close();
  });

  it('tells a bug from what a person can put right, with text to pass on', async () => {
    const refusal = { where: 'review.build', problem: 'x is undefined', bug: true };
    const answers = { ...openOffice().answers, 'review.build': () => ({ refusal }) };
    const { page } = await openSidebar(browser, answers, { screen: 'review' });
    await press(page, 'Build the review');
    await page.getByText('The review was not built').waitFor();
    await page.getByText('Opsbook made a mistake; it is not your doing.').waitFor();
    await page.getByText('Text for the person who helps you').click();
    await page.getByText('review.build: x is undefined').waitFor();
    await page.context().close();
  });

  it('sends one build, however often the button is pressed', async () => {
    const office = openOffice();
    const never: (typeof office.answers)['review.build'] = () => new Promise(() => undefined);
    const answers = { ...office.answers, 'review.build': never };
    const { page, calls } = await openSidebar(browser, answers, { screen: 'review' });
    const button = page.getByRole('button', { name: 'Build the review' });
    await button.dblclick();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('Building the review of September 2026…').waitFor();
    expect(calls.filter(({ name }) => name === 'review.build')).toHaveLength(1);
    await page.context().close();
  });
});
