import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a request must show before it is answered: a page on another site must not be able to drive the workbook. */
export interface Guard {
  readonly port: number;
  readonly token: string;
}

/**
 * Why a request is refused, or null. Host keeps out names that were pointed at this machine (DNS rebinding),
 * Origin and Sec-Fetch-Site keep out pages of other sites and sandboxed frames, the token keeps out everyone
 * who was not given the address.
 */
export function refusal(request: IncomingMessage, guard: Guard): string | null {
  const hosts = [`127.0.0.1:${guard.port}`, `localhost:${guard.port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host)) return 'This address is not served here.';
  if (origin === undefined ? request.method !== 'GET' : !hosts.some((name) => origin === `http://${name}`)) {
    return 'Requests from other sites are refused.';
  }
  if (!['same-origin', 'none', undefined].includes(siteOf(request))) {
    return 'Requests from other sites are refused.';
  }
  const given = tokenOf(request);
  return given !== null && same(given, guard.token)
    ? null
    : 'This address lacks its token. Open the address that `npm start` printed.';
}

function siteOf(request: IncomingMessage): string | undefined {
  const site = request.headers['sec-fetch-site'];
  // Following a link from elsewhere to the page itself is harmless: the frame that shows it cannot be read.
  if (site === 'cross-site' && request.headers['sec-fetch-mode'] === 'navigate') return 'none';
  return Array.isArray(site) ? site[0] : site;
}

function tokenOf(request: IncomingMessage): string | null {
  const header = request.headers['x-opsbook-token'];
  if (typeof header === 'string') return header;
  return new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('token');
}

function same(given: string, token: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(token);
  return left.length === right.length && timingSafeEqual(left, right);
}
