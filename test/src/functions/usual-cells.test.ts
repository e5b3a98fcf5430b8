import { createCalendar } from '../../../src/calendar';
import { usualNumbers, usualWords } from '../../../src/functions/usual-cells';
import { wallClockIn } from '../../wall-clock';

/** The quick loops take the cells that are what they usually are, and stop at the first that is not. */

const calendar = () => createCalendar(wallClockIn('America/New_York').read);
const rowsOf = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
const at = (text: string) => new Date(text);

/** The place at which a loop over numbers stops, and what it filled up to there. */
function numbersOf(kind: 'numbers' | 'days' | 'instants', cells: readonly unknown[], bounds = {}) {
  const into = new Float64Array(cells.length);
  const fill = usualNumbers({ kind, what: '', ...bounds }, calendar());
  const end = fill(rowsOf(cells), 0, 0, cells.length, into);
  return { end, filled: Array.from(into.subarray(0, end)) };
}

function wordsOf(words: readonly string[] | null, cells: readonly unknown[]) {
  const into = new Array<string | null>(cells.length).fill('nothing');
  const parameter =
    words === null ? ({ kind: 'texts', what: '' } as const) : ({ kind: 'choices', what: '', words } as const);
  const end = usualWords(parameter)(rowsOf(cells), 0, 0, cells.length, into);
  return { end, filled: into.slice(0, end) };
}

describe('numbers', () => {
  test('are taken with their bounds, and blanks as NaN', () => {
    const cells = [0, 1, 0.5, '', 1e-9];
    expect(numbersOf('numbers', cells, { min: 0, max: 1 })).toEqual({
      end: 5,
      filled: [0, 1, 0.5, Number.NaN, 1e-9],
    });
  });

  test('are of any size without bounds', () => {
    expect(numbersOf('numbers', [-5, 5, -1e300]).end).toBe(3);
  });

  test.each([[-0.01], [1.01], ['0.5'], [' '], [true], [null], [Number.NaN], [Number.POSITIVE_INFINITY]])(
    '%p is left to the slow way',
    (cell) => {
      expect(numbersOf('numbers', [0.5, cell, 0.5], { min: 0, max: 1 })).toEqual({ end: 1, filled: [0.5] });
    },
  );
});

describe('days and instants', () => {
  const evening = at('2026-09-11T01:25:00Z');

  test("are those of the spreadsheet's zone", () => {
    // 20,706 days after 1970-01-01 is 10 September 2026; 21:25 there.
    expect(numbersOf('days', [evening, '', evening])).toEqual({
      end: 3,
      filled: [20_706, Number.NaN, 20_706],
    });
    const minutes = 20_706 * 1440 + 21 * 60 + 25;
    expect(numbersOf('instants', [evening, '', evening])).toEqual({
      end: 3,
      filled: [minutes, Number.NaN, minutes],
    });
  });

  test.each([
    ['1970-01-02T00:00:00Z', 1],
    ['1970-01-02T00:00:01Z', 3],
    ['2100-12-29T23:59:59Z', 3],
    ['2100-12-30T00:00:00Z', 1],
  ])('of %s end at %i', (text, end) => {
    expect(numbersOf('days', [evening, at(text), evening]).end).toBe(end);
    expect(numbersOf('instants', [evening, at(text), evening]).end).toBe(end);
  });

  test.each([['2026-09-10'], [45_000], [' '], [null], [at('nonsense')]])(
    '%p is left to the slow way',
    (cell) => {
      expect(numbersOf('days', [evening, cell]).end).toBe(1);
      expect(numbersOf('instants', [evening, cell]).end).toBe(1);
    },
  );
});

describe('texts', () => {
  test('are taken as they stand where nothing is to be trimmed', () => {
    const cells = ['Rework', '', 'a b', '~', '!', 'Zeta #2'];
    expect(wordsOf(null, cells)).toEqual({ end: 6, filled: cells });
  });

  test.each([
    [' A'],
    ['A '],
    ['\tA'],
    ['A\n'],
    ['Äb'],
    ['bÄ'],
    ['\u00a0A'],
    ['A\u00a0'],
    ['#REF!'],
    [5],
    [null],
  ])('%p is left to the slow way', (cell) => {
    expect(wordsOf(null, ['A', cell, 'A'])).toEqual({ end: 1, filled: ['A'] });
  });
});

describe('words of a list', () => {
  const words = ['Open', 'Delivered', 'Cancelled'];

  test('are taken as they are written, and blanks as null', () => {
    const cells = ['Open', '', 'Cancelled', 'Delivered'];
    expect(wordsOf(words, cells)).toEqual({ end: 4, filled: ['Open', null, 'Cancelled', 'Delivered'] });
  });

  test.each([['open'], ['Open '], ['Opened'], ['Xyz'], [' '], [5], [null], [true]])(
    '%p is left to the slow way',
    (cell) => {
      expect(wordsOf(words, ['Open', cell, 'Open'])).toEqual({ end: 1, filled: ['Open'] });
    },
  );

  test('of two that share a letter, one is left to the slow way', () => {
    expect(wordsOf(['Monthly', 'Meeting'], ['Meeting', 'Monthly'])).toEqual({ end: 1, filled: ['Meeting'] });
  });
});

test('a loop begins where it is told, and fills from there', () => {
  const into = new Float64Array(4);
  const fill = usualNumbers({ kind: 'numbers', what: '' }, calendar());
  expect(fill(rowsOf([9, 9, 1, 2, 3, 'x']), 2, 1, 4, into)).toBe(3);
  expect(Array.from(into)).toEqual([0, 2, 3, 0]);
});
