import type { Browser, FrameLocator, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from './open-browser';
import { type Program, startOpsbook } from './opsbook-program';
import { cell, openMenu, openTab } from './workbook-hands';

describeInBrowser('installing for a business, and repairing', () => {
  let program: Program;
  let browser: Browser;
  let page: Page;
  let sidebar: FrameLocator;

  beforeAll(async () => {
    program = await startOpsbook(['--no-sample', '--now', '2026-10-05T09:00:00Z']);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    sidebar = page.frameLocator('aside iframe');
    await page.goto(program.url);
  });

  afterAll(async () => {
    await browser.close();
    await program.remove();
  });

  test('the first installation asks two things, says what sharing means, and goes by the answers', async () => {
    await openMenu(page, 'Open Opsbook');
    await sidebar.getByText('hiding or protecting a tab does not keep it private').waitFor();
    await sidebar.getByRole('radio', { name: /Leaders only/ }).check();
    await sidebar.getByRole('button', { name: 'Install the tabs' }).click();
    await sidebar.getByText('The tabs are set up.').waitFor();
    await openTab(page, 'People');
    await cell(page, 'G1').getByText('Last 1-on-1').waitFor();
  });

  test('a tab that went away is shown as what will change, before it changes', async () => {
    await page.getByRole('tab', { name: 'Actions', exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'OK' }).click();
    await openMenu(page, 'Open Opsbook');
    await sidebar.getByText('Add the tab Actions').waitFor();
    await sidebar.getByRole('button', { name: 'Update the tabs' }).click();
    await page.getByRole('tab', { name: 'Actions', exact: true }).waitFor();
  });

  test('a header that may be renamed waits on Home, which leads to the decision', async () => {
    await openTab(page, 'Deliveries');
    await cell(page, 'D1').click();
    await page.keyboard.type('Shipped');
    await page.keyboard.press('Enter');
    await cell(page, 'D1').getByText('Shipped').waitFor();
    await page.getByRole('tab', { name: 'Actions', exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'OK' }).click();
    await openMenu(page, 'Open Opsbook');
    await sidebar.getByRole('button', { name: 'Update the tabs' }).click();
    await sidebar.getByText('1 header waits for your decision.').waitFor();
    await sidebar.getByText('Is “Shipped” in Deliveries your “Delivered”?').waitFor();
    await sidebar.getByRole('button', { name: 'Decide in Check & repair' }).click();
    const question = sidebar.getByRole('group', { name: 'What is “Shipped” in Deliveries?' });
    await question.getByRole('radio', { name: /It is “Delivered”/ }).check();
    await sidebar.getByRole('button', { name: 'Repair, and rename 1 header back' }).click();
    await sidebar.getByText('Renamed "Shipped" in Deliveries D1 back to "Delivered"').waitFor();
    await cell(page, 'D1').getByText('Delivered').waitFor();
  });

  test('cells in the way are emptied only when they are ticked', async () => {
    await openTab(page, 'Waste Log');
    for (const [address, text] of [
      ['A2', 'Retyping'],
      ['C2', '30'],
      ['D2', '5'],
      ['F4', 'about 3'],
    ] as const) {
      await cell(page, address).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      if (address === 'F4') await page.getByRole('button', { name: 'OK' }).click();
    }
    await openMenu(page, 'Check & repair');
    await sidebar.getByLabel(/F4/).first().check();
    await sidebar.getByRole('button', { name: 'Repair, and empty 1 cell' }).click();
    await sidebar.getByText('Done:').waitFor();
    await sidebar.getByText('Emptied 1 cell in the way of Hours a week in Waste Log').waitFor();
    await cell(page, 'F2').getByText('2.5').waitFor();
    await sidebar.getByText('Nothing to repair').waitFor();
  });

  test('a tab that is deleted while the sidebar is open is found at once, and comes back where it stood', async () => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    const names = await page.getByRole('tab').allInnerTexts();
    await openTab(page, 'People');
    await page.getByRole('tab', { name: 'People', exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'OK' }).click();
    await page.getByRole('tab', { name: 'People', exact: true }).waitFor({ state: 'detached' });
    await sidebar.getByRole('button', { name: 'Look again' }).click();
    await sidebar.getByText('Add the tab People, empty. If it was deleted').waitFor();
    await sidebar.getByRole('button', { name: 'Repair', exact: true }).click();
    await sidebar.getByText('Nothing else that your team typed was changed.').waitFor();
    await page.getByRole('tab', { name: 'People', exact: true }).waitFor();
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(names);
    await sidebar.getByText('Nothing to repair').waitFor();
    expect(complaints).toEqual([]);
  });

  test('a renamed header and a copied row are asked about before anything is repaired', async () => {
    await openTab(page, 'Actions');
    await page.getByRole('button', { name: /^Show columns/ }).click();
    await cell(page, 'K1').waitFor();
    for (const [address, text] of [
      ['A2', 'Call'],
      ['A3', 'Write'],
      ['C1', 'Deadline'],
      ['K2', 'A-0001'],
      ['K3', 'A-0001'],
    ] as const) {
      await cell(page, address).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await cell(page, address).getByText(text).waitFor();
    }
    await sidebar.getByRole('button', { name: 'Look again' }).click();
    const question = sidebar.getByRole('group', { name: 'What is “Deadline” in Actions?' });
    await question.getByRole('radio', { name: /It is “Due”/ }).check();
    await sidebar.getByRole('checkbox', { name: /Row 3 “Write”, A-0001 as in row 2/ }).check();
    await sidebar
      .getByRole('button', { name: 'Repair, and rename 1 header back and give 1 row a new ID' })
      .click();
    await sidebar.getByText('Gave row 3 of Actions the ID A-0002; row 2 keeps A-0001').waitFor();
    await sidebar.getByText('Renamed "Deadline" in Actions C1 back to "Due"').waitFor();
    await cell(page, 'K3').getByText('A-0002').waitFor();
    await sidebar.getByText('Nothing to repair').waitFor();
  });
});
