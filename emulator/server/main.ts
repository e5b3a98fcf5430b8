import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openEventStream } from './event-stream';
import { lockFile } from './file-lock';
import { answerRequest, type Served } from './routes';
import { openWorkbookLink, type WorkbookLink } from './workbook-link';
import type { OpenOptions } from './worker-messages';

export interface ServeOptions extends OpenOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The folder of the built page; beside this program when left out. */
  readonly pageFolder?: string;
  /** The program of the workbook's thread; beside this one when left out. */
  readonly workerFile?: string;
}

export interface Serving {
  /** The page's address with its token. */
  readonly url: string;
  readonly port: number;
  /** What a person should know of how the workbook was opened, a sentence each. */
  readonly notices: readonly string[];
  /** Saves the workbook and ends the server. Throws when the file cannot be written. */
  close(): Promise<void>;
}

/** A port that another program holds; says what to do. */
export class PortTakenError extends Error {
  constructor(port: number) {
    const next = port < 65535 ? port + 1 : port - 1;
    super(
      `Port ${port} is taken by another program, perhaps by Opsbook in another window. ` +
        `Close that one, or use another port: npm start -- --port ${next}`,
    );
    this.name = 'PortTakenError';
  }
}

/**
 * Opens the workbook and serves its page on this machine alone. Throws PortTakenError,
 * FileInUseError, or an Error that says why the workbook cannot be opened.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  let served: Served | undefined;
  const server = createServer((request, response) => {
    if (served) void answerRequest(request, response, served);
    else response.writeHead(503, { 'retry-after': '1' }).end('The workbook is being opened.\n');
  });
  // The port comes first: a taken one must not cost the opening of a workbook that someone else has open.
  const port = await listen(server, options.port);
  const token = randomBytes(18).toString('base64url');
  const events = openEventStream();
  const { port: _, pageFolder, workerFile, ...opening } = options;
  let unlock = (): void => {};
  let workbook: WorkbookLink;
  try {
    unlock = lockFile(options.file);
    workbook = await openWorkbookLink(workerFile ?? join(__dirname, 'worker.js'), opening, events.tell);
  } catch (error) {
    unlock();
    server.close();
    events.close();
    throw error;
  }
  served = {
    guard: { port, token },
    pageFolder: pageFolder ?? join(__dirname, 'page'),
    workbook,
    events,
  };
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    port,
    notices: workbook.notices,
    async close() {
      events.close();
      server.close();
      server.closeAllConnections();
      try {
        await workbook.close();
      } finally {
        unlock();
      }
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
