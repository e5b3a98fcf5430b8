/**
 * How long custom functions take over 100,000 rows, beside a bare loop over the same arrays and, where a native formula
 * does the same, beside that formula in IronCalc. They run as Google runs them: from dist/Code.js.
 */
import { engines, median } from './engines.mjs';
import { cases } from './function-cases.mjs';
import { processorMs, timeFunction } from './time-function.mjs';

export const name = 'Custom functions over 100,000 rows, compiled, beside a bare loop over the same arrays';
export const about = `Each function runs beside its bare loop in processes of its own, since Google evaluates the script anew for every cell:
both over the same rows of one cell, in turn, once the engine has compiled both, with the young memory cleared before each turn.
Milliseconds are those of the processor, the shortest of up to 40 turns, so that other work on the machine is not in them; the
ratio is the middle one of three processes. The bare loop knows what its cells are; the function finds out, cell by cell.`;

const ROWS = 100_000;
const PROCESSES = 3;

/** Milliseconds of the native formula in IronCalc, over the same cells; null where there is none. */
function nativeMs({ name, args, bare, native }, ironCalc) {
  if (native === undefined) return null;
  const given = args(ROWS);
  const columns = given.filter(Array.isArray);
  const cells = Array.from({ length: ROWS }, (_, row) => columns.map((column) => inputOf(column[row][0])));
  cells[0] = [...cells[0], native(ROWS)];
  const model = ironCalc.open(cells);
  const ms = processorMs(() => model.compute());
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

export async function run() {
  const { ironCalc } = engines();
  const rows = [];
  for (const given of cases) {
    const times = [];
    for (let turn = 0; turn < PROCESSES; turn++) times.push(await timeFunction(given.name, ROWS));
    const ours = median(times.map(({ oursMs }) => oursMs));
    const native = nativeMs(given, ironCalc);
    rows.push({
      function: given.name,
      ms: ours,
      bareLoopMs: median(times.map(({ bareMs }) => bareMs)),
      'ratio to the bare loop': median(times.map(({ oursMs, bareMs }) => oursMs / bareMs)),
      limit: given.most ?? 2,
      ironCalcMs: native,
      'ratio to IronCalc': native === null ? null : ours / native,
    });
  }
  return rows;
}
