import type { Browser } from 'playwright-core';
import type { Emulator } from '../../emulator';
import { contract } from '../../src/rpc/contract';
import { openInstalled } from '../bundle/open-bundle';
import { describeWithData, readShared } from '../shared-data';
import { describeInBrowser, openBrowser } from './open-browser';
import { type Answers, axeViolations, openSidebar } from './sidebar-page';

/** The add-on itself behind the page, as it is pushed. */
function answersOf(emulator: Emulator): Answers {
  const answers = Object.keys(contract).map((name) => [
    name,
    (input: unknown) => {
      const answer = emulator.rpc(name, input) as { ok: boolean; value: unknown };
      return answer.ok ? answer.value : { refusal: answer };
    },
  ]);
  return Object.fromEntries(answers) as Answers;
}

describeWithData('with the tickets', () => {
  describeInBrowser('the import screen over the add-on itself', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    it.each(['Light', 'Dark'])('takes a pasted block in and out again, %s', async (look) => {
      const emulator = openInstalled();
      const { page } = await openSidebar(browser, answersOf(emulator), { screen: 'import' });
      await page.getByRole('radio', { name: look }).check();
      await page.getByRole('button', { name: 'Paste rows' }).click();
      await page.getByLabel('Rows with their headers').fill(readShared('tickets_uci_incidents_890.csv'));
      await page.getByLabel('Tab that takes them').selectOption('Quality Log');
      await page.getByText('890 rows found.').waitFor();
      await page.getByLabel('Found where').selectOption('Customer');
      await page.getByText('Your words for Severity').click();
      expect(await page.getByLabel('1 - Critical').inputValue()).toBe('=5');
      await page.getByLabel('4 - Low').selectOption('1');
      expect(await page.getByRole('radio', { name: 'Year' }).isChecked()).toBe(true);
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Check the rows' }).click();
      await page.getByRole('button', { name: 'Add 890 rows' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Add 890 rows' }).click();
      await page.getByRole('heading', { name: '890 rows added' }).waitFor();
      expect(emulator.value("'Quality Log'!D3")).toBe(3);
      await page.getByRole('button', { name: 'Undo…' }).click();
      await page.getByRole('button', { name: 'Take them out' }).click();
      await page.getByText('890 rows taken out again.').waitFor();
      expect(emulator.value("'Quality Log'!A2")).toBeNull();
      await page.context().close();
    });
  });
});

describeInBrowser('the import screen, over a list whose days the sheet misread', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(['Light', 'Dark'])(
    'asks, takes it, knows it again, and undoes what nobody changed, %s',
    async (look) => {
      const emulator = openInstalled({ locale: 'en_US' });
      emulator.importCsv(
        'jobs',
        'Customer,Due,State,Amount\nAnn,03/04/2026,open,1.250 CHF\nBen,13/04/2026,gone,\nCem,05/06/2026,done,',
      );
      const { page } = await openSidebar(browser, answersOf(emulator), { screen: 'import' });
      const axe = async () => expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('radio', { name: look }).check();

      await page.getByText('3 rows found, hidden ones included.').waitFor();
      await page.getByRole('combobox', { name: 'Value' }).waitFor();
      await page.getByRole('button', { name: 'Check the rows' }).click();
      await page.getByText('Say which decimal sign your list has.').waitFor();
      await axe();
      await page
        .getByRole('group', { name: /Which is its decimal sign/ })
        .getByRole('radio', { name: /Comma/ })
        .check();
      expect(
        await page
          .getByRole('group', { name: /What comes first/ })
          .getByRole('radio', { name: 'Day' })
          .isChecked(),
      ).toBe(true);
      // A word that nobody knows leaves its row out, until the person says what it becomes.
      await page.getByRole('combobox', { name: 'gone' }).selectOption('Cancelled');

      await page.getByRole('button', { name: 'Check the rows' }).click();
      const days = page.getByRole('group', { name: 'Are the days in “Due” right?' });
      await days.getByText('The sheet took 2 days with the month first').waitFor();
      await page.getByText('Say above what becomes of the days.').waitFor();
      expect(await page.getByRole('button', { name: 'Add 3 rows' }).count()).toBe(0);
      await axe();
      await days.getByRole('radio', { name: /Swap day and month/ }).check();
      await page.getByRole('button', { name: 'Add 3 rows' }).waitFor();
      await page.getByRole('cell', { name: '2026-04-03' }).waitFor();
      await axe();
      await page.getByRole('button', { name: 'Add 3 rows' }).click();
      await page.getByRole('heading', { name: '3 rows added' }).waitFor();
      await axe();
      expect(['C2', 'C3', 'C4', 'E3'].map((cell) => emulator.value(`Deliveries!${cell}`))).toEqual([
        '2026-04-03',
        '2026-04-13',
        '2026-06-05',
        'Cancelled',
      ]);

      await page.getByRole('button', { name: 'Import more' }).click();
      await page.getByRole('button', { name: 'Show them' }).click();
      emulator.type('Deliveries!G2', 'Rain');
      await page.getByRole('button', { name: 'Undo: Deliveries: 3 rows from jobs' }).click();
      await page.getByRole('heading', { name: 'Take the rows out again?' }).waitFor();
      await axe();
      await page.getByRole('button', { name: 'Take them out' }).click();
      await page.getByText('2 rows taken out again.').waitFor();
      await page.getByText('somebody changed this row since, so it is kept').waitFor();
      await axe();
      expect([emulator.value('Deliveries!A2'), emulator.value('Deliveries!A3')]).toEqual(['Ann', null]);
      await page.context().close();
    },
  );
});
