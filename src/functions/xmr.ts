import { addPoints, RUN, rangeOf, startRange } from '../tabs/calls/normal-range';
import { latestWords } from '../tabs/calls/range-words';
import { defineFunction, type FunctionDocs } from './define';

const VALUES = { kind: 'numbers', what: 'values in order, the oldest first; a blank is a gap' } as const;
const BASELINE = {
  kind: 'number',
  min: 5,
  whole: true,
  unit: 'points',
  what: 'how many of the first points the range rests on',
  optional: true,
  otherwise: '12, or all where there are fewer',
} as const;

export const xmrLimits = defineFunction({
  name: 'XMR_LIMITS',
  summary: 'Normal range of a metric: mean, lower limit, upper limit, mean moving range.',
  parameters: { values: VALUES, baseline: BASELINE },
  result: {
    what: 'Four cells: mean, lower, upper, mean moving range; blanks under five points.',
    unit: "the values' own",
    shape: 'table',
  },
  compute(batches, { baseline }) {
    const running = startRange(baseline ?? undefined);
    for (const { values } of batches) addPoints(running, values);
    const range = rangeOf(running);
    if (range === null) return [[null, null, null, null]];
    return [[range.mean, range.lower, range.upper, range.movingRange]];
  },
});

export const xmrLimitsDocs: FunctionDocs = {
  of: xmrLimits,
  tells:
    'How much a metric goes up and down by itself. What stays within needs no explanation, however often it is asked for.',
  formula: 'mean ± 2.66 × mean moving range (the mean step from one point to the next)',
  edges: [
    'The order of the values matters. A blank is a gap, and no step is counted across it.',
    'From 5 to 11 points the range is a trial one; from 12 on it rests on the first 12, so that what comes later is judged by it.',
    'Limits are not clipped: a lower limit of a count may be below 0, and then means nothing.',
  ],
  errors: ['A baseline of fewer than five points.'],
  examples: [
    {
      formula: '=XMR_LIMITS({10;12;11;13;14})',
      value: [[12, 8.01, 15.99, 1.5]],
      shows: 'Steps of 2, 1, 2 and 1.',
    },
    {
      formula: '=XMR_LIMITS({1;2;1;2;10;1;2;1;2;1;2;1;2;1;2;1;2;1}, 18)',
      value: [[1.9444444444444444, -3.062614379084967, 6.951503267973856, 1.8823529411764706]],
      shows: 'All eighteen points: 1.94, −3.06 and 6.95.',
    },
    { formula: '=XMR_LIMITS({10;12;11})', value: [[null, null, null, null]], shows: 'Too few points.' },
  ],
  source:
    'D. J. Wheeler, Understanding Variation (1993); the second example is from NHSRplotthedots, vignette on deviations.',
  whenBad:
    'A wide range is a process that is not under control: make the work the same each time before you look for single causes.',
};

export const xmrSignal = defineFunction({
  name: 'XMR_SIGNAL',
  summary: 'What the latest value says in words: within its normal range, or unusual.',
  parameters: {
    values: VALUES,
    direction: { kind: 'choice', words: ['Higher', 'Lower'], what: 'which way is better' },
    target: { kind: 'number', what: 'the target', optional: true, otherwise: 'no word on the target' },
    kind: {
      kind: 'choice',
      words: ['rate', 'amount'],
      what: 'whether values are shares, which end at 0 and 1',
      optional: true,
      otherwise: 'amount',
    },
    baseline: BASELINE,
  },
  result: { what: 'Words; blank without values.', unit: 'words', shape: 'one' },
  compute(batches, { direction, target, kind, baseline }, context) {
    const range = startRange(baseline ?? undefined);
    let known = 0;
    let latest: number[] = [];
    for (const { values } of batches) {
      addPoints(range, values);
      // How many there are is said only while they are too few.
      if (rangeOf(range) === null) known += values.filter((value) => !Number.isNaN(value)).length;
      latest = [...latest, ...values.subarray(-RUN)].slice(-RUN);
    }
    const found = rangeOf(range);
    if (found === null && known === 0) return null;
    return latestWords(found, known, latest, {
      isRate: kind === 'rate',
      target,
      direction: direction ?? context.fail('direction', 'expected Higher or Lower, found a blank'),
    });
  },
});

export const xmrSignalDocs: FunctionDocs = {
  of: xmrSignal,
  tells:
    'Whether something changed. Most ups and downs are noise, and asking people for reasons of noise makes them invent some.',
  formula:
    'unusual: outside a limit; or 3 of 4 on one side nearer its limit than the mean; or 8 in a row on one side of the mean',
  edges: [
    'It looks at the latest value; give complete weeks or months only.',
    'A value equal to the mean breaks a row of eight, and so does a gap.',
    'After eight better ones in a row it offers to set a new normal. It never does so by itself: give the values from then on.',
    'A limit below 0, or above 1 for a rate, is not tested.',
    'From 12 points on it says whether the target can be counted on: usually yes when even the bad limit meets it, not without changing the process when not even the good one does, else hit or miss.',
  ],
  errors: ['A direction that is blank; a baseline of fewer than five points.'],
  examples: [
    {
      formula: '=XMR_SIGNAL({10;12;11;13;14;30}, "Lower", , , 5)',
      value: 'Unusual: find out what changed · trial range (5 points)',
      shows: '30 is above the upper limit of 15.99.',
    },
    {
      formula: '=XMR_SIGNAL({10;12;11;13;14}, "Lower")',
      value: 'Within its normal range · trial range (5 points)',
      shows: 'Nothing to explain.',
    },
  ],
  source:
    'D. J. Wheeler, Understanding Variation (1993); words on the target after NHS England, Making Data Count.',
  whenBad:
    'Unusual: ask what was different in that week or month while people still remember. Usual and yet not good enough: change the process, since a reminder to try harder will not.',
};
