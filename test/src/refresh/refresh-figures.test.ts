import { InputError } from '../../../src/input-error';
import { listed, refreshFigures } from '../../../src/refresh/refresh-figures';
import { memoryWorkbook } from '../../memory-workbook';

const book = () =>
  memoryWorkbook({
    sheets: {
      Board: [
        ['On time', { formula: '=ONTIME_RATE()', shows: 0.9 }],
        ['Hours', { formula: '=WASTE_HOURS( )', shows: 12 }],
        ['Typed', 42],
        ['Own', { formula: '=SUM(B1:B2)', shows: 12.9 }],
      ],
      Other: [[{ formula: '=WASTE_FTE()', shows: 0.3 }]],
    },
  });

test('formulas without a range are entered again, and nothing else changes', () => {
  const workbook = book();
  const before = workbook.contents();
  expect(refreshFigures(workbook)).toEqual({
    cells: 3,
    entered: ['Board B1', 'Board B2', 'Other A1'],
    skipped: [],
  });
  expect(workbook.contents()).toEqual({
    ...before,
    'Board!1,2': '=ONTIME_RATE( )',
    'Board!2,2': '=WASTE_HOURS()',
    'Other!1,1': '=WASTE_FTE( )',
  });
  expect(workbook.at('Board').calls.writes).toBe(2);
  expect(workbook.at('Other').calls.writes).toBe(1);
});

test('a protected cell is skipped by name, and the others are entered', () => {
  const workbook = book();
  workbook.at('Board').writeFormula = () => {
    throw new InputError('Board', 'this tab is protected');
  };
  expect(refreshFigures(workbook)).toEqual({
    cells: 1,
    entered: ['Other A1'],
    skipped: ['Board B1', 'Board B2'],
  });
  expect(workbook.at('Board').formula('B1')).toBe('=ONTIME_RATE()');
  expect(workbook.at('Other').formula('A1')).toBe('=WASTE_FTE( )');
});

test('a failure of ours rises', () => {
  const workbook = book();
  workbook.at('Board').writeFormula = () => {
    throw new TypeError('broken');
  };
  expect(() => refreshFigures(workbook)).toThrow(TypeError);
});

test('a workbook without such cells is not written to', () => {
  expect(refreshFigures(memoryWorkbook({ sheets: { Board: [['a', 1]] } }))).toEqual({
    cells: 0,
    entered: [],
    skipped: [],
  });
});

test.each([
  [1, 'A1'],
  [8, 'A1, A2, A3, A4, A5, A6, A7, A8'],
  [9, 'A1, A2, A3, A4, A5, A6, A7, A8 and 1 more'],
  [20, 'A1, A2, A3, A4, A5, A6, A7, A8 and 12 more'],
])('%i cells are listed as %s', (count, words) => {
  expect(listed(Array.from({ length: count }, (_, index) => `A${index + 1}`))).toBe(words);
});
