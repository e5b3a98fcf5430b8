import { workingMinutes } from '../metrics/business-hours';
import { daysToResolve } from '../metrics/days-to-resolve';
import { tallyServiceLevel } from '../metrics/service-levels';
import { mean, median, percentile } from '../metrics/summaries';
import { shareOf, startTally } from '../metrics/tally';
import { qualityLog } from '../tabs/quality-log';
import { workingHours } from './business-hours';
import type { CallContext } from './context';
import { defineFunction, type FunctionDocs } from './define';
import { AS_OF } from './shared-parameters';

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;

export const resolutionTime = defineFunction({
  name: 'RESOLUTION_TIME',
  summary: 'Typical time from opened to resolved: median, mean or p90, in days, hours or business hours.',
  parameters: {
    opened: { kind: 'instants', what: 'when each was opened, a day or a day with a time' },
    resolved: { kind: 'instants', what: 'when each was resolved, beside them; blank while it is open' },
    measure: {
      kind: 'choice',
      words: ['median', 'mean', 'p90'],
      what: 'which measure',
      optional: true,
      otherwise: 'median',
    },
    unit: {
      kind: 'choice',
      words: ['days', 'hours', 'business hours'],
      what: 'which unit; days are hours ÷ 24',
      optional: true,
      otherwise: 'days',
    },
  },
  result: {
    what: 'Time to resolve; blank when nothing is resolved.',
    unit: 'days, hours or business hours',
    shape: 'one',
  },
  withoutRange: {
    reads:
      'Found on and Resolved on of the Quality Log: the median in days of what was resolved up to Count up to',
    parameters: {},
    compute(_, context) {
      const asOf = context.asOf();
      const rows = context.rows(qualityLog, { needed: ['foundOn', 'resolvedOn'] });
      const days = rows.flatMap((row) => {
        const taken = daysToResolve(row);
        if (row.resolvedOn === null || row.resolvedOn > asOf) return [];
        if (taken === null) return context.refuseRow(qualityLog.name, row.row, WITHOUT_OPENED);
        return taken < 0 ? context.refuseRow(qualityLog.name, row.row, BEFORE_OPENED) : [taken];
      });
      return median(days);
    },
  },
  compute(batches, { measure, unit }, context) {
    const toUnit = measureIn(unit ?? 'days', context);
    const times: number[] = [];
    for (const { opened, resolved } of batches) {
      for (let index = 0; index < opened.length; index += 1) {
        const from = opened[index] ?? Number.NaN;
        const to = resolved[index] ?? Number.NaN;
        if (Number.isNaN(to)) continue;
        if (Number.isNaN(from)) context.refuse('opened', index, WITHOUT_OPENED);
        if (to < from) context.refuse('resolved', index, BEFORE_OPENED);
        times.push(toUnit(from, to));
      }
    }
    if (measure === 'mean') return mean(times);
    return measure === 'p90' ? percentile(times, 0.9) : median(times);
  },
});

export const resolutionTimeDocs: FunctionDocs = {
  of: resolutionTime,
  tells:
    'How long somebody waits for an answer. The median is the typical case; p90 is what the unlucky tenth waits at least, and what they tell others about.',
  formula: 'median, mean or 90th percentile of resolved − opened',
  edges: [
    'What is open is left out: give its number and the age of the oldest beside the figure, or it looks better than it is.',
    "Times are what the sheet's own subtraction gives. The 90th percentile is that of PERCENTILE.INC.",
    'Business hours are Monday to Friday between the hours in Settings, or 9 to 17.',
  ],
  errors: ['Resolved before opened; resolved without opened.'],
  examples: [
    {
      formula:
        '=RESOLUTION_TIME({DATE(2026,9,1);DATE(2026,9,2);DATE(2026,9,3)}, {DATE(2026,9,3);DATE(2026,9,12);""})',
      value: 6,
      shows: 'Two and ten days; the third is open.',
    },
    {
      formula:
        '=RESOLUTION_TIME({DATE(2026,9,1)+TIME(11,0,0)}, {DATE(2026,9,2)+TIME(11,0,0)}, "mean", "business hours")',
      value: 8,
      shows: 'Tuesday 11:00 to Wednesday 11:00.',
    },
  ],
  source: 'Percentiles as in PERCENTILE.INC (linear between the two nearest values).',
  whenBad:
    'Look at the oldest open one first, then at what the slowest tenth have in common: usually waiting for somebody, not work.',
};

export const slaRateOf = defineFunction({
  name: 'SLA_RATE',
  summary: 'Share of what was due that was done in time.',
  parameters: {
    due: { kind: 'instants', what: 'when each is due, a day or a day with a time' },
    done: { kind: 'instants', what: 'when each was done, beside them; blank while it is open' },
    asOf: AS_OF,
  },
  result: { what: 'Met ÷ due; blank when nothing is due.', unit: 'a share from 0 to 1', shape: 'one' },
  compute(batches, { asOf }, context) {
    const lastDay = asOf ?? context.asOf();
    const tally = startTally();
    for (const { due, done } of batches) {
      for (let index = 0; index < due.length; index += 1) {
        if (Number.isNaN(due[index]) && !Number.isNaN(done[index])) {
          context.refuse('due', index, 'expected a due date beside a done one, found a blank');
        }
      }
      tallyServiceLevel(tally, due, done, lastDay);
    }
    return shareOf(tally);
  },
});

export const slaRateOfDocs: FunctionDocs = {
  of: slaRateOf,
  tells:
    'Whether the times that you agreed on are kept. It says nothing about how late the late ones are: read RESOLUTION_TIME beside it.',
  formula: 'done in time ÷ due',
  edges: [
    'A due date with a time is kept to the minute, one without to the end of the day.',
    'What is due up to the end of the as-of day counts; open and past due is not met, and done after as-of is open.',
    'Something due later is left out, even when it is done already.',
  ],
  errors: ['Done without due.'],
  examples: [
    {
      formula:
        '=SLA_RATE({DATE(2026,9,1)+TIME(12,0,0);DATE(2026,9,2);DATE(2026,9,3)}, {DATE(2026,9,1)+TIME(12,30,0);DATE(2026,9,2)+TIME(17,0,0);""}, DATE(2026,9,30))',
      value: 0.3333333333333333,
      shows: 'Half an hour late; in time, since the day has no hour; open and past due.',
    },
  ],
  source: 'Service level: kept ÷ due, as agreed.',
  whenBad:
    'See whether the late ones were started late or took long. The first is a question of order, the second of work.',
};

const WITHOUT_OPENED = 'expected a date beside a resolved one, found a blank';
const BEFORE_OPENED = 'expected a date that is not before the one it was opened';

function measureIn(
  unit: 'days' | 'hours' | 'business hours',
  context: CallContext,
): (from: number, to: number) => number {
  if (unit === 'days') return (from, to) => (to - from) / MINUTES_PER_DAY;
  if (unit === 'hours') return (from, to) => (to - from) / MINUTES_PER_HOUR;
  const minutes = workingMinutes(workingHours(context, null, null));
  return (from, to) => minutes(from, to) / MINUTES_PER_HOUR;
}
