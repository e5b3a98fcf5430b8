import type { Difference } from '../compare';
import { blankLike, isError, sameCell, sameOutcome } from '../outcome';
import { isBranch } from '../tree';
import {
  among,
  argumentsOf,
  type Cause,
  everyOdd,
  firstOf,
  givenCells,
  isOne,
  nameOf,
  numberIn,
  onlyTheyRefuse,
} from './cause';

/** True where two arrays have another number of rows or columns. */
function hasSizes({ given }: Difference): boolean {
  const sizes = given
    .filter((outcome) => !isOne(outcome))
    .map((outcome) => `${outcome.length} ${outcome[0]?.length ?? 0}`);
  return new Set(sizes).size > 1;
}

/** What shows in the outcome alone, whatever the function. */
export const ofAnyFunction: readonly Cause[] = [
  {
    name: 'blank shows 0',
    explanation:
      'A reference, branch or array that hands on a blank cell leaves it blank in Sheets; Excel and IronCalc show 0.',
    holds: ({ ours, theirs }) => sameOutcome(ours, theirs, (a, b) => sameCell(a, b) || blankLike(a, b)),
  },
  {
    name: 'not built there',
    explanation: 'IronCalc answers #N/IMPL!, mostly where a range stands in the place of one value.',
    holds: ({ theirs }) => theirs.flat().some((cell) => isError(cell) && cell.error === '#N/IMPL!'),
  },
  {
    name: 'stops there',
    explanation: 'IronCalc stops at the formula, as at texts and arrays beyond its limits.',
    holds: ({ theirs }) => theirs.flat().some((cell) => isError(cell) && cell.error === 'stopped'),
  },
  {
    name: 'one for many there',
    explanation: 'Inside ARRAYFORMULA each cell is computed; IronCalc gives one value for the whole range.',
    holds: ({ ours, theirs, given }) =>
      isOne(theirs) && !isOne(ours) && given.some((outcome) => !isOne(outcome)),
  },
  {
    name: 'which error',
    explanation:
      'Both refuse. Sheets names some refusals otherwise than Excel: #NUM! for INDEX, CHOOSE and MID outside their bounds, #N/A for FILTER without a match.',
    holds: (difference) =>
      everyOdd(difference, (ours, theirs) => (isError(ours) && isError(theirs)) || blankLike(ours, theirs)),
  },
];

/** What is left for functions of any kind. */
export const leftOfAnyFunction: readonly Cause[] = [
  {
    name: 'no number there',
    explanation: 'A result too large, or not defined, is #NUM! in Sheets; IronCalc goes on with inf and NaN.',
    holds: (difference) =>
      everyOdd(
        difference,
        (ours, theirs) =>
          isError(ours) && (isError(theirs) || (typeof theirs === 'number' && !Number.isFinite(theirs))),
      ) || givenCells(difference).some((cell) => isError(cell) && cell.error === '#NUM!'),
  },
  {
    name: 'array without ARRAYFORMULA',
    explanation:
      'A range that INDEX gives stands for the cell beside the formula in Sheets, unless ARRAYFORMULA is around it; IronCalc computes all of it.',
    holds: ({ arrays, given, part }) =>
      !arrays &&
      isBranch(part) &&
      part.parts.some((each, index) => isBranch(each) && each.name === 'INDEX' && !isOne(given[index])),
  },
  {
    name: 'digits in text',
    explanation:
      'A number that becomes text has 15 digits in Sheets, an exponent where it is huge, and no sign at 0; IronCalc writes 17 digits, and -0.',
    holds: (difference) =>
      among(
        '&',
        'LEN',
        'LEFT',
        'RIGHT',
        'MID',
        'TRIM',
        'CLEAN',
        'UPPER',
        'LOWER',
        'PROPER',
        'CONCATENATE',
        'TEXTJOIN',
        'REPT',
        'SUBSTITUTE',
      )(difference) &&
      everyOdd(difference, (ours, theirs) => typeof ours === typeof theirs) &&
      givenCells(difference).some(
        (cell) =>
          typeof cell === 'number' && (!Number.isInteger(cell) || Math.abs(cell) >= 1e15 || cell === 0),
      ),
  },
  {
    name: 'truth values refused there',
    explanation:
      'TRUE and FALSE count as 1 and 0 for functions of numbers in Sheets; IronCalc refuses them in some.',
    holds: (difference) =>
      onlyTheyRefuse(difference) && givenCells(difference).some((cell) => typeof cell === 'boolean'),
  },
  {
    name: 'errors compared there',
    explanation:
      'An error in a comparison stays an error; in arrays IronCalc compares it as if it were text.',
    holds: (difference) =>
      among('=', '<>', '<', '>', '<=', '>=')(difference) &&
      (isOne(difference.ours)
        ? isError(firstOf(difference.ours))
        : everyOdd(difference, (ours) => isError(ours))) &&
      (givenCells(difference).some((cell) => isError(cell)) || hasSizes(difference)),
  },
  {
    name: 'arrays of different size',
    explanation: 'Where one of two arrays ends, the emulator gives #N/A, IronCalc what the other has.',
    holds: (difference) =>
      hasSizes(difference) && everyOdd(difference, (ours) => isError(ours) && ours.error === '#N/A'),
  },
  {
    name: 'early end of AND and OR there',
    explanation:
      'AND, OR and XOR read every argument in Sheets, so an error or a text among them shows; IronCalc ends at the first that decides, and skips text.',
    holds: (difference) =>
      among('AND', 'OR', 'XOR')(difference) &&
      isError(firstOf(difference.ours)) &&
      givenCells(difference).some((cell) => isError(cell) || typeof cell === 'string'),
  },
  {
    name: 'one cell as a range',
    explanation: 'A range of one cell, A1:A1, is that cell to Sheets; to IronCalc it stays an array.',
    holds: (difference) =>
      /^(IS.*|VALUE|TYPE|T|N|LOOKUP|X?MATCH|GCD|LCM|XLOOKUP)$/.test(nameOf(difference)) &&
      /^([A-Z]+\d+):\1$/.test(argumentsOf(difference)[0] ?? ''),
  },
  {
    name: 'truth values, text and errors that formulas give',
    explanation:
      'MIN, MAX, SUM and their kin count a truth value or a number in text that is computed in their argument, and refuse other text, but skip both in a computed array; IronCalc has it the other way round. A reference that IF or CHOOSE gives is read as a range in Sheets: its text is skipped.',
    holds: (difference) =>
      among('MIN', 'MAX', 'SUM', 'AVERAGE', 'COUNT', 'COUNTA')(difference) &&
      isBranch(difference.part) &&
      difference.part.parts.some(
        (each, index) =>
          each.kind !== 'reference' &&
          difference.given[index]?.flat().some((cell) => typeof cell !== 'number') === true,
      ),
  },
  {
    name: 'many decimal places',
    explanation:
      'Rounding to more places than a number has gives the number, to more tens than it has 0; IronCalc gives #NUM!.',
    holds: (difference) =>
      /^(ROUND(UP|DOWN)?|TRUNC|FIXED)$/.test(nameOf(difference)) &&
      difference.given[1]?.flat().some((cell) => Math.abs(numberIn(cell) ?? 0) > 15) === true,
  },
  {
    name: 'error of the whole array',
    explanation:
      'An error that a part of a formula ends with is the error of the whole; IronCalc repeats it in each cell.',
    holds: ({ ours, theirs }) =>
      isOne(ours) && isError(firstOf(ours)) && theirs.flat().every((cell) => sameCell(cell, firstOf(ours))),
  },
];
