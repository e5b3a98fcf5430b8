import { Worker } from 'node:worker_threads';
import { leaveAnswer, makeAnswerBox } from './answer-box';
import type { CallAnswer, PageEvent, Question, QuestionAnswer } from './page-contract';
import type { FromWorkbook, OpenOptions, ToWorkbook } from './worker-messages';

/** The workbook as the server sees it: in a thread of its own, so that a script that loops holds up nothing here. */
export interface WorkbookLink {
  /** What the person at the terminal should know of how the workbook was opened. */
  readonly notices: readonly string[];
  call(method: unknown, args: unknown): Promise<CallAnswer>;
  importCsv(name: string, bytes: Uint8Array): Promise<CallAnswer>;
  /** The alert or prompt that a script waits for, if any. */
  question(): Question | null;
  /** Answers a question; false when it is no longer asked. */
  answer(id: number, answer: QuestionAnswer): boolean;
  /** Ends the thread with whatever runs in it, and opens the workbook again from its file. */
  cancel(): Promise<void>;
  /** Saves and ends the thread. Throws when the file cannot be written. */
  close(): Promise<void>;
}

const CANCELLED = 'The script was cancelled.';

type Unsent = { [M in ToWorkbook as M['kind']]: Omit<M, 'id'> }[ToWorkbook['kind']];

/** Opens the workbook in a thread. Throws with the thread's message when it cannot be opened. */
export async function openWorkbookLink(
  workerFile: string,
  options: OpenOptions,
  tell: (event: PageEvent) => void,
): Promise<WorkbookLink> {
  let ids = 0;
  let asked: Question | null = null;
  let closing = false;
  const waiting = new Map<number, (answer: CallAnswer) => void>();

  const failAll = (message: string): void => {
    for (const settle of waiting.values()) settle({ ok: false, message });
    waiting.clear();
    setQuestion(null);
  };
  const setQuestion = (question: Question | null): void => {
    if (asked === question) return;
    asked = question;
    tell({ kind: 'question', question });
  };

  const start = () => startThread(workerFile, options, { receive, ended });
  let current = await start();
  // Calls that come while the workbook is opened again wait for it.
  let thread = Promise.resolve(current);
  const { notices } = current;

  function receive(message: FromWorkbook): void {
    if (message.kind === 'answer') {
      waiting.get(message.id)?.(message.answer);
      waiting.delete(message.id);
    } else if (message.kind === 'question') {
      setQuestion(message.question);
    } else if (message.kind !== 'opened' && message.kind !== 'refused') {
      tell(message);
    }
  }

  function ended(worker: Worker, reason: string): void {
    if (closing || worker !== current.worker) return;
    const message = `The workbook stopped (${reason}) and was opened again from its file.`;
    failAll(message);
    tell({ kind: 'trouble', message });
    void reopen();
  }

  async function reopen(): Promise<void> {
    try {
      thread = start();
      current = await thread;
      tell({ kind: 'revision', revision: -1 });
    } catch (error) {
      const { message } = error as Error;
      failAll(message);
      tell({ kind: 'trouble', message });
    }
  }

  async function send(message: Unsent): Promise<CallAnswer> {
    const { worker } = await thread;
    ids += 1;
    const id = ids;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage({ ...message, id });
    });
  }

  return {
    notices,
    call: (method, args) => send({ kind: 'call', method, args }),
    importCsv: (name, bytes) => send({ kind: 'import', name, bytes }),
    question: () => asked,
    answer(id, answer) {
      if (asked?.id !== id) return false;
      setQuestion(null);
      leaveAnswer(current.box, answer);
      return true;
    },
    async cancel() {
      closing = true;
      await current.worker.terminate();
      closing = false;
      failAll(CANCELLED);
      await reopen();
    },
    async close() {
      const answer = await send({ kind: 'save' });
      closing = true;
      await current.worker.terminate();
      if (!answer.ok) throw new Error(answer.message);
    },
  };
}

interface Listeners {
  receive(message: FromWorkbook): void;
  ended(worker: Worker, reason: string): void;
}

/** Starts a thread and waits until its workbook is open. */
function startThread(workerFile: string, options: OpenOptions, listeners: Listeners) {
  const box = makeAnswerBox();
  const worker = new Worker(workerFile, { workerData: { options, box } });
  return new Promise<{ worker: Worker; box: typeof box; notices: readonly string[] }>((resolve, reject) => {
    let reason = 'without a message';
    worker.on('message', (message: FromWorkbook) => {
      if (message.kind === 'opened') resolve({ worker, box, notices: message.notices });
      else if (message.kind === 'refused') {
        reject(new Error(message.message));
        void worker.terminate();
      } else listeners.receive(message);
    });
    worker.on('error', (error) => {
      reason = error.message;
      reject(error);
    });
    worker.on('exit', () => listeners.ended(worker, reason));
  });
}
