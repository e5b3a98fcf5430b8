import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SHEET_FUNCTIONS } from '../../../emulator/formulas/functions';
import { KNOWN_TO_SHEETS } from '../../../emulator/formulas/functions/unsupported';

const page = readFileSync(path.join(__dirname, '../../../emulator/FIDELITY.md'), 'utf8');

test('FIDELITY.md names every function that formulas can call', () => {
  const words = new Set(page.match(/[A-Z][A-Z0-9_]*/g));
  const missing = [...SHEET_FUNCTIONS.keys()].filter((name) => !words.has(name.replace(/\..*/, '')));
  // YEAR to SECOND stands for these.
  expect(missing).toEqual(['MONTH', 'DAY', 'HOUR', 'MINUTE']);
});

test('a function is either supported or named as left out, not both', () => {
  expect([...KNOWN_TO_SHEETS].filter((name) => SHEET_FUNCTIONS.has(name))).toEqual([]);
});
