import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Serving, serve } from '../../../emulator/server/main';

const ROOT = join(__dirname, '..', '..', '..');

export interface FakeServing extends Serving {
  readonly origin: string;
  readonly token: string;
  /** Ends the server and removes what was built for it. */
  end(): Promise<void>;
}

/** Serves the fake desk on a free port; with `page`, also the page as `npm start` builds it. */
export async function serveFakeDesk(page: boolean): Promise<FakeServing> {
  const folder = mkdtempSync(join(tmpdir(), 'opsbook-page-'));
  const workerFile = join(folder, 'worker.js');
  await build({
    entryPoints: [join(__dirname, 'fake-worker.ts')],
    outfile: workerFile,
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
  const serving = await serve({
    port: 0,
    bundle: '',
    file: join(folder, 'larkfield.opsbook.json'),
    csv: [],
    sample: false,
    pageFolder: folder,
    workerFile,
  });
  return {
    ...serving,
    origin: `http://127.0.0.1:${serving.port}`,
    token: new URL(serving.url).searchParams.get('token') ?? '',
    async end() {
      await serving.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
