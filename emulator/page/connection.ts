import type {
  CallAnswer,
  PageCall,
  PageCalls,
  PageEvent,
  PageState,
  QuestionAnswer,
} from '../server/page-contract';

/** The server refused, or a script failed; the message is for the person. */
export class CallError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CallError';
  }
}

export interface Connection {
  /** Calls the workbook. Throws CallError with a message for the person. */
  call<Name extends PageCall>(
    name: Name,
    ...args: Parameters<PageCalls[Name]>
  ): Promise<ReturnType<PageCalls[Name]>>;
  importCsv(name: string, file: Blob): Promise<void>;
  answer(id: number, answer: QuestionAnswer): Promise<void>;
  /** Ends the script that runs. */
  cancel(): Promise<void>;
}

interface Listeners {
  /** The state that came with an answer to this page's own call, and whether that led to another cell. */
  onState(state: PageState, activated: boolean): void;
  onEvent(event: PageEvent): void;
  /** The line to the server broke, or is back. */
  onLine(open: boolean): void;
}

const LOST =
  'The connection to Opsbook was lost. Is `npm start` still running? What you typed was not saved.';

export function connect(token: string, listeners: Listeners): Connection {
  async function post(path: string, body: BodyInit, type: string): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(path, {
        method: 'POST',
        body,
        headers: { 'content-type': type, 'x-opsbook-token': token },
      });
    } catch {
      throw new CallError(LOST);
    }
    if (response.status === 403) {
      throw new CallError('Opsbook was started again. Open the address that `npm start` printed.');
    }
    const answer = (await response.json()) as CallAnswer;
    if (answer.state) listeners.onState(answer.state, answer.activated === true);
    if (!answer.ok) throw new CallError(answer.message);
    return answer.value;
  }
  const postJson = (path: string, value: unknown): Promise<unknown> =>
    post(path, JSON.stringify(value), 'application/json');

  listen(token, listeners);
  return {
    call: async <Name extends PageCall>(name: Name, ...args: Parameters<PageCalls[Name]>) =>
      (await postJson('/api/call', { method: name, args })) as ReturnType<PageCalls[Name]>,
    async importCsv(name, file) {
      await post(`/api/import?name=${encodeURIComponent(name)}`, file, 'text/csv');
    },
    async answer(id, answer) {
      await postJson('/api/answer', { id, ...answer });
    },
    async cancel() {
      await postJson('/api/cancel', {});
    },
  };
}

function listen(token: string, listeners: Listeners): void {
  const source = new EventSource(`/api/events?token=${encodeURIComponent(token)}`);
  source.onopen = () => listeners.onLine(true);
  source.onerror = () => listeners.onLine(false);
  source.onmessage = (message: MessageEvent<string>) =>
    listeners.onEvent(JSON.parse(message.data) as PageEvent);
}
