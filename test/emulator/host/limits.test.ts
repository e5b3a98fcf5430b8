import { open, run } from './open';

const TIME_IS_UP = 'Exceeded maximum execution time';

describe('a script that is stopped at its limit', () => {
  test.each([
    ['writes and reads', 'for (let i = 0; ; i++) { at_("A1").setValue(i); at_("B1").getValue(); }'],
    ['inserts rows', 'for (;;) { sheet_().insertRowBefore(2); sheet_().deleteRow(2); }'],
    ['copies blocks', 'for (;;) at_("A1:Z50").copyTo(at_("A51"))'],
    [
      'catches what services throw',
      'for (let i = 0; ; i++) try { at_("A1").setValue(i); at_("B1").getValue(); } catch (error) {}',
    ],
  ])('while it %s leaves a workbook that computes and shows', (_, loop) => {
    const emulator = open({ limits: { other: 200 } });
    for (let row = 1; row <= 50; row++) emulator.type(`B${row}`, `=A1+${row}`);
    for (let round = 0; round < 3; round++) {
      expect(() => run(emulator, loop)).toThrow(TIME_IS_UP);
      const first = Number(emulator.value('A1'));
      expect(emulator.value('B1')).toBe(first + 1);
      emulator.type('A1', String(round + 1000));
      expect(emulator.value('B1')).toBe(round + 1001);
      emulator.desk().cells(0, 0, 0, 60, 26);
    }
  });

  test('has let go of its locks, and the next run is on time', () => {
    const emulator = open({ limits: { other: 300 } });
    expect(() => run(emulator, 'LockService.getDocumentLock().waitLock(1); for (;;) {}')).toThrow(TIME_IS_UP);
    expect(run(emulator.as('b@example.com'), 'LockService.getDocumentLock().tryLock(0)')).toBe(true);
  });
});
