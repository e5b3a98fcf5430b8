/**
 * Evaluates random formulas in the emulator's calculator and in IronCalc, and lists the differences by cause.
 * Exit 0: every difference has a cause that emulator/FIDELITY.md explains; 1: one has none; 2: wrong usage.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSource } from './load-source.mjs';
import { root } from './run.mjs';

const USAGE = 'Usage: npm run compare-engines -- [--count N (20000)] [--seed N (1)]';

function wrongUsage(message) {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
    });
    return values;
  } catch (error) {
    return wrongUsage(error.message);
  }
}

const options = readOptions();
const [count, seed] = [options.count, options.seed].map((text) =>
  /^\d{1,7}$/.test(text) ? Number(text) : wrongUsage(`A whole number is wanted, not ${text}.`),
);
const { secondOpinion } = loadSource('emulator/compare/index.ts');
const wasm = readFileSync(join(root, 'node_modules', '@ironcalc', 'wasm', 'wasm_bg.wasm'));
const { text, unexplained } = secondOpinion(wasm, count, seed);
console.log(text);
if (unexplained > 0) {
  console.log('\nFind the cause, and explain it in emulator/compare/causes and emulator/FIDELITY.md.');
  process.exitCode = 1;
}
