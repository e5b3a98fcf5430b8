import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from './open-browser';
import { openOffice } from './sidebar-office';
import { SETUP } from './sidebar-office-audit';
import { axeViolations, openSidebar } from './sidebar-page';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

describeInBrowser('set-up in the sidebar', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  function openSetup(change: Parameters<typeof openSidebar>[1] = {}) {
    const office = openOffice();
    office.setup = { ...SETUP, people: [{ name: 'Ana Ruiz', email: 'ana@example.com' }] };
    return { office, opened: openSidebar(browser, { ...office.answers, ...change }, { screen: 'setup' }) };
  }

  it('asks four questions, shows what installing asked with a way to change it, and saves the answers', async () => {
    const { office, opened } = openSetup();
    const { page } = await opened;
    await page.getByText('Services. The whole team sees this workbook.').waitFor();
    // Nothing that was answered already is open to be answered again.
    expect(await page.getByRole('radio', { name: 'Products' }).isVisible()).toBe(false);
    await page.getByText('Change what you sell, or who sees this workbook').click();
    await page.getByRole('group', { name: 'What does your business sell?' }).waitFor();
    await page
      .getByText(
        'Everyone you share this file with can see every tab; hiding or protecting a tab does not keep it private.',
      )
      .waitFor();
    await page.getByRole('radio', { name: 'Products' }).check();
    await page.getByRole('radio', { name: 'Leaders only' }).check();
    await page.getByText('Products. Only leaders see this workbook.').waitFor();
    await page
      .getByLabel(/Who is in the team/)
      .fill('Ana Ruiz\nDev Patel <dev@example.com>\n<img src=x onerror=alert(1)>');
    await page.getByText('2 people to add; there already, and left as they are: Ana Ruiz').waitFor();
    await page.getByLabel(/this year’s goal/).fill('=Ship in time');
    await page.getByLabel(/next monthly review/).fill('2026-10-05');
    await page.getByText('At 09:00, for 60 minutes').waitFor();
    await page.getByText('Change the time or the length of the review').click();
    await page.getByLabel('Time of the review').fill('14:30');
    await page.getByRole('radio', { name: '75 min' }).check();
    await page.getByText('At 14:30, for 75 minutes').waitFor();
    await page.getByLabel('Who are you?').selectOption('Dev Patel');
    expect(await axeViolations(page)).toEqual([]);
    await press(page, 'Save');
    await page.getByRole('heading', { name: 'Saved' }).waitFor();
    expect(office.setup).toEqual({
      answers: {
        businessType: 'Product',
        goal: '=Ship in time',
        nextReviewStarts: '2026-10-05T14:30',
        reviewLength: 75,
        whoSees: 'Leaders only',
      },
      people: [
        { name: 'Ana Ruiz', email: 'ana@example.com' },
        { name: 'Dev Patel', email: 'dev@example.com' },
        { name: 'img src=x onerror=alert(1)', email: null },
      ],
      me: 'Dev Patel',
    });
    // Who asks is a question once, and a line from then on.
    await page.getByText('You are Dev Patel.').waitFor();
    expect(await page.getByLabel('Who are you?').isVisible()).toBe(false);
    await press(page, 'Go on');
    await page.getByRole('heading', { name: 'Five steps' }).waitFor();
    await page.context().close();
  });

  it('hides no field behind its Save button, however high the window is', async () => {
    const { opened } = openSetup();
    const { page } = await opened;
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await save.waitFor();
    for (let height = 560; height <= 800; height += 40) {
      await page.setViewportSize({ width: 300, height });
      const button = await save.boundingBox();
      for (const name of [/this year’s goal/, /next monthly review/, /Who are you/]) {
        const field = await page.getByLabel(name).boundingBox();
        if (field === null || button === null) throw new Error('a field or the button is not there');
        const isApart = field.y + field.height <= button.y || button.y + button.height <= field.y;
        expect({ height, name, isApart }).toEqual({ height, name, isApart: true });
      }
    }
    await page.context().close();
  });

  it('reads names on one line, and keeps an incomplete address in the field', async () => {
    const { office, opened } = openSetup();
    const { page } = await opened;
    const pasted = page.getByLabel(/Who is in the team/);
    await pasted.fill('Anna, Bernd, Cleo\nanna\nEve;eve@shop');
    await page.getByText('3 people to add; there already, and left as they are: anna').waitFor();
    await page
      .getByText('Eve: the address eve@shop is incomplete; type its end as well, such as .com.')
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await press(page, 'Save');
    await page.getByText('3 people were added to the tab People.').waitFor();
    expect(office.setup.people.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Anna', 'Bernd', 'Cleo']);
    expect(await pasted.inputValue()).toBe('Eve <eve@shop>');
    await page.getByText('Not added yet, and kept in the field:').waitFor();
    await page.context().close();
  });

  it('asks for the time where it was emptied, beside the field', async () => {
    const { opened } = openSetup();
    const { page } = await opened;
    await page.getByLabel(/next monthly review/).fill('2026-10-05');
    await page.getByText('Change the time or the length of the review').click();
    await page.getByLabel('Time of the review').fill('');
    await page.getByText('No time yet, for 60 minutes').waitFor();
    await press(page, 'Save');
    await page.getByText('Type the time at which the review starts, such as 09:00.').waitFor();
    expect(await page.getByLabel('Time of the review').isVisible()).toBe(true);
    await page.context().close();
  });

  it('keeps all that was typed where the connection is lost, and saves it on Try again', async () => {
    let isDown = true;
    const { office, opened } = openSetup({
      'setup.save': (input) =>
        isDown
          ? new Error('NetworkError: Connection failure due to HTTP 0')
          : office.answers['setup.save'](input),
    });
    const { page } = await opened;
    await page.getByLabel(/this year’s goal/).fill('x'.repeat(10_000));
    await press(page, 'Save');
    await page.getByText('Not sure that your answers were saved').waitFor();
    expect(await page.getByLabel(/this year’s goal/).inputValue()).toBe('x'.repeat(10_000));
    isDown = false;
    await page.getByRole('button', { name: /^Try again/ }).click();
    await page.getByRole('heading', { name: 'Saved' }).waitFor();
    expect(office.setup.answers.goal).toBe('x'.repeat(10_000));
    await page.context().close();
  });

  it('tells what somebody else answered meanwhile, and saves knowingly', async () => {
    let isFirst = true;
    const { office, opened } = openSetup({
      'setup.save': (input) => {
        if (!isFirst) return office.answers['setup.save'](input);
        isFirst = false;
        const changed = ["This year's goal was blank and is now Grow"];
        return { answers: { ...SETUP.answers, goal: 'Grow' }, added: 0, known: [], changed };
      },
    });
    const { page } = await opened;
    await page.getByLabel(/this year’s goal/).fill('Stay small');
    await press(page, 'Save');
    await page.getByText("This year's goal was blank and is now Grow").waitFor();
    expect(await page.getByLabel(/this year’s goal/).inputValue()).toBe('Stay small');
    await press(page, 'Save mine all the same');
    await page.getByRole('heading', { name: 'Saved' }).waitFor();
    expect(office.setup.answers.goal).toBe('Stay small');
    await page.context().close();
  });

  it('asks on Home who is there, once', async () => {
    const office = openOffice();
    office.setup = SETUP;
    const { page } = await openSidebar(browser, office.answers);
    await page.getByLabel('Who are you?').selectOption('I’d rather not say');
    await page.getByLabel('Who are you?').waitFor({ state: 'detached' });
    expect(office.setup.me).toBe('');
    await page.context().close();
  });
});
