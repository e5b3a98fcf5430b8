import type { Browser, FrameLocator, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from './open-browser';
import { type Program, startOpsbook } from './opsbook-program';

const MINUTES = 60_000;

/** Opens a menu item of the add-on, as a person would. */
async function openMenu(page: Page, label: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name: 'Opsbook' }).hover();
  await page.getByRole('menuitem', { name: label }).click();
}

/** Goes to a cell by the name box. */
async function goTo(page: Page, address: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Name box' });
  await box.fill(address);
  await box.press('Enter');
}

async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The text of a cell of the sheet in view. */
const cell = (page: Page, row: number, column: number) =>
  page.locator(`revogr-data [data-rgrow="${row - 1}"][data-rgcol="${column - 1}"]`);

describeInBrowser('the main path, from the menu to the review', () => {
  let program: Program;
  let browser: Browser;
  let page: Page;
  let sidebar: FrameLocator;

  beforeAll(async () => {
    program = await startOpsbook([
      '--no-sample',
      '--now',
      '2026-10-05T09:00:00Z',
      '--timezone',
      'Europe/Berlin',
    ]);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    sidebar = page.frameLocator('aside iframe');
    await page.goto(program.url);
    await page.getByRole('tab', { name: 'Sheet1' }).waitFor();
  }, MINUTES);

  afterAll(async () => {
    await browser?.close();
    await program?.remove();
  });

  test('installs the tabs', async () => {
    await openMenu(page, 'Install or update tabs');
    await page.getByRole('status').filter({ hasText: 'Add the tab Process Register' }).waitFor();
    for (const tab of ['Process Register', 'Quality Log', 'Deliveries', 'Waste Log']) {
      await page.getByRole('tab', { name: tab }).waitFor();
    }
  });

  test('a cell follows each delivery that is typed', async () => {
    await typeInto(page, 'Sheet1!A1', '=ONTIME_RATE(Deliveries!C2:C;Deliveries!D2:D;DATE(2026;9;30))');
    await typeInto(page, 'Deliveries!A2', 'Larch Café');
    await typeInto(page, 'Deliveries!C2', '2026-09-10');
    await typeInto(page, 'Deliveries!D2', '2026-09-10');
    await goTo(page, 'Sheet1!A1');
    await cell(page, 1, 1).getByText('1', { exact: true }).waitFor();
    await typeInto(page, 'Deliveries!A3', 'Mill Bakery');
    await typeInto(page, 'Deliveries!C3', '2026-09-11');
    await typeInto(page, 'Deliveries!D3', '2026-09-14');
    await goTo(page, 'Sheet1!A1');
    await cell(page, 1, 1).getByText('0.5', { exact: true }).waitFor();
  });

  test('a word in place of a day is named in the cell that counts', async () => {
    await typeInto(page, 'Sheet1!B1', '2026-09-01');
    await typeInto(page, 'Sheet1!C1', 'soon');
    await typeInto(page, 'Sheet1!D1', '=ONTIME_RATE(B1:B2;C1:C2;DATE(2026;9;30))');
    await cell(page, 1, 4).getByText('#ERROR!').hover();
    await page
      .getByRole('tooltip')
      .getByText("ONTIME_RATE, delivered, row 1 of the range: expected a date or a blank, found 'soon'")
      .waitFor();
  });

  test('walks the audit over the starter list', async () => {
    await openMenu(page, 'Open Opsbook');
    await sidebar
      .getByRole('button', { name: 'Audit', exact: true })
      .or(sidebar.getByRole('link', { name: 'Audit', exact: true }))
      .first()
      .click();
    await sidebar.getByRole('button', { name: /^Add \d+ processes/ }).click();
    await sidebar.getByRole('heading', { name: 'Quote new work' }).waitFor();
    for (const answer of ['No', 'No', 'Sometimes']) {
      await sidebar.getByRole('radio', { name: answer, exact: true, checked: false }).first().check();
    }
  });
});
