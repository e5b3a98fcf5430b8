/** How the time of custom functions grows with rows: a row should take as long among many as among few, and ask Google no more. */
import { timeFunction } from './time-function.mjs';

export const name = 'Custom functions from 1,000 to 1,000,000 rows';
export const about = `Nanoseconds of the processor a row, and those of the bare loop over the same arrays. Few rows carry what each call costs once. A
million rows no longer fit into the processor's memory: what a row takes longer there, it takes the bare loop as well.`;

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const MEASURED = [
  'ONTIME_RATE',
  'ERROR_RATE',
  'ESCAPE_RATE',
  'RESOLUTION_TIME',
  'WASTE_HOURS',
  'BUSINESS_HOURS',
  'PARETO',
  'XMR_LIMITS',
];

export async function run() {
  const rows = [];
  for (const name of MEASURED) {
    const row = { function: name };
    const calls = [];
    for (const n of SIZES) {
      const { oursMs, bareMs, calls: asked } = await timeFunction(name, n);
      const [ours, bare] = [oursMs, bareMs].map((ms) => ((ms * 1e6) / n).toFixed(1));
      row[`${n.toLocaleString('en-US')} rows: here (bare)`] = `${ours} (${bare})`;
      calls.push(asked);
    }
    rows.push({ ...row, 'service calls by size': calls.join(', ') });
  }
  return rows;
}
