import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { BUNDLE } from '../emulator/host/open';
import { buildFake, type FakeServing, removeFake, serveFakeDesk } from '../emulator/server/open-fake';
import { hoverUntil } from './hover-until';
import { describeInBrowser, openBrowser } from './open-browser';
import { becomes } from './waiting';

describeInBrowser('the page over a workbook that computes', () => {
  let serving: FakeServing;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let folder: string;
  const failures: string[] = [];

  beforeAll(async () => {
    folder = await buildFake(true, 'script');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    removeFake(folder);
  });

  beforeEach(async () => {
    serving = await serveFakeDesk(folder, BUNDLE);
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
    await opened.locator('[data-cell="A1"]').waitFor();
    return opened;
  }

  const cell = (name: string, on = page): Locator => on.locator(`[data-cell="${name}"]`);

  async function shows(name: string, text: string, on = page): Promise<void> {
    await on.waitForFunction(
      ([selector, wanted]) => document.querySelector(selector ?? '')?.textContent === wanted,
      [`[data-cell="${name}"]`, text],
    );
  }

  /** Asks the server as the page does. */
  async function call(method: string, ...args: unknown[]): Promise<unknown> {
    const response = await fetch(`${serving.origin}/api/call`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-opsbook-token': serving.token,
        origin: serving.origin,
      },
      body: JSON.stringify({ method, args }),
    });
    const answer = (await response.json()) as { ok: boolean; value?: unknown; message?: string };
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  }
  const script = (expression: string): Promise<unknown> => call('runFunction', 'run', [`${expression}; 0`]);

  /** Types a block from A1 on; rows are lists of texts. */
  async function fill(rows: readonly (readonly string[])[]): Promise<void> {
    const edits = rows.flatMap((texts, row) => texts.map((text, column) => ({ row, column, text })));
    await call('edit', 0, edits, true);
    const [first = ''] = rows[0] ?? [];
    if (first !== '' && !first.startsWith('=')) await shows('A1', first);
  }

  const nameBox = (): Promise<string> => page.getByLabel('Name box').inputValue();
  const bar = (): Promise<string> => page.getByLabel('Formula bar').inputValue();

  const barShows = (text: string): Promise<void> => becomes(bar, text);
  const nameBoxShows = (text: string): Promise<void> => becomes(nameBox, text);

  describe('copying inside the page', () => {
    test('keeps formulas and values in full', async () => {
      await fill([['0.123456789', '=A1*2']]);
      await cell('A1').click();
      await cell('B1').click({ modifiers: ['Shift'] });
      await page.keyboard.press('Control+c');
      await cell('C4').click();
      await page.keyboard.press('Control+v');
      await shows('D4', '0.246913578');
      await nameBoxShows('C4:D4');
      await cell('D4').click();
      await barShows('=C4*2');
    });

    test('moves what was cut when it is pasted, and formulas follow', async () => {
      await fill([['5', '=A1+1']]);
      await cell('A1').click();
      await page.keyboard.press('Control+x');
      await shows('A1', '5');
      await cell('A3').click();
      await page.keyboard.press('Control+v');
      await shows('A3', '5');
      await shows('A1', '');
      await cell('B1').click();
      await barShows('=A3+1');
    });

    test('text of another program that reads the same later is typed as text', async () => {
      await fill([['=1+1', 'x']]);
      await cell('A1').click();
      await page.keyboard.press('Control+c');
      await page.evaluate(() => navigator.clipboard.writeText('other'));
      await cell('A3').click();
      await page.keyboard.press('Control+v');
      await shows('A3', 'other');
    });

    test('Ctrl+D and Ctrl+R fill the selection from its first cells', async () => {
      await fill([['1', '=A1*10'], ['2'], ['3']]);
      await cell('B1').click();
      await cell('B3').click({ modifiers: ['Shift'] });
      await page.keyboard.press('Control+d');
      await shows('B3', '30');
      await cell('C2').click();
      await page.keyboard.press('Control+r');
      await shows('C2', '200');
    });
  });

  test('Ctrl and arrows go to the edge of the data, Ctrl+Space and Shift+Space take the lines', async () => {
    await fill([['a', 'b'], ['c'], ['d']]);
    await cell('A1').click();
    await page.keyboard.press('Control+ArrowDown');
    await nameBoxShows('A3');
    await page.keyboard.press('Control+ArrowUp');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await nameBoxShows('A1:B1');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Control+ArrowDown');
    await nameBoxShows('A1000');
    await cell('A1000').waitFor();
    await page.keyboard.press('Control+ArrowUp');
    await nameBoxShows('A3');
    await page.keyboard.press('Control+ ');
    await nameBoxShows('A1:A1000');
    await page.keyboard.press('Home');
    await cell('B2').click();
    await page.keyboard.press('Shift+ ');
    await nameBoxShows('A2:Z2');
  });

  describe('the menu of a header', () => {
    const pick = async (header: string, item: string): Promise<void> => {
      await page.locator(header).click({ button: 'right' });
      await page.getByRole('menuitem', { name: item }).click();
      await page.getByRole('menuitem', { name: item }).waitFor({ state: 'detached' });
      await page.locator('[role="status"].busy').waitFor({ state: 'hidden' });
    };

    test('sorts by its column, inserts and deletes columns, and freezes', async () => {
      await fill([
        ['Name', 'Hours'],
        ['Ann', '3'],
        ['Bo', '1'],
      ]);
      await pick('[data-header-column="1"]', 'Sort sheet A to Z');
      await shows('A2', 'Bo');
      await pick('[data-header-column="1"]', 'Insert 1 column left');
      await shows('C2', '1');
      await shows('B2', '');
      await pick('[data-header-column="1"]', 'Delete column B');
      await shows('B2', '1');
      await pick('[data-header-row="0"]', 'Freeze up to row 1');
      // The frozen row stands in a part of its own.
      await page.locator('revogr-data[type="rowPinStart"] [data-cell="A1"]').waitFor();
      expect((await call('layout', 0)) as object).toMatchObject({ frozenRows: 1, columns: 26 });
      await page.locator('[data-header-row="1"]').click();
      await nameBoxShows('A2:Z2');
      await page.locator('[data-header-row="2"]').click({ modifiers: ['Shift'] });
      await nameBoxShows('A2:Z3');
      await pick('[data-header-row="2"]', 'Delete rows 2 to 3');
      await shows('A2', '');
    });

    test('opens by keyboard on the active cell', async () => {
      await fill([['x'], ['y']]);
      await cell('A2').click();
      await page.keyboard.press('ContextMenu');
      await page.getByRole('menuitem', { name: 'Insert 1 row above' }).waitFor();
      await page.keyboard.press('Enter');
      await shows('A3', 'y');
    });

    test('asks before it sorts what must not be changed by accident', async () => {
      await fill([['Name'], ['b'], ['a']]);
      await script('at_("A1:A9").protect().setWarningOnly(true)');
      await pick('[data-header-column="0"]', 'Sort sheet A to Z');
      const warning = page.getByRole('dialog', { name: 'Heads up!' });
      await warning.getByRole('button', { name: 'Cancel' }).click();
      await shows('A2', 'b');
      await pick('[data-header-column="0"]', 'Sort sheet A to Z');
      await warning.getByRole('button', { name: 'OK' }).click();
      await shows('A2', 'a');
    });
  });

  test('hidden rows and columns leave a mark behind which they lie', async () => {
    await script('sheet_().hideRows(3, 2); sheet_().hideColumns(2)');
    await page.locator('[data-header-row="4"].after-hidden').waitFor();
    expect(await page.locator('[data-header-row="4"]').getAttribute('title')).toBe('Rows 3 to 4 are hidden');
    expect(await page.locator('[data-header-column="2"]').getAttribute('title')).toBe('Column B is hidden');
    expect(await page.locator('.after-hidden').count()).toBe(2);
    await cell('B1').waitFor({ state: 'detached' });
  });

  test('cells are coloured by their rules, and follow what is typed', async () => {
    await fill([['1'], ['9']]);
    await script(
      `sheet_().setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(5)
        .setBackground('#ffc7ce').setRanges([at_('A1:A9')]).build()])`,
    );
    const color = (name: string): Promise<string> =>
      cell(name).evaluate((element) => getComputedStyle(element).backgroundColor);
    await page.waitForFunction(
      () =>
        getComputedStyle(document.querySelector('[data-cell="A2"]') as Element).backgroundColor ===
        'rgb(255, 199, 206)',
    );
    expect(await color('A1')).not.toBe('rgb(255, 199, 206)');
    await cell('A1').click();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () =>
        getComputedStyle(document.querySelector('[data-cell="A1"]') as Element).backgroundColor ===
        'rgb(255, 199, 206)',
    );
  });

  test('charts are drawn as lines, columns and both, with their series named', async () => {
    await fill([
      ['Month', 'On time', 'Errors'],
      ['Jan', '90', '10'],
      ['Feb', '85', '12'],
      ['Mar', '95', '4'],
    ]);
    await script(
      `['LINE', 'COLUMN', 'COMBO'].forEach((type, i) => sheet_().insertChart(sheet_().newChart()
        .setChartType(Charts.ChartType[type]).addRange(at_('A1:C4')).setNumHeaders(1)
        .setOption('title', type).setOption('width', 380).setOption('height', 240)
        .setPosition(6, 1 + 4 * i, 0, 0).build()))`,
    );
    const parts = async (title: string): Promise<[columns: number, lines: number]> => {
      const chart = page.getByRole('img', { name: `Chart: ${title}` });
      await chart.waitFor();
      await chart.getByText('Errors', { exact: true }).waitFor();
      await chart.getByText('Feb').waitFor();
      return [await chart.locator('rect.chart-bar').count(), await chart.locator('polyline').count()];
    };
    expect(await parts('LINE')).toEqual([0, 2]);
    expect(await parts('COLUMN')).toEqual([6, 0]);
    expect(await parts('COMBO')).toEqual([3, 1]);
    await script(
      `sheet_().insertChart(sheet_().newChart().setChartType(Charts.ChartType.PIE).addRange(at_('A1:B4'))
        .setNumHeaders(1).setOption('title', 'PIE').setPosition(20, 1, 0, 0).build())`,
    );
    const pie = page.getByRole('img', { name: 'Chart: PIE' });
    await pie.getByText('The emulator does not draw pie charts').waitFor({ state: 'attached' });
  });

  test('a chart has its own colours, an axis in percent and no names that lie over each other', async () => {
    await fill([
      ['Problem', 'Share', 'Added up'],
      ['Cut letters after a late proof', '0.5', '0.5'],
      ['Client signed off too late', '0.3', '0.8'],
      ['Kits packed from memory', '0.2', '1'],
    ]);
    await script(
      `sheet_().insertChart(sheet_().newChart().setChartType(Charts.ChartType.COMBO).addRange(at_('A1:C4'))
        .setNumHeaders(1).setOption('title', 'Pareto').setOption('width', 300).setOption('height', 240)
        .setOption('colors', ['#112233', '#445566']).setOption('series', { 1: { color: '#778899' } })
        .setOption('vAxis', { format: '0.#%' }).setPosition(6, 1, 0, 0).build())`,
    );
    const chart = page.getByRole('img', { name: 'Chart: Pareto' });
    await chart.getByText('80%', { exact: true }).waitFor();
    expect(await chart.locator('rect.chart-bar').first().getAttribute('fill')).toBe('#112233');
    expect(await chart.locator('polyline').getAttribute('stroke')).toBe('#778899');
    const names = await chart
      .locator('text[transform]')
      .evaluateAll((all) => all.map((one) => one.firstChild?.textContent));
    expect(names).toEqual(['Cut letters a…', 'Client signed…', 'Kits packed f…']);
  });

  test('charts lie under the scroll bars', async () => {
    await fill([
      ['x', 'y'],
      ['a', '1'],
      ['b', '2'],
    ]);
    await script(
      `sheet_().insertChart(sheet_().newChart().setChartType(Charts.ChartType.LINE).addRange(at_('A1:B3'))
        .setNumHeaders(1).setOption('title', 'Wide').setOption('width', 3000).setOption('height', 2000)
        .setPosition(2, 2, 0, 0).build())`,
    );
    await page.getByRole('img', { name: 'Chart: Wide' }).waitFor();
    const hits = await page.evaluate(() => {
      const box = document.querySelector('revogr-viewport-scroll.rgCol .vertical-inner');
      const view = document.querySelector('revogr-viewport-scroll.rgCol');
      if (!box || !view) return [];
      const { left, top } = view.getBoundingClientRect();
      const right = left + view.clientWidth;
      const bottom = box.getBoundingClientRect().top + box.clientHeight;
      const isChart = (x: number, y: number): boolean =>
        document.elementFromPoint(x, y)?.closest('.chart') != null;
      return [
        isChart(right - 4, top + 200),
        isChart(right + 2, top + 200),
        isChart(left + 400, bottom - 4),
        isChart(left + 400, bottom + 2),
      ];
    });
    expect(hits).toEqual([true, false, true, false]);
  });

  test('rows of a sheet do not take the heights of the sheet that was open before', async () => {
    await script(
      `{ const book = SpreadsheetApp.getActiveSpreadsheet();
        const tall = book.insertSheet('Tall');
        tall.setRowHeight(2, 60).setRowHeight(4, 80).setRowHeights(9, 3, 50);
        tall.getRange('A6').setValue('words '.repeat(60)).setWrap(true);
        const plain = book.insertSheet('Plain');
        plain.setFrozenRows(1);
        plain.setRowHeight(3, 40);
        plain.deleteRows(100, 900);
        book.insertSheet('Short').deleteRows(4, 990); }`,
    );
    const open = async (name: string): Promise<void> => {
      await page.getByRole('tab', { name, exact: true }).click();
      await page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
    };
    const height = (row: number): Promise<number> =>
      page.locator(`[data-header-row="${row - 1}"]`).evaluate((head) => head.getBoundingClientRect().height);
    const isTall = (row: number, than: number): Promise<unknown> =>
      page.waitForFunction(
        ([index, pixels]) => {
          const head = document.querySelector(`[data-header-row="${index}"]`);
          return head !== null && head.getBoundingClientRect().height >= Number(pixels);
        },
        [row - 1, than],
      );
    await open('Plain');
    await isTall(3, 40);
    const plain = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(height));
    expect(plain).toEqual([21, 21, 40, 21, 21, 21, 21, 21, 21, 21, 21, 21]);
    await open('Tall');
    await isTall(4, 80);
    await isTall(6, 30);
    // A sheet without the rows that were tall must not keep their heights for the next one.
    await open('Short');
    await page.locator('[data-header-row="11"]').waitFor({ state: 'detached' });
    await open('Plain');
    await isTall(3, 40);
    expect(await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(height))).toEqual(plain);
  });

  test('twenty thousand rows scroll to their end', async () => {
    await script(
      `sheet_().insertRowsAfter(1000, 19000);
       at_('A1:D20000').setValues(Array.from({ length: 20000 }, (_, r) => [r + 1, 'row ' + (r + 1), r * 2, r / 7]))`,
    );
    await shows('B2', 'row 2');
    await cell('A2').hover();
    for (let step = 0; step < 30; step++) await page.mouse.wheel(0, 15_000);
    await cell('A20000').waitFor();
    await shows('B20000', 'row 20000');
  });

  describe('a script that never ends', () => {
    test('is stopped at its limit in a cell, with what Google says, and the page goes on', async () => {
      await cell('A1').click();
      await page.keyboard.type('=LOOPS()');
      await page.keyboard.press('Enter');
      // The page itself is free meanwhile.
      await page.getByLabel('Name box').fill('C3');
      await page.keyboard.press('Enter');
      await nameBoxShows('C3');
      await shows('A1', '#ERROR!');
      await hoverUntil(cell('A1'), page.getByRole('tooltip').getByText('Exceeded maximum execution time'));
      await cell('B2').click();
      await page.keyboard.type('still here');
      await page.keyboard.press('Enter');
      await shows('B2', 'still here');
    });

    test('is stopped when a page calls it, and what it wrote stays', async () => {
      await expect(
        call('runFunction', 'run', ['at_("A1").setValue("begun"); for (;;) at_("B1").setValue(1)']),
      ).rejects.toThrow('Exceeded maximum execution time');
      await shows('A1', 'begun');
      await cell('A2').click();
      await page.keyboard.type('=B1+1');
      await page.keyboard.press('Enter');
      await shows('A2', '2');
    });
  });

  test('a second window follows typing, scripts, sorting and what comes from another sheet', async () => {
    await fill([['Name'], ['b'], ['a']]);
    const second = await openPage();
    await shows('A2', 'b', second);
    await page.locator('[data-header-column="0"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Sort sheet A to Z' }).click();
    await shows('A2', 'a', second);
    await script('SpreadsheetApp.getActive().insertSheet("Other").getRange("A1").setFormula("=Sheet1!A2")');
    await second.getByRole('tab', { name: 'Other' }).click();
    await shows('A1', 'a', second);
    await page.getByRole('tab', { name: 'Sheet1' }).click();
    await cell('A2').click();
    await page.keyboard.type('z');
    await page.keyboard.press('Enter');
    await shows('A1', 'z', second);
  });
});
