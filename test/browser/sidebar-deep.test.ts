import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from './open-browser';
import { openOffice } from './sidebar-office';
import { type Process, process } from './sidebar-office-audit';
import { type Answers, axeViolations, openSidebar } from './sidebar-page';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function answer(page: Page, answers: Readonly<Record<number, string>>): Promise<void> {
  for (const [number, name] of Object.entries(answers)) {
    await page
      .getByRole('group', { name: new RegExp(`^${number}\\.`) })
      .getByRole('radio', { name, exact: true })
      .check();
  }
}

const QUICK = { on: '2026-09-20', answers: ['Yes', 'Yes', 'Yes', ...Array.from({ length: 7 }, () => null)] };
const BROKEN = { on: '2026-09-20', answers: ['No', 'No', 'No', ...Array.from({ length: 7 }, () => null)] };

/** One that works and matters most, one that is broken and that nobody owns, one that is to be left alone. */
const audited = (): Process[] => [
  process('Do the work', 2, {
    verdict: 'Working',
    impact: 5,
    owner: 'Ana Ruiz',
    last: QUICK as Process['last'],
  }),
  process('Send invoices', 3, { verdict: 'Broken', impact: 4, fails: 3, last: BROKEN as Process['last'] }),
  process('Quote new work', 4, { verdict: 'Working', owner: 'Dev & Mei', last: QUICK as Process['last'] }),
];

describeInBrowser('the deep pass, owners and SOPs', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const openAudit = (answers: Answers) => openSidebar(browser, answers, { screen: 'audit' });

  it('asks seven more questions where they are worth it, and lets the person decide by the rule', async () => {
    const office = openOffice({ processes: audited() });
    const { page } = await openAudit(office.answers);
    await page.getByText('Seven more questions for 2 processes').waitFor();
    await press(page, 'Go deeper');
    await heading(page, 'Do the work');
    await page.getByText('Seven more questions · process 1 of 2').waitFor();
    await answer(page, { 4: 'No', 5: 'No', 6: 'Don’t know', 7: 'No' });
    // Four Nos of four answers are 8 points, scaled to 14.
    await page.getByText('The groundwork has 14 points of 14; 9 or more is weak.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await press(page, 'Save & next');
    await page.getByText('Still open: questions 8, 9, 10.').waitFor();
    await answer(page, { 8: 'No', 9: 'Yes', 10: 'Yes' });
    await page.getByText('The groundwork has 10 points of 14; 9 or more is weak.').waitFor();
    await page.getByRole('radio', { name: /^Inconsistent/ }).check();
    await press(page, 'Save & next');
    await heading(page, 'Send invoices');
    expect(office.processes[0]).toMatchObject({
      verdict: 'Inconsistent',
      last: { answers: ['Yes', 'Yes', 'Yes', 'No', 'No', "Don't know", 'No', 'No', 'Yes', 'Yes'] },
    });
    await page.context().close();
  });

  it('keeps what was answered when the person leaves by any way, and goes on from there', async () => {
    const office = openOffice({ processes: audited() });
    const first = await openAudit(office.answers);
    await press(first.page, 'Go deeper');
    await answer(first.page, { 4: 'Yes' });
    await press(first.page, '‹ Home');
    await heading(first.page, 'Five steps');
    await first.page.context().close();
    const second = await openAudit(office.answers);
    await press(second.page, 'Go deeper');
    await heading(second.page, 'Do the work');
    await second.page
      .getByRole('group', { name: /^4\./ })
      .getByRole('radio', { name: 'Yes', exact: true, checked: true })
      .waitFor();
    await second.page.context().close();
  });

  it('asks before a working process is changed', async () => {
    const office = openOffice({ processes: audited() });
    const { page, calls } = await openAudit(office.answers);
    await press(page, 'Go deeper');
    await answer(page, { 6: 'No' });
    await press(page, /^Add as an action: Name a backup/);
    await page.getByLabel('What').fill('=Let Dev do it once');
    await press(page, 'Add it');
    await page.getByRole('alert').getByText('It works. Change it anyway?').waitFor();
    expect(calls.some(({ name }) => name === 'audit.act')).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    await press(page, 'Change it anyway');
    await page.getByLabel('What').waitFor({ state: 'detached' });
    expect(calls.find(({ name }) => name === 'audit.act')?.input).toEqual({
      process: office.processes[0]?.ref,
      what: '=Let Dev do it once',
      owner: 'Ana Ruiz',
      due: '2026-10-04',
      anyway: true,
    });
    await page.context().close();
  });

  it('says that a process has no owner before it is improved, and names one in a click', async () => {
    const office = openOffice({ processes: audited() });
    const { page } = await openAudit(office.answers);
    await press(page, 'Go deeper');
    await press(page, 'Skip');
    await heading(page, 'Send invoices');
    await answer(page, { 5: 'Sometimes' });
    await press(page, /^Add as an action: Let the person/);
    await press(page, 'Add it');
    await page.getByRole('alert').getByText('It has no owner. Name one before you change it.').waitFor();
    await press(page, 'Mei Tan owns Send invoices');
    await page.getByText('Broken · owner: Mei Tan').waitFor();
    expect(await page.getByLabel('Who does it').inputValue()).toBe('Mei Tan');
    await press(page, 'Add it');
    await page.getByText('✓ In Actions: Let the person who does it write the steps on one page').waitFor();
    await page.context().close();
  });

  it('lists who owns nothing, two and too much, assigns, and writes the SOP', async () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      process(`Of Ana ${index + 1}`, index + 10, { owner: 'Ana Ruiz', verdict: 'Working', sop: 'there' }),
    );
    const office = openOffice({ processes: [...audited(), ...many] });
    const { page } = await openAudit(office.answers);
    await press(page, 'Owners and SOPs');
    await heading(page, '2 without one owner');
    await page.getByText('Ana Ruiz owns 7: more than 5').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByText('Not written down yet (3)').click();
    const unwritten = page.getByRole('listitem').filter({ hasText: 'Write the SOP' });
    await unwritten
      .filter({ hasText: 'Send invoices' })
      .getByText('No owner yet. Name one before you change it.')
      .waitFor();
    expect(await unwritten.filter({ hasText: 'No owner yet' }).count()).toBe(1);
    await press(page, 'Dev owns Quote new work');
    await heading(page, '1 without one owner');
    await press(page, 'Someone else owns Send invoices');
    await page.getByLabel('Name of the owner of Send invoices').fill('Zoe Field');
    await press(page, 'Assign Send invoices');
    await heading(page, 'Every process has one owner');
    await press(page, 'Write the SOP: Send invoices');
    await page.getByRole('link', { name: 'SOP: Send invoices' }).waitFor();
    await page.getByText('Not written down yet (2)').waitFor();
    expect(office.processes.slice(1, 3).map(({ owner }) => owner)).toEqual(['Zoe Field', 'Dev']);
    await page.context().close();
  });

  it('tells the later of two people what changed, and keeps what they typed', async () => {
    const office = openOffice({ processes: [process('Send invoices', 2)] });
    let isFirst = true;
    const { page, calls } = await openAudit({
      ...office.answers,
      'audit.save': (input) => {
        if (!isFirst) return office.answers['audit.save'](input);
        isFirst = false;
        const theirs = process('Send invoices', 2, { verdict: 'Working', owner: 'Dev Patel' });
        office.processes = [theirs];
        return {
          process: theirs,
          suggested: null,
          attention: { audited: 1, needWork: 0, share: 0, processes: 1, typicalLow: 0, typicalHigh: 0 },
          changed: ['Verdict was Not audited and is now Working'],
        };
      },
    });
    await answer(page, { 1: 'No', 2: 'No', 3: 'No' });
    await press(page, 'Save & next');
    const alert = page
      .getByRole('alert')
      .filter({ hasText: 'Somebody else changed “Send invoices” meanwhile' });
    await alert.getByText('Verdict was Not audited and is now Working').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await press(page, 'Save mine all the same: Send invoices');
    await alert.getByText('Send invoices').waitFor({ state: 'detached' });
    expect(office.processes[0]?.verdict).toBe('Broken');
    expect(calls.at(-1)?.input).toMatchObject({ verdict: 'Broken', seen: { verdict: 'Working' } });
    await page.context().close();
  });

  it('shows at the end what moved since the audit before', async () => {
    const office = openOffice({
      processes: [
        process('Send invoices', 2, { verdict: 'Inconsistent', before: 'Broken', owner: 'Ana Ruiz' }),
        process('Do the work', 3, {
          verdict: 'Working',
          before: 'Working',
          owner: 'Ana Ruiz',
          overdue: true,
        }),
      ],
    });
    const { page } = await openAudit(office.answers);
    await heading(page, 'What moved since the audit before (1)');
    await page.getByText('Send invoices: Broken → Inconsistent').waitFor();
    await press(page, 'Audit again Do the work, now Ana Ruiz');
    await heading(page, 'Do the work');
    await page.context().close();
  });
});
