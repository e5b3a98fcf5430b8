import { dayNumber } from '../../../src/calendar/days';
import {
  type DeliveryRow,
  type Direction,
  deliveryLines,
  judgeLine,
  onTimeOfLines,
} from '../../../src/metrics/delivery-lines';

import type { OnTimeRule } from '../../../src/metrics/on-time';

const day = (text: string) => dayNumber(`2026-${text}`);
const asOf = day('09-30');

function rowsOf(given: readonly Partial<DeliveryRow>[]): DeliveryRow[] {
  const blank = {
    who: null,
    direction: null,
    firstPromise: null,
    delivered: null,
    status: null,
    promiseNow: null,
    promiseMovedBy: null,
    order: null,
    line: null,
  };
  return given.map((row, index) => ({ ...blank, row: index + 2, ...row }));
}

function onTimeIn(
  rows: readonly DeliveryRow[],
  { direction = 'To client', ...rule }: OnTimeRule & { readonly direction?: Direction },
) {
  return onTimeOfLines(
    deliveryLines(rows).filter((line) => line.direction === direction),
    rule,
  );
}

const kept = { firstPromise: day('09-10'), delivered: day('09-10') };
const missed = { firstPromise: day('09-10'), delivered: day('09-12') };

test('a blank direction is To client, and the other direction is left out', () => {
  const rows = rowsOf([kept, { ...kept, direction: 'To client' }, { ...missed, direction: 'From vendor' }]);
  expect(onTimeIn(rows, { asOf })).toMatchObject({ onTime: 2, due: 2, rate: 1 });
  expect(onTimeIn(rows, { asOf, direction: 'From vendor' })).toMatchObject({
    onTime: 0,
    due: 1,
    rate: 0,
  });
});

test('grace days of the rule count', () => {
  expect(onTimeIn(rowsOf([missed]), { asOf, graceDays: 2 }).rate).toBe(1);
  expect(onTimeIn(rowsOf([missed]), { asOf, graceDays: 1 }).rate).toBe(0);
});

describe('a promise that was moved', () => {
  test.each([
    ['by the customer', 'Customer', 1, 0],
    ['by us', 'Us', 0, 1],
    ['by nobody knows whom', null, 0, 1],
  ] as const)('%s', (_, promiseMovedBy, onTime, promiseMoved) => {
    const rows = rowsOf([{ ...missed, promiseNow: day('09-12'), promiseMovedBy }]);
    expect(onTimeIn(rows, { asOf })).toMatchObject({ due: 1, onTime, promiseMoved });
  });

  test('by the customer past as-of is not due', () => {
    const rows = rowsOf([
      { firstPromise: day('09-10'), promiseNow: day('10-10'), promiseMovedBy: 'Customer' },
    ]);
    expect(onTimeIn(rows, { asOf })).toMatchObject({ due: 0, rate: null, promiseMoved: 0 });
  });

  test('by us is counted only where it is due', () => {
    const rows = rowsOf([{ firstPromise: day('10-10'), promiseNow: day('10-12'), promiseMovedBy: 'Us' }]);
    expect(onTimeIn(rows, { asOf }).promiseMoved).toBe(0);
  });
});

describe('rows of one order and line are one promise', () => {
  const part = { who: 'Acme', order: 'A1', line: '1', firstPromise: day('09-10') };

  test.each([
    ['the last part decides the day', ['09-08', '09-12'], 'late'],
    ['all parts in time', ['09-10', '09-08'], 'on time'],
    ['one part open', ['09-08', null], 'late'],
    ['one part after as-of', ['09-08', '10-01'], 'late'],
  ] as const)('%s', (_, days, verdict) => {
    const rows = rowsOf(days.map((text) => ({ ...part, delivered: text === null ? null : day(text) })));
    const lines = deliveryLines(rows);
    expect(lines.map((line) => judgeLine(line, { asOf }))).toEqual([verdict]);
    expect(lines[0]?.rows.map((row) => row.row)).toEqual([2, 3]);
  });

  test('cancelled parts are left out, unless all are cancelled', () => {
    const cancelled = { ...part, status: 'Cancelled' as const };
    expect(onTimeIn(rowsOf([{ ...part, delivered: day('09-10') }, cancelled]), { asOf }).rate).toBe(1);
    expect(onTimeIn(rowsOf([cancelled, cancelled]), { asOf }).rate).toBeNull();
  });

  test('a part delivered without a day leaves the line without a day', () => {
    const rows = rowsOf([
      { ...part, delivered: day('09-08') },
      { ...part, status: 'Delivered' },
    ]);
    expect(onTimeIn(rows, { asOf })).toMatchObject({ due: 0, noDay: 1 });
  });

  test('parts promised for different days are judged by the last promise', () => {
    const rows = rowsOf([
      { ...part, delivered: day('09-10') },
      { ...part, firstPromise: day('09-20'), delivered: day('09-20') },
    ]);
    expect(onTimeIn(rows, { asOf })).toMatchObject({ due: 1, onTime: 1 });
  });

  test.each([
    ['another line', { line: '2' }],
    ['another order', { order: 'A2' }],
    ['another customer', { who: 'Bolt' }],
    ['no line', { line: null }],
    ['no order', { order: null }],
  ])('%s is a promise of its own', (_, change) => {
    const rows = rowsOf([
      { ...part, ...change, delivered: day('09-10') },
      { ...part, delivered: day('09-12') },
    ]);
    expect(onTimeIn(rows, { asOf })).toMatchObject({ due: 2, onTime: 1 });
  });

  test('rows without a line never join each other', () => {
    const loose = { ...part, line: null, delivered: day('09-10') };
    expect(onTimeIn(rowsOf([loose, loose]), { asOf }).due).toBe(2);
  });

  test('a name written with other capitals is the same customer', () => {
    const rows = rowsOf([
      { ...part, delivered: day('09-10') },
      { ...part, who: ' acme', delivered: day('09-12') },
    ]);
    expect(onTimeIn(rows, { asOf })).toMatchObject({ due: 1, onTime: 0 });
  });
});
