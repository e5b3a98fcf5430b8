import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** A browser program that runs on this machine, with the environment it needs. */
export interface BrowserProgram {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly source: 'installed' | 'npm';
}

const ROOT = join(__dirname, '..', '..');
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

type Found = BrowserProgram | { readonly missing: string };
let found: Found | undefined;

/**
 * Finds a browser, and unpacks the one from npm when none is installed. OPSBOOK_BROWSER=npm leaves installed ones
 * aside, OPSBOOK_BROWSER=installed that from npm. Where none runs it gives the reason.
 */
export function prepareBrowser(): Found {
  found ??= findBrowser();
  return found;
}

function findBrowser(): Found {
  const wanted = process.env.OPSBOOK_BROWSER;
  const reasons: string[] = [];
  if (wanted !== 'npm') {
    const { CHROME_PATH } = process.env;
    const paths = CHROME_PATH ? [CHROME_PATH, ...INSTALLED] : INSTALLED;
    for (const path of paths.filter((candidate) => existsSync(candidate))) {
      const failure = whyNot(path, {});
      if (failure === null) return { path, environment: {}, source: 'installed' };
      reasons.push(failure);
    }
    if (reasons.length === 0) reasons.push('no Chrome or Chromium is installed');
  }
  if (wanted !== 'installed') {
    const fromNpm = unpackFromNpm();
    if (!('missing' in fromNpm)) return fromNpm;
    reasons.push(fromNpm.missing);
  }
  return { missing: reasons.join('; ') };
}

/** Why a program does not run, or null when it does. */
function whyNot(path: string, environment: Readonly<Record<string, string>>): string | null {
  const { status, stderr, error } = spawnSync(path, ['--version'], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (status === 0) return null;
  return `${path} does not run (${error?.message ?? (stderr.trim().split('\n')[0] || `exit ${status}`)})`;
}

/**
 * The package's own unpacking, in a program of its own: it writes fixed names into TMPDIR, and it unpacks the
 * system libraries beside them when it believes to be on Amazon Linux. Jest's workers may come here at once, so
 * each unpacks aside and the first one to finish gives its folder the name that counts.
 */
function unpackFromNpm(): Found {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return {
      missing: `the browser from npm runs on Linux x64 only, not on ${process.platform} ${process.arch}`,
    };
  }
  const { version } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8'),
  ) as { version: string };
  const folder = join(ROOT, 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    const aside = `${folder}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    const program =
      "require('@sparticuz/chromium').executablePath().catch((e) => { console.error(e); process.exit(1); })";
    const { status, stderr } = spawnSync(process.execPath, ['-e', program], {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      encoding: 'utf8',
      timeout: 180_000,
    });
    if (status !== 0) {
      rmSync(aside, { recursive: true, force: true });
      return { missing: `the browser from npm could not be unpacked (${stderr.trim().split('\n')[0]})` };
    }
    try {
      renameSync(aside, folder);
    } catch (error) {
      rmSync(aside, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return withLibraries(folder);
}

/** The unpacked browser with the system's libraries, else with those that came with it. */
function withLibraries(folder: string): Found {
  const path = join(folder, 'chromium');
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const tries = [fonts, { ...fonts, LD_LIBRARY_PATH: libraries }];
  let reason = '';
  for (const environment of tries) {
    const failure = whyNot(path, environment);
    if (failure === null) return { path, environment, source: 'npm' };
    reason = failure;
  }
  return { missing: reason };
}

/** Starts the browser with its security as people have it: same-origin policy, sandboxed frames, site isolation. */
export async function openBrowser(): Promise<Browser> {
  const program = prepareBrowser();
  if ('missing' in program) throw new Error(`No browser: ${program.missing}`);
  const launch = (sandbox: boolean): Promise<Browser> =>
    chromium.launch({
      executablePath: program.path,
      headless: true,
      // Chromium refuses to start its sandbox as root.
      chromiumSandbox: sandbox,
      args: ['--disable-background-networking', '--disable-component-update', '--disable-gpu'],
      env: { ...stringsOf(process.env), ...program.environment },
    });
  if (process.getuid?.() === 0) return launch(false);
  // Many containers forbid the name spaces that the sandbox is made of.
  return launch(true).catch(() => launch(false));
}

function stringsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/**
 * describe() for tests that need a browser. Where none runs they are skipped by name with the reason;
 * with REQUIRE_BROWSER=1 they fail instead.
 */
export function describeInBrowser(name: string, body: () => void): void {
  const program = prepareBrowser();
  if (!('missing' in program)) describe(name, body);
  else if (process.env.REQUIRE_BROWSER === '1') {
    describe(name, () => {
      test('a browser runs', () => {
        throw new Error(`No browser: ${program.missing}`);
      });
    });
  } else describe.skip(`${name} (no browser: ${program.missing})`, body);
}
