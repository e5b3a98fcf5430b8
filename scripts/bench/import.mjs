/** An import of 20,000 rows, step by step, with the calls of Google's services that each step takes. */
import { join } from 'node:path';
import { loadSource } from '../load-source.mjs';
import { root } from '../run.mjs';
import { timed } from './engines.mjs';

export const name = 'An import of 20,000 rows of 6 columns into Deliveries';

const ROWS = 20_000;
const FEWER = 2_000;
const INPUT = { sheet: 'list', tab: 'deliveries' };

const two = (number) => String(number).padStart(2, '0');

function csvOf(lines) {
  const rows = Array.from({ length: lines }, (_, index) => {
    const day = `2025-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
    return `${index},Client ${index % 50},${day},${day},${1 + (index % 9)},${(index * 37) % 5000}`;
  });
  return ['line,customer,promised_date,delivered_date,qty,value', ...rows].join('\n');
}

const STEPS = [
  { step: 'match the columns', call: 'import.match', input: { sheet: 'list' } },
  { step: 'preview', call: 'importRows', input: { ...INPUT, preview: true } },
  { step: 'import', call: 'importRows', input: INPUT },
  { step: 'import again, all known', call: 'importRows', input: INPUT },
  { step: 'undo', call: 'import.undo', input: { tab: 'deliveries', batch: '1' } },
];

function measure(lines) {
  const { openEmulator } = loadSource('emulator/index.ts');
  const emulator = openEmulator({ bundle: join(root, 'dist'), now: '2026-10-01T12:00:00Z' });
  const ask = (call, input) => {
    const answer = emulator.rpc(call, input);
    if (!answer.ok) throw new Error(`${call}: ${answer.where}: ${answer.problem}`);
  };
  ask('install', { businessType: 'Both', whoSees: 'The whole team' });
  emulator.importCsv('list', csvOf(lines));
  return STEPS.map(({ call, input }) => {
    const before = { ...emulator.calls() };
    const ms = timed(() => ask(call, input));
    const after = emulator.calls();
    return { ms, reads: after.read - before.read, writes: after.write - before.write };
  });
}

/** The ratio is that of the time for ten times as many rows; 10 is as much a row. */
export function run() {
  const fewer = measure(FEWER);
  return measure(ROWS).map(({ ms, reads, writes }, index) => ({
    step: STEPS[index].step,
    ms,
    'ratio to 2,000 rows': ms / fewer[index].ms,
    reads,
    writes,
  }));
}
