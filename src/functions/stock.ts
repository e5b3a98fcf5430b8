import { normalQuantile } from '../metrics/normal-quantile';
import { reorderPoint } from '../metrics/stock';
import { defineFunction, type FunctionDocs } from './define';
import { eachRow, numberAt, numberOrNone } from './each-row';

const USUAL_SERVICE_LEVEL = 0.95;

export const reorderPointOf = defineFunction({
  name: 'REORDER_POINT',
  summary: 'Stock at which to order again, with safety stock.',
  parameters: {
    dailyUse: { kind: 'numbers', min: 0, unit: 'pieces a day', repeats: true, what: 'pieces used a day' },
    leadDays: { kind: 'numbers', min: 0, unit: 'days', repeats: true, what: 'days from order to delivery' },
    useSpread: {
      kind: 'numbers',
      min: 0,
      unit: 'pieces a day',
      repeats: true,
      what: 'spread of the daily use (its standard deviation)',
      optional: true,
      otherwise: '0',
    },
    serviceLevel: {
      kind: 'numbers',
      min: 0.0001,
      max: 0.9999,
      unit: 'a share from 0.0001 to 0.9999',
      repeats: true,
      what: 'share of the waits in which stock should last',
      optional: true,
      otherwise: '0.95',
    },
    leadSpread: {
      kind: 'numbers',
      min: 0,
      unit: 'days',
      repeats: true,
      what: 'spread of the lead time (its standard deviation)',
      optional: true,
      otherwise: '0',
    },
  },
  result: { what: 'Pieces, not rounded; blank without use or lead time.', unit: 'pieces', shape: 'each row' },
  compute(batches) {
    const zOf = rememberingOne(normalQuantile);
    return eachRow(batches, ({ dailyUse, leadDays, useSpread, serviceLevel, leadSpread }) => (index) => {
      const use = numberAt(dailyUse, index);
      const lead = numberAt(leadDays, index);
      if (Number.isNaN(use) || Number.isNaN(lead)) return null;
      const level = numberAt(serviceLevel, index);
      return reorderPoint({
        dailyUse: use,
        leadDays: lead,
        useSpread: numberOrNone(useSpread, index),
        leadSpread: numberOrNone(leadSpread, index),
        z: zOf(Number.isNaN(level) ? USUAL_SERVICE_LEVEL : level),
      });
    });
  },
});

/** A service level is usually the same in every row: the answer to the last one is kept. */
function rememberingOne(compute: (share: number) => number): (share: number) => number {
  let asked = Number.NaN;
  let answer = Number.NaN;
  return (share) => {
    if (share !== asked) {
      asked = share;
      answer = compute(share);
    }
    return answer;
  };
}

export const reorderPointOfDocs: FunctionDocs = {
  of: reorderPointOf,
  tells: 'When to order, so that ordering is a habit and not an emergency.',
  formula: 'd·L + z·√(L·σd² + d²·σL²)',
  edges: [
    'z comes from the service level: 0.95 is 1.64485. With no spread there is no safety stock.',
    'Round up when you order; the function does not, so that it can be checked.',
    'Spread and use are of the same days: working days, or calendar days.',
  ],
  errors: ['A negative number; a service level of 0, or of 1 and more, such as 95 in place of 95 %.'],
  examples: [
    {
      formula: '=REORDER_POINT(30, 10, 5, 0.95)',
      value: 326.00741939377787,
      shows: '30 a day, ten days to wait, and 26 pieces of safety stock.',
    },
    { formula: '=REORDER_POINT(12, 5)', value: 60, shows: 'Use and lead time never vary.' },
  ],
  source:
    'The carpet example is from B. W. Taylor, Introduction to Management Science, inventory (which rounds z to 1.65 and gets 326.1).',
  whenBad:
    'When it is more than you have room for, shorten the lead time or its spread first: they weigh more than anything else in the formula.',
};
