import type { Grid, GridCell } from './engine';

export const GRID = { rows: 10, columns: 6 };

const WORDS = [
  'apple',
  'Apple',
  'pear',
  'fig',
  'a b',
  ' left',
  'x',
  '',
  'ab*',
  'North',
  'zebra',
  '12',
  '3.5',
];

export type Random = () => number;

export function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}

export function whole(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** A number as people type them: small and whole, with one or two decimals, negative at times. */
export function someNumber(random: Random): number {
  const size = pick(random, [10, 10, 100, 1000]);
  const places = pick(random, [0, 0, 1, 2]);
  const value = Number((random() * size).toFixed(places));
  return random() < 0.15 && value !== 0 ? -value : value;
}

/** Days of 2024 to 2027 as serial numbers. */
export function someDay(random: Random): number {
  return whole(random, 45292, 46752);
}

export function someText(random: Random): string {
  return WORDS[Math.floor(random() * WORDS.length)] ?? '';
}

function cellOf(kind: GridCell['kind'], random: Random): GridCell {
  switch (kind) {
    case 'number':
      return { kind, value: someNumber(random) };
    case 'date':
      return { kind, value: someDay(random) };
    case 'text': {
      const value = someText(random);
      return value === '' ? { kind: 'blank' } : { kind, value };
    }
    case 'truth':
      return { kind, value: random() < 0.5 };
    case 'formula':
      return { kind, value: pick(random, ['=NA()', '=1/0', '="x"+1', '=""', '=2+3', '="a"&"b"']) };
    default:
      return { kind: 'blank' };
  }
}

const ANY: readonly [GridCell['kind'], ...GridCell['kind'][]] = [
  'number',
  'number',
  'text',
  'text',
  'date',
  'truth',
  'blank',
  'formula',
];

/**
 * Rows of cells: A numbers, B text, C days, D truth values, E anything, F whole numbers that ascend. Some cells are
 * blank, some of another kind than their column.
 */
export function makeGrid(random: Random): Grid {
  const themes: readonly GridCell['kind'][] = ['number', 'text', 'date', 'truth'];
  let ascending = whole(random, -3, 3);
  return Array.from({ length: GRID.rows }, () =>
    Array.from({ length: GRID.columns }, (_, column): GridCell => {
      if (column === GRID.columns - 1) {
        ascending += whole(random, 0, 3);
        return { kind: 'number', value: ascending };
      }
      const theme = themes[column];
      const chance = random();
      if (theme === undefined) return cellOf(pick(random, ANY), random);
      if (chance < 0.1) return { kind: 'blank' };
      if (chance < 0.16) return cellOf(pick(random, ['number', 'text', 'date', 'truth']), random);
      return cellOf(theme, random);
    }),
  );
}
