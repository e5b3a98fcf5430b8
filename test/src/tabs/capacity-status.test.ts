import { callColumn } from './call-column';

test.each([
  [40, 40, 'Tight'],
  [40.5, 40, 'Over'],
  [34, 40, 'Tight'],
  [33.9, 40, 'OK'],
  [24, 40, 'OK'],
  [23, 40, 'Room'],
  [0, 40, 'Room'],
  [8, 0, 'Over'],
  [0, 0, 'OK'],
  [8, '', 'No data'],
  ['', 40, 'No data'],
])('%j hours booked of %j net is %s', (allocatedHours, netHours, status) => {
  const resourceCapacity = [{ person: 'Ann', weekStarting: '2026-09-07', allocatedHours, netHours }];
  expect(callColumn('resourceCapacity', 'status', { resourceCapacity })).toEqual([['Status'], [status]]);
});

test('a person who was over in three of the last four weeks is said to be', () => {
  const week = (person: string, weekStarting: string, allocatedHours: number) => ({
    person,
    weekStarting,
    allocatedHours,
    netHours: 40,
  });
  const resourceCapacity = [
    week('Ann', '2026-08-31', 45),
    week('Ann', '2026-09-07', 45),
    week('Bo', '2026-09-07', 45),
    week('ann ', '2026-09-14', 30),
    week('Ann', '2026-09-21', 45),
    week('Ann', '2026-09-28', 30),
  ];
  expect(callColumn('resourceCapacity', 'status', { resourceCapacity }).map(([cell]) => cell)).toEqual([
    'Status',
    'Over',
    'Over',
    'Over',
    'OK',
    'Over · over in 3 of the last 4 weeks',
    'OK',
  ]);
});

test.each([
  ['hours booked in two rows add up', [30, 0, 40], [30, 0, 40], 'Over'],
  ['time off in two rows adds up: 40 − 10 − 10 = 20 of 22 h', [11, 10, 30], [11, 10, 30], 'Over'],
  ['a row without hours adds nothing: 30 of 40 h', [30, 0, 40], ['', 0, 40], 'OK'],
])('of one person and week, %s', (_, first, second, status) => {
  const row = (
    person: string,
    [allocatedHours = '', awayHours = '', netHours = '']: (number | string)[],
  ) => ({
    person,
    weekStarting: '2026-09-07',
    allocatedHours,
    awayHours,
    netHours,
  });
  const resourceCapacity = [row('Ann', first), row('ann ', second)];
  expect(callColumn('resourceCapacity', 'status', { resourceCapacity })).toEqual([
    ['Status'],
    [status],
    [status],
  ]);
});
