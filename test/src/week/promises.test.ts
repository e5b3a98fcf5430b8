import { dayNumber } from '../../../src/calendar/days';
import { deliveryLines } from '../../../src/metrics/delivery-lines';
import type { RowOf } from '../../../src/schema/tab';
import type { deliveries } from '../../../src/tabs/deliveries';
import { promisesOfWeek } from '../../../src/week/promises';
import { deliveryRow } from '../metrics/delivery-row';

const day = (text: string) => dayNumber(`2026-${text}`);
/** Monday 14 to Sunday 20 September 2026, looked at on the Wednesday. */
const WEEK = { from: day('09-14'), to: day('09-20') };
const asOf = day('09-15');

function ofWeek(rows: readonly Partial<RowOf<typeof deliveries>>[], graceDays = 0) {
  const lines = deliveryLines(rows.map((row, index) => deliveryRow({ row: index + 2, ...row })));
  const { due, late, done } = promisesOfWeek(lines, WEEK, { asOf, graceDays });
  return { due: due.map(({ name }) => name), late: late.map(({ name }) => name), done };
}

test.each<[string, Partial<RowOf<typeof deliveries>>, ReturnType<typeof ofWeek>]>([
  ['due on Sunday', { firstPromise: day('09-20') }, { due: ['A'], late: [], done: 0 }],
  ['due on the next Monday', { firstPromise: day('09-21') }, { due: [], late: [], done: 0 }],
  ['due on the as-of day and open', { firstPromise: day('09-15') }, { due: [], late: ['A'], done: 0 }],
  ['open for months', { firstPromise: day('02-01') }, { due: [], late: ['A'], done: 0 }],
  [
    'delivered today, so no longer to do',
    { firstPromise: day('09-16'), delivered: day('09-16') },
    { due: [], late: [], done: 1 },
  ],
  [
    'delivered late in this week',
    { firstPromise: day('09-14'), delivered: day('09-16') },
    { due: [], late: [], done: 1 },
  ],
  [
    'said to be delivered, without a day',
    { firstPromise: day('09-14'), status: 'Delivered' },
    { due: [], late: [], done: 1 },
  ],
  ['cancelled', { firstPromise: day('09-16'), status: 'Cancelled' }, { due: [], late: [], done: 0 }],
  [
    'moved by the customer into this week',
    { firstPromise: day('09-01'), promiseNow: day('09-18'), promiseMovedBy: 'Customer' },
    { due: ['A'], late: [], done: 0 },
  ],
  [
    'moved by us, which is late all the same',
    { firstPromise: day('09-01'), promiseNow: day('09-18'), promiseMovedBy: 'Us' },
    { due: [], late: ['A'], done: 0 },
  ],
])('a promise %s', (_, row, expected) => {
  expect(ofWeek([{ who: 'A', ...row }])).toEqual(expected);
});

test('days of grace put off when a promise is late', () => {
  expect(ofWeek([{ who: 'A', firstPromise: day('09-14') }], 1).late).toEqual(['A']);
  expect(ofWeek([{ who: 'A', firstPromise: day('09-14') }], 2)).toEqual({ due: ['A'], late: [], done: 0 });
});

test('the oldest is named first, with its item', () => {
  const rows = [
    { who: 'A', item: 'Shop front', firstPromise: day('09-10') },
    { who: 'B', firstPromise: day('09-01') },
    { firstPromise: day('09-11'), order: 'J-7' },
  ];
  expect(ofWeek(rows).late).toEqual(['B', 'A · Shop front', 'no name · J-7']);
});

test('what is more than 90 days late comes last, since it was probably forgotten, and is counted', () => {
  // 90 days before 15 September are 17 June.
  const rows = [
    { who: 'Old', firstPromise: day('02-01') },
    { who: '91 days', firstPromise: day('06-16') },
    { who: '90 days', firstPromise: day('06-17') },
    { who: 'Yesterday', firstPromise: day('09-14') },
  ];
  const lines = deliveryLines(rows.map((row, index) => deliveryRow({ row: index + 2, ...row })));
  const { late, forgotten } = promisesOfWeek(lines, WEEK, { asOf, graceDays: 0 });
  expect(late.map(({ name }) => name)).toEqual(['90 days', 'Yesterday', '91 days', 'Old']);
  expect(forgotten).toBe(2);
  // With a year of grace none of them is late.
  expect(promisesOfWeek(lines, WEEK, { asOf, graceDays: 365 })).toMatchObject({ late: [], forgotten: 0 });
});
