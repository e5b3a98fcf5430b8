import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Emulator } from '../../../emulator';
import { open } from '../host/open';

/** A workbook with a tab of prices, and formulas that lean on it. */
function withPrices(): Emulator {
  const emulator = open();
  emulator.importCsv('Prices', 'Item,Price\nSign,12\nLamp,30\n');
  emulator.type('Sheet1!A1', '=Prices!B2*2');
  emulator.type('Sheet1!A2', '=SUM(Prices!B:B)');
  emulator.type('Sheet1!A3', '=IFERROR(SUM(Prices!B:B),"no prices")');
  emulator.type('Sheet1!A4', '=INDIRECT("Prices!B3")');
  emulator.type('Sheet1!A5', 'kept');
  return emulator;
}

describe('a formula that cannot be computed', () => {
  test.each([
    ['an unknown function', '=SUMM(1,2)', '#NAME?', "Unknown function: 'SUMM'."],
    ['an unknown function in a branch', '=IF(TRUE,FOO(1),2)', '#NAME?', "Unknown function: 'FOO'."],
    [
      'a function of Sheets that is left out',
      '=QUERY(B1:B2,"select B")',
      '#NAME?',
      'QUERY is not supported by the emulator',
    ],
    ['an unknown name', '=rate*2', '#NAME?', "Unknown range name: 'RATE'."],
    ['a bracket that is not closed', '=SUM(1,2', '#ERROR!', 'Formula parse error.'],
    ['a bracket too many', '=SUM(1,2))', '#ERROR!', 'Formula parse error.'],
    ['an operator without a value', '=1*', '#ERROR!', 'Formula parse error.'],
    ['two values without an operator', '=1 2', '#ERROR!', 'Formula parse error.'],
    ['text that does not end', '="abc', '#ERROR!', 'Formula parse error.'],
    ['a sheet that never was', '=Gone!A1', '#REF!', "Unresolved sheet name 'Gone'."],
    ['a cell outside the grid', '=ZZ99999', '#REF!', 'Reference does not exist.'],
  ])('with %s shows the error that Sheets shows, and stays as it was typed', (_, formula, error, message) => {
    const emulator = open();
    emulator.type('A1', formula);
    emulator.type('A2', '=1+1');
    expect(emulator.value('A1')).toEqual({ error, message });
    expect([emulator.display('A1'), emulator.formula('A1')]).toEqual([error, formula]);
    expect(emulator.value('A2')).toBe(2);
    emulator.type('A1', '=2+3');
    expect(emulator.value('A1')).toBe(5);
  });

  test('is kept by a file, with its text and its error', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bad-input-'));
    try {
      const file = path.join(folder, 'workbook.json');
      const emulator = open({ file });
      emulator.type('A1', '=SUM(1,2');
      emulator.type('A2', '=SUMM(1)');
      emulator.save();
      const again = open({ file });
      expect(again.notices).toEqual([]);
      expect([again.formula('A1'), again.display('A1')]).toEqual(['=SUM(1,2', '#ERROR!']);
      expect([again.formula('A2'), again.display('A2')]).toEqual(['=SUMM(1)', '#NAME?']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a reference to a sheet that is deleted', () => {
  test('becomes #REF! in value and text; what catches errors catches it, and the rest of the workbook stays', () => {
    const emulator = withPrices();
    expect(['A1', 'A2', 'A3', 'A4'].map((cell) => emulator.value(`Sheet1!${cell}`))).toEqual([
      24, 42, 42, 30,
    ]);
    emulator.deleteSheet('Prices');
    expect(emulator.sheets()).toEqual(['Sheet1']);
    expect(['A1', 'A2', 'A3', 'A4', 'A5'].map((cell) => emulator.display(cell))).toEqual([
      '#REF!',
      '#REF!',
      'no prices',
      '#REF!',
      'kept',
    ]);
    expect([emulator.formula('A1'), emulator.formula('A2')]).toEqual(['=#REF!*2', '=SUM(#REF!)']);
    expect(emulator.value('A1')).toEqual({ error: '#REF!', message: 'Reference does not exist.' });
  });

  test('stays #REF! when a sheet of that name is made again, but INDIRECT finds the new one', () => {
    const emulator = withPrices();
    emulator.deleteSheet('Prices');
    emulator.importCsv('Prices', 'Item,Price\nSign,5\nLamp,6\n');
    expect([emulator.display('Sheet1!A1'), emulator.display('Sheet1!A4')]).toEqual(['#REF!', '6']);
  });

  test('follows a sheet that is renamed instead', () => {
    const emulator = withPrices();
    emulator.renameSheet('Prices', 'Our prices');
    expect([emulator.value('Sheet1!A1'), emulator.formula('Sheet1!A1')]).toEqual([24, "='Our prices'!B2*2"]);
    // INDIRECT holds the name as text.
    expect(emulator.display('Sheet1!A4')).toBe('#REF!');
  });
});
