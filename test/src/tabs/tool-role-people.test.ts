import { callColumn, type TabCells } from './call-column';

const TOOL = { tool: 'Clockwise', jobItDoes: 'Time tracking' };

test.each<[string, Record<string, string | number>, string]>([
  ['nothing stands out', {}, ''],
  ['another tool does the same job', { jobItDoes: 'invoicing' }, 'same job as Billy'],
  ['it renews within 60 days', { renewsOn: '2026-11-29' }, 'renewal within 60 days'],
  ['more use it than are paid for', { seatsPaid: 5, seatsActive: 7 }, 'more active than paid'],
  ['as many use it as are paid for', { seatsPaid: 5, seatsActive: 5 }, ''],
  ['its data is typed again', { retypedInto: 'Billy' }, 'retyped into Billy'],
  ['two hours a week go into it by hand', { manualHoursAWeek: 2 }, 'worth automating?'],
  ['less than two hours a week go into it', { manualHoursAWeek: 1.9 }, ''],
])('a tool is flagged when %s', (_, change, flags) => {
  const toolInventory = [
    { ...TOOL, ...change },
    { tool: 'Billy', jobItDoes: 'Invoicing ' },
  ];
  expect(callColumn('toolInventory', 'flags', { toolInventory })[1]).toEqual([flags]);
});

test('of many tools for one job, three are named', () => {
  const toolInventory = ['A', 'B', 'C', 'D', 'E', 'F'].map((tool) => ({ tool, jobItDoes: 'Chat' }));
  expect(callColumn('toolInventory', 'flags', { toolInventory })[1]).toEqual([
    'same job as B, C, D and 2 more',
  ]);
});

const METRICS = [
  { metric: 'On-time rate', direction: 'Higher' },
  { metric: 'Error rate', direction: 'Lower' },
];
const OUTCOME = { role: 'Installer', outcome: 'Signs hang on the promised day', metric: 'On-time rate' };

test.each<[string, Record<string, string | number>, string]>([
  ['is reached', { target: 0.9, actual: 0.9 }, 'On target'],
  ['is nearly reached', { target: 0.9, actual: 0.81 }, 'Near target'],
  ['is missed', { target: 0.9, actual: 0.8 }, 'Off target'],
  ['is missed where lower is better', { metric: 'Error rate', target: 0.1, actual: 0.2 }, 'Off target'],
  ['is reached where lower is better', { metric: 'Error rate', target: 0.3, actual: 0.1 + 0.2 }, 'On target'],
  ['has no actual', { target: 0.9 }, 'No data'],
  ['is not given', { actual: 0.9 }, 'No target'],
])('the status of an outcome whose target %s', (_, change, status) => {
  const cells = { roleScorecards: [{ ...OUTCOME, ...change }], metrics: METRICS };
  const [header, row] = callColumn('roleScorecards', 'status', cells);
  expect(header).toEqual(['Status', 'Flags']);
  expect(row?.[0]).toBe(status);
});

test.each<[string, TabCells, string]>([
  ['nothing measures it', { roleScorecards: [{ ...OUTCOME, metric: '' }] }, 'outcome without metric'],
  [
    'its person owns no process',
    { roleScorecards: [{ ...OUTCOME, person: 'Ann' }], processRegister: [{ process: 'Print', owner: 'Bo' }] },
    'owns no process',
  ],
  [
    'its person owns six processes',
    {
      roleScorecards: [{ ...OUTCOME, person: 'Ann' }],
      processRegister: ['a', 'b', 'c', 'd', 'e', 'f'].map((process) => ({ process, owner: 'Ann' })),
    },
    'owns more than five processes',
  ],
  [
    'its role has nine outcomes',
    { roleScorecards: Array.from({ length: 9 }, () => OUTCOME) },
    'more than eight outcomes',
  ],
  ['its role has eight outcomes', { roleScorecards: Array.from({ length: 8 }, () => OUTCOME) }, ''],
])('an outcome is flagged when %s', (_, cells, flags) => {
  expect(callColumn('roleScorecards', 'status', { metrics: METRICS, ...cells })[1]?.[1]).toBe(flags);
});

const PERSON = { name: 'Ann', last1On1: '2026-09-17', onboardingSop: 'https://x.test' };

test.each<[string, Record<string, string | number>, string]>([
  ['the last 1-on-1 was 13 days ago', {}, ''],
  ['the last 1-on-1 was 14 days ago', { last1On1: '2026-09-16' }, '1-on-1 overdue'],
  ['they meet every 30 days', { last1On1: '2026-09-16', everyDays: 30 }, ''],
  ['there was no 1-on-1 yet', { last1On1: '' }, '1-on-1 overdue'],
  ['the review is past', { nextReview: '2026-09-30' }, 'review overdue'],
  ['the review is tomorrow', { nextReview: '2026-10-01' }, ''],
  ['nothing says how to start', { onboardingSop: '' }, 'no onboarding SOP'],
  ['they have left', { last1On1: '', active: 'No' }, ''],
])('the flags of a person when %s', (_, change, flags) => {
  expect(callColumn('people', 'flags', { people: [{ ...PERSON, ...change }] })).toEqual([['Flags'], [flags]]);
});
