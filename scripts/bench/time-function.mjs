/**
 * Times one custom function beside its bare loop, in a process of its own: Google evaluates the script anew for every
 * cell, so no function runs in an engine that has seen another one's cells.
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { root } from '../run.mjs';
import { cases } from './function-cases.mjs';

const SELF = fileURLToPath(import.meta.url);

/** Turns before the clock runs, until the engine has compiled both for good. */
const WARM_UP = 40;
const MOST_TURNS = 40;
const FEWEST_TURNS = 7;
/** A slow function takes no more turns once these milliseconds are over. */
const ENOUGH_MS = 700;

/**
 * Milliseconds of a function and of its bare loop over n rows, and how often it asked Google. Throws where they do not
 * agree: a ratio of two different things says nothing.
 */
export function timeFunction(name, n) {
  return new Promise((resolve, reject) => {
    const child = fork(SELF, [name, String(n)], { execArgv: ['--expose-gc'] });
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${name} over ${n} rows ended with ${code}`)));
  });
}

/** The functions of dist/Code.js, beside services that count how often they are asked. */
function loadFunctions() {
  const services = { calls: 0 };
  globalThis.SpreadsheetApp = { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => 'Etc/UTC' }) };
  globalThis.Utilities = {
    formatDate(instant) {
      services.calls += 1;
      return instant.toISOString().slice(0, 19).replace('T', ' ');
    },
  };
  // In this realm, so that its dates are those of the ranges, as in Google's.
  vm.runInThisContext(readFileSync(join(root, 'dist', 'Code.js'), 'utf8'));
  return { functions: globalThis, services };
}

function isSame(a, b) {
  if (Array.isArray(a)) return a.length === b.length && a.every((cell, index) => isSame(cell, b[index]));
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

/** Milliseconds of the processor that some work takes: what else runs on the machine is not in them. */
export function processorMs(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The shortest of many turns each, one after the other, so that a busy moment meets both. */
function shortestOf(ours, bare, clearUp) {
  for (let turn = 0; turn < WARM_UP; turn++) {
    ours();
    bare();
  }
  let [oursMs, bareMs, spent] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  for (let turn = 0; turn < MOST_TURNS && (turn < FEWEST_TURNS || spent < ENOUGH_MS); turn++) {
    // What one of them leaves behind is not cleared up in the other one's time.
    clearUp();
    const first = processorMs(ours);
    clearUp();
    const second = processorMs(bare);
    oursMs = Math.min(oursMs, first);
    bareMs = Math.min(bareMs, second);
    spent += first + second;
  }
  return { oursMs, bareMs };
}

/** So many calls make a turn that the clock can tell small ranges apart. */
const ROWS_A_TURN = 50_000;

function timeHere(name, n) {
  const { functions, services } = loadFunctions();
  const { args, bare } = cases.find((given) => given.name === name);
  const given = args(n);
  const call = () => functions[name](...given);
  if (!isSame(call(), bare(given))) throw new Error(`${name}: the function and the bare loop do not agree`);
  const before = services.calls;
  call();
  const calls = services.calls - before;
  const times = Math.max(1, Math.round(ROWS_A_TURN / n));
  const repeated = (work) => () => {
    for (let time = 0; time < times; time++) work();
  };
  const { oursMs, bareMs } = shortestOf(
    repeated(call),
    repeated(() => bare(given)),
    () => globalThis.gc({ type: 'minor' }),
  );
  return { oursMs: oursMs / times, bareMs: bareMs / times, calls };
}

if (process.argv[1] === SELF) process.send(timeHere(process.argv[2], Number(process.argv[3])));
