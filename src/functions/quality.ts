import { deliveryLines } from '../metrics/delivery-lines';
import { ratioOfSums } from '../metrics/ratio';
import { deliveries } from '../tabs/deliveries';
import { qualityLog } from '../tabs/quality-log';
import { defineFunction } from './define';
import { requirePart } from './each-row';
import { DIRECTION } from './shared-parameters';

const FOUND_WHERE = ['In process', 'Peer check', 'Final check', 'Customer', 'Vendor'] as const;
const TOO_MANY = 'A part that is larger than its whole in the same row.';
const UNKNOWN_ROW = 'A row with one of the two blank is left out: it is unknown, not zero.';
const SUMS = 'Sum over sum, never a mean of the rows: a small row weighs as little as it should.';

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
  compute({ errors, checked }, context) {
    requirePart({ part: 'errors', whole: 'the units checked' }, errors, checked, context);
    return ratioOfSums(errors, checked);
  },
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
});

export const firstPassYield = defineFunction({
  name: 'FIRST_PASS_YIELD',
  summary: 'Share of the units started that were right the first time, without rework.',
  parameters: {
    started: { kind: 'numbers', min: 0, unit: 'units', what: 'units started' },
    firstPass: { kind: 'numbers', min: 0, unit: 'units', what: 'units right the first time, beside them' },
  },
  result: {
    what: 'Right first time ÷ started; blank when nothing was started.',
    unit: 'a share from 0 to 1',
    shape: 'one',
  },
  compute({ started, firstPass }, context) {
    requirePart({ part: 'firstPass', whole: 'the units started' }, firstPass, started, context);
    return ratioOfSums(firstPass, started);
  },
  tells:
    'How much of the work flows through without a second touch. What is repaired quietly looks fine at the end and costs hours on the way.',
  formula: 'Σ right first time ÷ Σ started',
  edges: ['A unit that was repaired does not count, however good it is in the end.', SUMS, UNKNOWN_ROW],
  errors: [TOO_MANY],
  examples: [
    {
      formula: '=FIRST_PASS_YIELD(1200, 1090)',
      value: 1090 / 1200,
      shows: '90.8 %: 75 more were good after rework, and 35 were scrapped.',
    },
    { formula: '=FIRST_PASS_YIELD({100;50}, {90;""})', value: 0.9, shows: 'The second lot is not finished.' },
  ],
  source: 'The example is from mfgcalcs.com, first pass yield.',
  whenBad:
    'Find the step with the lowest yield and look at what reaches it: unclear input is the usual cause.',
});

export const rolledYield = defineFunction({
  name: 'ROLLED_YIELD',
  summary: 'Chance that a unit passes all steps right the first time: the product of their yields.',
  parameters: {
    yields: {
      kind: 'numbers',
      min: 0,
      max: 1,
      unit: 'shares from 0 to 1',
      what: 'first-pass yields of the steps, each from 0 to 1',
    },
  },
  result: {
    what: 'Product of the yields; blank when a step has none.',
    unit: 'a share from 0 to 1',
    shape: 'one',
  },
  compute({ yields }) {
    // A blank step is NaN, and makes the product NaN.
    const product = yields.reduce((rolled, share) => rolled * share, 1);
    return yields.length === 0 || Number.isNaN(product) ? null : product;
  },
  tells:
    'What five good steps come to together: five times 95 % is 77 %, so almost every fourth unit is touched again somewhere.',
  formula: 'yield 1 × yield 2 × … × yield n',
  edges: [
    'A blank step between others makes the result blank: what is not known is not 100 %.',
    'Blank cells after the last step are the end of the range, not steps.',
  ],
  errors: ['A yield above 1, such as 95 in place of 95 %.'],
  examples: [
    {
      formula: '=ROLLED_YIELD({0.95;0.9;0.8})',
      value: 0.684,
      shows: 'Three steps of 95, 90 and 80 %.',
    },
    { formula: '=ROLLED_YIELD({0.95;"";0.8})', value: null, shows: 'The second step has not been measured.' },
  ],
  source: 'Rolled throughput yield; Minitab, "What are throughput yield and rolled throughput yield?".',
  whenBad:
    'Work on the lowest step first. Ten points gained at the worst step are worth more than one point everywhere.',
});

export const productionYield = defineFunction({
  name: 'PRODUCTION_YIELD',
  summary: 'Share of the units started that were good in the end.',
  parameters: {
    started: { kind: 'numbers', min: 0, unit: 'units', what: 'units started' },
    good: {
      kind: 'numbers',
      min: 0,
      unit: 'units',
      what: 'good units, beside them; accepted rework counts as good',
    },
  },
  result: {
    what: 'Good ÷ started; blank when nothing was started.',
    unit: 'a share from 0 to 1',
    shape: 'one',
  },
  compute({ started, good }, context) {
    requirePart({ part: 'good', whole: 'the units started' }, good, started, context);
    return ratioOfSums(good, started);
  },
  tells:
    'How much of the material and work that goes in can be sold. Read it beside FIRST_PASS_YIELD: the distance between them is rework.',
  formula: 'Σ good ÷ Σ started',
  edges: ['Accepted rework counts as good.', SUMS, UNKNOWN_ROW],
  errors: [TOO_MANY],
  examples: [
    {
      formula: '=PRODUCTION_YIELD(1200, 1165)',
      value: 1165 / 1200,
      shows: '97.1 %: 1,090 were right the first time and 75 after rework.',
    },
    { formula: '=PRODUCTION_YIELD({100;300}, {80;300})', value: 0.95, shows: 'Two lots together.' },
  ],
  source: 'The example is from mfgcalcs.com, first pass yield.',
  whenBad: 'Weigh what is scrapped by cost and by cause, and start with the dearest cause.',
});

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
      return shareOf(
        'Customer',
        rows.filter((row) => row.foundOn === null || row.foundOn <= asOf).map((row) => row.foundWhere),
      );
    },
  },
  compute: ({ foundWhere }) => shareOf('Customer', foundWhere),
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
});

function shareOf(word: string, words: readonly (string | null)[]): number | null {
  const known = words.filter((found) => found !== null);
  return known.length === 0 ? null : known.filter((found) => found === word).length / known.length;
}
