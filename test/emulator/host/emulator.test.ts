import { open, run } from './open';

describe('an emulator with a bundle', () => {
  test('types, computes and shows', () => {
    const emulator = open();
    emulator.type('Sheet1!A1', '21');
    emulator.type('Sheet1!B1', '=A1*2');
    emulator.type('Sheet1!C1', '=DOUBLE(A1)');
    expect([emulator.value('Sheet1!B1'), emulator.value('Sheet1!C1')]).toEqual([42, 42]);
    emulator.type('Sheet1!A1', '4');
    expect([emulator.value('Sheet1!B1'), emulator.value('Sheet1!C1')]).toEqual([8, 8]);
    expect(emulator.formula('Sheet1!C1')).toBe('=DOUBLE(A1)');
  });

  test('runs a menu item by its label', () => {
    const emulator = open();
    emulator.menu('Write');
    expect(emulator.value('A1')).toBe('Hello');
  });

  test('names the labels when a menu item is not there', () => {
    expect(() => open().menu('Wirte')).toThrow(
      'No menu has "Wirte". There are: Write, Open sidebar, Ask, Break.',
    );
  });

  test('passes a call of the page to rpc and gives its answer', () => {
    expect(open().rpc('home', { a: 1 })).toEqual({ ok: true, value: { name: 'home', input: { a: 1 } } });
    expect(open().rpc('home')).toEqual({ ok: true, value: { name: 'home', input: {} } });
  });

  test('says what a script threw', () => {
    expect(() => open().menu('Break')).toThrow('It broke here');
  });

  test('counts the calls of scripts', () => {
    const emulator = open();
    const before = emulator.calls();
    run(emulator, 'SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1).getValue(); 0');
    const after = emulator.calls();
    expect(after.write - before.write).toBe(1);
    expect(after.read - before.read).toBe(2);
  });
});
