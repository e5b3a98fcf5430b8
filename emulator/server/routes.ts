import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { EventStream } from './event-stream';
import { type Guard, refusal } from './guard';
import type { CallAnswer } from './page-contract';
import type { WorkbookLink } from './workbook-link';

export interface Served {
  readonly guard: Guard;
  /** The folder of page.html, main.js and main.css. */
  readonly pageFolder: string;
  readonly workbook: WorkbookLink;
  readonly events: EventStream;
}

/** The page and what it loads: path → file and type. Only these files are ever read. */
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['page.html', 'text/html; charset=utf-8'],
  '/main.js': ['main.js', 'text/javascript; charset=utf-8'],
  '/main.css': ['main.css', 'text/css; charset=utf-8'],
};

const MOST_CALL_BYTES = 20_000_000;
const MOST_CSV_BYTES = 50_000_000;

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // The address carries the token.
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "object-src 'none'; frame-ancestors 'none'",
};

/** Answers one request. Never throws: what goes wrong is said in the answer. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  const refused = refusal(request, served.guard);
  if (refused !== null) return sendText(response, 403, refused);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  try {
    if (request.method === 'GET') return answerGet(pathname, response, served);
    if (request.method !== 'POST') return sendText(response, 405, 'Only GET and POST are answered here.');
    const { workbook } = served;
    switch (pathname) {
      case '/api/call': {
        const { method, args } = await readJson(request);
        return sendAnswer(response, await workbook.call(method, args));
      }
      case '/api/import': {
        const bytes = await readBody(request, MOST_CSV_BYTES);
        return sendAnswer(response, await workbook.importCsv(searchParams.get('name') ?? 'Sheet', bytes));
      }
      case '/api/answer': {
        const { id, button, text } = await readJson(request);
        const taken = workbook.answer(Number(id), { button: String(button), text: String(text) });
        return sendAnswer(response, { ok: true, value: taken });
      }
      case '/api/cancel':
        await workbook.cancel();
        return sendAnswer(response, { ok: true, value: null });
      default:
        return sendText(response, 404, 'There is nothing at this address.');
    }
  } catch (error) {
    if (!response.headersSent) sendAnswer(response, { ok: false, message: (error as Error).message }, 400);
  }
}

function answerGet(pathname: string, response: ServerResponse, served: Served): void {
  if (pathname === '/api/events') {
    served.events.add(response, { kind: 'question', question: served.workbook.question() });
    return;
  }
  const file = Object.hasOwn(FILES, pathname) ? FILES[pathname] : undefined;
  if (!file) {
    sendText(response, 404, 'There is nothing at this address.');
    return;
  }
  const [name, type] = file;
  const text = readFileSync(join(served.pageFolder, name), 'utf8');
  response.writeHead(200, { 'content-type': type });
  response.end(name === 'page.html' ? text.replaceAll('{{token}}', served.guard.token) : text);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

function sendAnswer(response: ServerResponse, answer: CallAnswer, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(answer));
}

async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  if (!String(request.headers['content-type']).startsWith('application/json')) {
    throw new Error('Send JSON with content-type application/json.');
  }
  const body = await readBody(request, MOST_CALL_BYTES);
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new Error('What was sent is not JSON.');
  }
  if (value === null || typeof value !== 'object') throw new Error('Send a JSON object.');
  return value as Readonly<Record<string, unknown>>;
}

async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw new Error(`What was sent is larger than ${most / 1_000_000} MB.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
