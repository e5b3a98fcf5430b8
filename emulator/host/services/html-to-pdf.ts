import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const LONGEST_MS = 60_000;
/** A page that is converted has no scripts and fetches nothing. */
const LOCKED = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

/** The browser that makes PDFs here; undefined where none is installed. CHROME_PATH names one, '' none. */
function browser(): string | undefined {
  const { CHROME_PATH } = process.env;
  const paths = CHROME_PATH === undefined ? INSTALLED : [CHROME_PATH];
  return paths.find((candidate) => candidate !== '' && existsSync(candidate));
}

/** A page of HTML as a PDF on A4, printed by an installed Chrome or Chromium; null where there is none, or it fails. */
export function htmlToPdf(html: string): Buffer | null {
  const program = browser();
  if (program === undefined) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'opsbook-pdf-'));
  try {
    const page = path.join(folder, 'page.html');
    const pdf = path.join(folder, 'page.pdf');
    writeFileSync(
      page,
      `<!doctype html>${LOCKED}<style>@page { size: A4 portrait; margin: 12mm }</style>${html}`,
    );
    const { status } = spawnSync(
      program,
      [
        '--headless',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        '--no-pdf-header-footer',
        // Chromium refuses to start its sandbox as root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${path.join(folder, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ],
      { timeout: LONGEST_MS, stdio: 'ignore' },
    );
    return status === 0 && existsSync(pdf) ? readFileSync(pdf) : null;
  } finally {
    // The browser may still be writing its profile.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
