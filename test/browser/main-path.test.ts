import type { FrameLocator, Page } from 'playwright-core';
import { type OpenWorkbook, openBlankWorkbook } from './blank-workbook';
import { hoverUntil } from './hover-until';
import { describeInBrowser } from './open-browser';
import { cell, openMenu, openTab } from './workbook-hands';

const MINUTES = 60_000;

const QUESTIONS = [/come out right/, /finished when we promised/, /two people did it/];

/** The starter list of a service business, from its third process on. */
const WORKING = [
  'Plan and assign the week',
  'Do the work',
  'Check work before it goes out',
  'Hand over and close a job',
  'Answer client questions',
  'Handle complaints and redo work',
  'Review and renew client contracts',
  'Send invoices',
  'Chase late payments',
  'Book and check subcontractors',
  'Hire and start new people',
  'Give and remove access to tools',
];

/** Clicks cells of the open sheet and types into them, as a person would. */
async function type(page: Page, cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [address, text] of Object.entries(cells)) {
    await cell(page, address).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
}

/** Waits until a cell of the open sheet shows a text. */
const shows = (page: Page, address: string, text: string) =>
  cell(page, address).getByText(text, { exact: true }).waitFor();

describeInBrowser('the main path, from the menu to the review', () => {
  let workbook: OpenWorkbook;
  let page: Page;
  let sidebar: FrameLocator;

  beforeAll(async () => {
    workbook = await openBlankWorkbook(800);
    ({ page, sidebar } = workbook);
  }, MINUTES);

  afterAll(async () => {
    await workbook?.close();
  });

  test('installs the tabs', async () => {
    await openMenu(page, 'Install or update tabs');
    await page.getByRole('status').filter({ hasText: 'Add the tab Process Register' }).waitFor();
    for (const tab of ['Process Register', 'Quality Log', 'Deliveries', 'Waste Log']) {
      await page.getByRole('tab', { name: tab }).waitFor();
    }
  });

  test('a cell follows each delivery that is typed', async () => {
    await openTab(page, 'Sheet1');
    await type(page, { A1: '=ONTIME_RATE(Deliveries!C2:C;Deliveries!D2:D;DATE(2026;9;30))' });
    await openTab(page, 'Deliveries');
    await shows(page, 'A1', 'Who');
    await type(page, { A2: 'Larch Café', C2: '2026-09-10', D2: '2026-09-10' });
    await openTab(page, 'Sheet1');
    await shows(page, 'A1', '1');
    await openTab(page, 'Deliveries');
    await shows(page, 'A2', 'Larch Café');
    await type(page, { A3: 'Mill Bakery', C3: '2026-09-11', D3: '2026-09-14' });
    await openTab(page, 'Sheet1');
    await shows(page, 'A1', '0.5');
  });

  test('a word in place of a day is named in the cell that counts', async () => {
    await type(page, { B1: '2026-09-01', C1: 'soon', D1: '=ONTIME_RATE(B1:B2;C1:C2;DATE(2026;9;30))' });
    await shows(page, 'D1', '#ERROR!');
    await hoverUntil(
      cell(page, 'D1'),
      page
        .getByRole('tooltip')
        .getByText("ONTIME_RATE, delivered, row 1 of the range: expected a date or a blank, found 'soon'"),
    );
  });

  test('walks the audit over the starter list', async () => {
    await openMenu(page, 'Open Opsbook');
    await sidebar
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: /^Audit/ })
      .click();
    await sidebar.getByRole('button', { name: 'Add 14 processes' }).click();
    await audit('Quote new work', ['No', 'No', 'Sometimes']);
    await audit('Start a new client', ['Sometimes', 'Sometimes', 'Yes']);
    for (const process of WORKING) await audit(process, ['Yes', 'Yes', 'Sometimes']);
    await sidebar.getByRole('heading', { name: '2 of 14 audited need attention' }).waitFor();
    await sidebar.getByText('typical for 14 processes: 3 or 4 (20 to 30 %)').waitFor();
    await openTab(page, 'Process Register');
    await shows(page, 'A2', 'Quote new work');
    await shows(page, 'D2', 'Broken');
    await shows(page, 'D3', 'Inconsistent');
    await shows(page, 'D15', 'Working');
  });

  test('builds the review of the last month', async () => {
    await sidebar.getByRole('button', { name: /Home/ }).first().click();
    await sidebar
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: /^Review/ })
      .click();
    await sidebar.getByRole('button', { name: /^Build/ }).click();
    await sidebar.getByRole('link', { name: 'Open the review' }).waitFor();
    await openTab(page, 'Review 2026-09');
    await shows(page, 'A1', 'Review of September 2026');
    await page.getByText('1 of 2', { exact: true }).waitFor();
  });

  test('the workbook is there after a restart', async () => {
    await workbook.program.restart();
    await page.goto(workbook.program.url);
    await openTab(page, 'Sheet1');
    await shows(page, 'A1', '0.5');
  });

  /** Answers the three questions of a process that is on screen, and takes the suggested verdict. */
  async function audit(process: string, answers: readonly string[]): Promise<void> {
    await sidebar.getByRole('heading', { name: process, exact: true }).waitFor();
    for (const [index, answer] of answers.entries()) {
      const question = sidebar.getByRole('group', { name: QUESTIONS[index] });
      await question.getByRole('radio', { name: answer, exact: true }).check();
    }
    await sidebar.getByRole('button', { name: 'Save & next' }).click();
  }
});
