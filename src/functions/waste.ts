import { sumKnown } from '../metrics/ratio';
import { wasteLog } from '../tabs/waste-log';
import { fullTimeJobs, totalHoursAWeek } from '../waste/hours';
import type { CallContext } from './context';
import { defineFunction } from './define';
import { FULL_TIME_HOURS } from './shared-parameters';

const READS = 'the tab Waste Log, rows that are Open';

export const wasteHours = defineFunction({
  name: 'WASTE_HOURS',
  summary: 'Hours a week that waste takes: minutes × times ÷ 60 × people, added up.',
  parameters: {
    minutes: {
      kind: 'numbers',
      min: 0,
      unit: 'minutes',
      what: 'minutes each time, for one person',
      repeats: true,
    },
    timesAWeek: {
      kind: 'numbers',
      min: 0,
      unit: 'times a week',
      what: 'times a week; 0.25 is about once a month',
      repeats: true,
    },
    people: {
      kind: 'numbers',
      min: 0,
      unit: 'people',
      what: 'people it takes each time',
      optional: true,
      repeats: true,
      otherwise: '1',
    },
  },
  result: {
    what: 'Hours a week; blank when no row has both minutes and times.',
    unit: 'hours a week',
    shape: 'one',
  },
  withoutRange: { reads: READS, parameters: {}, compute: (_, context) => openHours(context) },
  compute: ({ minutes, timesAWeek, people }) =>
    totalHoursAWeek({ minutesEachTime: minutes, timesAWeek, people }),
  tells:
    'How much of the week goes into work that nobody would miss. It is capacity that you already pay for, so it comes before any new person or tool.',
  formula: 'Σ minutes × times a week ÷ 60 × people',
  edges: [
    'A row without minutes or without times is left out: it is unknown, not zero. A blank number of people is one person.',
    'A single cell counts for every row of the ranges beside it.',
    'In the tab, a blank State is Open; rows that are Removed are left out.',
  ],
  errors: ['A negative number of minutes, times or people.'],
  examples: [
    {
      formula: '=WASTE_HOURS({30;45;10}, {5;2;12}, {2;4;1})',
      value: 13,
      shows: '30 minutes five times a week for two people are 5 hours; 6 and 2 hours join them.',
    },
    {
      formula: '=WASTE_HOURS(60, 2.5, 7.5)',
      value: 18.75,
      shows: 'Two and a half hours a week each, for seven or eight people.',
    },
    { formula: '=WASTE_HOURS({15;20}, {4;3})', value: 2, shows: 'Without people, one person each.' },
  ],
  source: 'Arithmetic; the kinds of waste follow Taiichi Ohno, Toyota Production System (1988).',
  whenBad:
    'Take the three largest that come back every week and remove them one by one: stop doing it, do it once in place of twice, or let the person who does the work decide.',
});

export const wasteFte = defineFunction({
  name: 'WASTE_FTE',
  summary: 'Wasted hours a week as full-time jobs (FTE).',
  parameters: {
    hours: { kind: 'numbers', min: 0, unit: 'hours a week', what: 'hours a week; a range is added up' },
    fullTimeHours: FULL_TIME_HOURS,
  },
  result: {
    what: 'Hours ÷ full-time hours; blank when there are no hours.',
    unit: 'full-time jobs',
    shape: 'one',
  },
  withoutRange: {
    reads: READS,
    parameters: {},
    compute: (_, context) => fullTimeJobs(openHours(context), context.setting('fullTimeHours')),
  },
  compute({ hours, fullTimeHours }, context) {
    const total = sumKnown(hours);
    return fullTimeJobs(total, fullTimeHours ?? context.setting('fullTimeHours'));
  },
  tells:
    'What the waste is worth in people. Compare it with the person you think you need to hire: a quarter of a job won back is a quarter of a job not hired.',
  formula: 'Σ hours a week ÷ full-time hours',
  edges: [
    'Blank hours are left out; without any hours the result is blank, and so it is when full-time hours are 0.',
    'Full-time hours are those of one job in your team: 40, 37.5, or what Settings says.',
  ],
  errors: ['Negative hours.'],
  examples: [
    {
      formula: '=WASTE_FTE(7.5*2.5, 40)',
      value: 0.46875,
      shows: 'Seven or eight people who lose two and a half hours a week each.',
    },
    { formula: '=WASTE_FTE({5;6;2}, 40)', value: 0.325, shows: 'Thirteen hours a week in all.' },
    {
      formula: '=WASTE_FTE(14530, 2080)',
      value: 14530 / 2080,
      shows: "A year's hours, with a year's hours of one job: 6.99 full-time jobs.",
    },
  ],
  source:
    'Full-time equivalent: hours ÷ hours of one full-time job. The example of 14,530 ÷ 2,080 is from cjm.missourimoney.info.',
  whenBad: 'Before you hire or buy a tool, remove the three largest wastes of that role and compute again.',
});

/** Hours a week of the rows of Waste Log that are open; null when none can be counted. */
function openHours(context: CallContext): number | null {
  const rows = context.rows(wasteLog, {
    needed: ['minutesEachTime', 'timesAWeek'],
    also: ['people', 'state'],
  });
  const open = rows.filter((row) => row.state !== 'Removed');
  return totalHoursAWeek({
    minutesEachTime: open.map((row) => row.minutesEachTime),
    timesAWeek: open.map((row) => row.timesAWeek),
    people: open.map((row) => row.people),
  });
}
