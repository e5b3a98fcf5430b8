import { addWeights, rankGroups, startGroups } from '../metrics/groups';
import { wasteLog } from '../tabs/waste-log';
import { hoursAWeek } from '../waste/hours';
import { defineFunction, type FunctionDocs } from './define';

export const pareto = defineFunction({
  name: 'PARETO',
  summary: 'Categories by weight, the heaviest first, with their share and cumulative share.',
  parameters: {
    categories: { kind: 'texts', what: 'categories, a cell an event' },
    weights: {
      kind: 'numbers',
      min: 0,
      what: 'weights beside them, such as hours or cost',
      optional: true,
      otherwise: 'each row counts 1',
    },
    topN: {
      kind: 'number',
      min: 1,
      whole: true,
      unit: 'rows',
      what: 'how many rows to show',
      optional: true,
      otherwise: 'all',
    },
  },
  result: {
    what: 'Category, weight, share, cumulative share; blank when there is nothing to count.',
    unit: 'weights, and shares from 0 to 1',
    shape: 'table',
  },
  compute(batches, { topN }) {
    const found = startGroups();
    for (const { categories, weights } of batches) {
      const counts = weights ?? categories.map((name) => (name === '' ? Number.NaN : 1));
      addWeights(found, categories, counts);
    }
    const groups = rankGroups(found).slice(0, topN ?? undefined);
    if (groups.length === 0) return null;
    return groups.map(({ name, weight, share, cumulative }) => [name, weight, share, cumulative]);
  },
});

export const paretoDocs: FunctionDocs = {
  of: pareto,
  tells:
    'Where to start. A few causes usually make up most of the trouble, and they are seldom the ones that are talked about.',
  formula: 'weight by category; share = weight ÷ Σ weights; cumulative share = share + those above',
  edges: [
    'Ties are in the order of their names; names that differ only in capitals are one category.',
    'topN cuts rows, not shares: shares are always of the whole.',
    'With weights, a row without a category is "(uncategorised)" and a row without a weight is left out. Without weights, a blank cell is an empty row.',
  ],
  errors: ['Negative weights.'],
  examples: [
    {
      formula: '=PARETO({"Artwork";"Delivery";"Artwork";"Artwork"})',
      value: [
        ['Artwork', 3, 0.75, 0.75],
        ['Delivery', 1, 0.25, 1],
      ],
      shows: 'Counted by rows.',
    },
    {
      formula: '=PARETO({"Rework";"";"Meeting"}, {5;2;3}, 2)',
      value: [
        ['Rework', 5, 0.5, 0.5],
        ['Meeting', 3, 0.3, 0.8],
      ],
      shows: 'The first two of three; the whole is still 10.',
    },
  ],
  source: 'J. M. Juran, Quality Control Handbook (1951), who named the principle after Vilfredo Pareto.',
  whenBad:
    'Take the first row and ask why it happens until the answer is something that you can change. Count again after a month.',
};

export const topWaste = defineFunction({
  name: 'TOP_WASTE',
  summary: 'The kinds of waste that take most hours, with their share of all.',
  parameters: {
    kinds: { kind: 'texts', what: 'kinds of waste, a cell a waste' },
    hours: { kind: 'numbers', min: 0, unit: 'hours a week', what: 'hours a week, beside them' },
    n: {
      kind: 'number',
      min: 1,
      whole: true,
      unit: 'rows',
      what: 'how many kinds',
      optional: true,
      otherwise: '3',
    },
  },
  result: {
    what: 'Kind, hours, share; blank when there are no hours.',
    unit: 'hours a week, and shares from 0 to 1',
    shape: 'table',
  },
  withoutRange: {
    reads: 'the tab Waste Log, rows that are Open',
    parameters: {},
    compute(_, context) {
      const rows = context
        .rows(wasteLog, { needed: ['kind', 'minutesEachTime', 'timesAWeek'], also: ['people', 'state'] })
        .filter((row) => row.state !== 'Removed');
      const kinds = rows.map((row) => row.kind ?? '');
      const hours = rows.map(
        (row) => hoursAWeek(row.minutesEachTime, row.timesAWeek, row.people) ?? Number.NaN,
      );
      return topRows([{ kinds, hours }], TOP);
    },
  },
  compute: (batches, { n }) => topRows(batches, n ?? TOP),
});

export const topWasteDocs: FunctionDocs = {
  of: topWaste,
  tells: 'Which sort of waste to remove first. Three is enough: with more, nothing gets finished.',
  formula: 'hours by kind, the largest first; share = hours ÷ Σ hours',
  edges: [
    'A waste without a kind is "(uncategorised)"; one without hours is left out.',
    'Ties are in the order of their names; names that differ only in capitals are one kind.',
    'Shares are of all wastes, not of those shown.',
  ],
  errors: ['Negative hours.'],
  examples: [
    {
      formula: '=TOP_WASTE({"Rework";"Meeting";"Rework";"Waiting";"Other"}, {6;5;3;4;2})',
      value: [
        ['Rework', 9, 0.45],
        ['Meeting', 5, 0.25],
        ['Waiting', 4, 0.2],
      ],
      shows: 'The top three take 18 of 20 hours.',
    },
    {
      formula: '=TOP_WASTE({"Rework";"Meeting"}, {6;2}, 1)',
      value: [['Rework', 6, 0.75]],
      shows: 'The largest only.',
    },
  ],
  source: 'The kinds follow Taiichi Ohno, Toyota Production System (1988); the order is a Pareto.',
  whenBad:
    'Agree on one action for each of the three, with an owner and a day. Remove them before you add people or tools.',
};

const TOP = 3;

function topRows(
  batches: Iterable<{ readonly kinds: readonly string[]; readonly hours: ArrayLike<number> }>,
  n: number,
): (string | number | null)[][] | null {
  const found = startGroups();
  for (const { kinds, hours } of batches) addWeights(found, kinds, hours);
  const groups = rankGroups(found).slice(0, n);
  return groups.length === 0 ? null : groups.map(({ name, weight, share }) => [name, weight, share]);
}
