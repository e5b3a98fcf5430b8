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
