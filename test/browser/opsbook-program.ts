import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

export interface Program {
  /** The address that it printed. */
  readonly url: string;
  /** The workbook's file, in a folder of its own. */
  readonly file: string;
  /** Ends the program as Ctrl+C does, and waits for it; the workbook's file stays. */
  stop(): Promise<void>;
  /** Starts it again on the same workbook. */
  restart(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

/** Starts Opsbook as `npm start` does, on any free port, with a workbook of its own. */
export async function startOpsbook(options: readonly string[]): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'opsbook-start-'));
  const file = join(folder, 'workbook.opsbook.json');
  let running = await launch(file, options);
  const stop = async (): Promise<void> => {
    const { child } = running;
    if (child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
  };
  return {
    get url() {
      return running.url;
    },
    file,
    stop,
    async restart() {
      await stop();
      running = await launch(file, options);
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function launch(file: string, options: readonly string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'scripts', 'start.mjs'), '--port', '0', '--file', file, ...options],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    let printed = '';
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString();
      const [url] = printed.match(/http:\/\/127\.0\.0\.1:\d+\/\S*/) ?? [];
      if (url !== undefined) resolve({ child, url });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}: ${printed}`)));
  });
}
