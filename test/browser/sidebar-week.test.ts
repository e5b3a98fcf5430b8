import type { Browser, Page } from 'playwright-core';
import { actions } from '../../src/tabs/actions';
import { metricValues } from '../../src/tabs/metric-values';
import { metrics } from '../../src/tabs/metrics';
import { qualityLog } from '../../src/tabs/quality-log';
import { toolInventory } from '../../src/tabs/tool-inventory';
import { wasteLog } from '../../src/tabs/waste-log';
import { cells, typeCell } from '../src/rpc/cells';
import { installedOn, setCountUpTo } from '../src/rpc/typed-workbook';
import { answersOf } from './desk-answers';
import { describeInBrowser, openBrowser } from './open-browser';
import { axeViolations, openSidebar } from './sidebar-page';
import { weekWorkbook } from './week-workbook';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

describeInBrowser('the week, metrics and waste in the sidebar', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const open = async (screen: string, desk = weekWorkbook(), options = {}) => ({
    ...(await openSidebar(browser, answersOf(desk), { screen, options })),
    desk,
  });

  describe.each(['light', 'dark'])('with the %s look', (look) => {
    test.each([
      ['week', 'The week in five lines'],
      ['metrics', 'One of your own'],
      ['waste', 'Before you add a tool'],
      ['home', 'Five steps'],
    ])('%s passes axe, closed and opened up, and is no wider than the sidebar', async (screen, last) => {
      const { page } = await open(screen);
      await says(page, last);
      await page.getByRole('radio', { name: look === 'dark' ? 'Dark' : 'Light' }).check();
      expect(await axeViolations(page)).toEqual([]);
      for (const details of await page.locator('details').all()) {
        await details.evaluate((element) => element.setAttribute('open', ''));
      }
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
      // 300 pixels at 200 % are 150 of the page's own.
      await page.setViewportSize({ width: 150, height: 450 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(150);
      await page.context().close();
    });
  });

  test('the week: an action is done, another is checked, and both are in the tab', async () => {
    const { page, desk } = await open('week');
    await says(page, 'Elm Road · Board');
    await says(page, '7 days late, promised Wed 9 Sep');
    await press(page, 'Done: Stop printing job sheets');
    await says(page, 'No action is due this week.');
    await press(page, 'No: Name files by number');
    await page.getByRole('heading', { name: 'Did it work?' }).waitFor({ state: 'detached' });
    expect(cells(desk, actions, 'state', 'worked')).toEqual([
      ['Done', ''],
      ['Done', 'No'],
    ]);
    await page.context().close();
  });

  test('the week: a value is typed where it is missing, and what is not a number is said beside its field', async () => {
    const { page, desk } = await open('week');
    await page.getByLabel('How many').fill('eighteen');
    await press(page, 'Save the value: Yield, Week to Sun 13 Sep');
    await says(page, 'Type a number, such as 12 or 7.5.');
    expect(await page.getByLabel('How many').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('How many').fill('18');
    await page.getByLabel('Out of').fill('20');
    await press(page, 'Save the value: Yield, Week to Sun 13 Sep');
    await says(page, '18 of 20');
    expect(cells(desk, metricValues, 'metric', 'numerator', 'denominator')).toEqual([['Yield', 18, 20]]);
    await page.context().close();
  });

  test('the week: a problem that names somebody is asked about once', async () => {
    const { page, desk } = await open('week');
    await page.getByLabel('Describe the step instead?').fill('No drill in van 2');
    await press(page, 'Save the new words');
    await page.getByLabel('Describe the step instead?').waitFor({ state: 'detached' });
    expect(cells(desk, qualityLog, 'whatHappened')).toEqual([['No drill in van 2']]);
    await page.context().close();
  });

  test('the week: five plain lines are copied', async () => {
    const { page } = await open('week', weekWorkbook(), {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await says(page, 'Elm Road · Board');
    await press(page, 'Copy summary');
    await says(page, 'Copied. Paste it into a message to your team.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')).toEqual([
      'This week, Mon 14 Sep to Sun 20 Sep',
      'Promises: 1 due (Bakery Lane); 1 late (Elm Road · Board).',
      'Last week: Client on-time rate 1 late of 1 (week before: nothing due); Yield not in yet (week before: not in yet).',
      'Too early to say what is unusual: a normal range needs five months (or five weeks of 20 and more).',
      'Actions: 1 due (Stop printing job sheets); 1 to check. Waste: 10.5 h a week open.',
    ]);
    await page.context().close();
  });

  test('metrics: the set is added in one click, then a target is changed', async () => {
    const desk = installedOn('2026-09-16');
    const { page } = await open('metrics', desk);
    await press(page, 'Add all 3');
    await says(page, '3 metrics added.');
    await page.getByText('Change target, owner, what it drives').first().click();
    await page.getByLabel('Target, %').first().fill('97');
    await press(page, 'Save Client on-time rate');
    await says(page, 'Saved.');
    expect(cells(desk, metrics, 'metric', 'target')[0]).toEqual(['Client on-time rate', 0.97]);
    await page.context().close();
  });

  test('metrics: the later of two people is told what changed, and keeps what they typed', async () => {
    const { page, desk } = await open('metrics');
    await page.getByText('Change target, owner, what it drives').click();
    await page.getByLabel('Target, %').fill('97');
    typeCell(desk, metrics, 2, 'target', 0.8);
    await press(page, 'Save Yield');
    await says(page, 'Target was 0.9 and is now 0.8.');
    expect(cells(desk, metrics, 'target')).toEqual([[0.8]]);
    expect(await page.getByLabel('Target, %').inputValue()).toBe('97');
    await press(page, 'Save Yield');
    await says(page, 'Saved.');
    expect(cells(desk, metrics, 'target')).toEqual([[0.97]]);
    await page.context().close();
  });

  test('metrics: a value of the set asks for what it is made of, the latest first', async () => {
    const desk = installedOn('2026-09-16');
    desk.get('metrics.add', { metrics: [{ name: 'Production yield' }] });
    const { page } = await open('metrics', desk);
    await page.getByLabel('Good units').first().fill('97');
    await page.getByLabel('Units started').first().fill('100');
    expect(await page.getByLabel('Good units').nth(1).isVisible()).toBe(false);
    await press(page, 'Save the value: Production yield, Week to Sun 13 Sep');
    await says(page, 'Saved.');
    // A screen that is opened anew no longer says what was saved before.
    await press(page, '‹ Home');
    await press(page, /^Metrics/);
    await page.getByText('Values: Production yield').click();
    await page.getByText('Earlier ones: Production yield').click();
    await page.getByLabel('Good units').nth(1).fill('96');
    await page.getByLabel('Units started').nth(1).fill('100');
    await press(page, 'Save the value: Production yield, Week to Sun 6 Sep');
    await says(page, 'Saved.');
    expect(cells(desk, metricValues, 'numerator', 'denominator')).toEqual([
      [97, 100],
      [96, 100],
    ]);
    await page.context().close();
  });

  test('metrics: a new normal asks for its reason', async () => {
    const { page, desk } = await open('metrics');
    await page.locator('summary', { hasText: 'Set a new normal' }).click();
    await press(page, 'Set a new normal for Yield');
    await says(page, 'Say what changed, so that others can tell later.');
    await page.getByLabel('What changed?').fill('New oven');
    await press(page, 'Set a new normal for Yield');
    await says(page, 'New normal from 2026-09-01: New oven');
    expect(cells(desk, metrics, 'why')).toEqual([['New oven']]);
    await page.context().close();
  });

  test('waste: a line by the keyboard alone, in four fields and one key', async () => {
    const { page, desk } = await open('waste');
    await page.getByLabel('What takes time and should not?').focus();
    await page.keyboard.type('Chase signatures');
    await page.keyboard.press('Tab');
    await page.keyboard.type('15');
    await page.keyboard.press('Tab');
    await page.keyboard.type('8');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says(page, '“Chase signatures” is in the Waste Log: 2 h a week.');
    expect(cells(desk, wasteLog, 'what', 'minutesEachTime', 'timesAWeek')[4]).toEqual([
      'Chase signatures',
      15,
      8,
    ]);
    expect(await page.getByLabel('What takes time and should not?').inputValue()).toBe('');
    await page.context().close();
  });

  test('waste: a name is asked about once and never stops anybody', async () => {
    const { page, desk } = await open('waste');
    await page.getByLabel('What takes time and should not?').fill('Kofi looks for tools');
    await press(page, 'Add to the Waste Log');
    await says(page, /“Kofi” is a name in People\. Describe the step instead\?/);
    await press(page, 'Add to the Waste Log');
    await says(page, '“Kofi looks for tools” is in the Waste Log.');
    expect(cells(desk, wasteLog, 'what')).toHaveLength(5);
    await page.context().close();
  });

  test('waste: what is no number is said at its field, also behind the click', async () => {
    const { page, desk } = await open('waste');
    await page.getByLabel('What takes time and should not?').fill('Type jobs twice again');
    await page.getByLabel('Minutes each time').fill('half an hour');
    await page.getByText('Kind, people, process').click();
    await page.getByLabel('People each time').fill('two');
    await page.getByText('Kind, people, process').click();
    await page.getByLabel('People each time').waitFor({ state: 'hidden' });
    await press(page, 'Add to the Waste Log');
    for (const [id, label] of [
      ['waste-minutes', 'Minutes each time'],
      ['waste-people', 'People each time'],
    ] as const) {
      await says(page, `${label}: type a number of 0 or more, such as 12 or 7.5.`);
      const field = page.locator(`#${id}[aria-invalid="true"]`);
      await field.waitFor();
      expect(await field.getAttribute('aria-describedby')).toContain(`${id}-unmet`);
    }
    const what = page.locator('#waste-what[aria-invalid="false"]');
    await what.waitFor();
    expect(await what.getAttribute('aria-describedby')).toBeNull();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
    expect(cells(desk, wasteLog, 'what')).toHaveLength(4);
    await page.getByLabel('Minutes each time').fill('30');
    await page.getByLabel('People each time').fill('');
    expect(await page.getByLabel('People each time').isVisible()).toBe(true);
    await press(page, 'Add to the Waste Log');
    await says(page, '“Type jobs twice again” is in the Waste Log');
    expect(cells(desk, wasteLog, 'what', 'minutesEachTime')[4]).toEqual(['Type jobs twice again', 30]);
    await page.context().close();
  });

  test('waste: what is gone is counted as won back, and from the next day on Home', async () => {
    const { page, desk } = await open('waste');
    await press(page, 'It is gone: Type jobs twice');
    await says(page, 'Won back so far: 6 h a week (0.15 FTE).');
    setCountUpTo(desk, '2026-09-16');
    await press(page, '‹ Home');
    await says(page, 'Since September: 6 h a week won back (0.15 FTE)');
    await page.context().close();
  });

  test('waste: a tool is added with the waste that it removes', async () => {
    const { page, desk } = await open('waste');
    await page.getByLabel('Tool', { exact: true }).fill('Keybox');
    await page.getByLabel('Job it does').fill('Keys');
    await press(page, 'Add to the Tool Inventory');
    await says(page, 'Which logged waste does it remove? Choose one, or “None of these”.');
    await page.getByLabel('Which logged waste does it remove?').selectOption('None of these');
    await says(page, 'It adds a cost and removes nothing that is logged. Is it worth it?');
    await page.getByLabel('Which logged waste does it remove?').selectOption('Wait for keys');
    await press(page, 'Add to the Tool Inventory');
    await says(page, 'Keybox is in the Tool Inventory.');
    expect(cells(desk, toolInventory, 'tool', 'removesWhichWaste')).toEqual([['Keybox', 'Wait for keys']]);
    await page.context().close();
  });

  test('HTML, formulas and 10,000 characters are text, and nothing of them is run', async () => {
    const { page, desk } = await open('waste');
    const html = '<img src=x onerror="document.title=\'run\'">';
    for (const what of [html, '=HYPERLINK("x")', 'x'.repeat(10_000)]) {
      await page.getByLabel('What takes time and should not?').fill(what);
      await press(page, 'Add to the Waste Log');
      await page.waitForFunction(
        () => (document.getElementById('waste-what') as HTMLInputElement | null)?.value === '',
      );
    }
    expect(await page.title()).toBe('Opsbook');
    expect(cells(desk, wasteLog, 'what').slice(4)).toEqual([
      [html],
      ['=HYPERLINK("x")'],
      ['x'.repeat(10_000)],
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
    await page.context().close();
  });

  test('a failure of the server loses nothing: try again sends what was typed', async () => {
    const desk = weekWorkbook();
    const answers = answersOf(desk);
    const add = answers['waste.add'];
    let failed = false;
    const flaky = {
      ...answers,
      'waste.add': (input: never) => {
        if (failed) return add?.(input);
        failed = true;
        return new Error('NetworkError: Connection failure due to HTTP 0');
      },
    } as typeof answers;
    const { page } = await openSidebar(browser, flaky, { screen: 'waste' });
    await page.getByLabel('What takes time and should not?').fill('Chase signatures');
    await press(page, 'Add to the Waste Log');
    await says(page, 'Not sure that “Chase signatures” was added');
    expect(await page.getByLabel('What takes time and should not?').inputValue()).toBe('Chase signatures');
    await page.getByRole('button', { name: /^Try again/ }).click();
    await says(page, '“Chase signatures” is in the Waste Log.');
    expect(cells(desk, wasteLog, 'what')).toHaveLength(5);
    await page.context().close();
  });

  test('a tab that is deleted while the sidebar is open is named, with what to do', async () => {
    const { page, desk } = await open('waste');
    await page.getByLabel('What takes time and should not?').fill('Chase signatures');
    desk.workbook.removeSheet('Waste Log');
    await press(page, 'Add to the Waste Log');
    await says(page, /Waste Log: this tab is missing\. Run Install or update tabs, then try again\./);
    expect(await page.getByLabel('What takes time and should not?').inputValue()).toBe('Chase signatures');
    await page.context().close();
  });
});
