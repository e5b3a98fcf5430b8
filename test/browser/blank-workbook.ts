import type { Browser, FrameLocator, Page } from 'playwright-core';
import { openBrowser } from './open-browser';
import { type Program, startOpsbook } from './opsbook-program';

/** Opsbook as `npm start` opens it, in a browser. */
export interface OpenWorkbook {
  readonly program: Program;
  readonly page: Page;
  readonly sidebar: FrameLocator;
  close(): Promise<void>;
}

/** Opens an empty workbook in Berlin on the morning of 5 October 2026, in a window of this height in pixels. */
export async function openBlankWorkbook(height: number): Promise<OpenWorkbook> {
  const program = await startOpsbook([
    '--no-sample',
    '--now',
    '2026-10-05T09:00:00Z',
    '--timezone',
    'Europe/Berlin',
  ]);
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await program.remove();
  };
  try {
    browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height } });
    await page.goto(program.url);
    await page.getByRole('tab', { name: 'Sheet1' }).waitFor();
    return { program, page, sidebar: page.frameLocator('aside iframe'), close };
  } catch (error) {
    // Nobody else could end what was started.
    await close();
    throw error;
  }
}
