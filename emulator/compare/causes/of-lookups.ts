import type { Difference } from '../compare';
import { isError, type Outcome, type Plain } from '../outcome';
import { among, argumentsOf, type Cause, firstOf, isOne, numberIn } from './cause';

/** The cells that are searched: the table's first column or row, or the whole range. */
function searched(difference: Difference): readonly Plain[] {
  const range: Outcome = difference.given[1] ?? [];
  if (among('VLOOKUP')(difference)) return range.map((row) => row[0] ?? null);
  return among('HLOOKUP')(difference) ? (range[0] ?? []) : range.flat();
}

/** True where the cells are of the key's kind throughout, and each is above the one before it. */
function isOrdered(cells: readonly Plain[], key: Plain): boolean {
  return cells.every((cell, index) => {
    if (typeof cell !== typeof key || cell === null || isError(cell)) return false;
    const before = cells[index - 1];
    return index === 0 || (before !== undefined && before !== null && before < cell);
  });
}

/** True where a value that is not there stands for the nearest one. */
function isApproximate(difference: Difference): boolean {
  const texts = argumentsOf(difference);
  if (among('LOOKUP')(difference)) return true;
  if (among('MATCH')(difference)) return texts[2] !== '0';
  if (among('VLOOKUP', 'HLOOKUP')(difference)) return texts[3] !== '0';
  return among('XMATCH')(difference) && texts[2] !== '0';
}

const isLookup = among('LOOKUP', 'MATCH', 'VLOOKUP', 'HLOOKUP', 'XMATCH', 'XLOOKUP');

/** Criteria such as "<>word": texts that are no number. */
function excludesText(difference: Difference): boolean {
  return argumentsOf(difference).some((text) => /^"<>[^\d"][^"]*"$/.test(text));
}

const isConditional = among(
  'COUNTIF',
  'COUNTIFS',
  'SUMIF',
  'SUMIFS',
  'AVERAGEIF',
  'AVERAGEIFS',
  'MAXIFS',
  'MINIFS',
);

export const ofLookups: readonly Cause[] = [
  {
    name: 'nearest match without order',
    explanation:
      'A nearest match needs values of one kind that ascend, each once. Elsewhere the result depends on the way of searching; the emulator passes over cells of another kind, IronCalc ranks them.',
    holds: (difference) =>
      isLookup(difference) &&
      isApproximate(difference) &&
      !isOrdered(searched(difference), firstOf(difference.given[0])),
  },
  {
    name: 'blank cells found there',
    explanation:
      'Looking for 0, FALSE or "" does not find a blank cell in the emulator, and a blank key is 0; in IronCalc each of them finds the others.',
    holds: (difference) =>
      isLookup(difference) &&
      [0, false, '', null].includes(firstOf(difference.given[0]) as never) &&
      searched(difference).some((cell) => [0, false, '', null].includes(cell as never)),
  },
  {
    name: 'array as the key',
    explanation:
      'XLOOKUP takes one key in the emulator outside ARRAYFORMULA; IronCalc takes an array of keys.',
    holds: (difference) => among('XLOOKUP')(difference) && !isOne(difference.given[0]),
  },
  {
    name: 'not this text',
    explanation:
      'A criterion such as "<>word" lets numbers, truth values and blanks through; IronCalc lets text through only.',
    holds: (difference) => isConditional(difference) && excludesText(difference),
  },
  {
    name: 'empty text is not blank',
    explanation:
      'The criterion "=" lets blank cells through, but no formula that gives ""; IronCalc does not part them.',
    holds: (difference) =>
      isConditional(difference) && argumentsOf(difference).some((text) => text === '"="' || text === '"<>"'),
  },
  {
    name: 'capital letters of UNIQUE',
    explanation: 'UNIQUE keeps texts apart that differ in capital letters; IronCalc does not.',
    holds: (difference) => among('UNIQUE')(difference) && difference.ours.length > difference.theirs.length,
  },
  {
    name: 'decimals in the place',
    explanation: 'LARGE and SMALL round a place such as 6.2 up; IronCalc cuts. Sheets is not known.',
    holds: (difference) =>
      among('LARGE', 'SMALL')(difference) &&
      difference.given[1]?.flat().some((cell) => !Number.isInteger(numberIn(cell) ?? 0)) === true,
  },
  {
    name: 'numbers in text as criteria',
    explanation:
      'A criterion that is a number lets numbers through; in IronCalc text that spells the number too.',
    holds: (difference) =>
      isConditional(difference) &&
      difference.given.some((outcome) =>
        outcome.flat().some((cell) => typeof cell === 'string' && numberIn(cell) !== null),
      ),
  },
];
