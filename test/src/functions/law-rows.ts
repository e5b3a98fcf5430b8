import fc from 'fast-check';
import { dayText } from '../../../src/calendar/days';
import { date } from './host';

/** Rows of cells for laws: what a person may have typed, with blanks among it. */

export const options = { seed: 20261005, numRuns: 120 };
export const asOf = date('2026-09-30');
export type Row = readonly unknown[];

export const maybe = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T | ''> =>
  fc.option(cell, { nil: '' as const, freq: 5 });
export const dayCell = fc.integer({ min: 20_600, max: 20_760 }).map((day) => dayText(day));
export const quantity = fc.integer({ min: 0, max: 50 });
export const name = fc.constantFrom('A', 'a', 'b', 'C', 'd', 'E e');

/** Rows of cells as columns of a call. */
export const columnsOf = (rows: readonly Row[], width: number): unknown[][][] =>
  Array.from({ length: width }, (_, place) => rows.map((cells) => [cells[place]]));

/** A part that is never larger than its whole. */
export const part = fc.tuple(quantity, quantity).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

export const delivery = fc.record({ promised: dayCell, delivered: maybe(dayCell) });
