import type { Difference } from '../compare';
import { among, argumentsOf, type Cause, everyOdd, firstOf, numberIn, oddCells } from './cause';

const isDayFunction = among(
  'YEAR',
  'MONTH',
  'DAY',
  'HOUR',
  'MINUTE',
  'SECOND',
  'EDATE',
  'EOMONTH',
  'WEEKDAY',
  'WEEKNUM',
  'ISOWEEKNUM',
  'DATEDIF',
  'DAYS',
  'DAYS360',
  'YEARFRAC',
  'NETWORKDAYS',
  'NETWORKDAYS.INTL',
  'WORKDAY',
  'WORKDAY.INTL',
  'TEXT',
);

function hasNumber(difference: Difference, test: (x: number) => boolean): boolean {
  return difference.given.some((outcome) =>
    outcome.flat().some((cell) => {
      const x = numberIn(cell);
      return x !== null && test(x);
    }),
  );
}

/** True for numbers that end in 5, such as 75.35 and 722.5: their binary fraction may lie below. */
function isHalf(x: number): boolean {
  return /\.\d*5$/.test(String(x));
}

export const ofDays: readonly Cause[] = [
  {
    name: 'days before 1 March 1900',
    explanation:
      'Sheets counts days from 30 December 1899 and knows earlier ones, so that a blank cell is a day; IronCalc refuses days below 1 and has another calendar until 1 March 1900, as Excel.',
    holds: (difference) =>
      isDayFunction(difference) &&
      [0, 1].some((index) =>
        difference.given[index]?.flat().some((cell) => {
          const x = numberIn(cell);
          return x !== null && x < 61;
        }),
      ),
  },
  {
    name: 'parts of a second',
    explanation:
      'The emulator rounds an instant to the second before it takes it apart; IronCalc cuts. Sheets is not known.',
    holds: (difference) =>
      among('HOUR', 'MINUTE', 'SECOND')(difference) &&
      hasNumber(difference, (x) => (x * 86_400) % 1 >= 0.499 || (x * 86_400) % 1 < 0.001),
  },
  {
    name: 'days in the wrong order',
    explanation:
      'YEARFRAC turns days around that are in the wrong order; IronCalc counts months of 30 days backwards.',
    holds: (difference) =>
      among('YEARFRAC')(difference) &&
      (numberIn(firstOf(difference.given[0])) ?? 0) > (numberIn(firstOf(difference.given[1])) ?? 0),
  },
  {
    name: 'formats of TEXT',
    explanation:
      'TEXT reads a text as the number it spells, and gives text for a truth value; IronCalc leaves them as they are, drops the sign before #,##0 and rounds some halves down.',
    holds: (difference) =>
      among('TEXT')(difference) &&
      (oddCells(difference) ?? []).length > 0 &&
      (everyOdd(difference, (ours, theirs) => typeof ours === 'string' && typeof theirs === 'boolean') ||
        difference.given[0]?.flat().some((cell) => typeof cell === 'string') === true ||
        (hasNumber(difference, (x) => x < 0 || isHalf(x)) &&
          argumentsOf(difference)[1]?.startsWith('"#,##0') === true)),
  },
  {
    name: 'days after the year 9999',
    explanation:
      'The emulator goes on to the year 99999; IronCalc ends with 9999, as Excel does. Sheets is not known.',
    holds: (difference) => isDayFunction(difference) && hasNumber(difference, (x) => x > 2_958_465),
  },
];
