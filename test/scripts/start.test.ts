import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const PROGRAM = join(ROOT, 'scripts', 'start.mjs');

jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opsbook-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Started {
  readonly url: string;
  readonly said: () => string;
  /** Presses Ctrl+C, and gives the exit code. */
  end(): Promise<number | null>;
}

/** Starts the program and waits until it has printed its address. */
function start(...options: readonly string[]): Promise<Started> {
  return new Promise((resolve, reject) => {
    const program: ChildProcess = spawn(process.execPath, [PROGRAM, '--port', '0', ...options], {
      cwd: folder,
    });
    let said = '';
    const listen = (part: Buffer): void => {
      said += part.toString();
      const url = /http:\/\/\S+/.exec(said)?.[0];
      if (url) resolve({ url, said: () => said, end });
    };
    const ended = new Promise<number | null>((done) => program.on('exit', done));
    const end = (): Promise<number | null> => {
      program.kill('SIGINT');
      return ended;
    };
    program.stdout?.on('data', listen);
    program.stderr?.on('data', listen);
    void ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

/** Runs the program to its end: for options and files that it refuses. */
function refusal(...options: readonly string[]): { code: number | null; said: string } {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...options], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 50_000,
  });
  return { code: status, said: stderr };
}

async function call(url: string, method: string, ...args: readonly unknown[]): Promise<unknown> {
  const { origin, searchParams } = new URL(url);
  const response = await fetch(`${origin}/api/call`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin,
      'x-opsbook-token': searchParams.get('token') ?? '',
    },
    body: JSON.stringify({ method, args }),
  });
  const answer = (await response.json()) as { ok: boolean; value: unknown; message: string };
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

interface State {
  readonly title: string;
  readonly timezone: string;
  readonly locale: string;
  readonly user: string;
  readonly sheets: readonly { readonly id: number; readonly name: string }[];
}

describe('npm start', () => {
  test('makes a workbook with tabs and sample in this folder, and finds it again', async () => {
    const first = await start();
    const state = (await call(first.url, 'state')) as State;
    expect(state.title).toBe('Opsbook');
    expect(first.said()).not.toMatch(/could not/);
    const process = state.sheets[0];
    expect(process?.name).toBe('Process Register');
    const sheet = process?.id ?? 0;
    expect(await call(first.url, 'editText', sheet, 1, 0)).not.toBe('');
    await call(first.url, 'edit', sheet, [{ row: 40, column: 0, text: 'Typed before the end' }], false);
    expect(await first.end()).toBe(0);
    expect(first.said()).toContain(`Saved to ${join(folder, 'opsbook.opsbook.json')}.`);

    const second = await start();
    expect(await call(second.url, 'editText', sheet, 40, 0)).toBe('Typed before the end');
    await second.end();
  });

  test('leaves the sample out, and takes zone, locale and person', async () => {
    const started = await start(
      ...['--no-sample', '--timezone', 'Asia/Tokyo', '--locale', 'de_DE', '--user', 'mara@example.com'],
    );
    const state = (await call(started.url, 'state')) as State;
    expect(state).toMatchObject({ timezone: 'Asia/Tokyo', locale: 'de_DE', user: 'mara@example.com' });
    expect(await call(started.url, 'editText', state.sheets[0]?.id, 1, 0)).toBe('');
    await started.end();
  });

  test('brings CSVs in as sheets named after their files', async () => {
    writeFileSync(join(folder, 'orders.csv'), 'Order,Promised\nA-1,2026-09-04\n');
    const first = await start('--no-sample', '--csv', 'orders.csv');
    const { sheets } = (await call(first.url, 'state')) as State;
    const orders = sheets.find(({ name }) => name === 'orders')?.id;
    expect(await call(first.url, 'cells', orders, 1, 0, 1, 2)).toMatchObject([
      [{ text: 'A-1' }, { text: '2026-09-04', kind: 'number' }],
    ]);
    await first.end();
  });

  test('brings a CSV in under a free name where a sheet has its name in any case, each time', async () => {
    writeFileSync(join(folder, 'deliveries.csv'), 'Order,Promised\nA-1,2026-09-04\n');
    const names = async (url: string) => ((await call(url, 'state')) as State).sheets.map(({ name }) => name);
    const first = await start('--csv', 'deliveries.csv');
    expect(first.said()).toContain(
      'The workbook has a sheet of the name "deliveries" already, so deliveries.csv was brought in as "deliveries 2".',
    );
    expect(await names(first.url)).toEqual(expect.arrayContaining(['Deliveries', 'deliveries 2']));
    await first.end();
    const second = await start('--csv', 'deliveries.csv');
    expect(second.said()).toContain('deliveries.csv was brought in as "deliveries 3".');
    const { sheets } = (await call(second.url, 'state')) as State;
    const third = sheets.find(({ name }) => name === 'deliveries 3')?.id;
    expect(await call(second.url, 'cells', third, 1, 0, 1, 1)).toMatchObject([[{ text: 'A-1' }]]);
    expect(sheets.map(({ name }) => name)).toContain('deliveries 2');
    await second.end();
  });

  test('keeps a broken workbook aside and says where', async () => {
    const file = join(folder, 'opsbook.opsbook.json');
    writeFileSync(file, '{"half":');
    const started = await start('--no-sample');
    const kept = readdirSync(folder).find((name) => /broken/.test(name)) ?? '';
    expect(started.said()).toContain(
      `${file} is broken and cannot be read. It was kept as ${join(folder, kept)}`,
    );
    expect(readFileSync(join(folder, kept), 'utf8')).toBe('{"half":');
    await started.end();
  });
});

describe('npm start refuses', () => {
  test('a workbook of a newer version, which stays as it is', async () => {
    const started = await start('--no-sample');
    await started.end();
    const file = join(folder, 'opsbook.opsbook.json');
    const newer = JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version: 99 });
    writeFileSync(file, newer);
    const { code, said } = refusal('--port', '0');
    expect(code).toBe(1);
    expect(said).toMatch(/was written by a newer version of Opsbook .*It was not touched/);
    expect(readFileSync(file, 'utf8')).toBe(newer);
  });

  test.each<[title: string, bytes: Buffer, says: RegExp]>([
    [
      'a CSV that is not UTF-8',
      Buffer.from([0x41, 0x0a, 0xff, 0x0a]),
      /orders\.csv, line 2: the text is not UTF-8/,
    ],
    [
      'a CSV with ragged rows',
      Buffer.from('A,B\n1,2\n3\n'),
      /orders\.csv, line 3: 1 cell where the header has 2/,
    ],
  ])('%s, before it makes a workbook', (_title, bytes, says) => {
    writeFileSync(join(folder, 'orders.csv'), bytes);
    const { code, said } = refusal('--port', '0', '--csv', 'orders.csv');
    expect(code).toBe(1);
    expect(said).toMatch(says);
    expect(readdirSync(folder)).toEqual(['orders.csv']);
  });

  test('a CSV that is not there', () => {
    const { code, said } = refusal('--port', '0', '--csv', 'nowhere.csv');
    expect(code).toBe(1);
    expect(said).toContain(`${join(folder, 'nowhere.csv')}: there is no such file. Check the path.`);
  });

  test('a workbook that is open already, and a folder that is not there', async () => {
    const started = await start('--no-sample');
    const file = join(folder, 'opsbook.opsbook.json');
    const second = refusal('--port', '0');
    expect(second.code).toBe(1);
    expect(second.said).toMatch(
      /is open already, in the program with the process number \d+\. Use its window/,
    );
    await started.end();
    // What a program leaves behind that was ended by force does not count.
    writeFileSync(`${file}.lock`, '999999999');
    const third = await start('--no-sample');
    await third.end();
    expect(readdirSync(folder)).toEqual(['opsbook.opsbook.json']);
    const nowhere = refusal('--port', '0', '--file', 'nowhere/team.opsbook.json');
    expect(nowhere.code).toBe(1);
    expect(nowhere.said).toContain(
      `${join(folder, 'nowhere')}: there is no such folder. Make it, or choose another.`,
    );
  });

  test('a taken port, with what to do', async () => {
    const holder: Server = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    const { code, said } = await new Promise<{ code: number | null; said: string }>((resolve) => {
      const program = spawn(process.execPath, [PROGRAM, '--port', String(port)], { cwd: folder });
      let text = '';
      program.stderr.on('data', (part: Buffer) => {
        text += part.toString();
      });
      program.on('exit', (status) => resolve({ code: status, said: text }));
    });
    holder.close();
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^Port ${port} is taken .* npm start -- --port \\d+\n$`));
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['--port', 'many', '--port wants a number from 0 to 65535, not many'],
    ['--port', '70000', '--port wants a number from 0 to 65535, not 70000'],
    ['--now', 'soon', '--now wants a moment such as 2026-10-02T09:00:00Z, not soon'],
    ['--colour', 'red', "Unknown option '--colour'"],
  ])('%s %s, and shows how it is used', (option, value, says) => {
    const { code, said } = refusal(option, value);
    expect(code).toBe(2);
    expect(said).toContain(says);
    expect(said).toContain('Usage: npm start -- [options]');
  });
});
