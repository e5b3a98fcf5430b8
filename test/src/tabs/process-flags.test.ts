import { callColumn, type TabCells } from './call-column';

const WHOLE = { process: 'Quote new work', owner: 'Ann', backup: 'Bo', sopLink: 'https://x.test' };
const PEOPLE = [{ name: 'Ann' }, { name: 'Bo' }, { name: 'Lee, Sam' }];

function flags(processRegister: TabCells[string]): unknown[] {
  const [header, ...rows] = callColumn('processRegister', 'flags', { processRegister, people: PEOPLE });
  expect(header).toEqual(['Flags']);
  return rows.map(([cell]) => cell);
}

test.each<[string, Record<string, string>, string]>([
  ['nothing is missing', {}, ''],
  ['nobody owns it', { owner: '' }, 'no owner'],
  ['two people own it', { owner: 'Ann and Bo' }, 'two owners'],
  ['two people own it, by a comma', { owner: 'Ann, Bo' }, 'two owners'],
  ['one person with a comma in the name owns it', { owner: 'Lee, Sam' }, ''],
  ['it is not written down', { sopLink: '' }, 'no SOP'],
  ['nobody stands in', { backup: '' }, 'one person only'],
  ['its owner is the one who stands in', { backup: 'ann ' }, 'one person only'],
  ['its owner and another stand in', { backup: 'Ann, Bo' }, ''],
  ['it is checked at the end', { checked: 'Only at the end' }, 'checked only at the end'],
  ['it is not checked', { checked: 'Not checked' }, 'not checked'],
  ['its audit is older than six months', { lastAudited: '2026-03-29' }, 'audit overdue'],
  ['its audit is six months old to the day', { lastAudited: '2026-03-30' }, ''],
  [
    'several things are missing, the weightiest first',
    { owner: '', sopLink: '', checked: 'Only at the end', lastAudited: '2025-01-01' },
    'no owner · no SOP · checked only at the end · audit overdue',
  ],
])('when %s, the flags are %j', (_, change, expected) => {
  expect(flags([{ ...WHOLE, ...change }])).toEqual([expected]);
});

test('an owner of six processes has more than five; an owner of five has not', () => {
  const six = Array.from({ length: 6 }, (_, index) => ({ ...WHOLE, process: `Step ${index}` }));
  expect(new Set(flags(six))).toEqual(new Set(['owner has more than five']));
  expect(new Set(flags(six.slice(1)))).toEqual(new Set(['']));
});

test('an owner counts under any spelling, and beside another', () => {
  const six = ['Ann', 'ann', 'ANN', 'Ann', 'Ann', 'Ann & Bo'].map((owner) => ({
    ...WHOLE,
    owner,
    backup: 'Cy',
  }));
  expect(flags(six)).toEqual([
    ...Array.from({ length: 5 }, () => 'owner has more than five'),
    'two owners · owner has more than five',
  ]);
});

test('rows without a process stay blank, and blank rows below are left out', () => {
  expect(flags([{ process: '', owner: '' }, WHOLE])).toEqual(['', '']);
});
