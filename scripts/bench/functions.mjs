/**
 * How long custom functions take over 100,000 rows, beside a bare loop over the same arrays and, where a native formula
 * does the same, beside that formula in IronCalc. They run as Google runs them: from dist/Code.js.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { root } from '../run.mjs';
import { engines, timed } from './engines.mjs';
import { cases } from './function-cases.mjs';

export const name = 'Custom functions over 100,000 rows, compiled, beside a bare loop over the same arrays';

const ROWS = 100_000;
const ROUNDS = 15;
/** Rounds before the clock runs, until the engine has compiled both for good. */
const WARM_UP = 50;

/** The functions of dist/Code.js, beside services that count how often they are asked. */
export function loadFunctions() {
  const services = { calls: 0 };
  const clock = (instant) => instant.toISOString().slice(0, 19).replace('T', ' ');
  globalThis.SpreadsheetApp = { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => 'Etc/UTC' }) };
  globalThis.Utilities = {
    formatDate(instant) {
      services.calls += 1;
      return clock(instant);
    },
  };
  // In this realm, so that its dates are those of the ranges, as in Google's.
  vm.runInThisContext(readFileSync(join(root, 'dist', 'Code.js'), 'utf8'));
  return { functions: globalThis, services };
}

/** The shortest of some rounds in milliseconds: what is left when nothing else wanted the processor. */
function shortest(work) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Throws where a function and its bare loop do not agree: a ratio of two different things says nothing. */
function requireSame(name, ours, bare) {
  const isSame = (a, b) =>
    Array.isArray(a)
      ? a.length === b.length && a.every((cell, index) => isSame(cell, b[index]))
      : typeof a === 'number' && typeof b === 'number'
        ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
        : a === b;
  if (!isSame(ours, bare)) throw new Error(`${name}: the function and the bare loop do not agree`);
}

/** A case measured: milliseconds of both, turn by turn, so that a busy moment meets both. */
export function measure({ name, args, bare }, functions, n = ROWS) {
  const given = args(n);
  const call = () => functions[name](...given);
  requireSame(name, call(), bare(given));
  for (let round = 0; round < WARM_UP; round++) {
    call();
    bare(given);
  }
  let [ours, loop] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < 3; turn++) {
    ours = Math.min(ours, shortest(call));
    loop = Math.min(
      loop,
      shortest(() => bare(given)),
    );
  }
  return { ours, loop };
}

/** Milliseconds of the native formula in IronCalc, over the same cells; null where there is none. */
function nativeMs({ name, args, bare, native }, ironCalc) {
  if (native === undefined) return null;
  const given = args(ROWS);
  const columns = given.filter(Array.isArray);
  const cells = Array.from({ length: ROWS }, (_, row) => columns.map((column) => inputOf(column[row][0])));
  cells[0] = [...cells[0], native(ROWS)];
  const model = ironCalc.open(cells);
  const ms = timed(() => model.compute());
  const [found, expected] = [model.value(0, columns.length), bare(given)];
  // IronCalc is read as it shows a cell, which has nine digits.
  if (!(Math.abs(found - expected) <= 1e-6 * Math.max(1, Math.abs(expected)))) {
    throw new Error(`${name}: ${expected} here, ${found} in IronCalc`);
  }
  return ms;
}

/** A cell as IronCalc takes it: days as whole numbers, since only their order counts. */
function inputOf(cell) {
  if (cell instanceof Date) return Math.floor(cell.getTime() / 86_400_000);
  return cell === '' ? null : cell;
}

export function run() {
  const { functions } = loadFunctions();
  const { ironCalc } = engines();
  return cases.map((given) => {
    const { ours, loop } = measure(given, functions);
    const native = nativeMs(given, ironCalc);
    return {
      function: given.name,
      ms: ours,
      bareLoopMs: loop,
      'ratio to the bare loop': ours / loop,
      limit: given.most ?? 2,
      ironCalcMs: native,
      'ratio to IronCalc': native === null ? null : ours / native,
    };
  });
}
