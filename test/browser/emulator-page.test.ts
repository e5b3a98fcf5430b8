import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { buildFake, type FakeServing, removeFake, serveFakeDesk } from '../emulator/server/open-fake';
import { hoverUntil } from './hover-until';
import { describeInBrowser, openBrowser } from './open-browser';
import { becomes } from './waiting';

describeInBrowser('the workbook page', () => {
  let serving: FakeServing;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const failures: string[] = [];

  let folder: string;
  beforeAll(async () => {
    folder = await buildFake(true);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    removeFake(folder);
  });

  // Each test has a workbook and a window of its own.
  beforeEach(async () => {
    serving = await serveFakeDesk(folder);
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: serving.origin });
    page = await openPage();
  });
  afterEach(async () => {
    await context.close();
    await serving.close();
    expect(failures.splice(0)).toEqual([]);
  });

  async function openPage(): Promise<Page> {
    const opened = await context.newPage();
    opened.on('pageerror', (error) => failures.push(error.message));
    await opened.goto(serving.url);
    await opened.locator('[data-cell="A2"]').getByText('Harbor Cafe').waitFor();
    return opened;
  }

  const cell = (name: string, on = page): Locator => on.locator(`[data-cell="${name}"]`);

  /** Waits until a cell shows a text. */
  async function shows(name: string, text: string, on = page): Promise<void> {
    if (text !== '') await cell(name, on).getByText(text, { exact: true }).waitFor();
    else {
      await on.waitForFunction(
        (selector) => document.querySelector(selector)?.textContent === '',
        `[data-cell="${name}"]`,
      );
    }
  }

  async function runMenu(label: string): Promise<void> {
    await page.getByRole('menuitem', { name: 'Extensions' }).click();
    await page.getByRole('menuitem', { name: 'Fake', exact: true }).click();
    await page.getByRole('menuitem', { name: label }).click();
  }

  const nameBox = (): Promise<string> => page.getByLabel('Name box').inputValue();

  describe('typing', () => {
    test('replaces what a cell holds, and Enter and Tab move on', async () => {
      await cell('A3').click();
      await page.keyboard.type('Northgate');
      await page.keyboard.press('Tab');
      await page.keyboard.type('From vendor');
      await page.keyboard.press('Enter');
      await shows('A3', 'Northgate');
      await shows('B3', 'From vendor');
      expect(await nameBox()).toBe('B4');
    });

    test('the same text typed quickly into two cells stands in both', async () => {
      for (const name of ['C12', 'D12']) {
        await cell(name).click();
        await page.keyboard.type('2026-09-10');
        await page.keyboard.press('Enter');
      }
      await page.reload();
      await shows('C12', '2026-09-10');
      await shows('D12', '2026-09-10');
    });

    test('F2 goes on with the text, and Escape leaves the cell as it was', async () => {
      await cell('A3').click();
      await page.keyboard.press('F2');
      await page.waitForFunction(() => document.querySelector('.cell-field.is-editing') !== null);
      await page.keyboard.type(', Leeds');
      await page.keyboard.press('Enter');
      await shows('A3', 'Northgate Dental, Leeds');
      await page.keyboard.type('not this');
      await page.keyboard.press('Escape');
      await shows('A4', 'BrightLine');
    });

    test('the formula bar shows and takes what a cell holds', async () => {
      await cell('A6').click();
      const bar = page.getByLabel('Formula bar');
      await becomes(() => bar.inputValue(), '=ONTIME()');
      await bar.fill('In the bar');
      await bar.press('Enter');
      await shows('A6', 'In the bar');
    });

    test('undo and redo by keyboard', async () => {
      await cell('B8').click();
      await page.keyboard.type('once');
      await page.keyboard.press('Enter');
      await shows('B8', 'once');
      await page.keyboard.press('Control+z');
      await shows('B8', '');
      await page.keyboard.press('Control+y');
      await shows('B8', 'once');
    });

    test('what a rule refuses stays in the field, with the message', async () => {
      await cell('E8').click();
      await page.keyboard.type('Lost');
      await page.keyboard.press('Enter');
      const problem = page.getByRole('dialog', { name: 'There was a problem' });
      await problem.getByText('The data you entered in cell E8 violates the data validation rules').waitFor();
      await problem.getByRole('button', { name: 'OK' }).click();
      expect(await page.locator('.cell-field.is-editing').inputValue()).toBe('Lost');
      await page.keyboard.press('Escape');
      await shows('E8', '');
    });

    test('a protected cell asks first, and is left alone on Cancel', async () => {
      const warning = page.getByRole('dialog', { name: 'Heads up!' });
      const words =
        "You're trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway?";
      await cell('G3').click();
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      await warning.getByText(words).waitFor();
      await warning.getByRole('button', { name: 'Cancel' }).click();
      await page.keyboard.press('Escape');
      await shows('G3', '3');
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      await warning.getByRole('button', { name: 'OK' }).click();
      await shows('G3', '7');
    });
  });

  describe('drop-downs', () => {
    test('are picked from by keyboard', async () => {
      await cell('E6').click();
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: 'Cancelled' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await shows('E6', 'Delivered');
    });

    test('are picked from by mouse, and narrowed by typing', async () => {
      await cell('E7').locator('.choice-arrow').click();
      await page.getByRole('option', { name: 'Cancelled' }).click();
      await shows('E7', 'Cancelled');
      await cell('E8').click();
      await page.keyboard.type('op');
      expect(await page.getByRole('option').allTextContents()).toEqual(['Open']);
      await page.keyboard.press('Enter');
      await shows('E8', 'Open');
    });
  });

  describe('blocks of cells', () => {
    test('are copied, pasted and cleared', async () => {
      await cell('A2').click();
      await cell('C3').click({ modifiers: ['Shift'] });
      expect(await nameBox()).toBe('A2:C3');
      await page.keyboard.press('Control+c');
      await cell('A12').click();
      await page.keyboard.press('Control+v');
      await shows('A12', 'Harbor Cafe');
      await shows('C13', '2026-09-08');
      expect(await nameBox()).toBe('A12:C13');
      await page.keyboard.press('Delete');
      await shows('C13', '');
      await shows('C3', '2026-09-08');
    });

    test('come in from other programs', async () => {
      await page.evaluate(() => navigator.clipboard.writeText('one\ttwo\r\n"three\nlines"\tfour\r\n'));
      await cell('A15').click();
      await page.keyboard.press('Control+v');
      await shows('B15', 'two');
      await shows('B16', 'four');
      await becomes(() => cell('A16').textContent(), 'three\nlines');
    });

    test('rows are inserted and deleted, and sorting keeps the frozen row', async () => {
      await cell('A3').click();
      await page.getByRole('button', { name: 'Insert row above' }).click();
      await shows('A3', '');
      await shows('A4', 'Northgate Dental');
      await page.getByRole('button', { name: 'Delete row' }).click();
      await shows('A3', 'Northgate Dental');
      await page.getByRole('button', { name: /Z to A/ }).click();
      await shows('A1', 'Who');
      await shows('A2', 'Oak & Ash');
    });
  });

  test('twenty thousand rows are reached at once, and a window further on is drawn', async () => {
    await page.getByRole('tab', { name: 'Twenty thousand' }).click();
    await shows('A2', 'Line 2');
    await page.keyboard.press('Control+End');
    await shows('A20000', 'Line 20000');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('PageDown');
    await shows('A1', 'Line 1');
    await page.getByLabel('Name box').fill('C9000');
    await page.keyboard.press('Enter');
    await shows('A9000', 'Line 9000');
    await page.getByRole('tab', { name: 'Deliveries' }).click();
    await shows('A2', 'Harbor Cafe');
    await page.getByRole('tab', { name: 'Twenty thousand' }).click();
    await shows('A9000', 'Line 9000');
  });

  test('what is typed right after the name box goes to the sheet that was named', async () => {
    // The server is slow to tell of the sheet: the keys come first.
    await page.route('**/api/call', async (route) => {
      if (route.request().postData()?.includes('"layout"'))
        await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.getByLabel('Name box').fill('Review 2026-09!B20');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Quick');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Review 2026-09', selected: true }).waitFor();
    await becomes(() => cell('B20').textContent(), 'Quick');
    await page.getByRole('tab', { name: 'Deliveries' }).click();
    await shows('B20', '');
  });

  test('shows notes, errors and refused values beside the cell', async () => {
    const card = page.getByRole('tooltip');
    await hoverUntil(cell('B1'), card.getByText('What to type under Direction'));
    await hoverUntil(cell('A6'), card.getByText("Unknown function: 'ONTIME()'."));
    await hoverUntil(cell('G5'), card.getByText('Invalid: Input must be a number up to 10'));
    await hoverUntil(cell('H2'), card.getByRole('button', { name: 'example.com/sop' }));
  });

  test('a column group is opened and closed above the letters', async () => {
    await page.getByRole('button', { name: 'Hide columns H to I' }).click();
    await cell('H1').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show columns H to I' }).click();
    await shows('H1', 'Item');
  });

  test('draws charts, sparklines and merged cells', async () => {
    await page.getByRole('img', { name: 'Sparkline: 3, 5, 2, 8, 6, 9' }).waitFor();
    await page.getByRole('tab', { name: 'Review 2026-09' }).click();
    await page.getByRole('img', { name: 'Chart: On-time rate' }).waitFor();
    await cell('A1').getByText('Operations review, September 2026').waitFor();
    const merged = await cell('A1').locator('.merge-box').boundingBox();
    expect(merged?.width).toBe(800);
    await cell('C4').click({ force: true });
    expect(await nameBox()).toBe('A3');
  });

  describe('sheets', () => {
    test('are added, renamed and deleted', async () => {
      await page.getByRole('button', { name: 'Add sheet' }).click();
      const tab = page.getByRole('tab', { name: 'Sheet5' });
      await tab.dblclick();
      const dialog = page.getByRole('dialog', { name: 'Rename sheet' });
      await dialog.getByRole('textbox').fill('Deliveries');
      await page.keyboard.press('Enter');
      await page.getByText('A sheet with the name "Deliveries" already exists').waitFor();
      await page.getByRole('button', { name: 'OK' }).click();
      await tab.dblclick();
      await dialog.getByRole('textbox').fill('Vendors');
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: 'Vendors' }).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
      await page.getByRole('tab', { name: 'Vendors' }).waitFor({ state: 'detached' });
    });

    test('that are hidden are in the list of all sheets', async () => {
      expect(await page.getByRole('tab', { name: 'Settings' }).count()).toBe(0);
      await page.getByRole('button', { name: 'All sheets' }).click();
      await page.getByRole('menuitemcheckbox', { name: 'Settings (hidden)' }).click();
      await page.getByRole('tab', { name: 'Settings', selected: true }).waitFor();
    });

    test('a CSV comes in as a sheet named after its file', async () => {
      await page.setInputFiles('input[type=file]', {
        name: 'orders 2026.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Order,Day\nA-1,2026-09-01'),
      });
      await page.getByRole('tab', { name: 'orders 2026', selected: true }).waitFor();
      await shows('A2', 'A-1');
    });

    test('a CSV that is not UTF-8 is refused', async () => {
      await page.setInputFiles('input[type=file]', {
        name: 'bad.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from([0x4f, 0xff, 0xfe]),
      });
      await page.getByRole('dialog', { name: 'There was a problem' }).waitFor();
    });
  });

  describe('the add-on', () => {
    let frame: FrameLocator;
    const openSidebar = async (): Promise<void> => {
      await runMenu('Open sidebar');
      frame = page.frameLocator('iframe[title="Opsbook"]');
      await frame.getByRole('heading', { name: 'Next' }).waitFor();
    };

    test('has its sidebar in a frame that cannot reach the page', async () => {
      await openSidebar();
      await frame.getByText('parent out of reach').waitFor();
      const reached = await page.evaluate(() => {
        const sidebar = document.querySelector('iframe');
        return { document: sidebar?.contentDocument ?? null, sandbox: sidebar?.getAttribute('sandbox') };
      });
      expect(reached).toEqual({
        document: null,
        sandbox: 'allow-scripts allow-forms allow-popups allow-modals allow-downloads',
      });
      const inside = page.frames().find((candidate) => candidate.url().startsWith('blob:'));
      expect(await inside?.evaluate(() => document.baseURI)).not.toContain('token');
      const driven = await inside?.evaluate(
        ([origin, token]) =>
          fetch(`${origin}/api/call`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-opsbook-token': token ?? '' },
            body: '{"method":"addSheet","args":[]}',
          }).then(
            (response) => response.status,
            () => 'refused',
          ),
        [serving.origin, serving.token],
      );
      expect(driven).toBe('refused');
      expect(await page.getByRole('tab').count()).toBe(3);
    });

    test('calls the server as google.script.run does', async () => {
      await openSidebar();
      await frame.getByRole('button', { name: 'Ask the server' }).click();
      await frame.getByText('{"name":"write","args":["from the sidebar",{"a":[1,null,"x"]}]} me').waitFor();
      await shows('B10', 'from the sidebar');
      await frame.getByRole('button', { name: 'Fail' }).click();
      await frame.getByText('failed: The tab Deliveries is missing. Install the tabs first. me').waitFor();
      await frame.getByRole('button', { name: 'Send a date' }).click();
      await frame.getByText('threw: Failed due to illegal value in property: 0').waitFor();
      await frame.getByRole('button', { name: 'Many' }).click();
      await frame.getByText('done 15').waitFor();
    });

    test('leads to cells by its links, and closes its sidebar', async () => {
      await openSidebar();
      await frame.getByRole('link', { name: 'Row 7' }).click();
      await page.getByRole('tab', { name: 'Twenty thousand', selected: true }).waitFor();
      expect(await nameBox()).toBe('B7');
      await frame.getByRole('button', { name: 'Close' }).click();
      await page.locator('aside').waitFor({ state: 'hidden' });
    });

    test('shows dialogs, messages and what failed', async () => {
      await runMenu('Open dialog');
      const dialog = page.getByRole('dialog', { name: 'Import rows' });
      await dialog.frameLocator('iframe').getByText('A dialog').waitFor();
      await dialog.getByRole('button', { name: 'Close' }).click();
      await dialog.waitFor({ state: 'detached' });
      await runMenu('Say hello');
      await page.getByRole('status').getByText('Tabs are up to date.').waitFor();
      await runMenu('Fail');
      await page.getByText('the column "First promise" is missing. Run Check & repair.').waitFor();
    });

    test('waits for the answer to its question', async () => {
      await runMenu('Ask for a name');
      const dialog = page.getByRole('dialog', { name: 'Who are you?' });
      await dialog.getByRole('textbox').fill('Mara');
      await dialog.getByRole('button', { name: 'OK' }).click();
      await shows('A10', 'OK: Mara');
    });

    test('that never ends is cancelled, and the page goes on', async () => {
      await runMenu('Loop for ever');
      await page.getByText('Running script').waitFor();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('The script was cancelled.').waitFor();
      await page.getByRole('button', { name: 'OK' }).click();
      await cell('B9').click();
      await page.keyboard.type('still here');
      await page.keyboard.press('Enter');
      await shows('B9', 'still here');
    });

    test('writes mails into the outbox, where they are shown without their scripts', async () => {
      await page.getByRole('button', { name: 'Outbox 1' }).click();
      const outbox = page.getByRole('dialog', { name: 'Outbox' });
      await outbox.frameLocator('iframe').getByText('On time 88 %').waitFor();
      expect(await outbox.getByRole('link', { name: 'review.txt' }).getAttribute('href')).toBe(
        'data:text/plain;base64,T24gdGltZSA4OCAl',
      );
      expect(await page.title()).toBe('Larkfield Signs operations - Opsbook');
    });
  });

  test('has no barrier that axe finds, with a menu, a sidebar and a dialog open', async () => {
    const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(source);
    const barriers = (): Promise<string[]> =>
      page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const { violations } = await axe.run(document, {
          runOnly: rules,
          iframes: false,
          // The cells' own field has the keyboard, and its arrow keys move all panes.
          rules: { 'scrollable-region-focusable': { enabled: false } },
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
    expect(await barriers()).toEqual([]);
    await runMenu('Open sidebar');
    await page.frameLocator('iframe').getByRole('heading', { name: 'Next' }).waitFor();
    await page.getByRole('menuitem', { name: 'Insert' }).click();
    expect(await barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Outbox 1' }).click();
    await page.getByRole('dialog', { name: 'Outbox' }).waitFor();
    expect(await barriers()).toEqual([]);
  });

  test('a second window follows', async () => {
    const second = await openPage();
    await cell('A8').click();
    await page.keyboard.type('seen by both');
    await page.keyboard.press('Enter');
    await shows('A8', 'seen by both', second);
  });
});
