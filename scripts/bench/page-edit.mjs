/** How long it takes from Enter in the page until a formula's cell, computed on the server, shows the new value. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSource } from '../load-source.mjs';
import { median } from './engines.mjs';

export const name = 'An edit until the page shows it';

/** What is aimed at, in milliseconds. */
const AIM = 100;
const EDITS = 15;

/** A CSV of whole numbers: A is typed into, B1 sums A. More formulas stand in C. */
function csv(rows, formulas) {
  return Array.from({ length: rows }, (_, row) => {
    const cells = [
      String(row % 100),
      '',
      '',
      ...Array.from({ length: 9 }, (__, c) => String((row * c) % 1000)),
    ];
    if (row === 0) cells[1] = '=SUM(A:A)';
    if (row < formulas) cells[2] = `"=COUNTIFS(A:A,"">${row}"",E:E,""<${row * 5}"")"`;
    return cells.join(',');
  }).join('\n');
}

/** Times of some edits in one workbook, from the key to the frame in which the sum has changed. */
async function measure(browser, startOpsbook, rows, formulas) {
  const folder = mkdtempSync(join(tmpdir(), 'opsbook-bench-'));
  const file = join(folder, 'Data.csv');
  writeFileSync(file, csv(rows, formulas));
  const program = await startOpsbook(['--csv', file, '--no-sample']);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(program.url);
    await page.getByRole('tab', { name: 'Data', exact: true }).click();
    await page.locator('[data-cell="B1"]').getByText(/\d/).waitFor();
    const times = [];
    for (let edit = 0; edit < EDITS; edit++) times.push(await editOnce(page, 1000 + edit * 7));
    return times;
  } finally {
    await page.close();
    await program.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function editOnce(page, number) {
  await page.locator('[data-cell="A2"]').click();
  await page.keyboard.type(String(number));
  // The clock runs inside the page, so that the way between this program and the browser does not count.
  await page.evaluate(() => {
    const sum = () => document.querySelector('[data-cell="B1"]')?.textContent ?? '';
    const before = sum();
    globalThis.edited = new Promise((resolve) => {
      document.addEventListener(
        'keydown',
        () => {
          const start = performance.now();
          const look = () => {
            const now = sum();
            if (now !== before && now !== '') resolve(performance.now() - start);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
  });
  await page.keyboard.press('Enter');
  return page.evaluate(() => globalThis.edited);
}

export async function run() {
  const { openBrowser, prepareBrowser } = loadSource('test/browser/open-browser.ts', ['playwright-core']);
  const { startOpsbook } = loadSource('test/browser/opsbook-program.ts');
  const found = prepareBrowser();
  if ('missing' in found) return [{ what: `not measured, no browser: ${found.missing}`, ms: null }];
  const browser = await openBrowser();
  try {
    const rows = [];
    for (const [what, count, formulas] of [
      ['100 rows', 100, 0],
      ['20,000 rows', 20_000, 0],
      ['20,000 rows under 200 COUNTIFS', 20_000, 200],
    ]) {
      const times = await measure(browser, startOpsbook, count, formulas);
      const ms = median(times);
      rows.push({ what, ms, slowestMs: Math.max(...times), ratioToAim: ms / AIM });
    }
    return rows;
  } finally {
    await browser.close();
  }
}
