import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import { buildSync } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type CallName, contract, type Input, type Output } from '../../src/rpc/contract';

const ROOT = path.join(__dirname, '..', '..');

/** What the fake server says to each call; a call without an answer fails the test. An Error becomes Google's own. */
export type Answers = {
  [N in CallName]?: (input: Input<N>) => Output<N> | Refusal | Error | Promise<Output<N> | Refusal | Error>;
};

/** A refusal as rpc gives it. */
export interface Refusal {
  readonly refusal: { readonly where: string; readonly problem: string; readonly bug: boolean };
}

export interface OpenedSidebar {
  readonly page: Page;
  /** Every call so far, in order. */
  readonly calls: { readonly name: string; readonly input: unknown }[];
}

export interface SidebarOptions {
  readonly screen?: string;
  readonly options?: BrowserContextOptions;
  /** Keep nothing, as a sandboxed frame does. */
  readonly refuseStorage?: boolean;
}

/** Opens the built page at 300 px, with a fake of google.script.run that is as asynchronous as the real one. */
export async function openSidebar(
  browser: Browser,
  answers: Answers,
  { screen, options = {}, refuseStorage = false }: SidebarOptions = {},
): Promise<OpenedSidebar> {
  const context = await browser.newContext({ viewport: { width: 300, height: 900 }, ...options });
  const page = await context.newPage();
  const calls: { name: string; input: unknown }[] = [];
  await page.exposeFunction('answerCall', async (name: string, json: string) => {
    const input: unknown = JSON.parse(json);
    calls.push({ name, input });
    return answer(answers, name, input);
  });
  await page.addInitScript(fakeScriptRun);
  if (refuseStorage) await page.addInitScript(withoutStorage);
  const start = screen === undefined ? '' : `<div id="start" data-screen="${screen}" hidden></div>`;
  await page.route('https://sidebar.test/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: sidebarHtml().replace('</body>', () => `${start}</body>`),
    }),
  );
  await page.goto('https://sidebar.test/');
  return { page, calls };
}

/**
 * The page as it is pushed. Built here in the same way where dist/ has none, and with OPSBOOK_SIDEBAR=source, so
 * that the page can be tested while it is written.
 */
export function sidebarHtml(): string {
  const pushed = path.join(ROOT, 'dist', 'Sidebar.html');
  if (existsSync(pushed) && process.env.OPSBOOK_SIDEBAR !== 'source') return readFileSync(pushed, 'utf8');
  const style = bundle('style.css');
  const script = bundle('main.tsx').replace(/<\/script/gi, '<\\/script');
  return readFileSync(path.join(ROOT, 'sidebar', 'Sidebar.html'), 'utf8')
    .replace('/*style*/', () => style)
    .replace('/*script*/', () => script);
}

function bundle(file: string): string {
  const built = buildSync({
    entryPoints: [path.join(ROOT, 'sidebar', file)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: file.endsWith('.css') ? [] : 'es2022',
    charset: 'ascii',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  return built.outputFiles[0]?.text ?? '';
}

/** What axe finds wrong with the page as it stands, one line each; [] when nothing. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const host = window as unknown as { axe: typeof axe };
    const { violations } = await host.axe.run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

async function answer(answers: Answers, name: string, input: unknown): Promise<string> {
  const given = (answers as Record<string, ((input: unknown) => unknown) | undefined>)[name];
  if (given === undefined) throw new Error(`no answer for ${name}`);
  const value = await given(input);
  if (value instanceof Error) throw value;
  if (isRefusal(value)) return JSON.stringify({ ok: false, ...value.refusal });
  // What the fake says has to be what the contract says.
  return JSON.stringify({ ok: true, value: contract[name as CallName].output.parse(value) });
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refusal' in value;
}

/** Runs in the page: each setter gives a new runner, answers come later, and an exposed function's text is undone. */
function fakeScriptRun(): void {
  type Handler = (value: unknown) => void;
  const host = window as unknown as Record<string, unknown> & {
    answerCall: (name: string, json: string) => Promise<string>;
  };
  const runner = (success: Handler, failure: Handler): unknown => ({
    withSuccessHandler: (handler: Handler) => runner(handler, failure),
    withFailureHandler: (handler: Handler) => runner(success, handler),
    rpc: (name: string, json: string) => {
      host.answerCall(name, json).then(success, failure);
    },
  });
  host.google = {
    script: {
      run: runner(
        () => undefined,
        () => undefined,
      ),
    },
  };
}

function withoutStorage(): void {
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('The document is sandboxed', 'SecurityError');
    },
  });
}
