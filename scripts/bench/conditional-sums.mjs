/** 200 COUNTIFS and SUMIFS over 20,000 rows, and an edit of one cell under them, here and in IronCalc. */
import { engines, median, requireSame, timed } from './engines.mjs';

export const name = '200 COUNTIFS and SUMIFS over 20,000 rows of 12 columns';

const ROWS = 20_000;
const FORMULAS = 200;
const EDITS = 5;

/** Rows of whole numbers and words, the formulas in the columns behind them, ten a row. */
function workbook() {
  const rows = Array.from({ length: ROWS }, (_, r) =>
    Array.from({ length: 12 }, (__, c) => (c < 4 ? `word${(r * 7 + c * 3) % 40}` : (r * (c + 11)) % 1000)),
  );
  for (let index = 0; index < FORMULAS; index++) {
    const range = (column) => `$${column}$1:$${column}$${ROWS}`;
    const word = `"word${index % 40}"`;
    const formula =
      index % 2 === 0
        ? `=COUNTIFS(${range('A')},${word},${range('E')},">=${index}")`
        : `=SUMIFS(${range('F')},${range('B')},${word},${range('G')},"<${index * 5}")`;
    rows[Math.floor(index / 10)].push(formula);
  }
  return rows;
}

function measure(engine) {
  const opened = engine.open(workbook());
  const all = timed(() => opened.compute());
  const edits = Array.from({ length: EDITS }, (_, edit) =>
    timed(() => opened.set(50 + edit, 4, 5000 + edit)),
  );
  const sum = Array.from({ length: FORMULAS }, (_, index) =>
    opened.value(Math.floor(index / 10), 12 + (index % 10)),
  ).reduce((a, b) => a + b, 0);
  return { all, edit: median(edits), sum };
}

export function run() {
  const { ours, ironCalc } = engines();
  const [here, there] = [measure(ours), measure(ironCalc)];
  requireSame('the sum of all formulas', here.sum, there.sum);
  return [
    { what: 'all of them', ms: here.all, ironCalcMs: there.all, ratio: here.all / there.all },
    { what: 'an edit of one cell', ms: here.edit, ironCalcMs: there.edit, ratio: here.edit / there.edit },
  ];
}
