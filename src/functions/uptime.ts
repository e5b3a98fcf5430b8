import { addKnown, knownOf, startKnown, sumKnown } from '../metrics/ratio';
import { periodMinutes } from '../metrics/service-levels';
import { defineFunction, type FunctionDocs } from './define';

export const uptimeRate = defineFunction({
  name: 'UPTIME_RATE',
  summary: 'Share of a period in which something was up, planned pauses not counted against it.',
  parameters: {
    downMinutes: { kind: 'numbers', min: 0, unit: 'minutes', what: 'minutes down, a cell an outage' },
    from: { kind: 'instant', what: 'first day of the period, or the point in time it begins' },
    to: {
      kind: 'instant',
      what: 'last day of the period, included; with a time, the point at which it ends',
    },
    plannedMinutes: {
      kind: 'numbers',
      min: 0,
      unit: 'minutes',
      apart: true,
      what: 'minutes down that were planned and are among those; a range is added up',
      optional: true,
      otherwise: '0',
    },
  },
  result: {
    what: '1 − (down − planned) ÷ minutes of the period; blank without a period.',
    unit: 'a share from 0 to 1',
    shape: 'one',
  },
  compute(batches, { from, to, plannedMinutes }, context) {
    if (from === null || to === null) return null;
    const minutes = periodMinutes(from, to);
    if (minutes <= 0) context.fail('to', 'expected a day or time after from');
    const known = startKnown();
    for (const { downMinutes } of batches) addKnown(known, downMinutes);
    const down = knownOf(known) ?? 0;
    const planned = plannedMinutes === null ? 0 : (sumKnown(plannedMinutes) ?? 0);
    if (planned > down) {
      context.fail('plannedMinutes', `expected no more than the minutes down (${down}), found ${planned}`);
    }
    if (down - planned > minutes) {
      context.fail(
        'downMinutes',
        `expected no more than the period has (${minutes}), found ${down - planned}`,
      );
    }
    return 1 - (down - planned) / minutes;
  },
});

export const uptimeRateDocs: FunctionDocs = {
  of: uptimeRate,
  tells:
    'Whether the others could work. A system that is up 99.9 % of a month was still away for 43 minutes, and it matters which.',
  formula: '1 − (Σ down − Σ planned) ÷ minutes of the period',
  edges: [
    'Days are included from the first to the last: 1 to 30 September are 30 days of 1,440 minutes.',
    'No minutes down are an uptime of 1: that nothing was written down is taken to mean that nothing happened.',
    "The period is measured on the wall clock of the spreadsheet's time zone.",
  ],
  errors: [
    'A period that ends before it begins; more minutes planned than down, or more down than the period has.',
  ],
  examples: [
    {
      formula: '=UPTIME_RATE(43, DATE(2026,9,1), DATE(2026,9,30))',
      value: 0.9990046296296297,
      shows: '43 minutes of 30 days: 99.9005 %.',
    },
    {
      formula: '=UPTIME_RATE({30;60}, DATE(2026,9,1), DATE(2026,9,30), 60)',
      value: 0.9993055555555556,
      shows: 'The hour was planned.',
    },
  ],
  source: 'The first example is from everydaybudd.com, uptime of 43 minutes in 30 days.',
  whenBad:
    'Count the outages by cause and by length: many short ones and a few long ones have different remedies.',
};
