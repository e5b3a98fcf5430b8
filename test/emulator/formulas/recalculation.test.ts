import { NOW, openWorkbook } from './workbook';

const DAY = 86_400_000;

test('a cell that is typed into recalculates what depends on it', () => {
  const workbook = openWorkbook();
  workbook.fill('A1', [['1', '=A1*2', '=SUM(A1:B1)']]);
  expect(workbook.block('A1:C1')).toEqual([[1, 2, 3]]);
  workbook.type('A1', '10');
  expect(workbook.block('A1:C1')).toEqual([[10, 20, 30]]);
});

test('a formula that is typed over is forgotten', () => {
  const workbook = openWorkbook();
  workbook.fill('A1', [['1', '=A1*2']]);
  workbook.type('B1', 'plain');
  workbook.type('A1', '5');
  expect(workbook.value('B1')).toBe('plain');
});

test.each([
  ['down', (row: number) => `=A${row - 1}+1`, 1, 20_000],
  ['up', (row: number) => `=A${row + 1}+1`, 20_000, 1],
])(
  'a chain of 20,000 cells that runs %s the sheet is computed without overflow',
  (_, formula, first, last) => {
    const workbook = openWorkbook({ sheets: [{ name: 'Sheet1', rows: 20_001 }] });
    const rows = Array.from({ length: 20_000 }, (__, index) => [
      index + 1 === first ? '1' : formula(index + 1),
    ]);
    workbook.fill('A1', rows);
    expect(workbook.value(`A${last}`)).toBe(20_000);
    workbook.type(`A${first}`, '101');
    expect(workbook.value(`A${last}`)).toBe(20_100);
  },
);

describe('arrays that spill', () => {
  test('an array fills the cells right of and below its formula', () => {
    const workbook = openWorkbook();
    workbook.type('B2', '=SEQUENCE(2,2)');
    expect(workbook.block('A1:C3')).toEqual([
      [null, null, null],
      [null, 1, 2],
      [null, 3, 4],
    ]);
    expect(workbook.calculator.spilledFrom(1, 2, 2)).toEqual({ sheet: 1, row: 1, column: 1 });
    expect(workbook.calculator.spilledFrom(1, 1, 1)).toBeNull();
  });

  test('an array that meets a filled cell is an error that names the first cell in its way', () => {
    const workbook = openWorkbook();
    workbook.type('B3', 'here');
    workbook.type('B1', '=SEQUENCE(5)');
    expect(workbook.value('B1')).toEqual({
      error: '#REF!',
      message: 'Array result was not expanded because it would overwrite data in B3.',
    });
    expect(workbook.block('B2:B4')).toEqual([[null], ['here'], [null]]);
  });

  test('a value typed into an array makes all of it an error, and clearing it brings the array back', () => {
    const workbook = openWorkbook();
    workbook.type('A1', '=SEQUENCE(3)');
    workbook.type('C1', '=SUM(A1:A3)');
    expect(workbook.value('C1')).toBe(6);
    workbook.type('A2', 'mine');
    expect(workbook.plain('A1')).toBe('#REF!');
    expect(workbook.block('A2:A3')).toEqual([['mine'], [null]]);
    expect(workbook.plain('C1')).toBe('#REF!');
    workbook.type('A2', '');
    expect(workbook.block('A1:A3')).toEqual([[1], [2], [3]]);
    expect(workbook.value('C1')).toBe(6);
  });

  test('an array that shrinks leaves nothing behind, and one that grows reaches formulas that read past it', () => {
    const workbook = openWorkbook();
    workbook.type('C1', '=COUNTA(B1:B10)');
    workbook.type('A1', '3');
    workbook.type('B1', '=SEQUENCE(A1)');
    expect(workbook.value('C1')).toBe(3);
    workbook.type('A1', '2');
    expect(workbook.block('B1:B3')).toEqual([[1], [2], [null]]);
    expect(workbook.value('C1')).toBe(2);
    workbook.type('A1', '7');
    expect(workbook.value('C1')).toBe(7);
  });

  test('two arrays do not overlap: the second waits until the first makes room', () => {
    const workbook = openWorkbook();
    workbook.type('A1', '=SEQUENCE(3)');
    workbook.type('A2', '');
    workbook.type('A5', '=SEQUENCE(1,2)');
    workbook.type('B4', '=SEQUENCE(2)');
    expect(workbook.plain('B4')).toBe('#REF!');
    workbook.type('A5', 'text');
    expect(workbook.block('B4:B5')).toEqual([[1], [2]]);
  });

  test('an array that would leave the grid says how many rows are missing', () => {
    const workbook = openWorkbook({ sheets: [{ name: 'Sheet1', rows: 10 }] });
    workbook.type('A5', '=SEQUENCE(8)');
    expect(workbook.value('A5')).toEqual({
      error: '#REF!',
      message: 'Result was not automatically expanded, please insert more rows (2).',
    });
  });

  test('blank cells of an array count in the extent, as they do in Sheets', () => {
    const workbook = openWorkbook({ sheets: [{ name: 'Sheet1', rows: 40 }] });
    workbook.fill('A1', [['Who'], ['Ana']]);
    expect(workbook.calculator.extent(1)).toEqual({ rows: 2, columns: 1 });
    workbook.type('B1', '=ARRAYFORMULA(IF(ROW(A:A)=1;"Header";IF(A:A="";;LEN(A:A))))');
    expect(workbook.block('B1:B3')).toEqual([['Header'], [3], [null]]);
    expect(workbook.calculator.extent(1)).toEqual({ rows: 40, columns: 2 });
  });

  test('a range alone stands for its cell in the same row', () => {
    const workbook = openWorkbook();
    workbook.fill('A1', [['1'], ['2'], ['3']]);
    workbook.type('B2', '=A1:A3');
    workbook.type('B3', '=A1:A3*10');
    workbook.type('B9', '=A1:A3');
    expect(workbook.block('B2:B3')).toEqual([[2], [30]]);
    expect(workbook.plain('B9')).toBe('#VALUE!');
  });
});

describe('circular references', () => {
  const message = 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';

  test.each([
    ['a cell that reads itself', [['=A1+1']], 'A1'],
    ['two cells that read each other', [['=B1', '=A1']], 'B1'],
    ['a sum over its own column', [['1'], ['=SUM(A:A)']], 'A2'],
    ['an array that reads the cells it fills', [['=ARRAYFORMULA(A1:A3+1)']], 'A1'],
  ])('%s is an error', (_, rows, at) => {
    const workbook = openWorkbook();
    workbook.fill('A1', rows);
    expect(workbook.value(at)).toEqual({ error: '#REF!', message });
  });

  test('a circle that is broken computes again', () => {
    const workbook = openWorkbook();
    workbook.fill('A1', [['=B1', '=C1', '=A1', '=A1+1']]);
    expect(workbook.plain('D1')).toBe('#REF!');
    workbook.type('C1', '4');
    expect(workbook.block('A1:D1')).toEqual([[4, 4, 4, 5]]);
  });

  test('a branch that is not taken does not make a circle', () => {
    const workbook = openWorkbook();
    workbook.fill('A1', [['=IF(TRUE,1,B1)', '=A1+1']]);
    expect(workbook.block('A1:B1')).toEqual([[1, 2]]);
  });
});

describe('custom functions', () => {
  const counting = {
    TWICE: (_: string, args: readonly unknown[]) => {
      const [first] = args as [{ value: number }];
      return { value: first.value * 2, format: null };
    },
    ROWS_GIVEN: (_: string, args: readonly unknown[]) => ({
      value: (args[0] as unknown[]).length,
      format: null,
    }),
    TABLE: () => [
      [
        { value: 'a', format: null },
        { value: 1, format: null },
      ],
      [
        { value: 'b', format: null },
        { value: 2, format: null },
      ],
    ],
    BROKEN: () => ({ value: { error: '#ERROR!' as const, message: 'no good (line 3).' }, format: null }),
  };

  test('one cell arrives alone, a range as rows with every row of the grid, what is left out as undefined', () => {
    const workbook = openWorkbook({ sheets: [{ name: 'Sheet1', rows: 4 }], custom: counting });
    workbook.fill('A1', [['1', '2026-01-05'], ['x']]);
    workbook.type('C1', '=ROWS_GIVEN(A2:B;A1;;B1)');
    expect(workbook.value('C1')).toBe(3);
    const blank = { value: null, format: null };
    expect(workbook.calls[0]?.args).toMatchObject([
      [
        [{ value: 'x', format: null }, blank],
        [blank, blank],
        [blank, blank],
      ],
      { value: 1, format: null },
      undefined,
      { value: 46027, format: 'yyyy-mm-dd' },
    ]);
  });

  test('a table that it returns spills, and a second look does not call it again', () => {
    const workbook = openWorkbook({ custom: counting });
    workbook.type('A1', '=TABLE()');
    expect(workbook.block('A1:B2')).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    workbook.type('D1', 'elsewhere');
    expect(workbook.value('B2')).toBe(2);
    expect(workbook.calls).toHaveLength(1);
  });

  test('it is called again only when the value of an argument changes', () => {
    const workbook = openWorkbook({ custom: counting });
    workbook.fill('A1', [['4', '=MIN(A1,5)', '=TWICE(B1)']]);
    expect(workbook.value('C1')).toBe(8);
    workbook.type('A1', '9');
    expect(workbook.value('C1')).toBe(10);
    workbook.type('A1', '12');
    expect(workbook.value('C1')).toBe(10);
    expect(workbook.calls).toHaveLength(2);
    workbook.calculator.restructured();
    expect(workbook.value('C1')).toBe(10);
    expect(workbook.calls).toHaveLength(2);
  });

  test('changing only a space inside the parentheses calls it again', () => {
    const workbook = openWorkbook({ custom: counting });
    workbook.type('A1', '=TABLE()');
    expect(workbook.value('A1')).toBe('a');
    workbook.type('A1', '=TABLE( )');
    expect(workbook.value('A1')).toBe('a');
    expect(workbook.calls).toHaveLength(2);
  });

  test('what it throws is an error that IFERROR catches', () => {
    const workbook = openWorkbook({ custom: counting });
    workbook.type('A1', '=BROKEN()');
    workbook.type('A2', '=IFERROR(BROKEN(),"caught")');
    expect(workbook.value('A1')).toEqual({ error: '#ERROR!', message: 'no good (line 3).' });
    expect(workbook.value('A2')).toBe('caught');
  });

  test.each([
    ['=TWICE(NOW())'],
    ['=TWICE(RAND())'],
    ['=TWICE(B1)', '=RANDBETWEEN(1,5)'],
    ['=TWICE(B1)', '=C1+1', '=NOW()'],
    ['=ROWS_GIVEN(B1:C3)', '1', '=RAND()'],
  ])('%s is refused where an argument rests on NOW() or RAND(): %s %s', (...formulas) => {
    const workbook = openWorkbook({ custom: counting });
    workbook.fill('A1', [formulas]);
    expect(workbook.value('A1')).toEqual({
      error: '#ERROR!',
      message:
        'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()',
    });
    expect(workbook.calls).toHaveLength(0);
  });

  test('TODAY() is allowed, and NOW() beside the call is too', () => {
    const workbook = openWorkbook({ custom: counting });
    workbook.fill('A1', [['=TWICE(TODAY())', '=(NOW()>0)*TWICE(4)']]);
    expect(workbook.block('A1:B1')).toEqual([[46280 * 2, 8]]);
  });

  test('a custom function that reads the workbook finds native formulas computed', () => {
    const workbook = openWorkbook({
      custom: {
        READS: () => workbook.calculator.result(1, 0, 0),
      },
    });
    workbook.fill('A1', [['=1+1', '=READS()']]);
    expect(workbook.value('B1')).toBe(2);
  });
});

test('the clock moves TODAY and NOW and what depends on them', () => {
  const workbook = openWorkbook({ timezone: 'America/New_York' });
  workbook.fill('A1', [['=TODAY()', '=A1-1', '=NOW()']]);
  // 12:00 UTC is 08:00 in New York, in September.
  expect(workbook.block('A1:C1')).toEqual([[46280, 46279, 46280 + 8 / 24]]);
  workbook.setNow(NOW + 2 * DAY);
  expect(workbook.block('A1:C1')).toEqual([[46282, 46281, 46282 + 8 / 24]]);
});

test('cells whose results differ are listed once, and only they', () => {
  const workbook = openWorkbook();
  workbook.fill('A1', [['1', '=A1>0', '=A1+1', '=SEQUENCE(2)']]);
  workbook.calculator.takeChanged();
  workbook.type('A1', '2');
  expect(workbook.calculator.takeChanged()).toEqual([
    { sheet: 1, row: 0, column: 0 },
    { sheet: 1, row: 0, column: 2 },
  ]);
  expect(workbook.calculator.takeChanged()).toEqual([]);
});

test('OFFSET and INDIRECT follow cells that the formula does not name', () => {
  const workbook = openWorkbook();
  workbook.fill('A1', [['1', '=OFFSET(A1,1,0)', '=INDIRECT("A"&2)'], ['5']]);
  expect(workbook.block('B1:C1')).toEqual([[5, 5]]);
  workbook.type('A2', '6');
  expect(workbook.block('B1:C1')).toEqual([[6, 6]]);
});

test('other sheets, quoted names and named ranges are read, and sheets that are missing are named', () => {
  const workbook = openWorkbook({ sheets: [{ name: 'Sheet1' }, { name: "It's here" }] });
  workbook.fill("'It''s here'!A1", [['1'], ['2']]);
  workbook.name('Both', "'It''s here'!A1:A2");
  workbook.fill('A1', [["=SUM('It''s here'!A:A)", '=SUM(both)', '=Gone!A1', '=nowhere']]);
  expect(workbook.block('A1:B1')).toEqual([[3, 3]]);
  expect(workbook.value('C1')).toEqual({ error: '#REF!', message: "Unresolved sheet name 'Gone'." });
  expect(workbook.value('D1')).toEqual({ error: '#NAME?', message: "Unknown range name: 'NOWHERE'." });
});

test('a formula with a comma locale takes decimal commas, semicolons and backslashes', () => {
  const workbook = openWorkbook({ locale: 'de_DE' });
  workbook.type('A1', '=SUM(1,5;2)');
  workbook.type('B1', '={1\\2;3\\4}');
  workbook.type('A3', '="a,b"&1,5');
  expect(workbook.value('A1')).toBe(3.5);
  expect(workbook.block('B1:C2')).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(workbook.value('A3')).toBe('a,b1,5');
  workbook.type('A4', '=SUM(A1,A1)');
  expect(workbook.value('A4')).toEqual({ error: '#ERROR!', message: 'Formula parse error.' });
});
