import { callColumn, type TabCells } from './call-column';

const SOLVED = {
  whatHappened: 'Wrong colour',
  process: 'Print',
  foundOn: '2026-08-01',
  resolvedOn: '2026-08-03',
  rootCause: 'Old proof',
  category: 'Colour',
  id: 'Q-0001',
};
const WORKED = { linkedId: 'q-0001', state: 'Done', doneOn: '2026-08-10', worked: 'Yes' };
const REGISTER = [
  { process: 'Print', owner: 'Ann' },
  { process: 'Ship', owner: '' },
];

function flags(qualityLog: TabCells[string], actions: TabCells[string]): unknown[] {
  const [, ...rows] = callColumn('qualityLog', 'flags', { qualityLog, actions, processRegister: REGISTER });
  return rows.map(([cell]) => cell);
}

test.each<[string, Record<string, string>, Record<string, string>, string]>([
  ['all is done', {}, {}, ''],
  ['it is open', { resolvedOn: '' }, {}, 'open'],
  ['it was closed without a cause', { rootCause: '' }, {}, 'closed without cause'],
  ['no action is linked to it', {}, { linkedId: 'Q-0002' }, 'no action'],
  ['its only action was dropped', {}, { state: 'Dropped' }, 'no action'],
  ['nobody looked whether the action worked', {}, { worked: '' }, 'effect not checked'],
  ['the action was done less than 30 days ago', {}, { worked: '', doneOn: '2026-09-01' }, ''],
  ['its process has no owner', { process: 'Ship' }, {}, 'process has no owner'],
  [
    'several things are missing, the weightiest first',
    { resolvedOn: '', process: 'Ship' },
    { linkedId: '' },
    'open · no action · process has no owner',
  ],
])('when %s, the flags are right', (_, problem, action, expected) => {
  expect(flags([{ ...SOLVED, ...problem }], [{ ...WORKED, ...action }])).toEqual([expected]);
});

test.each([
  ['90 days later', '2026-05-03', 'repeat within 90 days'],
  ['91 days later', '2026-05-02', ''],
])('the same category of a process again %s', (_, before, expected) => {
  const again = [
    { ...SOLVED, id: 'Q-0001', foundOn: before },
    { ...SOLVED, id: 'Q-0001', whatHappened: 'Too dark' },
  ];
  expect(flags(again, [WORKED])).toEqual(['', expected]);
});

test('another category of the same process is no repeat', () => {
  expect(flags([{ ...SOLVED, category: 'Size', foundOn: '2026-07-30' }, SOLVED], [WORKED])).toEqual(['', '']);
});
