import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Emulator } from '../../emulator';
import { openInstalled, paste } from './open-bundle';

/** The menu's "Refresh figures" over cells that call our functions without a range, as somebody else than the owner. */

/** The built add-on with one more function, since nothing in it protects a cell against a person. */
const folder = mkdtempSync(path.join(tmpdir(), 'opsbook-refresh-'));
beforeAll(() => {
  cpSync(path.join(__dirname, '..', '..', 'dist'), folder, { recursive: true });
  appendFileSync(
    path.join(folder, 'Code.js'),
    '\nfunction protectCell(address) { SpreadsheetApp.getActiveSpreadsheet().getRange(address).protect(); return 0; }\n',
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A Board beside the tabs, with these in its column A; one promise to a client kept, one of a vendor broken. */
function board(cells: readonly string[]): Emulator {
  const owner = openInstalled({ bundle: folder });
  paste(owner, 'Deliveries', 2, 1, [
    ['Acme', 'To client', '2026-09-01', '2026-09-01'],
    ['Bolt', 'From vendor', '2026-09-02', '2026-09-05'],
  ]);
  const desk = owner.desk();
  desk.renameSheet(desk.addSheet().id, 'Board');
  cells.forEach((text, index) => {
    owner.type(`Board!A${index + 1}`, text);
  });
  return owner;
}

const formulas = (emulator: Emulator, count: number) =>
  Array.from({ length: count }, (_, index) => emulator.formula(`Board!A${index + 1}`));
const toast = (emulator: Emulator) => emulator.desk().state().toast?.message;

test('a figure without a range stands still when its tab changes, and follows after Refresh figures', () => {
  const emulator = board(['=ONTIME_RATE()', '=ONTIME_RATE("From vendor")']);
  expect(emulator.value('Board!A1')).toBe(1);
  expect(emulator.value('Board!A2')).toBe(0);
  paste(emulator, 'Deliveries', 4, 1, [
    ['Cole', 'To client', '2026-09-10', '2026-09-12'],
    ['Bolt', 'From vendor', '2026-09-20', '2026-09-20'],
  ]);
  expect(emulator.value('Board!A1')).toBe(1);
  emulator.menu('Refresh figures');
  expect(emulator.value('Board!A1')).toBe(0.5);
  expect(emulator.value('Board!A2')).toBe(0.5);
  expect(toast(emulator)).toBe('Refreshed 2 cells: Board A1, Board A2.');
});

const BEFORE = [
  '=ONTIME_RATE()',
  '=ROUND(WASTE_HOURS(),1)&" h of "&ONTIME_RATE( "From vendor" )',
  '="ONTIME_RATE() is "&TEXT(ONTIME_RATE(),"0%")',
  '=IF(TRUE,"say ""WASTE_FTE()""",0)',
  '=ONTIME_RATE(Deliveries!C2:C9,Deliveries!D2:D9,DATE(2026,9,30))',
  '=SUM(1,2)',
];
const AFTER = [
  '=ONTIME_RATE( )',
  '=ROUND(WASTE_HOURS( ),1)&" h of "&ONTIME_RATE("From vendor" )',
  '="ONTIME_RATE() is "&TEXT(ONTIME_RATE( ),"0%")',
  ...BEFORE.slice(3),
];

test('only a space inside the parentheses changes, in formulas of any size, and no text or other cell', () => {
  const emulator = board([...BEFORE, 'ONTIME_RATE()', '12']);
  emulator.menu('Refresh figures');
  expect(formulas(emulator, BEFORE.length)).toEqual(AFTER);
  expect(emulator.display('Board!A3')).toBe('ONTIME_RATE() is 100%');
  expect(emulator.value('Board!A4')).toBe('say "WASTE_FTE()"');
  expect(emulator.value('Board!A7')).toBe('ONTIME_RATE()');
  expect(emulator.value('Board!A8')).toBe(12);
  expect(toast(emulator)).toBe('Refreshed 3 cells: Board A1, Board A2, Board A3.');
  emulator.menu('Refresh figures');
  // The space of a call that had one was taken out, and now comes back; the others lose theirs.
  expect(formulas(emulator, BEFORE.length)).toEqual(BEFORE);
});

test('each cell is written once', () => {
  const cells = ['=ONTIME_RATE()', '=WASTE_FTE()', '=ATTENTION_SHARE()&ESCAPE_RATE()'];
  const emulator = board(cells);
  const before = emulator.calls().write;
  emulator.menu('Refresh figures');
  expect(emulator.calls().write - before).toBe(cells.length);
});

test('a cell that is protected against a person is named and left alone, and the others are refreshed', () => {
  const owner = board(['=ONTIME_RATE()', '=ONTIME_RATE("From vendor")', '=WASTE_FTE( )']);
  owner.desk().runFunction('protectCell', ['Board!A2']);
  const other = owner.as('bo@example.com');
  other.menu('Refresh figures');
  expect(formulas(owner, 3)).toEqual(['=ONTIME_RATE( )', '=ONTIME_RATE("From vendor")', '=WASTE_FTE()']);
  expect(toast(other)).toBe('Refreshed 2 cells: Board A1, Board A3. Protected, and so left alone: Board A2.');
});

test('a cell that stands alone is named, too', () => {
  const emulator = board(['=TOP_WASTE()']);
  emulator.menu('Refresh figures');
  expect(toast(emulator)).toBe('Refreshed 1 cell: Board A1.');
});

test('a workbook without such cells is told so', () => {
  const emulator = board(['=SUM(1,2)']);
  emulator.menu('Refresh figures');
  expect(toast(emulator)).toBe(
    'No cell holds one of our functions without a range, so there is nothing to refresh.',
  );
});
