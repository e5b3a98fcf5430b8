import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Serving, serve } from '../../../emulator/server/main';

const ROOT = join(__dirname, '..', '..', '..');

export interface FakeServing extends Serving {
  readonly origin: string;
  readonly token: string;
}

/** Builds the fake workbook's thread, and with `page` also the page as `npm start` builds it. Gives the folder. */
export async function buildFake(page: boolean): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'opsbook-page-'));
  await build({
    entryPoints: [join(__dirname, 'fake-worker.ts')],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  if (page) {
    await build({
      entryPoints: [join(ROOT, 'emulator', 'page', 'main.ts')],
      outdir: folder,
      bundle: true,
      format: 'esm',
      logLevel: 'error',
    });
  }
  cpSync(join(ROOT, 'emulator', 'page', 'page.html'), join(folder, 'page.html'));
  return folder;
}

export function removeFake(folder: string | undefined): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

/** Serves the fake desk on a free port, from a folder of buildFake. */
export async function serveFakeDesk(folder: string): Promise<FakeServing> {
  const serving = await serve({
    port: 0,
    bundle: '',
    file: join(folder, 'larkfield.opsbook.json'),
    csv: [],
    sample: false,
    pageFolder: folder,
    workerFile: join(folder, 'worker.js'),
  });
  return {
    ...serving,
    origin: `http://127.0.0.1:${serving.port}`,
    token: new URL(serving.url).searchParams.get('token') ?? '',
  };
}
