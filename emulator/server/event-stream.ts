import type { ServerResponse } from 'node:http';
import type { PageEvent } from './page-contract';

/** Server-sent events to every open page. */
export interface EventStream {
  /** Adds a page; `first` is told to it alone. */
  add(response: ServerResponse, first: PageEvent): void;
  tell(event: PageEvent): void;
  close(): void;
}

/** Browsers and proxies give up on a silent connection; a comment line keeps it. */
const KEEP_ALIVE_MS = 20_000;

export function openEventStream(): EventStream {
  const pages = new Set<ServerResponse>();
  const timer = setInterval(() => {
    for (const page of pages) page.write(': here\n\n');
  }, KEEP_ALIVE_MS);
  timer.unref();
  const line = (event: PageEvent): string => `data: ${JSON.stringify(event)}\n\n`;
  return {
    add(response, first) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(line(first));
      pages.add(response);
      response.on('close', () => pages.delete(response));
    },
    tell(event) {
      for (const page of pages) page.write(line(event));
    },
    close() {
      clearInterval(timer);
      for (const page of pages) page.end();
      pages.clear();
    },
  };
}
