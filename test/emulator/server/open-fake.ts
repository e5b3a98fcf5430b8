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

/** Which workbook is served: a fake one, or an open emulator with a script of the tests' own. */
export type Served = 'fake' | 'script';

/** Builds the workbook's thread, and with `page` also the page as `npm start` builds it. Gives the folder. */
export async function buildFake(page: boolean, served: Served = 'fake'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'opsbook-page-'));
  await build({
    entryPoints: [join(__dirname, `${served}-worker.ts`)],
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

/** Serves the workbook of a folder of buildFake on a free port. `bundle` is the folder of its script. */
export async function serveFakeDesk(folder: string, bundle = ''): Promise<FakeServing> {
  const serving = await serve({
    port: 0,
    bundle,
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
