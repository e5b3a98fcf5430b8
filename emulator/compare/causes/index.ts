import type { Difference } from '../compare';
import type { Cause } from './cause';
import { leftOfAnyFunction, ofAnyFunction } from './of-any-function';
import { ofDays } from './of-days';
import { ofLookups } from './of-lookups';
import { ofSingleFunctions } from './of-single-functions';

/** Every cause that is known; the first that holds counts. */
export const CAUSES: readonly Cause[] = [
  ...ofAnyFunction,
  ...ofDays,
  ...ofLookups,
  ...ofSingleFunctions,
  ...leftOfAnyFunction,
];

/** The first cause that explains a difference; undefined where none does. */
export function causeOf(difference: Difference): Cause | undefined {
  return CAUSES.find(({ holds }) => holds(difference));
}
