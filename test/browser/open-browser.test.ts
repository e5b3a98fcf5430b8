import { describeInBrowser, openBrowser, prepareBrowser } from './open-browser';

describe('looking for a browser', () => {
  test('gives a program, or the reason why there is none', () => {
    const program = prepareBrowser();
    expect('missing' in program ? program.missing : program.path).not.toBe('');
  });
});

describeInBrowser('the browser of the tests', () => {
  test('shows a page, and keeps the same-origin policy', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent('<h1>Here</h1><iframe sandbox="allow-scripts" srcdoc="<p>apart</p>"></iframe>');
      await page.frameLocator('iframe').getByText('apart').waitFor();
      expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Here');
      expect(await page.evaluate(() => document.querySelector('iframe')?.contentDocument)).toBeNull();
    } finally {
      await browser.close();
    }
  });
});
