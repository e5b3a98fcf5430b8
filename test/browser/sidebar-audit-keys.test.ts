import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from './open-browser';
import { openOffice } from './sidebar-office';
import { type Process, process } from './sidebar-office-audit';
import { axeViolations, openSidebar } from './sidebar-page';

/** Where the focus is: its name, whether it is drawn, and whether the header or the buttons below cover it. */
function stopOnScreen(page: Page) {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return null;
    const drawn = active.matches('.chip input') ? active.nextElementSibling : active;
    if (drawn === null) return null;
    const box = drawn.getBoundingClientRect();
    const header = document.querySelector('header');
    const ways = document.querySelector('.actions');
    const covers = (bar: Element | null) => {
      if (bar === null || bar.contains(active) || getComputedStyle(bar).position !== 'sticky') return false;
      const { top, bottom } = bar.getBoundingClientRect();
      return box.top < bottom - 1 && box.bottom > top + 1;
    };
    return {
      name: active.getAttribute('aria-label') ?? `${active.textContent}${active.getAttribute('name') ?? ''}`,
      drawn: getComputedStyle(drawn).outlineStyle,
      covered: covers(header) || covers(ways),
    };
  });
}

/** Tabs from the top to the end of the page; gives the names of all stops, those at fault marked. */
async function tabThrough(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOnScreen(page);
    if (stop === null || (stops > 0 && stop.name === names[0])) return names;
    const fault = stop.drawn !== 'solid' ? ' NOT DRAWN' : stop.covered ? ' COVERED' : '';
    names.push(`${stop.name}${fault}`);
  }
  return names;
}

const faults = (names: readonly string[]) => names.filter((name) => / (NOT DRAWN|COVERED)$/.test(name));

/** Tabs on until a control of this name has the focus, and presses a key there. */
async function pressAt(page: Page, name: RegExp, key: string): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    const stop = await stopOnScreen(page);
    if (stop !== null && name.test(stop.name)) return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error(`no stop is called ${name}`);
}

const LAST = { on: '2026-09-20', answers: ['No', 'No', 'No', ...Array.from({ length: 7 }, () => null)] };

const processes = (): Process[] => [
  process('Send invoices', 2, { verdict: 'Broken', impact: 4, fails: 3, last: LAST as Process['last'] }),
  process('Do the work', 3, { verdict: 'Working', owner: 'Ana & Dev' }),
];

describeInBrowser('the audit by keyboard alone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const open = (office: ReturnType<typeof openOffice>, width = 300) =>
    openSidebar(browser, office.answers, {
      screen: 'audit',
      options: { viewport: { width, height: 600 }, reducedMotion: 'reduce' },
    });
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();

  it('adds processes from the starter list', async () => {
    const office = openOffice({ processes: [] });
    const { page } = await open(office);
    await heading(page, 'What does your team do?');
    const names = await tabThrough(page);
    expect(names.length).toBeGreaterThan(20);
    expect(faults(names)).toEqual([]);
    await page.getByRole('heading', { name: 'What does your team do?' }).focus();
    await pressAt(page, /^Add \d+ processes/, 'Enter');
    await heading(page, 'Quote new work');
    await page.context().close();
  });

  it('goes from the end through owners and the deep pass to an action', async () => {
    const office = openOffice({ processes: processes() });
    const { page } = await open(office);
    await heading(page, '1 of 2 audited needs attention');
    expect(faults(await tabThrough(page))).toEqual([]);
    await page.getByRole('heading', { name: /^1 of 2/ }).focus();
    await pressAt(page, /^Owners and SOPs/, 'Enter');
    await heading(page, '2 without one owner');
    expect(faults(await tabThrough(page))).toEqual([]);
    await page.getByRole('heading', { name: '2 without one owner' }).focus();
    await pressAt(page, /^Mei Tan owns Send invoices/, 'Enter');
    await heading(page, '1 without one owner');
    await page.getByRole('heading', { name: '1 without one owner' }).focus();
    await pressAt(page, /^‹ Back to the audit/, 'Enter');
    await heading(page, '1 of 2 audited needs attention');
    await pressAt(page, /^Go deeper/, 'Enter');
    await heading(page, 'Send invoices');
    await pressAt(page, /question-5$/, 'Space');
    await page.keyboard.press('ArrowRight');
    await pressAt(page, /^Add as an action: Let the person/, 'Enter');
    await heading(page, 'Add an action');
    expect(faults(await tabThrough(page))).toEqual([]);
    await page.getByRole('heading', { name: 'Add an action' }).focus();
    await pressAt(page, /^Add it$/, 'Enter');
    await page.getByText('✓ In Actions: Let the person who does it write the steps on one page').waitFor();
    expect(office.processes[0]).toMatchObject({ owner: 'Mei Tan' });
    await page.context().close();
  });

  it('leaves a name room to be typed at 200 % zoom, with nothing sideways', async () => {
    const { page } = await open(openOffice({ processes: processes() }), 150);
    await page.getByRole('button', { name: 'Someone else owns Send invoices' }).click();
    const field = await page.getByLabel('Name of the owner of Send invoices').boundingBox();
    expect(field?.width).toBeGreaterThan(80);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(150);
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });
});
