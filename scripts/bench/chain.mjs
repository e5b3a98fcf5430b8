/** 20,000 cells of which each adds 1 to its neighbour, downwards and upwards, and an edit at the chain's start. */
import { engines, requireSame, timed } from './engines.mjs';

export const name = 'A chain of 20,000 cells';

const CELLS = 20_000;

/** `step` is -1 where each cell refers to the one above, 1 where it refers to the one below. */
function chain(step) {
  const start = step === -1 ? 0 : CELLS - 1;
  return Array.from({ length: CELLS }, (_, row) => [row === start ? 1 : `=A${row + 1 + step}+1`]);
}

/** Times of one engine; without a time where it stops before it has an answer. */
function measure(engine, step) {
  const [start, end] = step === -1 ? [0, CELLS - 1] : [CELLS - 1, 0];
  try {
    const opened = engine.open(chain(step));
    const all = timed(() => opened.compute());
    requireSame('the end of the chain', opened.value(end, 0), CELLS);
    const edit = timed(() => opened.set(start, 0, 11));
    requireSame('the end of the chain after an edit', opened.value(end, 0), CELLS + 10);
    return { all, edit };
  } catch (error) {
    if (error.name !== 'RuntimeError' && !(error instanceof RangeError)) throw error;
    return { all: null, edit: null };
  }
}

export function run() {
  const { ours, ironCalc } = engines();
  return [
    ['each refers to the cell above', -1],
    ['each refers to the cell below', 1],
  ].flatMap(([what, step]) => {
    const [here, there] = [measure(ours, step), measure(ironCalc, step)];
    return [
      row(`${what}, all of them`, here.all, there.all),
      row(`${what}, an edit at the start`, here.edit, there.edit),
    ];
  });
}

function row(what, ms, ironCalcMs) {
  if (ms === null) throw new Error(`The emulator cannot compute a chain: ${what}`);
  return { what, ms, ironCalcMs: ironCalcMs ?? 'stops', ratio: ironCalcMs === null ? null : ms / ironCalcMs };
}
