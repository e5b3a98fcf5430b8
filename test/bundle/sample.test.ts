import { ask, openInstalled } from './open-bundle';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

test('the sample shows no error in any cell, also where a day is still a word', () => {
  const emulator = openInstalled();
  ask(emulator, 'sample.add');
  const errors = emulator
    .sheets()
    .flatMap((sheet) =>
      LETTERS.flatMap((letter) =>
        Array.from({ length: 80 }, (_, index) => `'${sheet}'!${letter}${index + 1}`),
      ),
    )
    .flatMap((address) => {
      const value = emulator.value(address);
      return typeof value === 'object' && value !== null ? [`${address} ${value.error}`] : [];
    });
  expect(errors).toEqual([]);
  const column = (sheet: string, header: string, rows: readonly number[]) => {
    const letter = LETTERS.find((each) => emulator.value(`'${sheet}'!${each}1`) === header);
    return rows.map((row) => emulator.value(`'${sheet}'!${letter}${row}`));
  };
  // 111 of 120 and 89 of 80 in class A, 41 of 40 in B, 88 of 90 in C.
  expect(column('Stock Counts', 'Flags', [2, 3, 5, 6])).toEqual([
    'outside tolerance',
    'outside tolerance',
    '',
    '',
  ]);
  const rows = Array.from({ length: 80 }, (_, index) => index + 2);
  const waiting = rows[column('Quality Log', 'Resolved on', rows).indexOf('tbc')] ?? 0;
  expect(column('Quality Log', 'Days to resolve', [2, waiting])).toEqual([4, '']);
});
