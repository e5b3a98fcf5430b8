import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { Emulator } from '../../emulator';
import { ask, openBundle, openInstalled, paste, sheetId } from './open-bundle';

/** One thing that a person does to a tab; places are taken modulo what is there. */
type Edit =
  | { readonly kind: 'sort'; readonly tab: number; readonly column: number; readonly up: boolean }
  | { readonly kind: 'insertRows'; readonly tab: number; readonly row: number; readonly count: number }
  | { readonly kind: 'deleteRows'; readonly tab: number; readonly row: number; readonly count: number }
  | { readonly kind: 'insertColumn'; readonly tab: number; readonly column: number; readonly header: string }
  | { readonly kind: 'deleteColumn'; readonly tab: number; readonly column: number }
  | { readonly kind: 'renameTab'; readonly tab: number; readonly name: string }
  | { readonly kind: 'renameHeader'; readonly tab: number; readonly column: number; readonly header: string }
  | {
      readonly kind: 'paste';
      readonly tab: number;
      readonly row: number;
      readonly column: number;
      readonly block: readonly (readonly string[])[];
    }
  /** Whole rows copied, or cut, and pasted elsewhere, IDs and all; or a column, which moves it. */
  | {
      readonly kind: 'move';
      readonly tab: number;
      readonly isRow: boolean;
      readonly from: number;
      readonly to: number;
      readonly cut: boolean;
    };

const TABS = ['Process Register', 'Waste Log', 'Actions', 'People', 'Metrics', 'Vendor Scorecard'];
const tab = fc.nat({ max: TABS.length - 1 });
const column = fc.nat({ max: 15 });
const row = fc.nat({ max: 8 });
const text = fc.constantFrom(
  'ours',
  '12',
  '2026-09-04',
  'soon',
  '=1+1',
  '#REF!',
  "'= not a formula",
  'Ann',
  '🎉',
);
const header = fc.constantFrom('Our note', 'Due date', 'Seen by', 'Flags', 'Owner');

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('sort' as const), tab, column, up: fc.boolean() }),
  fc.record({ kind: fc.constant('insertRows' as const), tab, row, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('deleteRows' as const), tab, row, count: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('insertColumn' as const), tab, column, header }),
  fc.record({ kind: fc.constant('deleteColumn' as const), tab, column }),
  fc.record({
    kind: fc.constant('renameTab' as const),
    tab,
    name: fc.constantFrom('Our list', 'People', 'Copy'),
  }),
  fc.record({ kind: fc.constant('renameHeader' as const), tab, column, header }),
  fc.record({
    kind: fc.constant('paste' as const),
    tab,
    row,
    column,
    block: fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    tab,
    isRow: fc.boolean(),
    from: row,
    to: fc.nat({ max: 17 }),
    cut: fc.boolean(),
  }),
);

/** Does an edit where Sheets takes it; gives the name that the tab then has. */
function act(emulator: Emulator, name: string, one: Edit): string {
  const desk = emulator.desk();
  const id = sheetId(emulator, name);
  switch (one.kind) {
    case 'sort':
      desk.sort(id, one.column, one.up, true);
      return name;
    case 'insertRows':
      desk.insertRows(id, one.row, one.count, true);
      return name;
    case 'deleteRows':
      desk.deleteRows(id, one.row, one.count, true);
      return name;
    case 'insertColumn':
      desk.insertColumns(id, one.column, 1, true);
      desk.edit(id, [{ row: 0, column: one.column, text: one.header }], true);
      return name;
    case 'deleteColumn':
      desk.deleteColumns(id, one.column, 1, true);
      return name;
    case 'renameTab':
      return desk.renameSheet(id, one.name).kind === 'done' ? one.name : name;
    case 'renameHeader':
      desk.edit(id, [{ row: 0, column: one.column, text: one.header }], true);
      return name;
    case 'move': {
      const { rows, columns } = desk.layout(id);
      const block = (at: number) =>
        one.isRow
          ? { sheet: id, row: at, column: 0, rows: 1, columns }
          : { sheet: id, row: 0, column: at, rows, columns: 1 };
      desk.paste(block(one.from), block(one.to), one.cut, true);
      return name;
    }
    default:
      // Cell by cell: what a rule does not take is refused, and the rest is typed.
      one.block.forEach((texts, down) => {
        texts.forEach((cell, across) => {
          desk.edit(id, [{ row: one.row + down, column: one.column + across, text: cell }], true);
        });
      });
      return name;
  }
}

interface SavedSheet {
  readonly name: string;
  readonly cells: readonly { readonly at: number; readonly inputs: readonly unknown[] }[];
}

/** Everything that was put into cells, by sheet and place, apart from formulas of ours. */
function typedIn(emulator: Emulator, file: string): Record<string, unknown> {
  emulator.save();
  const { book } = JSON.parse(readFileSync(file, 'utf8')) as { book: { sheets: readonly SavedSheet[] } };
  const typed: Record<string, unknown> = {};
  for (const sheet of book.sheets) {
    for (const { at, inputs } of sheet.cells) {
      for (let index = 0; index < inputs.length; index += 2) {
        const input = inputs[index + 1];
        const isOurs = /ARRAYFORMULA|OPSBOOK_COLUMN|SPARKLINE|TODAY/.test(JSON.stringify(input));
        if (!isOurs) typed[`${sheet.name} row ${at + 1} column ${Number(inputs[index]) + 1}`] = input;
      }
    }
  }
  return typed;
}

let folder = '';
let start = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'opsbook-'));
  start = path.join(folder, 'start.json');
  const emulator = openInstalled({ file: start });
  paste(emulator, 'People', 2, 1, [['Ann'], ['Bo']]);
  paste(emulator, 'Process Register', 2, 1, [
    ['Quote', 'Sell', 'Ann', 'Broken', '5', '4'],
    ['Print', '', 'Bo and Ann', 'Working', '3', '2'],
  ]);
  paste(emulator, 'Waste Log', 2, 1, [
    ['Retyping', 'Manual work', '30', '5'],
    ['Waiting', '', '10', '1'],
  ]);
  paste(emulator, 'Actions', 2, 1, [['Call', 'Ann', '2026-09-04'], ['Write']]);
  paste(emulator, 'Metrics', 2, 1, [['On-time rate', '', 'Ann', 'Higher', '95%']]);
  ask(emulator, 'repair');
  emulator.save();
});

afterAll(() => rmSync(folder, { recursive: true }));

test('whatever is done to the tabs, installing and repairing never change what a person typed', () => {
  const file = path.join(folder, 'run.json');
  const property = fc.property(
    fc.array(edit, { minLength: 1, maxLength: 6 }),
    fc.constantFrom('install', 'repair'),
    (edits, call) => {
      copyFileSync(start, file);
      const emulator = openBundle({ file });
      const names = [...TABS];
      for (const one of edits) names[one.tab] = act(emulator, names[one.tab] ?? '', one);
      const before = typedIn(emulator, file);
      ask(emulator, call);
      expect(typedIn(emulator, file)).toMatchObject(before);
      // Done once, there is nothing left to do.
      expect(ask<{ changes: string[] }>(emulator, 'install.plan').changes).toEqual([]);
    },
  );
  fc.assert(property, { numRuns: 15, seed: 20_261_001 });
}, 300_000);
