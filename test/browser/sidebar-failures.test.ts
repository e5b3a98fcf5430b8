import type { Browser, Page } from 'playwright-core';
import type { CallName } from '../../src/rpc/contract';
import { metrics } from '../../src/tabs/metrics';
import { people } from '../../src/tabs/people';
import { qualityLog } from '../../src/tabs/quality-log';
import { settings } from '../../src/tabs/settings';
import { toolInventory } from '../../src/tabs/tool-inventory';
import { cells } from '../src/rpc/cells';
import type { Desk } from '../src/rpc/desk';
import { answersOf } from './desk-answers';
import { describeInBrowser, openBrowser } from './open-browser';
import { type Answers, openSidebar } from './sidebar-page';
import { weekWorkbook } from './week-workbook';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const open = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).first().click();

/** The add-on's own answers, but for one call, which fails until `mend` is called. */
function failing(desk: Desk, name: CallName, failure: Error): { answers: Answers; mend: () => void } {
  const answers = answersOf(desk);
  const real = answers[name] as ((input: never) => unknown) | undefined;
  let isBroken = true;
  const flaky = (input: never) => (isBroken ? failure : real?.(input));
  return {
    answers: { ...answers, [name]: flaky } as Answers,
    mend: () => {
      isBroken = false;
    },
  };
}

const LOST = new Error('NetworkError: Connection failure due to HTTP 0');

/** What Google may say instead of an answer, and what the sidebar makes of it. */
const FAILURES: readonly (readonly [failure: Error, words: RegExp])[] = [
  [
    new Error('Error code PERMISSION_DENIED.'),
    /^Several Google accounts are signed in .+ private window, and try again there\.$/,
  ],
  [LOST, /^The connection was lost .+ Check your internet, then try again/],
  [
    new Error('We are sorry, a server error occurred.'),
    /^Opsbook made a mistake; it is not your doing\. Try again\./,
  ],
];

const SCREENS: readonly [screen: string, call: CallName, last: string][] = [
  ['home', 'home', 'Five steps'],
  ['setup', 'setup.load', '3. What is this year’s goal?'],
  ['week', 'week.load', 'The week in five lines'],
  ['metrics', 'metrics.load', 'One of your own'],
  ['waste', 'waste.load', 'Before you add a tool'],
];

/** What stands at the end of a screen once it is there. */
function lastOf(screen: string): string {
  return SCREENS.find(([name]) => name === screen)?.[2] ?? '';
}

/** What is typed before a save, what a failure says of it, and what is still there afterwards. */
interface Saving {
  readonly call: CallName;
  readonly screen: string;
  readonly type: (page: Page) => Promise<unknown>;
  readonly button: string;
  readonly title: string;
  readonly kept: readonly (readonly [label: string | RegExp, value: string])[];
  readonly saved: string | RegExp;
}

const SAVINGS: readonly Saving[] = [
  {
    call: 'week.act',
    screen: 'week',
    type: async () => undefined,
    button: 'Done: Stop printing job sheets',
    title: 'Not sure that “Stop printing job sheets” was saved',
    kept: [],
    saved: 'No action is due this week.',
  },
  {
    call: 'week.reword',
    screen: 'week',
    type: (page) => page.getByLabel('Describe the step instead?').fill('No drill in the van'),
    button: 'Save the new words',
    title: 'Not sure that the problem was saved',
    kept: [['Describe the step instead?', 'No drill in the van']],
    saved: 'Saved.',
  },
  {
    call: 'metrics.value',
    screen: 'week',
    type: async (page) => {
      await page.getByLabel('How many').fill('18');
      await page.getByLabel('Out of').fill('20');
    },
    button: 'Save the value: Yield, Week to Sun 13 Sep',
    title: 'Not sure that the value of “Yield” was saved',
    kept: [
      ['How many', '18'],
      ['Out of', '20'],
    ],
    saved: 'Saved.',
  },
  {
    call: 'metrics.add',
    screen: 'metrics',
    type: (page) => page.getByLabel('Name').fill('Quotes in two days'),
    button: 'Add it',
    title: 'Not sure that the metrics were added',
    kept: [['Name', 'Quotes in two days']],
    saved: '1 metric added.',
  },
  {
    call: 'metrics.save',
    screen: 'metrics',
    type: async (page) => {
      await open(page, 'Change target');
      await page.getByLabel('Target, %').fill('97');
    },
    button: 'Save Yield',
    title: 'Not sure that “Yield” was saved',
    kept: [['Target, %', '97']],
    saved: 'Saved.',
  },
  {
    call: 'waste.remove',
    screen: 'waste',
    type: async () => undefined,
    button: 'It is gone: Type jobs twice',
    title: 'Not sure that “Type jobs twice” was marked as removed',
    kept: [],
    saved: /“Type jobs twice” is marked as removed/,
  },
  {
    call: 'tools.add',
    screen: 'waste',
    type: async (page) => {
      await page.getByLabel('Tool', { exact: true }).fill('Keybox');
      await page.getByLabel('Job it does').fill('Keys');
      await page.getByLabel('Which logged waste does it remove?').selectOption('Wait for keys');
    },
    button: 'Add to the Tool Inventory',
    title: 'Not sure that “Keybox” was added',
    kept: [
      ['Job it does', 'Keys'],
      ['Which logged waste does it remove?', 'waste Wait for keys'],
    ],
    saved: 'Keybox is in the Tool Inventory.',
  },
];

describeInBrowser('what goes wrong, and what people type', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(SCREENS)(
    '%s says what to do about each failure, and goes on once it is put right',
    async (screen, call, last) => {
      const answers = answersOf(weekWorkbook());
      const real = answers[call] as ((input: never) => unknown) | undefined;
      const left = [...FAILURES];
      const flaky = (input: never) => left[0]?.[0] ?? real?.(input);
      const { page } = await openSidebar(browser, { ...answers, [call]: flaky } as Answers, { screen });
      for (const [, words] of FAILURES) {
        await says(page, words);
        left.shift();
        await press(page, /^Try again/);
      }
      await says(page, last);
      expect(await page.getByRole('button', { name: /^Try again/ }).count()).toBe(0);
      await page.context().close();
    },
  );

  test.each(SAVINGS)(
    'a connection lost in $call loses nothing, and trying again saves it',
    async (saving) => {
      const { answers, mend } = failing(weekWorkbook(), saving.call, LOST);
      const { page, calls } = await openSidebar(browser, answers, { screen: saving.screen });
      await says(page, lastOf(saving.screen));
      await saving.type(page);
      await press(page, saving.button);
      await says(page, saving.title);
      for (const [label, value] of saving.kept) {
        expect(await page.getByLabel(label, { exact: true }).first().inputValue()).toBe(value);
      }
      mend();
      await press(page, /^Try again/);
      await says(page, saving.saved);
      // The very same was sent twice.
      const sent = calls.filter(({ name }) => name === saving.call).map(({ input }) => input);
      expect(sent).toHaveLength(2);
      expect(sent[1]).toEqual(sent[0]);
      await page.context().close();
    },
  );

  test('who asks is kept once more where the connection was lost', async () => {
    const { answers, mend } = failing(weekWorkbook(), 'me.save', LOST);
    const { page } = await openSidebar(browser, answers);
    await page.getByLabel('Who are you?').selectOption('Kofi');
    await says(page, 'Not sure that your name was kept');
    mend();
    await press(page, /^Try again/);
    await page.getByLabel('Who are you?').waitFor({ state: 'detached' });
    await page.context().close();
  });

  describe.each([
    ['HTML', '<img src=x onerror="document.title=\'run\'">'],
    ['a formula', '=HYPERLINK("https://example.com";"click")'],
    ['10,000 characters', 'x'.repeat(10_000)],
  ])('%s', (_, text) => {
    const opened = async (screen: string) => {
      const desk = weekWorkbook();
      return { desk, ...(await openSidebar(browser, answersOf(desk), { screen })) };
    };
    const close = async (page: Page) => {
      expect(await page.title()).toBe('Opsbook');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
      await page.context().close();
    };

    test('is a goal like any other', async () => {
      const { page, desk } = await opened('setup');
      await page.getByLabel(/this year’s goal/).fill(text);
      await press(page, 'Save');
      await says(page, 'Saved');
      const goal = cells(desk, settings, 'setting', 'value').find(([name]) => name === "This year's goal");
      expect(goal?.[1]).toBe(text);
      await close(page);
    });

    test('is what a problem says', async () => {
      const { page, desk } = await opened('week');
      await page.getByLabel('Describe the step instead?').fill(text);
      await press(page, 'Save the new words');
      await page.getByLabel('Describe the step instead?').waitFor({ state: 'detached' });
      expect(cells(desk, qualityLog, 'whatHappened')).toEqual([[text]]);
      await close(page);
    });

    test('is what a metric is called, what it drives and why it has a new normal', async () => {
      const { page, desk } = await opened('metrics');
      await page.getByLabel('Name').fill(text);
      await press(page, 'Add it');
      await says(page, '1 metric added.');
      await open(page, 'Change target');
      await page.getByLabel('Drives').first().fill(text);
      await press(page, 'Save Yield');
      await says(page, 'Saved.');
      await open(page, 'Set a new normal');
      await page.getByLabel('What changed?').first().fill(text);
      await press(page, 'Set a new normal for Yield');
      await says(page, /^New normal from 2026-09-01/);
      expect(cells(desk, metrics, 'metric', 'drives', 'why')).toEqual([
        ['Yield', text, text],
        [text, '', ''],
      ]);
      await close(page);
    });

    test('is what a tool is called and does', async () => {
      const { page, desk } = await opened('waste');
      await page.getByLabel('Tool', { exact: true }).fill(text);
      await page.getByLabel('Job it does').fill(text);
      await page.getByLabel('Which logged waste does it remove?').selectOption('Wait for keys');
      await press(page, 'Add to the Tool Inventory');
      await says(page, /is in the Tool Inventory\./);
      expect(cells(desk, toolInventory, 'tool', 'jobItDoes')).toEqual([[text, text]]);
      await close(page);
    });
  });

  test('a name that is a formula is a name, in People and in the list of who asks', async () => {
    const desk = weekWorkbook();
    const { page } = await openSidebar(browser, answersOf(desk), { screen: 'setup' });
    await page.getByLabel(/Who is in the team/).fill('=1+1 <sum@example.com>');
    await press(page, 'Save');
    await says(page, 'Saved');
    expect(cells(desk, people, 'name', 'email')[1]).toEqual(['=1+1', 'sum@example.com']);
    await page.context().close();
  });

  test.each<[screen: string, tab: string, act: (page: Page) => Promise<void>]>([
    ['week', 'Actions', (page) => press(page, 'Done: Stop printing job sheets')],
    ['metrics', 'Metrics', (page) => press(page, 'Add all 3')],
    ['waste', 'Waste Log', (page) => press(page, 'It is gone: Wait for keys')],
    ['setup', 'Settings', (page) => press(page, 'Save')],
  ])('on %s, a tab that was deleted meanwhile is named, with what to do', async (screen, tab, act) => {
    const desk = weekWorkbook();
    const { page } = await openSidebar(browser, answersOf(desk), { screen });
    await says(page, lastOf(screen));
    if (screen === 'setup') await page.getByLabel(/this year’s goal/).fill('Ship in time');
    desk.workbook.removeSheet(tab);
    await act(page);
    await says(
      page,
      new RegExp(`^${tab}: this tab is missing\\. Run Install or update tabs, then try again\\.`),
    );
    if (screen === 'setup') {
      expect(await page.getByLabel(/this year’s goal/).inputValue()).toBe('Ship in time');
    }
    await page.context().close();
  });
});
