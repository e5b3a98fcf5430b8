import { addWeights, startGroups } from '../metrics/groups';
import { ratioOf, startRatio } from '../metrics/ratio';
import { addPurchases, addScores, concentration, singleSources, startSupplies } from '../metrics/vendors';
import type { Context } from './context';
import { defineFunction, type FunctionDocs } from './define';

const AMOUNTS = { kind: 'numbers', unit: 'currency', min: 0, what: 'amounts spent, beside them' } as const;

export const vendorScore = defineFunction({
  name: 'VENDOR_SCORE',
  summary: 'Weighted score of a vendor, 0 to 100, over what is known of it.',
  parameters: {
    scores: {
      kind: 'numbers',
      min: 0,
      max: 100,
      unit: 'points from 0 to 100',
      what: 'scores from 0 to 100; a blank is not known',
    },
    weights: {
      kind: 'numbers',
      min: 0,
      what: 'how much each counts, beside them; they need not add up to 100',
    },
  },
  result: {
    what: 'Σ score × weight ÷ Σ weight of those with a score; blank without any.',
    unit: 'points from 0 to 100',
    shape: 'one',
  },
  compute(batches) {
    const ratio = startRatio();
    for (const { scores, weights } of batches) addScores(ratio, scores, weights);
    return ratioOf(ratio);
  },
});

export const vendorScoreDocs: FunctionDocs = {
  of: vendorScore,
  tells:
    'One number for a vendor, so that the talk is about facts. It hides what it is made of: look at the parts before you decide.',
  formula: 'Σ score × weight ÷ Σ weight',
  edges: [
    'A score that is not known takes no part, and neither does its weight.',
    'To turn a rate into points, × 100; to turn a mark from 1 to 5, (mark − 1) × 25.',
    'In the Vendor Scorecard 90 and more is Strong, 75 OK, 60 Watch, less At risk.',
  ],
  errors: ['A score below 0 or above 100; a negative weight.'],
  examples: [
    {
      formula: '=VENDOR_SCORE({70;85;50;50}, {40;25;10;5})',
      value: 70.9375,
      shows: 'Weights that add up to 80.',
    },
    { formula: '=VENDOR_SCORE({90;"";80}, {40;30;10})', value: 88, shows: 'The second score is not known.' },
  ],
  source: 'The example is from SAP R/3 4.6C, vendor evaluation, which prints 70.94.',
  whenBad:
    'Talk to the vendor with the late and rejected lines in hand before you look for another one; agree on one thing that changes and a day to look again.',
};

export const vendorConcentration = defineFunction({
  name: 'VENDOR_CONCENTRATION',
  summary: 'How much you depend on few vendors (HHI): 10,000 is a single one.',
  parameters: {
    vendors: { kind: 'texts', what: 'vendors, a cell a purchase or a vendor' },
    amounts: AMOUNTS,
  },
  result: {
    what: 'Σ (share in %)²; blank when nothing was spent.',
    unit: 'points from 0 to 10,000',
    shape: 'one',
  },
  compute(batches, _, context) {
    const spent = startGroups();
    for (const { vendors, amounts } of batches) {
      requireNames('vendors', 'a vendor', vendors, amounts, context);
      addWeights(spent, vendors, amounts);
    }
    return concentration(spent);
  },
});

export const vendorConcentrationDocs: FunctionDocs = {
  of: vendorConcentration,
  tells:
    'How exposed you are when one vendor fails or raises prices. Say first who it is and for what: "BrightLine is 16 % of spend and the only LED source"; then the number.',
  formula: 'Σ (100 × vendor amount ÷ Σ amounts)²',
  edges: [
    'Amounts of one vendor are added up first; names that differ only in capitals are one vendor.',
    'Bands borrowed from antitrust: from 1,000 moderate, above 1,800 high. Few small teams are below them, so look at the change.',
  ],
  errors: ['An amount without a vendor; a negative amount.'],
  examples: [
    {
      formula: '=VENDOR_CONCENTRATION({"A";"B";"C";"D"}, {30;30;20;20})',
      value: 2600,
      shows: '900 + 900 + 400 + 400.',
    },
    {
      formula: '=VENDOR_CONCENTRATION({"A";"B";"A"}, {40;30;30})',
      value: 5800,
      shows: 'Two vendors with 70 and 30 %.',
    },
  ],
  source:
    'Herfindahl-Hirschman index; U.S. Department of Justice and Federal Trade Commission, Merger Guidelines (2023), for the bands and the first example.',
  whenBad:
    'Find a second source for what is critical and comes from one vendor (SINGLE_SOURCE), and give it a small share of the orders so that it is there when it is needed.',
};

export const singleSource = defineFunction({
  name: 'SINGLE_SOURCE',
  summary: 'Categories that only one vendor supplies, the dearest first.',
  parameters: {
    categories: { kind: 'texts', what: 'what was bought, a cell a purchase' },
    vendors: { kind: 'texts', what: 'vendors, beside them' },
    amounts: { ...AMOUNTS, optional: true, otherwise: 'each row counts 1' },
  },
  result: {
    what: 'Category, vendor, amount, share of all amounts; blank when every category has two vendors or more.',
    unit: 'currency, and shares from 0 to 1',
    shape: 'table',
  },
  compute(batches) {
    const supplies = startSupplies();
    for (const { categories, vendors, amounts } of batches) {
      addPurchases(supplies, categories, vendors, amounts);
    }
    const sources = singleSources(supplies);
    if (sources.length === 0) return null;
    return sources.map(({ category, vendor, amount, share }) => [category, vendor, amount, share]);
  },
});

export const singleSourceDocs: FunctionDocs = {
  of: singleSource,
  tells: 'What stops when one vendor stops. Most of it is cheap, and some of it stops everything.',
  formula: 'categories with one vendor; share = amount ÷ Σ amounts',
  edges: [
    'A row without a category or without a vendor is left out.',
    'Names that differ only in capitals are one category, and one vendor. Ties are in the order of their names.',
    'Give the rows of the period that you mean: a vendor used three years ago is a second source only on paper.',
  ],
  errors: ['Negative amounts.'],
  examples: [
    {
      formula:
        '=SINGLE_SOURCE({"LED";"Vinyl";"Vinyl";"Paint"}, {"BrightLine";"Avery";"Oracal";"Colorco"}, {50;20;20;10})',
      value: [
        ['LED', 'BrightLine', 50, 0.5],
        ['Paint', 'Colorco', 10, 0.1],
      ],
      shows: 'Vinyl comes from two.',
    },
  ],
  source: 'Arithmetic over the purchases of a period.',
  whenBad:
    'For each one ask what happens if it is two weeks late. Where that hurts, test a second vendor now, or keep stock.',
};

/** An amount belongs to somebody: throws where it stands without a name. */
function requireNames(
  parameter: string,
  noun: string,
  names: readonly string[],
  amounts: ArrayLike<number>,
  context: Context,
): void {
  const index = names.findIndex((name, place) => name === '' && !Number.isNaN(amounts[place] ?? Number.NaN));
  if (index >= 0) context.refuse(parameter, index, `expected ${noun} beside an amount, found a blank`);
}
