import { deliveryLines } from '../metrics/delivery-lines';
import { shareOf, startTally, type Tally } from '../metrics/tally';
import { deliveries } from '../tabs/deliveries';
import { qualityLog } from '../tabs/quality-log';
import { defineFunction, type FunctionDocs } from './define';
import { partOfWhole } from './part-of-whole';
import { DIRECTION } from './shared-parameters';
import { SUMS, TOO_MANY, UNKNOWN_ROW } from './shared-words';

const FOUND_WHERE = ['In process', 'Peer check', 'Final check', 'Customer', 'Vendor'] as const;

export const errorRate = defineFunction({
  name: 'ERROR_RATE',
  summary: 'Share of the units checked that had an error.',
  parameters: {
    errors: {
      kind: 'numbers',
      min: 0,
      unit: 'units',
      what: 'units with an error, a cell a batch, day or week',
    },
    checked: { kind: 'numbers', min: 0, unit: 'units', what: 'units checked, beside them' },
  },
  result: {
    what: 'Errors ÷ checked; blank when nothing was checked.',
    unit: 'a share from 0 to 1',
    shape: 'one',
  },
  withoutRange: {
    reads: 'the column Right first time? of Deliveries, No ÷ (Yes + No), promises up to Count up to',
    parameters: { direction: DIRECTION },
    compute({ direction }, context) {
      const rows = context.rows(deliveries, {
        needed: ['firstPromise', 'rightFirstTime'],
        also: ['who', 'direction', 'delivered', 'status', 'promiseNow', 'promiseMovedBy', 'order', 'line'],
      });
      const asOf = context.asOf();
      const marks = deliveryLines(rows)
        .filter((line) => line.direction === (direction ?? 'To client') && line.status !== 'Cancelled')
        .filter((line) => line.promised !== null && line.promised <= asOf)
        .flatMap((line) => line.rows.map((row) => row.rightFirstTime))
        .filter((mark) => mark !== null);
      return marks.length === 0 ? null : marks.filter((mark) => mark === 'No').length / marks.length;
    },
  },
  compute: (batches, _, context) =>
    partOfWhole(batches, { part: 'errors', whole: 'checked', wholeWords: 'the units checked' }, context),
});

export const errorRateDocs: FunctionDocs = {
  of: errorRate,
  tells:
    'How often work has to be done again. Every error is paid for twice: once to make it, once to put it right.',
  formula: 'Σ units with an error ÷ Σ units checked',
  edges: [
    'A unit with three errors is one unit with an error, so the rate is never above 1.',
    SUMS,
    UNKNOWN_ROW,
    'In the tab, a delivery that nobody looked at (blank) is left out, and so is a cancelled one.',
  ],
  errors: [TOO_MANY],
  examples: [
    { formula: '=ERROR_RATE({4;1;3}, {25;25;30})', value: 0.1, shows: 'Eight units of eighty.' },
    {
      formula: '=ERROR_RATE({4;""}, {25;30})',
      value: 0.16,
      shows: 'The second row has not been counted yet.',
    },
  ],
  source:
    'Proportion of nonconforming units, the p of a p-chart: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2.',
  whenBad:
    'Count the errors by category (PARETO) and take the first one. Look for the step where it arises, not for the person; then move the check to that step.',
};

export const escapeRate = defineFunction({
  name: 'ESCAPE_RATE',
  summary: 'Share of the problems that customers found.',
  parameters: {
    foundWhere: { kind: 'choices', words: FOUND_WHERE, what: 'where each problem was found' },
  },
  result: {
    what: 'Found by customers ÷ all; blank when there are no problems.',
    unit: 'a share from 0 to 1',
    shape: 'one',
  },
  withoutRange: {
    reads: 'the tab Quality Log, problems found up to Count up to',
    parameters: {},
    compute(_, context) {
      const asOf = context.asOf();
      const rows = context.rows(qualityLog, { needed: ['foundWhere'], also: ['foundOn'] });
      const counted = rows.filter((row) => row.foundOn === null || row.foundOn <= asOf);
      return shareFoundBy('Customer', [{ foundWhere: counted.map((row) => row.foundWhere) }]);
    },
  },
  compute: (batches) => shareFoundBy('Customer', batches),
});

export const escapeRateDocs: FunctionDocs = {
  of: escapeRate,
  tells:
    'How many problems reach the customer. The number of problems says how careful people are in writing them down; this share says how well your checks work.',
  formula: 'problems found by customers ÷ all problems',
  edges: [
    'A problem without Found where is left out.',
    'Problems found by a vendor, in process and by checks all count below the line.',
  ],
  errors: ['A word that is not one of the list.'],
  examples: [
    {
      formula: '=ESCAPE_RATE({"In process";"Final check";"Customer";"Peer check"})',
      value: 0.25,
      shows: 'One of four reached the customer.',
    },
    { formula: '=ESCAPE_RATE({"Found where";"Customer"})', value: 1, shows: 'The header row is left out.' },
  ],
  source: 'Defect escape rate: defects found by customers ÷ all defects found.',
  whenBad:
    'For each problem that reached a customer, ask which earlier step could have shown it, and put the check there. Only checking more at the end makes it dearer, not rarer.',
};

/** The share of those found by somebody among all that say where they were found; null without any. */
function shareFoundBy(
  finder: string,
  batches: Iterable<{ readonly foundWhere: readonly (string | null)[] }>,
): number | null {
  const tally = startTally();
  for (const { foundWhere } of batches) tallyWord(tally, finder, foundWhere);
  return shareOf(tally);
}

/** Counts a word among those that are not blank. */
function tallyWord(tally: Tally, word: string, words: readonly (string | null)[]): void {
  let known = 0;
  let found = 0;
  for (let index = 0; index < words.length; index += 1) {
    known += Number(words[index] !== null);
    found += Number(words[index] === word);
  }
  tally.all += known;
  tally.good += found;
}
