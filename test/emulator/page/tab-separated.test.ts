import { readTabSeparated, writeTabSeparated } from '../../../emulator/page/tab-separated';

test.each<[title: string, text: string, rows: string[][]]>([
  ['one cell', 'a', [['a']]],
  [
    'a block',
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a last line break ends the last row',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'blank cells',
    '\ta\t\n\t\t',
    [
      ['', 'a', ''],
      ['', '', ''],
    ],
  ],
  ['a line break inside of a cell', '"a\nb"\tc', [['a\nb', 'c']]],
  ['doubled quotation marks', '"say ""hi"""\tx', [['say "hi"', 'x']]],
  ['a quotation mark that quotes nothing', '"a\tb', [['"a', 'b']]],
  ['a word in quotation marks with more behind it', '"a" b', [['"a" b']]],
])('pasted text: %s', (_title, text, rows) => {
  expect(readTabSeparated(text)).toEqual(rows);
});

test('what is copied is read back as it was', () => {
  const rows = [
    ['plain', 'two\nlines', 'a\ttab', '"quoted"', '', 'in "the" middle'],
    ['', '', '', '', '', ''],
  ];
  expect(readTabSeparated(`${writeTabSeparated(rows)}\n`)).toEqual(rows);
});
