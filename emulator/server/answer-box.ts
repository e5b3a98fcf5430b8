import type { QuestionAnswer } from './page-contract';

/**
 * A place in shared memory where one thread leaves an answer and the other sleeps until it is there: a script's
 * Ui.alert does not return before a person has answered, and JavaScript has no other way to wait in the middle
 * of a function.
 */
export type AnswerBox = SharedArrayBuffer;

/** A prompt's answer is cut at this size; Sheets' own cells end at 50,000 characters. */
const TEXT_BYTES = 200_000;
const HEAD_BYTES = 8;
const EMPTY = 0;
const FULL = 1;

export function makeAnswerBox(): AnswerBox {
  return new SharedArrayBuffer(HEAD_BYTES + TEXT_BYTES);
}

/** Leaves an answer and wakes the thread that waits for it. */
export function leaveAnswer(box: AnswerBox, answer: QuestionAnswer): void {
  const head = new Int32Array(box, 0, 2);
  let bytes = new TextEncoder().encode(JSON.stringify(answer));
  if (bytes.length > TEXT_BYTES) {
    bytes = new TextEncoder().encode(
      JSON.stringify({ button: answer.button, text: answer.text.slice(0, 30_000) }),
    );
  }
  new Uint8Array(box, HEAD_BYTES).set(bytes);
  Atomics.store(head, 1, bytes.length);
  Atomics.store(head, 0, FULL);
  Atomics.notify(head, 0);
}

/** Sleeps until an answer is there, and takes it out. */
export function awaitAnswer(box: AnswerBox): QuestionAnswer {
  const head = new Int32Array(box, 0, 2);
  Atomics.wait(head, 0, EMPTY);
  const bytes = new Uint8Array(box, HEAD_BYTES, Atomics.load(head, 1)).slice();
  Atomics.store(head, 0, EMPTY);
  return JSON.parse(new TextDecoder().decode(bytes)) as QuestionAnswer;
}
