import { spawnSync } from 'node:child_process';
import path from 'node:path';

const SCRIPT = path.join(__dirname, '../../../scripts/compare-engines.mjs');

function compare(...options: readonly string[]): { status: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...options], { encoding: 'utf8' });
  return { status, printed: stdout + stderr };
}

test('2,000 random formulas come to the same in IronCalc, but for causes that FIDELITY.md explains', () => {
  const { status, printed } = compare('--count', '2000', '--seed', '2026');
  expect(printed).toMatch(/^2000 formulas, \d+ differ, 0 not explained\./);
  // Some always differ: blank cells alone see to that.
  expect(printed).toContain('× blank shows 0');
  expect(status).toBe(0);
}, 60_000);

test.each([
  ['a count that is no number', ['--count', 'many'], 'A whole number is wanted, not many.'],
  ['an option that is not there', ['--speed', '1'], "Unknown option '--speed'"],
])('%s ends with the usage', (_, options, message) => {
  const { status, printed } = compare(...options);
  expect(printed).toContain(message);
  expect(printed).toContain('Usage: npm run compare-engines');
  expect(status).toBe(2);
});
