/** How the time of custom functions grows with rows: ten times the rows should take ten times as long, and ask Google no more. */
import { cases } from './function-cases.mjs';
import { loadFunctions } from './functions.mjs';

export const name = 'Custom functions from 1,000 to 1,000,000 rows';

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

/** The shortest of some rounds, fewer where one takes long. */
function shortest(work, n) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < Math.min(50, Math.max(5, 1_000_000 / n)); round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export function run() {
  const { functions, services } = loadFunctions();
  return MEASURED.map((name) => {
    const { args } = cases.find((given) => given.name === name);
    const times = [];
    const calls = [];
    for (const n of SIZES) {
      const given = args(n);
      times.push(shortest(() => functions[name](...given), n));
      const before = services.calls;
      functions[name](...given);
      calls.push(services.calls - before);
    }
    return {
      function: name,
      'ratio of 10,000 to 1,000 rows': times[1] / times[0],
      'ratio of 100,000 to 10,000': times[2] / times[1],
      'ratio of 1,000,000 to 100,000': times[3] / times[2],
      'service calls by size': calls.join(', '),
    };
  });
}
