import { defineFunction, type FunctionDocs } from './define';
import { partOfWhole } from './part-of-whole';
import { SUMS, TOO_MANY, UNKNOWN_ROW } from './shared-words';

const STARTED = { whole: 'started', wholeWords: 'the units started' } as const;

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
  compute: (batches, _, context) => partOfWhole(batches, { part: 'firstPass', ...STARTED }, context),
});

export const firstPassYieldDocs: FunctionDocs = {
  of: firstPassYield,
  tells:
    'How much of the work flows through without a second touch. What is repaired quietly looks fine at the end and costs hours on the way.',
  formula: 'Σ right first time ÷ Σ started',
  edges: ['A unit that was repaired does not count, however good it is in the end.', SUMS, UNKNOWN_ROW],
  errors: [TOO_MANY],
  examples: [
    {
      formula: '=FIRST_PASS_YIELD(1200, 1090)',
      value: 0.9083333333333333,
      shows: '90.8 %: 75 more were good after rework, and 35 were scrapped.',
    },
    { formula: '=FIRST_PASS_YIELD({100;50}, {90;""})', value: 0.9, shows: 'The second lot is not finished.' },
  ],
  source: 'The example is from mfgcalcs.com, first pass yield.',
  whenBad:
    'Find the step with the lowest yield and look at what reaches it: unclear input is the usual cause.',
};

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
  compute(batches) {
    // A blank step is NaN, and makes the product NaN.
    let product = 1;
    let steps = 0;
    for (const { yields } of batches) {
      for (let step = 0; step < yields.length; step += 1) product *= yields[step] ?? Number.NaN;
      steps += yields.length;
    }
    return steps === 0 || Number.isNaN(product) ? null : product;
  },
});

export const rolledYieldDocs: FunctionDocs = {
  of: rolledYield,
  tells:
    'What five good steps come to together: five times 95 % is 77 %, so almost every fourth unit is touched again somewhere.',
  formula: 'yield 1 × yield 2 × … × yield n',
  edges: [
    'A blank step between others makes the result blank: what is not known is not 100 %.',
    'Blank cells after the last step are the end of the range, not steps: while the last steps of a list have no yield, the result is that of the steps before them.',
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
};

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
  compute: (batches, _, context) => partOfWhole(batches, { part: 'good', ...STARTED }, context),
});

export const productionYieldDocs: FunctionDocs = {
  of: productionYield,
  tells:
    'How much of the material and work that goes in can be sold. Read it beside FIRST_PASS_YIELD: the distance between them is rework.',
  formula: 'Σ good ÷ Σ started',
  edges: ['Accepted rework counts as good.', SUMS, UNKNOWN_ROW],
  errors: [TOO_MANY],
  examples: [
    {
      formula: '=PRODUCTION_YIELD(1200, 1165)',
      value: 0.9708333333333333,
      shows: '97.1 %: 1,090 were right the first time and 75 after rework.',
    },
    { formula: '=PRODUCTION_YIELD({100;300}, {80;300})', value: 0.95, shows: 'Two lots together.' },
  ],
  source: 'The example is from mfgcalcs.com, first pass yield.',
  whenBad: 'Weigh what is scrapped by cost and by cause, and start with the dearest cause.',
};
