import { annualCost, paybackMonths, unusedSeatCost } from '../metrics/tools';
import { defineFunction, type FunctionDocs } from './define';
import { eachRow, numberAt, numberOrNone } from './each-row';

const BILLED = {
  kind: 'choices',
  words: ['Monthly', 'Quarterly', 'Yearly', 'One-off'],
  repeats: true,
  what: 'how it is billed, beside them',
} as const;
const COST = { kind: 'numbers', min: 0, unit: 'currency', repeats: true, what: 'cost of one bill' } as const;

export const annualCostOfTool = defineFunction({
  name: 'ANNUAL_COST',
  summary: 'Cost a year of what is billed monthly, quarterly or yearly.',
  parameters: { cost: COST, billed: BILLED },
  result: {
    what: 'Cost × 12, 4 or 1; 0 for One-off; blank when one of the two is blank.',
    unit: 'currency a year',
    shape: 'each row',
  },
  compute: (batches) =>
    eachRow(batches, ({ cost, billed }) => (index) => {
      const price = numberAt(cost, index);
      return Number.isNaN(price) ? null : annualCost(price, billed[index] ?? null);
    }),
});

export const annualCostOfToolDocs: FunctionDocs = {
  of: annualCostOfTool,
  tells: 'What tools cost on one scale. Thirty a month looks like nothing, and is 360 a year, every year.',
  formula: 'cost × 12 (Monthly), 4 (Quarterly), 1 (Yearly) or 0 (One-off)',
  edges: ['What was paid once costs nothing more a year.', 'A row with one of the two blank is blank.'],
  errors: ['A word that is not one of the list.'],
  examples: [
    { formula: '=ANNUAL_COST(30, "Monthly")', value: 360, shows: 'Twelve bills a year.' },
    {
      formula: '=ANNUAL_COST({30;250;99}, {"Monthly";"Quarterly";"One-off"})',
      value: [[360], [1000], [0]],
      shows: 'A row each.',
    },
  ],
  source: 'Arithmetic.',
  whenBad: 'Start with what renews within 60 days: until then it costs nothing to leave.',
};

export const unusedSeats = defineFunction({
  name: 'UNUSED_SEAT_COST',
  summary: 'Cost a year of the seats that are paid for and not used.',
  parameters: {
    cost: COST,
    billed: BILLED,
    paid: { kind: 'numbers', min: 0, unit: 'seats', repeats: true, what: 'seats paid' },
    active: { kind: 'numbers', min: 0, unit: 'seats', repeats: true, what: 'seats that somebody uses' },
  },
  result: {
    what: 'Annual cost ÷ paid × (paid − active); blank when one is blank, or no seat is paid.',
    unit: 'currency a year',
    shape: 'each row',
  },
  compute: (batches) =>
    eachRow(batches, ({ cost, billed, paid, active }) => (index) => {
      const price = numberAt(cost, index);
      const seats = numberAt(paid, index);
      const used = numberAt(active, index);
      if (Number.isNaN(price + seats + used)) return null;
      return unusedSeatCost(annualCost(price, billed[index] ?? null), seats, used);
    }),
});

export const unusedSeatsDocs: FunctionDocs = {
  of: unusedSeats,
  tells:
    'Money that leaves every month for nobody. It is the quickest saving among tools, since nobody has to change how they work.',
  formula: 'annual cost ÷ seats paid × (seats paid − seats active)',
  edges: [
    'More active than paid is 0 here; the Tool Inventory flags it.',
    'Cost is that of the whole bill, not of one seat.',
  ],
  errors: ['Negative seats.'],
  examples: [
    {
      formula: '=UNUSED_SEAT_COST(250, "Monthly", 13, 10)',
      value: 692.3076923076923,
      shows: 'Three of thirteen seats of 250 a month.',
    },
    { formula: '=UNUSED_SEAT_COST(250, "Monthly", 10, 13)', value: 0, shows: 'More active than paid.' },
  ],
  source: 'Arithmetic: cost a seat × seats not used.',
  whenBad:
    'Take away the seats of people who have left or have not signed in for a month, before the renewal.',
};

export const automationPayback = defineFunction({
  name: 'AUTOMATION_PAYBACK',
  summary: 'Months until an automation has paid for itself, or "never".',
  parameters: {
    minutesSaved: { kind: 'numbers', min: 0, unit: 'minutes', repeats: true, what: 'minutes saved each run' },
    runsPerMonth: { kind: 'numbers', min: 0, unit: 'runs a month', repeats: true, what: 'runs a month' },
    hourlyRate: {
      kind: 'numbers',
      min: 0,
      unit: 'currency an hour',
      repeats: true,
      what: 'cost of one hour of work',
    },
    buildCost: { kind: 'numbers', min: 0, unit: 'currency', repeats: true, what: 'cost to build it, once' },
    runningPerMonth: {
      kind: 'numbers',
      min: 0,
      unit: 'currency a month',
      repeats: true,
      what: 'cost to run and look after it',
      optional: true,
      otherwise: '0',
    },
  },
  result: {
    what: 'Months, or "never" when it saves no more than it costs to run; blank when a cell is blank.',
    unit: 'months',
    shape: 'each row',
  },
  compute: (batches) =>
    eachRow(batches, ({ minutesSaved, runsPerMonth, hourlyRate, buildCost, runningPerMonth }) => (index) => {
      const minutes = numberAt(minutesSaved, index);
      const runs = numberAt(runsPerMonth, index);
      const rate = numberAt(hourlyRate, index);
      const build = numberAt(buildCost, index);
      if (Number.isNaN(minutes + runs + rate + build)) return null;
      return paybackMonths({
        minutesSaved: minutes,
        runsPerMonth: runs,
        hourlyRate: rate,
        buildCost: build,
        runningPerMonth: numberOrNone(runningPerMonth, index),
      });
    }),
});

export const automationPaybackDocs: FunctionDocs = {
  of: automationPayback,
  tells:
    'Whether automating is worth it, with what it costs to keep it running. Much that is fun to build never pays.',
  formula: 'build ÷ (minutes ÷ 60 × runs × rate − running a month)',
  edges: [
    'Running cost is taken off the saving. A payback without it is too good: 12,000 ÷ 3,000 a year is four years, but with 1,500 a year to run it is eight.',
    'A saving that is not above the running cost never pays.',
  ],
  errors: ['Negative minutes, runs, rates or costs.'],
  examples: [
    {
      formula: '=AUTOMATION_PAYBACK(60, 5, 50, 12000, 125)',
      value: 96,
      shows: 'Saves 250 a month, costs 125 a month: eight years.',
    },
    {
      formula: '=AUTOMATION_PAYBACK(60, 5, 50, 12000)',
      value: 48,
      shows: 'The same without running cost: four years.',
    },
    {
      formula: '=AUTOMATION_PAYBACK(5, 4, 30, 500, 10)',
      value: 'never',
      shows: 'It saves ten a month, and costs ten.',
    },
  ],
  source:
    'Simple payback, net of running cost; the case of 12,000, 3,000 and 1,500 is from mass.llc, insight on the return of automation.',
  whenBad: 'Ask first whether the work is needed at all: removing a step pays at once.',
};
