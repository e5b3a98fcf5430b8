import { request } from 'node:http';
import { join } from 'node:path';
import { PortTakenError, serve } from '../../../emulator/server/main';
import type { CallAnswer, PageEvent } from '../../../emulator/server/page-contract';
import { buildFake, type FakeServing, removeFake, serveFakeDesk } from './open-fake';

let serving: FakeServing;
let folder: string;
beforeAll(async () => {
  folder = await buildFake(false);
  serving = await serveFakeDesk(folder);
});
afterAll(async () => {
  await serving.close();
  removeFake(folder);
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request with exactly these headers; fetch would not let a test set Host or Origin. */
function send({
  method = 'GET',
  path = '/',
  headers = {},
  body,
}: Sent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: serving.port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function call(method: string, ...args: readonly unknown[]): Promise<CallAnswer> {
  const { text } = await send({
    method: 'POST',
    path: '/api/call',
    headers: {
      'content-type': 'application/json',
      origin: serving.origin,
      'x-opsbook-token': serving.token,
    },
    body: JSON.stringify({ method, args }),
  });
  return JSON.parse(text) as CallAnswer;
}

describe('who may drive the workbook', () => {
  const token = (): Readonly<Record<string, string>> => ({ 'x-opsbook-token': serving.token });
  const json = { 'content-type': 'application/json' };
  const state = { method: 'POST', path: '/api/call', body: '{"method":"state","args":[]}' };

  test.each<[title: string, sent: () => Sent, status: number, says: RegExp]>([
    ['the page with its token', () => ({ path: `/?token=${serving.token}` }), 200, /<!doctype html>/],
    ['the page without a token', () => ({ path: '/' }), 403, /lacks its token/],
    ['the page with a wrong token', () => ({ path: '/?token=guessed' }), 403, /lacks its token/],
    [
      'a name that was pointed at this machine',
      () => ({ path: `/?token=${serving.token}`, headers: { host: 'evil.example' } }),
      403,
      /not served here/,
    ],
    [
      'a call from the page',
      () => ({ ...state, headers: { ...json, ...token(), origin: serving.origin } }),
      200,
      /"ok":true/,
    ],
    [
      'a call without a token',
      () => ({ ...state, headers: { ...json, origin: serving.origin } }),
      403,
      /lacks its token/,
    ],
    [
      'a call from a page of another site',
      () => ({ ...state, headers: { ...json, ...token(), origin: 'https://evil.example' } }),
      403,
      /other sites/,
    ],
    [
      'a call from a sandboxed frame',
      () => ({ ...state, headers: { ...json, ...token(), origin: 'null' } }),
      403,
      /other sites/,
    ],
    [
      'a call that hides where it comes from',
      () => ({ ...state, headers: { ...json, ...token() } }),
      403,
      /other sites/,
    ],
    [
      'a script of another site that loads a file',
      () => ({
        path: `/main.js?token=${serving.token}`,
        headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      }),
      403,
      /other sites/,
    ],
    [
      'a file outside of the page',
      () => ({ path: `/../page.html?token=${serving.token}` }),
      404,
      /nothing at this address/,
    ],
    [
      'a form, which needs no permission to be sent',
      () => ({ ...state, headers: { 'content-type': 'text/plain', ...token(), origin: serving.origin } }),
      400,
      /content-type/,
    ],
  ])('%s: the answer fits', async (_title, sent, status, says) => {
    const answer = await send(sent());
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(says);
  });
});

describe('calls', () => {
  test('type into a cell, and give the new state along', async () => {
    const edited = await call('edit', 1, [{ row: 20, column: 0, text: 'Typed' }], false);
    expect(edited).toMatchObject({
      ok: true,
      value: { kind: 'done' },
      state: { title: 'Larkfield Signs operations' },
    });
    const read = await call('cells', 1, 20, 0, 1, 2);
    expect(read).toEqual({ ok: true, value: [[{ text: 'Typed', kind: 'text' }, null]] });
  });

  test.each<[title: string, method: string, args: readonly unknown[], message: string]>([
    ['an unknown name', 'constructor', [], 'There is no call named "constructor".'],
    ['too few arguments', 'layout', [], 'layout takes 1 arguments.'],
    ['a row below zero', 'editText', [1, -1, 0], 'editText: argument 2 does not fit (index).'],
    [
      'an edit without text',
      'edit',
      [1, [{ row: 0, column: 0 }], false],
      'edit: argument 2 does not fit (edits).',
    ],
    ['a whole large sheet', 'cells', [2, 0, 0, 20_000, 12], 'cells: at most 20000 cells at once.'],
    ['a sheet that is not there', 'layout', [99], 'There is no sheet 99.'],
    [
      'a script that fails',
      'runMenu',
      ['Fake', 'Fail'],
      'Deliveries, header row: the column "First promise" is missing. Run Check & repair.',
    ],
  ])('%s: refused with a message', async (_title, method, args, message) => {
    expect(await call(method, ...args)).toMatchObject({ ok: false, message });
  });
});

describe('a script that asks or never ends', () => {
  async function nextEvent(kind: PageEvent['kind'], start: () => void): Promise<PageEvent> {
    return new Promise((resolve, reject) => {
      const listening = request(
        { host: '127.0.0.1', port: serving.port, path: `/api/events?token=${serving.token}` },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => {
            text += part;
            for (const line of text.split('\n\n')) {
              if (!line.startsWith('data: ') || !line.endsWith('}')) continue;
              const event = JSON.parse(line.slice(6)) as PageEvent;
              if (event.kind !== kind || (event.kind === 'question' && !event.question)) continue;
              listening.destroy();
              resolve(event);
              return;
            }
          });
          start();
        },
      );
      listening.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ECONNRESET') reject(error);
      });
      listening.end();
    });
  }

  test('waits for the answer of a person', async () => {
    let running: Promise<CallAnswer> | undefined;
    const event = await nextEvent('question', () => {
      running = call('runMenu', 'Fake', 'Ask a question');
    });
    expect(event).toMatchObject({
      question: { alert: { title: 'Add the sample?', buttons: ['Yes', 'No'] } },
    });
    if (event.kind !== 'question' || !event.question) throw new Error('not a question');
    const answered = await send({
      method: 'POST',
      path: '/api/answer',
      headers: {
        'content-type': 'application/json',
        origin: serving.origin,
        'x-opsbook-token': serving.token,
      },
      body: JSON.stringify({ id: event.question.id, button: 'No', text: '' }),
    });
    expect(answered.text).toContain('true');
    expect(await running).toMatchObject({ ok: true });
    expect(await call('editText', 1, 9, 0)).toMatchObject({ value: 'answered No' });
  });

  test('is cancelled, and the workbook goes on', async () => {
    const looping = call('runMenu', 'Fake', 'Loop for ever');
    const cancelled = await send({
      method: 'POST',
      path: '/api/cancel',
      headers: {
        'content-type': 'application/json',
        origin: serving.origin,
        'x-opsbook-token': serving.token,
      },
      body: '{}',
    });
    expect(cancelled.status).toBe(200);
    expect(await looping).toEqual({ ok: false, message: 'The script was cancelled.' });
    expect(await call('editText', 1, 0, 0)).toMatchObject({ value: 'Who' });
  });

  test('tells every page that the workbook moved', async () => {
    const event = await nextEvent('revision', () => {
      void call('edit', 1, [{ row: 21, column: 0, text: 'moved' }], false);
    });
    expect(event).toMatchObject({ kind: 'revision', revision: expect.any(Number) });
  });
});

describe('starting', () => {
  test('a taken port is named, with what to do', async () => {
    const { port } = serving;
    const second = serve({
      port,
      bundle: '',
      file: join(folder, 'unused'),
      csv: [],
      sample: false,
      workerFile: 'unused',
    });
    await expect(second).rejects.toThrow(PortTakenError);
    await expect(second).rejects.toThrow(
      `Port ${port} is taken by another program, perhaps by Opsbook in another window. ` +
        `Close that one, or use another port: npm start -- --port ${port + 1}`,
    );
  });
});
