/**
 * How long custom functions take over 100,000 rows, beside a bare loop over the same arrays and, where a native formula
 * does the same, beside that formula in IronCalc. They run as Google runs them: from dist/Code.js.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';
import { cases } from './function-cases.mjs';

export const name = 'Custom functions over 100,000 rows';

const ROWS = 100_000;
const ROUNDS = 15;
/** Rounds before the clock runs, until the engine has compiled both for good. */
const WARM_UP = 50;

/** The functions of dist/Code.js, beside services that count how often they are asked. */
function loadFunctions() {
  const services = { calls: 0 };
  const clock = (instant) => instant.toISOString().slice(0, 19).replace('T', ' ');
  const SpreadsheetApp = { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => 'Etc/UTC' }) };
  const Utilities = {
    formatDate(instant) {
      services.calls += 1;
      return clock(instant);
    },
  };
  const code = readFileSync(join(root, 'dist', 'Code.js'), 'utf8');
  const names = cases.map((given) => given.name).join(', ');
  const make = new Function('SpreadsheetApp', 'Utilities', `${code}\nreturn { ${names} };`);
  return { functions: make(SpreadsheetApp, Utilities), services };
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

export async function run() {
  const { functions } = loadFunctions();
  return cases.map((given) => {
    const { ours, loop } = measure(given, functions);
    return { function: given.name, ms: ours, bareMs: loop, ratio: ours / loop, most: given.most ?? 2 };
  });
}
