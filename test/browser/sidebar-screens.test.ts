import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from './open-browser';
import { openOffice, PROCESSES, process } from './sidebar-office';
import { axeViolations, openSidebar } from './sidebar-page';

const ADDRESS = 'https://docs.google.com/spreadsheets/d/abc/edit#gid=3&range=C14';

type Office = ReturnType<typeof openOffice>;

interface Shown {
  readonly name: string;
  readonly screen: string;
  readonly office?: () => Office;
  /** What is done before the screen is looked at; it ends with what must be there. */
  readonly reach: (page: Page) => Promise<void>;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function answerAll(page: Page, answer: string): Promise<void> {
  for (const number of [1, 2, 3]) {
    const question = page.getByRole('group', { name: new RegExp(`^${number}\\.`) });
    await question.getByRole('radio', { name: answer, exact: true }).check();
  }
}

/** A register in which every verdict occurs, some without an owner and some without marks. */
function audited(): Office {
  const verdicts = ['Working', 'Inconsistent', 'Broken'];
  const processes = PROCESSES.map((name, index) =>
    process(name, index + 2, {
      verdict: verdicts[index % 3] ?? null,
      owner: index % 2 === 0 ? 'Ana Ruiz' : null,
      impact: index % 4 === 0 ? null : (index % 5) + 1,
      fails: (index % 5) + 1,
    }),
  );
  return openOffice({ processes });
}

/** A server on which everything fails, each thing in its own way. */
function broken(): Office {
  const office = openOffice();
  const accounts = new Error('Error code PERMISSION_DENIED.');
  return Object.assign(office, { answers: { ...office.answers, check: () => accounts } });
}

const SCREENS: readonly Shown[] = [
  {
    name: 'set-up, filled in',
    screen: 'setup',
    reach: async (page) => {
      await page.getByLabel(/Who is in the team/).fill('Dev Patel <dev@example.com>\nMei Tan');
      await page.getByText('2 people to add').waitFor();
    },
  },
  {
    name: 'the deep pass with an action that is asked about',
    screen: 'audit',
    office: () => openOffice({ processes: [process('Do the work', 2, { verdict: 'Broken', impact: 5 })] }),
    reach: async (page) => {
      await press(page, 'Go deeper');
      const question = page.getByRole('group', { name: /^5\./ });
      await question.getByRole('radio', { name: 'No', exact: true }).check();
      await press(page, /^Add as an action/);
      await press(page, 'Add it');
      await page.getByText('It has no owner. Name one before you change it.').waitFor();
    },
  },
  {
    name: 'owners',
    screen: 'audit',
    office: audited,
    reach: async (page) => {
      await press(page, 'Owners and SOPs');
      await page.getByText('Not written down yet (14)').click();
      await press(page, 'Write the SOP: Start a new client');
      await page.getByRole('link', { name: 'SOP: Start a new client' }).waitFor();
    },
  },
  {
    name: 'Home before anything is installed',
    screen: 'home',
    office: () => openOffice({ installed: false, processes: [] }),
    reach: (page) => heading(page, 'Install the tabs'),
  },
  {
    name: 'Home after the installation, with its changes and the sample rows',
    screen: 'home',
    office: () => openOffice({ installed: false, processes: [] }),
    reach: async (page) => {
      await press(page, 'Install the tabs');
      await page.getByText('The tabs are set up.').waitFor();
      await page.getByText('2 changes').click();
      await page.getByText('Sample rows', { exact: true }).click();
      await press(page, 'Add sample rows');
      await heading(page, '512 sample rows added.');
      await press(page, 'Take the sample out');
      await page.getByText('510 sample rows taken out.').waitFor();
    },
  },
  {
    name: 'Home where sample rows no longer count, said near the top',
    screen: 'home',
    office: () => openOffice({ sample: true, sampleWords: 'Your own rows in Deliveries count now.' }),
    reach: async (page) => {
      await page.getByText('Your own rows in Deliveries count now.').waitFor();
      await page.getByRole('button', { name: 'Take the sample out' }).waitFor();
    },
  },
  {
    name: 'the starter list',
    screen: 'audit',
    office: () => openOffice({ processes: [] }),
    reach: (page) => heading(page, 'What does your team do?'),
  },
  {
    name: 'one process with nothing answered, and what is missing',
    screen: 'audit',
    reach: async (page) => {
      await press(page, 'Save & next');
      await page.getByText('Answer questions 1, 2 and 3.').waitFor();
    },
  },
  {
    name: 'one process with the suggestion, the rule and a new owner',
    screen: 'audit',
    reach: async (page) => {
      await answerAll(page, 'Sometimes');
      await page.getByText('How this is decided').click();
      await page.getByLabel('Owner', { exact: true }).selectOption('A new name…');
      await page.getByRole('textbox', { name: 'Name of the new owner' }).fill('Sam');
    },
  },
  {
    name: 'the end of the audit',
    screen: 'audit',
    office: audited,
    reach: async (page) => {
      await heading(page, 'Start with these');
      await page.getByText('How this number is made').click();
    },
  },
  { name: 'matched columns', screen: 'import', reach: (page) => heading(page, 'What goes where') },
  {
    name: 'rows before they are added',
    screen: 'import',
    reach: async (page) => {
      await page.getByText('More columns of the tab').click();
      await page.getByLabel('Why late', { exact: true }).selectOption('Type a value…');
      await page.getByLabel('Why late, the same in every row').fill('not said');
      await press(page, 'Check the rows');
      await heading(page, 'What will happen');
    },
  },
  {
    name: 'rows after they were added',
    screen: 'import',
    reach: async (page) => {
      await press(page, 'Check the rows');
      await press(page, 'Add 1,525 rows');
      await heading(page, '1,525 rows added');
      await press(page, 'Undo…');
      await heading(page, 'Take the rows out again?');
    },
  },
  {
    name: 'pasted rows beside earlier imports, with the sample still there',
    screen: 'import',
    office: () => openOffice({ sample: true }),
    reach: async (page) => {
      await press(page, 'Show them');
      await page.getByText('Deliveries: 218 rows from Jobs 2025').waitFor();
      await page.getByLabel('Where the rows are').selectOption('Paste them here…');
      await page.getByLabel('Rows with their headers').waitFor();
    },
  },
  { name: 'a month to review', screen: 'review', reach: (page) => heading(page, 'Still missing') },
  {
    name: 'a review that was built',
    screen: 'review',
    reach: async (page) => {
      await press(page, 'Build the review');
      await heading(page, 'Review of September 2026');
    },
  },
  {
    name: 'findings',
    screen: 'check',
    reach: async (page) => {
      await press(page, 'Refresh figures');
      await page.getByText('3 figures refreshed.').waitFor();
    },
  },
  {
    name: 'a failure with its remedy',
    screen: 'check',
    office: broken,
    reach: async (page) => {
      await page.getByText('Several Google accounts are signed in').waitFor();
      await page.getByText('Text for the person who helps you').click();
    },
  },
];

describeInBrowser('the sidebar’s screens', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  describe.each(SCREENS)('$name', ({ screen, office, reach }) => {
    it('has nothing that axe objects to, light or dark, and no sideways scrolling at 200 % zoom', async () => {
      const { page } = await openSidebar(browser, (office ?? openOffice)().answers, { screen });
      await reach(page);
      for (const look of ['Light', 'Dark']) {
        await page.getByRole('radio', { name: look, exact: true }).check();
        expect(await axeViolations(page)).toEqual([]);
      }
      // 300 pixels at 200 % are 150 of the page's own.
      await page.setViewportSize({ width: 150, height: 450 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(150);
      await page.context().close();
    });
  });

  it('follows the system where Automatic is chosen, and is light until then', async () => {
    const options = { colorScheme: 'dark' as const };
    const { page } = await openSidebar(browser, openOffice().answers, { options });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await heading(page, 'Five steps');
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.getByRole('radio', { name: 'Automatic' }).check();
    expect(await background()).toBe('rgb(31, 31, 31)');
    await page.reload();
    await page.getByRole('radio', { name: 'Automatic', checked: true }).waitFor();
    expect(await background()).toBe('rgb(31, 31, 31)');
    await page.context().close();
  });

  it('works where the browser keeps nothing', async () => {
    const { page } = await openSidebar(browser, openOffice().answers, { refuseStorage: true });
    await page.getByRole('radio', { name: 'Dark' }).check();
    await heading(page, 'Five steps');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.context().close();
  });

  it('says so when it is opened outside Google Sheets', async () => {
    const { page } = await openSidebar(browser, openOffice().answers);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'google', { value: undefined });
    });
    await page.reload();
    await page.getByText('This page works only inside Google Sheets.').waitFor();
    await page.context().close();
  });

  it('opens Home where the menu names no screen, or one that does not exist', async () => {
    for (const screen of [undefined, 'constructor', 'toString']) {
      const { page } = await openSidebar(browser, openOffice().answers, { screen });
      await heading(page, 'Five steps');
      await page.context().close();
    }
  });

  it('opens links in a tab of their own', async () => {
    const { page } = await openSidebar(browser, openOffice().answers, { screen: 'check' });
    const link = page.getByRole('link', { name: 'Show it: Deliveries, C14' });
    expect(await link.getAttribute('href')).toBe(ADDRESS);
    expect(await link.getAttribute('target')).toBe('_blank');
    await page.context().close();
  });

  it('makes no link of an address that would run a script', async () => {
    const office = openOffice();
    const findings = [{ where: 'Deliveries', problem: 'Odd.', url: 'javascript:alert(1)' }];
    const answers = { ...office.answers, check: () => ({ findings }) };
    const { page } = await openSidebar(browser, answers, { screen: 'check' });
    await page.getByText('Odd.').waitFor();
    expect(await page.getByRole('link').count()).toBe(0);
    await page.context().close();
  });

  it('shows a wait once it is noticeable, and says when it is long', async () => {
    let finish = (): void => undefined;
    const office = openOffice();
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const check: typeof office.answers.check = async (input) => {
      await slow;
      return office.answers.check(input);
    };
    const { page } = await openSidebar(browser, { ...office.answers, check });
    await heading(page, 'Five steps');
    const status = page.getByRole('banner').getByRole('status');
    await page.clock.install({ time: new Date('2026-10-01T08:00:00Z') });
    await page.clock.pauseAt(new Date('2026-10-01T09:00:00Z'));
    await press(page, /^Check & repair/);
    await page.clock.runFor(200);
    expect(await status.textContent()).toBe('');
    await page.clock.runFor(200);
    expect(await status.textContent()).toBe('Checking every tab…');
    await page.clock.runFor(10_000);
    expect(await status.textContent()).toBe(
      'Checking every tab… Still at it; a large workbook can take a minute.',
    );
    await page.clock.runFor(50_000);
    expect(await status.textContent()).toBe(
      'Checking every tab… Still no answer. Google stops it after six minutes at most; what you typed stays here.',
    );
    finish();
    await page.getByText('2 things to put right.').waitFor();
    expect(await status.textContent()).toBe('');
    await page.context().close();
  });

  it('gives up on an answer that never comes, keeps what was typed, and tries again', async () => {
    const office = openOffice();
    let isSilent = true;
    const save: (typeof office.answers)['setup.save'] = (input) =>
      isSilent ? new Promise(() => undefined) : office.answers['setup.save'](input);
    const { page } = await openSidebar(
      browser,
      { ...office.answers, 'setup.save': save },
      { screen: 'setup' },
    );
    await page.getByLabel(/this year’s goal/).fill('Ship in time');
    await page.clock.install({ time: new Date('2026-10-01T08:00:00Z') });
    await page.clock.pauseAt(new Date('2026-10-01T09:00:00Z'));
    await press(page, 'Save');
    await page.clock.runFor(6 * 60_000);
    expect(await page.getByRole('button', { name: /^Try again/ }).count()).toBe(0);
    await page.clock.runFor(31_000);
    await page.getByText('Not sure that your answers were saved').waitFor();
    await page.getByText('No answer came within six minutes').waitFor();
    expect(await page.getByLabel(/this year’s goal/).inputValue()).toBe('Ship in time');
    isSilent = false;
    await press(page, /^Try again/);
    await heading(page, 'Saved');
    expect(office.setup.answers.goal).toBe('Ship in time');
    await page.context().close();
  });

  it('keeps still for those who asked for less motion', async () => {
    const options = { reducedMotion: 'reduce' as const };
    const office = openOffice();
    const never: typeof office.answers.check = () => new Promise(() => undefined);
    const { page } = await openSidebar(
      browser,
      { ...office.answers, check: never },
      { screen: 'check', options },
    );
    const line = page.getByText('Checking every tab…');
    await line.waitFor();
    expect(await line.evaluate((element) => getComputedStyle(element).animationName)).toBe('none');
    await page.context().close();
  });
});
