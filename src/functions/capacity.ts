import { addCapacity, capacityOf, netCapacity, startCapacity } from '../metrics/capacity';
import { defineFunction, type FunctionDocs } from './define';
import { eachRow, numberAt, numberOrNone } from './each-row';
import { FULL_TIME_HOURS } from './shared-parameters';

const ALLOCATED = {
  kind: 'numbers',
  min: 0,
  unit: 'hours',
  what: 'hours allocated, a cell a person or a week',
} as const;
const NET = { kind: 'numbers', min: 0, unit: 'hours', what: 'net hours, beside them' } as const;
const BLANKS =
  'A row without net hours is left out, since its capacity is unknown. Blank allocated hours are none.';

export const utilization = defineFunction({
  name: 'UTILIZATION',
  summary: 'Share of the available hours that is allocated.',
  parameters: { allocated: ALLOCATED, net: NET },
  result: {
    what: 'Allocated ÷ net; blank when there are no net hours.',
    unit: 'a share; 1 is all there is',
    shape: 'one',
  },
  compute(batches) {
    const totals = capacityTotals(batches);
    return totals === null || totals.net === 0 ? null : totals.allocated / totals.net;
  },
});

export const utilizationDocs: FunctionDocs = {
  of: utilization,
  tells:
    'Whether the plan fits the people. Above 100 % somebody works overtime or somebody waits; near 100 % the first surprise makes something late.',
  formula: 'Σ allocated hours ÷ Σ net hours',
  edges: [
    'Sum over sum: three people at 100, 50 and 50 % with 40, 40 and 20 hours are 70 % together, not the mean of 66.7 %.',
    BLANKS,
    'Bands in the tab Resource Capacity: Over above 100 %, Tight from 85 %, OK from 60 %, else Room.',
  ],
  errors: ['Negative hours.'],
  examples: [
    { formula: '=UTILIZATION({40;20;10}, {40;40;20})', value: 0.7, shows: 'The pool is used to 70 %.' },
    { formula: '=UTILIZATION(44, 40)', value: 1.1, shows: 'One person with four hours too many.' },
  ],
  source:
    'The pool of three is worked in Oracle Project Resource Management 24B, resource projected utilization.',
  whenBad:
    'Move or drop work before you ask for more hours, and look for weeks that are over again and again: that is a promise too many, not a busy week.',
};

export const capacityGapFte = defineFunction({
  name: 'CAPACITY_GAP_FTE',
  summary: 'Hours free as full-time jobs (FTE); negative is short.',
  parameters: { allocated: ALLOCATED, net: NET, fullTimeHours: FULL_TIME_HOURS },
  result: {
    what: '(Σ net − Σ allocated) ÷ full-time hours; blank without net hours.',
    unit: 'full-time jobs',
    shape: 'one',
  },
  compute(batches, { fullTimeHours }, context) {
    const totals = capacityTotals(batches);
    const full = fullTimeHours ?? context.setting('fullTimeHours');
    return totals === null || full === 0 ? null : (totals.net - totals.allocated) / full;
  },
});

export const capacityGapFteDocs: FunctionDocs = {
  of: capacityGapFte,
  tells:
    'How many people you are short, or could spare, in the weeks that you look at. Compare it with the waste of the same people before you hire.',
  formula: '(Σ net hours − Σ allocated hours) ÷ full-time hours',
  edges: [
    BLANKS,
    'Full-time hours are those of the same time as the ranges: for four weeks of one person give four weeks of hours.',
    'Hours free of one person are not hours of another: look at the people, too.',
  ],
  errors: ['Negative hours.'],
  examples: [
    { formula: '=CAPACITY_GAP_FTE({44;50}, {40;34}, 40)', value: -0.5, shows: 'Half a job short.' },
    {
      formula: '=CAPACITY_GAP_FTE({20;30}, {40;40}, 40)',
      value: 0.75,
      shows: 'Three quarters of a job free.',
    },
  ],
  source: 'Full-time equivalent: hours ÷ hours of one full-time job.',
  whenBad:
    'Remove waste from the role that is short, then move work to where there is room; hire for what is left.',
};

export const netCapacityHours = defineFunction({
  name: 'NET_CAPACITY',
  summary: 'Hours that a person can give: contract less time off, fixed load and holidays.',
  parameters: {
    contract: { kind: 'numbers', min: 0, unit: 'hours', repeats: true, what: 'contract hours' },
    timeOff: { kind: 'numbers', min: 0, unit: 'hours', repeats: true, what: 'hours away' },
    fixed: {
      kind: 'numbers',
      min: 0,
      unit: 'hours',
      repeats: true,
      what: 'hours of fixed load, such as meetings and administration',
      optional: true,
      otherwise: '0',
    },
    holidayHours: {
      kind: 'numbers',
      min: 0,
      unit: 'hours',
      repeats: true,
      what: 'hours of public holidays',
      optional: true,
      otherwise: '0',
    },
  },
  result: { what: 'Net hours, not below 0; blank without contract hours.', unit: 'hours', shape: 'each row' },
  compute: (batches) =>
    eachRow(batches, ({ contract, timeOff, fixed, holidayHours }) => (index) => {
      const hours = numberAt(contract, index);
      if (Number.isNaN(hours)) return null;
      const off = numberOrNone(timeOff, index);
      return netCapacity(hours, off, numberOrNone(fixed, index), numberOrNone(holidayHours, index));
    }),
});

export const netCapacityHoursDocs: FunctionDocs = {
  of: netCapacityHours,
  tells:
    'What can be promised. A plan on contract hours is late from the first day, since nobody works all of them on jobs.',
  formula: 'contract − time off − fixed − holidays, not below 0',
  edges: [
    'Blank time off, fixed load and holidays are none; a row without contract hours is blank.',
    'A single cell counts for every row of the ranges beside it.',
  ],
  errors: ['Negative hours.'],
  examples: [
    { formula: '=NET_CAPACITY(40, 8, 4, 0)', value: 28, shows: 'A day away and four hours of meetings.' },
    {
      formula: '=NET_CAPACITY({40;20;""}, {0;24;0}, 4)',
      value: [[36], [0], [null]],
      shows: 'Not below 0, and blank without a contract.',
    },
  ],
  source: 'Arithmetic; the parts are those of the tab Resource Capacity.',
  whenBad:
    'Look at the fixed load first: meetings and reports that nobody would miss are the cheapest hours to win.',
};

/** Hours allocated and hours there; null when no net hours are known. */
function capacityTotals(
  batches: Iterable<{ readonly allocated: Float64Array; readonly net: Float64Array }>,
): ReturnType<typeof capacityOf> {
  const capacity = startCapacity();
  for (const { allocated, net } of batches) addCapacity(capacity, allocated, net);
  return capacityOf(capacity);
}
