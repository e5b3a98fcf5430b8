/**
 * Evaluates one formula with the built add-on in the emulator, and prints the result as JSON.
 * Exit 0: a value; 1: the formula gives an error; 2: wrong usage, or a file that cannot be read.
 */
import { createRequire } from 'node:module';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.mjs';
import { root } from './run.mjs';

const USAGE =
  "Usage: npm run --silent formula -- [--csv FILE]… [--timezone Area/City] [--locale xx_XX] [--now ISO] 'FORMULA'";

function wrongUsage(message) {
  refuse(`${message}\n${USAGE}`);
}

function refuse(message) {
  console.error(message);
  process.exit(2);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        csv: { type: 'string', multiple: true, default: [] },
        timezone: { type: 'string' },
        locale: { type: 'string' },
        now: { type: 'string' },
      },
    });
    return { ...values, formulas: positionals };
  } catch (error) {
    return wrongUsage(error.message);
  }
}

const { csv, timezone, locale, now, formulas } = readArguments();
if (formulas.length !== 1) wrongUsage(`Give one formula, in quotes; there are ${formulas.length}.`);
const [formula] = formulas;
if (!formula.startsWith('=')) wrongUsage(`A formula begins with =, this one does not: ${formula}`);
if (now !== undefined && Number.isNaN(Date.parse(now)))
  wrongUsage(`--now wants a moment such as 2014-12-31T12:00:00Z, not ${now}`);

await buildIfStale();
const { openEmulator, readCsv } = createRequire(import.meta.url)(join(root, 'build', 'emulator.js'));

function openWorkbook() {
  try {
    return openEmulator({ bundle: join(root, 'dist'), timezone, locale, now });
  } catch (error) {
    return wrongUsage(error.message);
  }
}

const emulator = openWorkbook();
try {
  for (const file of csv) emulator.importCsv(basename(file, extname(file)), readCsv(file));
} catch (error) {
  refuse(error.message);
}
const result = emulator.evaluate(formula);
console.log(JSON.stringify(result));
if (result !== null && typeof result === 'object' && 'error' in result) process.exitCode = 1;
