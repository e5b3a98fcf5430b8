import type { Difference } from '../compare';
import { isError } from '../outcome';
import { isBranch } from '../tree';
import { among, type Cause, everyOdd, firstOf, givenCells, numberIn, onlyTheyRefuse } from './cause';

/** True for a rate at which payments come to nothing, within a millionth of their size. */
function balances(flows: readonly number[], rate: number): boolean {
  const terms = flows.map((flow, period) => flow * (1 + rate) ** -period);
  const size = terms.reduce((sum, term) => sum + Math.abs(term), 0);
  return Math.abs(terms.reduce((sum, term) => sum + term, 0)) <= 1e-6 * size;
}

function flowsOf({ given }: Difference): number[] {
  return (given[0] ?? []).flat().filter((cell): cell is number => typeof cell === 'number');
}

export const ofSingleFunctions: readonly Cause[] = [
  {
    name: 'several rates of return',
    explanation:
      'Payments may come to nothing at several rates, and each engine finds one, or gives up at another place.',
    holds: (difference) =>
      among('IRR')(difference) &&
      [firstOf(difference.ours), firstOf(difference.theirs)].every(
        (rate) => isError(rate) || (typeof rate === 'number' && balances(flowsOf(difference), rate)),
      ),
  },
  {
    name: 'lists in NPV',
    explanation: 'NPV takes a list in braces; IronCalc takes none of its numbers.',
    holds: ({ part, ...rest }) =>
      among('NPV')({ part, ...rest }) && isBranch(part) && part.parts[1]?.kind === 'array',
  },
  {
    name: 'VALUE of empty text',
    explanation: 'VALUE("") is 0 in Sheets; IronCalc refuses it, as Excel does.',
    holds: (difference) => among('VALUE')(difference) && givenCells(difference).includes(''),
  },
  {
    name: 'empty text joined',
    explanation:
      'TEXTJOIN leaves out formulas that give "" when it is told to ignore empty cells; IronCalc leaves out blank cells only.',
    holds: (difference) => among('TEXTJOIN')(difference) && givenCells(difference).includes(''),
  },
  {
    name: 'nothing to find',
    explanation:
      'Empty text is found at the first place of any text; IronCalc does not find it in empty text.',
    holds: (difference) =>
      among('FIND', 'SEARCH')(difference) &&
      onlyTheyRefuse(difference) &&
      ['', null].includes(firstOf(difference.given[0]) as never),
  },
  {
    name: 'numbers in text',
    explanation: 'ISEVEN and ISODD refuse text in the emulator, numbers in it too; IronCalc reads them.',
    holds: (difference) =>
      among('ISEVEN', 'ISODD')(difference) &&
      everyOdd(difference, (ours) => isError(ours)) &&
      givenCells(difference).some((cell) => typeof cell === 'string'),
  },
  {
    name: 'text among divisors',
    explanation: 'GCD and LCM skip text and blanks in cells; IronCalc reads some of them and refuses others.',
    holds: (difference) =>
      among('GCD', 'LCM')(difference) &&
      givenCells(difference).some((cell) => cell === null || typeof cell === 'string'),
  },
  {
    name: 'length of REPT',
    explanation: 'REPT gives up to 32,000 characters in Sheets, 32,767 in IronCalc.',
    holds: (difference) =>
      among('REPT')(difference) && givenCells(difference).some((cell) => (numberIn(cell) ?? 0) > 500),
  },
  {
    name: 'product of nothing',
    explanation: 'PRODUCT and SUBTOTAL(6, …) without a number give 0; IronCalc gives 1 for SUBTOTAL.',
    holds: (difference) =>
      among('SUBTOTAL', 'PRODUCT')(difference) &&
      firstOf(difference.ours) === 0 &&
      firstOf(difference.theirs) === 1,
  },
  {
    name: 'decimals below 0',
    explanation:
      'Where a whole number is wanted, decimals are cut off, towards 0; IronCalc rounds some down, so that -0.5 is -1.',
    holds: (difference) =>
      among(
        'DATE',
        'TIME',
        'LEFT',
        'RIGHT',
        'MID',
        'REPLACE',
        'REPT',
        'INDEX',
        'TRUNC',
        'COMBIN',
        'FACT',
      )(difference) &&
      givenCells(difference).some((cell) => {
        const x = numberIn(cell) ?? 0;
        return x < 0 && !Number.isInteger(x);
      }),
  },
  {
    name: 'numbers in text refused there',
    explanation:
      'Text that spells a number counts as that number in Sheets; IronCalc refuses it for some arguments.',
    holds: (difference) =>
      onlyTheyRefuse(difference) &&
      givenCells(difference).some((cell) => typeof cell === 'string' && numberIn(cell) !== null),
  },
  {
    name: 'multiples of 0',
    explanation: 'Google asks for a factor other than 0; IronCalc rounds up to a multiple of 0, which is 0.',
    holds: (difference) =>
      among('CEILING', 'FLOOR')(difference) &&
      difference.given[1]?.flat().some((cell) => numberIn(cell) === 0) === true,
  },
  {
    name: '0 to the power of 0',
    explanation: 'Refused by the emulator, to be on the safe side; IronCalc gives 1.',
    holds: (difference) =>
      among('^', 'POWER')(difference) &&
      difference.given.every((outcome) => outcome.flat().some((cell) => numberIn(cell) === 0)),
  },
  {
    name: 'rounding of binary fractions',
    explanation:
      'A number that has no more places than asked for stays as it is; IronCalc rounds 68.9 up to 68.90001.',
    holds: (difference) =>
      among(
        'ROUND',
        'ROUNDUP',
        'ROUNDDOWN',
        'TRUNC',
        'CEILING',
        'FLOOR',
        'MROUND',
        'INT',
        'MOD',
      )(difference) &&
      everyOdd(
        difference,
        (ours, theirs) =>
          typeof ours === 'number' &&
          typeof theirs === 'number' &&
          givenCells(difference).some((cell) => Math.abs((numberIn(cell) ?? Number.NaN) - ours) < 1e-9),
      ),
  },
  {
    name: 'columns beyond the grid',
    explanation: 'ADDRESS names any column; IronCalc ends at 16,384.',
    holds: (difference) =>
      among('ADDRESS')(difference) &&
      difference.given.some((outcome) => outcome.flat().some((cell) => (numberIn(cell) ?? 0) > 16_384)),
  },
  {
    name: 'behind the end of a text',
    explanation: 'MID from behind the end gives empty text; IronCalc refuses it in empty text.',
    holds: (difference) =>
      among('MID', 'REPLACE')(difference) &&
      onlyTheyRefuse(difference) &&
      ['', null].includes(firstOf(difference.given[0]) as never),
  },
  {
    name: 'many periods',
    explanation:
      'Payments over many periods, or at a rate below -1, stay a number where there is one; IronCalc gives up.',
    holds: (difference) =>
      among('PMT', 'PV', 'FV', 'NPER')(difference) &&
      onlyTheyRefuse(difference) &&
      ((numberIn(firstOf(difference.given[1])) ?? 0) > 300 ||
        (numberIn(firstOf(difference.given[0])) ?? 0) <= -1 ||
        !Number.isFinite(
          (1 + (numberIn(firstOf(difference.given[0])) ?? 0)) **
            (numberIn(firstOf(difference.given[1])) ?? 0),
        )),
  },
  {
    name: 'places of FIXED',
    explanation:
      'FIXED refuses more than 100 places, and writes 0 without a sign and huge numbers with an exponent; IronCalc writes digits of its own beyond the 15th.',
    holds: (difference) =>
      among('FIXED')(difference) &&
      (Math.abs(numberIn(firstOf(difference.given[0])) ?? 0) > 1e15 ||
        Math.abs((numberIn(firstOf(difference.given[1])) ?? 0) - 7) > 7),
  },
  {
    name: 'truth values in SUMPRODUCT',
    explanation: 'SUMPRODUCT of one range counts TRUE as 1, as people use it in Sheets; IronCalc skips it.',
    holds: (difference) =>
      among('SUMPRODUCT')(difference) &&
      difference.given.length === 1 &&
      givenCells(difference).includes(true),
  },
  {
    name: 'large multiples',
    explanation: 'IronCalc refuses multiples beyond 2^53.',
    holds: (difference) =>
      among('LCM')(difference) &&
      onlyTheyRefuse(difference) &&
      (numberIn(firstOf(difference.ours)) ?? 0) > 2 ** 53,
  },
  {
    name: 'lists in SUBTOTAL',
    explanation: 'SUBTOTAL takes ranges only in Sheets.',
    holds: ({ part, ...rest }) =>
      among('SUBTOTAL')({ part, ...rest }) && isBranch(part) && part.parts[1]?.kind === 'array',
  },
  {
    name: 'odd and even numbers beyond 15 digits',
    explanation: 'Numbers with more than 15 digits, and minus 0, are even; IronCalc finds a digit in them.',
    holds: (difference) =>
      among('ISEVEN', 'ISODD', 'EVEN', 'ODD')(difference) &&
      givenCells(difference).some(
        (cell) => cell === 0 || (typeof cell === 'number' && Math.abs(cell) > 1e15),
      ),
  },
  {
    name: 'days in text',
    explanation: 'Text such as "12-3" counts as the day that it would be typed as; IronCalc refuses it.',
    holds: (difference) =>
      onlyTheyRefuse(difference) &&
      givenCells(difference).some((cell) => typeof cell === 'string' && /\d[-/]\d/.test(cell)),
  },
  {
    name: 'T of an error',
    explanation: 'T of an error is that error in Sheets; empty text in IronCalc.',
    holds: (difference) => among('T')(difference) && isError(firstOf(difference.ours)),
  },
  {
    name: 'angles of large numbers',
    explanation: 'Sine, cosine and tangent of numbers in millions lose digits, each engine others.',
    holds: (difference) =>
      among('SIN', 'COS', 'TAN')(difference) &&
      givenCells(difference).some((cell) => Math.abs(numberIn(cell) ?? 0) > 1e6),
  },
];
