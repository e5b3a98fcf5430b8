import { PASTED, parsePasted } from '../../../src/imports/paste';
import { sourceTable } from '../../../src/imports/source-table';

describe('a pasted block', () => {
  test.each<[string, string, string[][]]>([
    [
      'as a spreadsheet copies it',
      'a\tb\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with the line ends of Windows',
      'a\tb\r\n1\t2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with semicolons, and commas as decimal signs',
      'a;b\n1,5;2,5',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
      ],
    ],
    [
      'with tabs, and commas in the words',
      'a, b\tc\nx, y\tz',
      [
        ['a, b', 'c'],
        ['x, y', 'z'],
      ],
    ],
    [
      'with quotes around commas, quotes and line breaks',
      'a,b\n"x, ""y""","1\n2"',
      [
        ['a', 'b'],
        ['x, "y"', '1\n2'],
      ],
    ],
    [
      'with a byte order mark before a quoted header',
      '\uFEFF"a, b",c\r\n1,2\r\n',
      [
        ['a, b', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'with quotes around line breaks of Windows, semicolons and tabs',
      'a;b\r\n"x;\ty";"1\r\n2"\r\n',
      [
        ['a', 'b'],
        ['x;\ty', '1\r\n2'],
      ],
    ],
    [
      'with empty columns at the end',
      'a\tb\t\t\n1\t2\t\t\n',
      [
        ['a', 'b', '', ''],
        ['1', '2', '', ''],
      ],
    ],
    [
      'with marks of inches, which quote nothing',
      'a\tb\n"5" sign\t6"',
      [
        ['a', 'b'],
        ['"5" sign', '6"'],
      ],
    ],
    [
      'with short rows',
      'a,b,c\n1',
      [
        ['a', 'b', 'c'],
        ['1', '', ''],
      ],
    ],
    [
      'with a blank cell at the end',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'with a quote that nothing closes',
      'a,b\n"x,2',
      [
        ['a', 'b'],
        ['"x', '2'],
      ],
    ],
    ['of one column', 'name\nBakery', [['name'], ['Bakery']]],
    [
      'with emoji and a space that does not break',
      'a\tb\n🥐\u00a0x\té',
      [
        ['a', 'b'],
        ['🥐\u00a0x', 'é'],
      ],
    ],
  ])('%s', (_, text, cells) => {
    expect(parsePasted(text)).toEqual(cells);
  });
});

describe('the headers of a list', () => {
  const day = new Date('2026-01-05T11:00:00Z');

  test.each<[string, string, Parameters<typeof sourceTable>[1], string[], number, number[]]>([
    [
      'stand in row 1',
      'jobs',
      [
        ['a', 'b'],
        ['x', 1],
      ],
      ['a', 'b'],
      1,
      [2],
    ],
    [
      'stand under a title and a blank row',
      'jobs',
      [
        ['Jobs of 2026', '', ''],
        ['', '', ''],
        ['client', 'due', 'done'],
        ['x', day, day],
      ],
      ['client', 'due', 'done'],
      3,
      [4],
    ],
    [
      'stand there once, or are numbered',
      'jobs',
      [
        ['date', 'x', 'Date'],
        ['x', 1, 2],
      ],
      ['date', 'x', 'Date (2)'],
      1,
      [2],
    ],
    [
      'may be years in a sheet',
      'jobs',
      [
        ['client', 2025, 2026],
        ['x', 1, 2],
      ],
      ['client', '2025', '2026'],
      1,
      [2],
    ],
    [
      'are missing above pasted values',
      PASTED,
      [
        ['Bakery', '2026-01-05', '3'],
        ['Florist', '2026-01-06', '4'],
      ],
      ['Column 1', 'Column 2', 'Column 3'],
      0,
      [1, 2],
    ],
    [
      'are words in a pasted block too',
      PASTED,
      [
        ['client', 'due'],
        ['x', '1'],
      ],
      ['client', 'due'],
      1,
      [2],
    ],
    [
      'leave blank rows out',
      'jobs',
      [
        ['a', 'b'],
        ['', ''],
        ['x', 1],
      ],
      ['a', 'b'],
      1,
      [3],
    ],
  ])('%s', (_, name, values, headers, headerRow, rows) => {
    const table = sourceTable(name, values);
    expect([table.headers, table.headerRow, table.rows.map(({ row }) => row)]).toEqual([
      headers,
      headerRow,
      rows,
    ]);
  });
});
