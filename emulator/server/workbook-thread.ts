import type { MessagePort } from 'node:worker_threads';
import type { AlertView, Desk, DeskState } from '../desk';
import { type AnswerBox, awaitAnswer } from './answer-box';
import { mayChange, pageCalls, readCall, runsScript } from './page-calls';
import type { CallAnswer, QuestionAnswer } from './page-contract';
import type { FromWorkbook, OpenOptions, ToWorkbook } from './worker-messages';

/** An open workbook: what the page drives, and what keeps it. */
export interface OpenWorkbook {
  readonly desk: Desk;
  /** Brings a CSV in as a new sheet, as File > Import does. Throws with where it cannot be read. */
  importCsv(name: string, bytes: Uint8Array): void;
  /** Writes the file whole or not at all. */
  save(): void;
  /** What the person at the terminal should know: a file put aside, a sample that was refused. */
  readonly notices: readonly string[];
}

export type OpenWorkbookWith = (
  options: OpenOptions,
  ask: (alert: AlertView) => QuestionAnswer,
) => OpenWorkbook;

const SAVE_AFTER_MS = 500;
/** Sheets that nobody looks at are computed when the page asks for nothing. */
const COMPUTE_REST_AFTER_MS = 120;

/** Serves an open workbook to the server's thread, call by call in the order in which they come. */
export function runWorkbookThread(
  port: MessagePort,
  options: OpenOptions,
  box: AnswerBox,
  open: OpenWorkbookWith,
): void {
  const tell = (message: FromWorkbook): void => port.postMessage(message);
  let questions = 0;
  let opening = true;
  const ask = (alert: AlertView): QuestionAnswer => {
    // No page is there yet while the workbook opens, so nobody could answer.
    if (opening) return { button: alert.buttons[0] ?? '', text: '' };
    questions += 1;
    tell({ kind: 'question', question: { id: questions, alert } });
    return awaitAnswer(box);
  };

  let workbook: OpenWorkbook;
  try {
    workbook = open(options, ask);
  } catch (error) {
    tell({ kind: 'refused', message: messageOf(error) });
    return;
  }

  const calls = pageCalls(workbook.desk, options.file);
  let told = workbook.desk.state().revision;
  let saved = told;
  let timer: NodeJS.Timeout | undefined;
  let resting: NodeJS.Timeout | undefined;

  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { revision } = workbook.desk.state();
    if (revision === saved) return;
    workbook.save();
    saved = revision;
    tell({ kind: 'saved' });
  };
  const saveOrTell = (): void => {
    try {
      save();
    } catch (error) {
      tell({ kind: 'trouble', message: `The workbook could not be saved: ${messageOf(error)}` });
    }
  };
  const noticeChange = (): void => {
    const { revision } = workbook.desk.state();
    if (revision === told) return;
    told = revision;
    tell({ kind: 'revision', revision });
    timer ??= setTimeout(saveOrTell, SAVE_AFTER_MS);
  };

  const computeRest = (): void => {
    workbook.desk.computeRest();
    noticeChange();
  };

  const answer = (message: ToWorkbook): CallAnswer => {
    if (message.kind === 'save') {
      save();
      return { ok: true, value: null };
    }
    if (message.kind === 'import') {
      workbook.importCsv(message.name, message.bytes);
      return { ok: true, value: null, state: calls.state() };
    }
    const { method, args } = readCall(message.method, message.args);
    // A script that never ends is stopped from outside; what was typed before it must be in the file by then.
    if (runsScript(method)) saveOrTell();
    const value = (calls[method] as (...given: readonly unknown[]) => unknown)(...args) ?? null;
    return mayChange(method) ? { ok: true, value, state: calls.state() } : { ok: true, value };
  };

  port.on('message', (message: ToWorkbook) => {
    let result: CallAnswer;
    const before = workbook.desk.state().active;
    try {
      result = answer(message);
    } catch (error) {
      // A script may have changed cells before it failed.
      result = { ok: false, message: messageOf(error), state: calls.state() };
    }
    const activated = isActivated(message, before, workbook.desk.state().active);
    tell({ kind: 'answer', id: message.id, answer: activated ? { ...result, activated } : result });
    noticeChange();
    clearTimeout(resting);
    resting = setTimeout(computeRest, COMPUTE_REST_AFTER_MS);
  });
  opening = false;
  tell({ kind: 'opened', notices: workbook.notices });
}

type ActiveCell = DeskState['active'];

/** Whether a call led to another cell by itself: the page need not be told of a cell that it has chosen. */
function isActivated(message: ToWorkbook, before: ActiveCell, after: ActiveCell): boolean {
  if (message.kind === 'call' && message.method === 'activate') return false;
  return before.sheet !== after.sheet || before.row !== after.row || before.column !== after.column;
}

function messageOf(error: unknown): string {
  // Errors of a script come from another realm, where instanceof is false.
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' && message !== '' ? message : String(error);
}
