import type { CellValue } from '../../../src/cell';
import { findColumns } from '../../../src/schema/find-columns';
import { renamedHeader } from '../../../src/schema/renamed-header';
import { defineTab } from '../../../src/schema/tab';

const jobs = defineTab({
  key: 'jobs',
  name: 'Jobs',
  purpose: '',
  version: 1,
  columns: {
    who: { kind: 'text', header: 'Who', note: '' },
    promise: { kind: 'day', header: 'First promise', note: '' },
    done: { kind: 'day', header: 'Done', note: '' },
    amount: { kind: 'number', header: 'Amount', unit: '', note: '' },
  },
});
const DAY = new Date('2026-04-03T00:00:00Z');

test.each<[string, keyof typeof jobs.columns, CellValue[][], string | null]>([
  ['stands between its neighbours', 'promise', [['Who', 'Promise date', 'Done', 'Amount']], 'Promise date'],
  ['is the last one', 'amount', [['Who', 'First promise', 'Done', 'Sum', 'Ours']], 'Sum'],
  ['is one of two side by side', 'done', [['Who', 'Due', 'Shipped', 'Amount']], 'Shipped'],
  [
    'was moved, with days under it',
    'promise',
    [
      ['Who', 'Done', 'Amount', 'Due'],
      ['A', '', 1, DAY],
    ],
    'Due',
  ],
  [
    'holds words where days stood',
    'promise',
    [
      ['Who', 'Remark', 'Done'],
      ['A', 'by hand', DAY],
    ],
    null,
  ],
  [
    'could be one of two',
    'promise',
    [
      ['Who', 'Done', 'Amount', 'X', 'Y'],
      ['A', '', 1, DAY, DAY],
    ],
    null,
  ],
  ['is a column of the team far away', 'amount', [['Who', 'First promise', 'Done', '', 'Ours']], null],
  ['is not there', 'promise', [['Who', 'Done', 'Amount']], null],
])('a renamed header that %s', (_, key, values, header) => {
  const found = findColumns(jobs, 'Jobs', values);
  expect(renamedHeader(jobs, key, { ...found, values })?.header ?? null).toBe(header);
});
