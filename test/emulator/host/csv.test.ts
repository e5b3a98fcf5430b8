import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCsv } from '../../../emulator';
import { parseCsv, readTable } from '../../../emulator/host/csv';
import { open } from './open';

describe('a CSV text', () => {
  test.each([
    [
      'plain cells',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'line ends of Windows',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['no line end at the end', 'a\n1', [['a'], ['1']]],
    ['quotes around commas and line ends', '"a,b","c\nd"\n', [['a,b', 'c\nd']]],
    ['doubled quotes', '"say ""hi"""\n', [['say "hi"']]],
    [
      'empty cells, also the last one',
      'a,,\n,,c\n',
      [
        ['a', '', ''],
        ['', '', 'c'],
      ],
    ],
    ['a byte order mark', '\ufeffa\n1\n', [['a'], ['1']]],
    [
      'blank lines at the end',
      'a,b\n1,2\n\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(readTable(text)).toEqual(expected);
  });

  test('counts lines through quoted line ends', () => {
    expect(parseCsv('a\n"b\nc"\nd\n').map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  test.each([
    [
      'a short row',
      'a,b\n"x\ny",2\n3\n',
      'log.csv, line 4: 1 cell where the header has 2. Put text that holds a comma in quotes, or fill the row up, and try again.',
    ],
    [
      'a long row',
      'a,b\n1,2,3\n',
      'log.csv, line 2: 3 cells where the header has 2. Put text that holds a comma in quotes, or fill the row up, and try again.',
    ],
    [
      'a quote that is never closed',
      'a,b\n1,"2\n3,4\n',
      'log.csv, line 2: a quote is opened and never closed. Close it, or double it if it belongs to the text, and try again.',
    ],
    ['nothing', '\n\n', 'log.csv is empty. Choose a file with a header and at least one row.'],
  ])('with %s is refused, with its line and what to do', (_, text, message) => {
    expect(() => readTable(text, 'log.csv')).toThrow(message);
  });
});

describe('a CSV file', () => {
  test('that is not UTF-8 is refused, with the line of the first such byte', () => {
    const bytes = Buffer.concat([
      Buffer.from('name,city\nÄnn,Köln\n'),
      Buffer.from([0x4d, 0xfc, 0x6c, 0x2c, 0x78, 0x0a]),
    ]);
    expect(() => readCsv(bytes, 'people.csv')).toThrow(
      'people.csv, line 3: the text is not UTF-8. Save the file as "CSV UTF-8" in the program it comes from, and try again.',
    );
  });

  test('is read by its path', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'csv-'));
    const file = path.join(folder, 'log.csv');
    writeFileSync(file, 'a,b\n1,é\n');
    expect(readCsv(file)).toBe('a,b\n1,é\n');
    expect(() => readCsv(path.join(folder, 'none.csv'))).toThrow(
      'none.csv: there is no such file. Check the path.',
    );
    expect(() => readCsv(folder)).toThrow('cannot be read (EISDIR)');
    rmSync(folder, { recursive: true });
  });
});

describe('importing a CSV as a tab', () => {
  test('types each cell as a person would, on a grid of its size', () => {
    const emulator = open();
    emulator.importCsv('Log', 'day,qty,share,note,sum\n2026-09-30,"1,200",12%,007x,=1+1\n');
    expect(['A2', 'B2', 'C2', 'D2', 'E2'].map((cell) => emulator.value(`Log!${cell}`))).toEqual([
      '2026-09-30',
      1200,
      0.12,
      '007x',
      2,
    ]);
    expect(emulator.display('Log!B2')).toBe('1,200');
    expect(emulator.desk().layout(emulator.desk().state().sheets[1]?.id ?? -1)).toMatchObject({
      rows: 2,
      columns: 5,
    });
    expect(emulator.sheets()).toEqual(['Sheet1', 'Log']);
  });

  test('refuses a name that is taken, and changes nothing for ragged rows', () => {
    const emulator = open();
    expect(() => emulator.importCsv('sheet1', 'a\n1\n')).toThrow(
      'A sheet with the name "sheet1" already exists.',
    );
    expect(() => emulator.importCsv('Log', 'a,b\n1\n')).toThrow(
      'Log, line 2: 1 cell where the header has 2.',
    );
    expect(emulator.sheets()).toEqual(['Sheet1']);
  });
});
