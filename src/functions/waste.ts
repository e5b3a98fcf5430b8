import { addKnown, knownOf, startKnown } from '../metrics/ratio';
import { wasteLog } from '../tabs/waste-log';
import { addHoursAWeek, fullTimeJobs, totalHoursAWeek, yearlyCost } from '../waste/hours';
import type { CallContext } from './context';
import { defineFunction, type FunctionDocs } from './define';
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
  compute(batches) {
    const hours = startKnown();
    for (const { minutes, timesAWeek, people } of batches) {
      addHoursAWeek(hours, { minutesEachTime: minutes, timesAWeek, people });
    }
    return knownOf(hours);
  },
});

export const wasteHoursDocs: FunctionDocs = {
  of: wasteHours,
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
};

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
  compute: (batches, { fullTimeHours }, context) =>
    fullTimeJobs(hoursOf(batches), fullTimeHours ?? context.setting('fullTimeHours')),
});

export const wasteFteDocs: FunctionDocs = {
  of: wasteFte,
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
      value: 6.985576923076923,
      shows: "A year's hours, with a year's hours of one job: 6.99 full-time jobs.",
    },
  ],
  source:
    'Full-time equivalent: hours ÷ hours of one full-time job. The example of 14,530 ÷ 2,080 is from cjm.missourimoney.info.',
  whenBad: 'Before you hire or buy a tool, remove the three largest wastes of that role and compute again.',
};

export const wasteCost = defineFunction({
  name: 'WASTE_COST',
  summary: 'Cost a year of wasted hours a week.',
  parameters: {
    hours: { kind: 'numbers', min: 0, unit: 'hours a week', what: 'hours a week; a range is added up' },
    hourlyRate: { kind: 'number', min: 0, unit: 'currency an hour', what: 'cost of one hour of work' },
    weeks: {
      kind: 'number',
      min: 0,
      max: 53,
      unit: 'weeks a year',
      what: 'working weeks in a year',
      optional: true,
      otherwise: 'Weeks a year in Settings; without the tab Settings, 48',
    },
  },
  result: {
    what: 'Hours × weeks × rate; blank without hours or rate.',
    unit: 'currency a year',
    shape: 'one',
  },
  compute(batches, { hourlyRate, weeks }, context) {
    return hourlyRate === null
      ? null
      : yearlyCost(hoursOf(batches), hourlyRate, weeks ?? context.setting('weeksAYear'));
  },
});

export const wasteCostDocs: FunctionDocs = {
  of: wasteCost,
  tells:
    'What the waste costs, in the words of a budget. It is paid already: nobody gets it back as money, only as hours that can go into better work.',
  formula: 'Σ hours a week × weeks a year × hourly rate',
  edges: [
    'Blank hours are left out.',
    '48 weeks are a year without holidays; an estimate of the rate will do, since the order of wastes stays the same.',
  ],
  errors: ['Negative hours, rate or weeks; more than 53 weeks.'],
  examples: [
    { formula: '=WASTE_COST(10, 35, 48)', value: 16800, shows: 'Ten hours a week at 35 an hour.' },
    { formula: '=WASTE_COST({9;6;5}, 40, 48)', value: 38400, shows: 'Three wastes of 20 hours together.' },
  ],
  source: 'Arithmetic.',
  whenBad:
    'Compare it with what it would cost to remove, and start where a week of work saves a year of cost.',
};

/** All hours together; null without any. */
function hoursOf(batches: Iterable<{ readonly hours: Float64Array }>): number | null {
  const total = startKnown();
  for (const { hours } of batches) addKnown(total, hours);
  return knownOf(total);
}

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
