import { addDifferences, CLASS_TOLERANCES, tallyAccuracy } from '../metrics/inventory';
import { ratioOf, startRatio } from '../metrics/ratio';
import { shareOf, startTally } from '../metrics/tally';
import { stockCounts } from '../tabs/stock-counts';
import { defineFunction, type FunctionDocs } from './define';
import { UNKNOWN_ROW } from './shared-words';

export const inventoryAccuracy = defineFunction({
  name: 'INVENTORY_ACCURACY',
  summary: 'Share of the stock lines whose count agrees with the books, or of their value.',
  parameters: {
    recorded: { kind: 'numbers', min: 0, unit: 'pieces', what: 'pieces that the books say, a cell an item' },
    counted: { kind: 'numbers', min: 0, unit: 'pieces', what: 'pieces that were counted, beside them' },
    tolerance: {
      kind: 'numbers',
      min: 0,
      max: 1,
      named: CLASS_TOLERANCES,
      unit: 'a share of what is recorded, or a class',
      what: 'difference that still counts as right: a share such as 2 %, or the class of each item: A is 1 %, B 3 % and C 5 %',
      optional: true,
      repeats: true,
      otherwise: '0',
    },
    unitCost: {
      kind: 'numbers',
      min: 0,
      unit: 'currency a piece',
      what: 'cost of a piece, beside them; with it, accuracy is by value',
      optional: true,
      repeats: true,
      otherwise: 'lines are counted',
    },
  },
  result: {
    what: 'Lines within tolerance ÷ lines counted, or with unit costs 1 − Σ difference ÷ Σ recorded, in money; blank when nothing was counted.',
    unit: 'a share from 0 to 1',
    shape: 'one',
  },
  withoutRange: {
    reads: 'the tab Stock Counts: its lines counted up to Count up to, with the tolerance of their class',
    parameters: {},
    compute(_, context) {
      const asOf = context.asOf();
      const rows = context
        .rows(stockCounts, { needed: ['recorded', 'counted'], also: ['countedOn', 'class'] })
        .filter((row) => row.countedOn === null || row.countedOn <= asOf);
      const tally = startTally();
      tallyAccuracy(
        tally,
        rows.map((row) => row.recorded ?? Number.NaN),
        rows.map((row) => row.counted ?? Number.NaN),
        rows.map((row) => (row.class === null ? 0 : CLASS_TOLERANCES[row.class])),
      );
      return shareOf(tally);
    },
  },
  compute(batches) {
    const lines = startTally();
    const byValue = startRatio();
    let hasCosts = false;
    for (const { recorded, counted, tolerance, unitCost } of batches) {
      hasCosts = unitCost !== null;
      if (unitCost === null) tallyAccuracy(lines, recorded, counted, tolerance);
      else addDifferences(byValue, recorded, counted, unitCost);
    }
    if (!hasCosts) return shareOf(lines);
    const wrong = ratioOf(byValue);
    return wrong === null ? null : Math.max(0, 1 - wrong);
  },
});

export const inventoryAccuracyDocs: FunctionDocs = {
  of: inventoryAccuracy,
  tells:
    'Whether you can promise from the books without walking to the shelf. Wrong books are found when a customer waits, or when money lies in stock that nobody knew of.',
  formula:
    'lines with |counted − recorded| ≤ tolerance × recorded ÷ lines; by value 1 − Σ |counted − recorded| × cost ÷ Σ recorded × cost, not below 0',
  edges: [
    'Differences never make up for each other: five too few and five too many are two lines that are wrong.',
    'Recorded 0 and found some is wrong, whatever the tolerance.',
    'A blank tolerance is 0. By value, tolerances play no part.',
    UNKNOWN_ROW,
  ],
  errors: [
    'Negative pieces or costs; a tolerance that is neither a share from 0 to 1 nor one of the classes.',
  ],
  examples: [
    {
      formula: '=INVENTORY_ACCURACY({100;100;40}, {95;105;40}, 0.01)',
      value: 0.3333333333333333,
      shows: 'Five of a hundred are outside 1 %, above as well as below.',
    },
    {
      formula: '=INVENTORY_ACCURACY({100;100;100}, {98;98;96}, {"A";"B";"C"})',
      value: 0.6666666666666666,
      shows: 'Two of a hundred are too many for class A, and within 3 % for class B.',
    },
    {
      formula: '=INVENTORY_ACCURACY(150, 145, , 5)',
      value: 0.9666666666666667,
      shows: 'By value: 25 of 750 is wrong.',
    },
  ],
  source:
    'Inventory record accuracy; the first example follows supplychainmetric.com, inventory accuracy, the last one azcentral.com, accuracy of inventory.',
  whenBad:
    'Count a few items every week in place of all once a year, and ask of each difference how it came about: not booked, booked twice, put elsewhere, taken.',
};
