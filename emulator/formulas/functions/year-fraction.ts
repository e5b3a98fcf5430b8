import { type Call, type Family, number, values, whole } from '../call';
import { fail } from '../errors';
import { partsOfSerial, serialOfDay } from '../serial';
import { thirtyDayMonths } from './dates';

function daysInYear(year: number): number {
  return serialOfDay(year + 1, 1, 1) - serialOfDay(year, 1, 1);
}

/** Actual days over the length of the years they lie in: one year or less by its leap day, more by their mean. */
function actualYears(from: number, to: number): number {
  const [a, b] = [partsOfSerial(from), partsOfSerial(to)];
  const withinOneYear =
    a.year === b.year ||
    (b.year === a.year + 1 && (a.month > b.month || (a.month === b.month && a.day >= b.day)));
  if (!withinOneYear) {
    const years = b.year - a.year + 1;
    return (to - from) / ((serialOfDay(b.year + 1, 1, 1) - serialOfDay(a.year, 1, 1)) / years);
  }
  if (a.year === b.year) return (to - from) / daysInYear(a.year);
  const leapDays = [a.year, b.year]
    .filter((year) => daysInYear(year) === 366)
    .map((year) => serialOfDay(year, 2, 29));
  return (to - from) / (leapDays.some((day) => day >= from && day <= to) ? 366 : 365);
}

/** Years between two days: 0 months of 30 days (US), 1 actual, 2 actual over 360, 3 over 365, 4 30 days (European). */
function yearFraction(call: Call): number {
  const days = [Math.floor(number(call, 0)), Math.floor(number(call, 1))];
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const basis = whole(call, 2);
  switch (basis) {
    case 0:
      return thirtyDayMonths(from, to, 'US-both') / 360;
    case 1:
      return actualYears(from, to);
    case 2:
      return (to - from) / 360;
    case 3:
      return (to - from) / 365;
    case 4:
      return thirtyDayMonths(from, to, 'European') / 360;
    default:
      return fail(
        '#NUM!',
        `Function YEARFRAC parameter 3 value is ${basis}. Valid values are between 0 and 4 inclusive.`,
      );
  }
}

export const yearFractions: Family = { YEARFRAC: values(2, 3, yearFraction) };
