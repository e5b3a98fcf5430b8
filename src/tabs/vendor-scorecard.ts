import { defineTab } from '../schema/tab';
import { vendorScore } from './calls/vendor-score';
import { MARK, PERSON, SOURCE, YES_NO } from './shared';

const RATE = {
  kind: 'computed',
  result: 'number',
  format: '0.0%',
  width: 80,
  computation: { by: 'neighbour', column: 'onTime' },
} as const;

/** Vendors, what rests on them and how well they deliver. */
export const vendorScorecard = defineTab({
  key: 'vendorScorecard',
  name: 'Vendor Scorecard',
  purpose:
    'Vendors with spend, marks and their own on-time rate from Deliveries; shows where a single vendor holds everything.',
  version: 1,
  columns: {
    vendor: {
      kind: 'text',
      header: 'Vendor',
      note: 'The name, as in the column Who of Deliveries. A vendor with two supplies has two rows.',
      required: true,
      width: 140,
    },
    supplies: {
      kind: 'text',
      header: 'Supplies',
      note: 'What they supply, in the same words for all vendors that could: "LED modules".',
      required: true,
      width: 150,
    },
    critical: {
      kind: 'choice',
      header: 'Critical?',
      note: 'Yes when work stops without them.',
      words: YES_NO,
      width: 72,
    },
    backupVendor: {
      kind: 'text',
      header: 'Backup vendor',
      note: 'Who could step in. Blank: nobody yet.',
      width: 120,
    },
    yearlySpend: {
      kind: 'number',
      unit: 'currency a year',
      min: 0,
      format: '#,##0',
      header: 'Yearly spend',
      note: 'What you pay them in a year, in your currency.',
      width: 76,
    },
    contractEnds: {
      kind: 'day',
      header: 'Contract ends',
      note: 'The last day of the contract, or the day by which to give notice.',
      width: 90,
    },
    service: {
      ...MARK,
      header: 'Service',
      note: '1 poor to 5 excellent: do they answer, and put things right?',
      width: 66,
    },
    price: { ...MARK, header: 'Price', note: '1 dear to 5 very good for what you get.', width: 56 },
    onTime: {
      ...RATE,
      header: 'On time',
      note: 'On time ÷ due, of their lines in Deliveries (From vendor), by promised day up to Count up to.',
      computation: { by: 'call', call: vendorScore },
    },
    n: {
      ...RATE,
      header: 'n',
      format: '0',
      note: 'How many of their lines were due: what the rate rests on.',
      width: 44,
    },
    accepted: {
      ...RATE,
      header: 'Accepted',
      note: 'Accepted ÷ delivered quantity, of their lines that say both.',
      width: 76,
    },
    score: {
      ...RATE,
      header: 'Score',
      format: '0',
      note: '0 to 100: on time, accepted, service and price by the weights in Settings; what has no data is left out.',
      width: 56,
    },
    standing: {
      ...RATE,
      result: 'text',
      header: 'Standing',
      note: 'Strong from 90, OK from 75, Watch from 60, else At risk.',
      width: 76,
    },
    flags: {
      ...RATE,
      result: 'text',
      header: 'Flags',
      note: 'What to look at, the weightiest first. Blank: nothing to say.',
      width: 300,
    },
    keepsPromises: {
      ...MARK,
      header: 'Keeps promises',
      note: '1 hardly ever to 5 always. Used until five of their lines are due.',
      more: true,
      width: 110,
    },
    owner: { ...PERSON, header: 'Owner', note: 'Who talks to them.', more: true, width: 130 },
    source: SOURCE,
  },
  colors: [
    { column: 'standing', words: ['At risk'], tone: 'bad' },
    { column: 'standing', words: ['Watch'], tone: 'warn' },
    { column: 'standing', words: ['Strong', 'OK'], tone: 'good' },
    { column: 'standing', words: ['No data'], tone: 'quiet' },
    { column: 'flags', words: ['only source', 'no backup'], tone: 'bad' },
  ],
});
