import type { Emulator } from '../../emulator';
import { TABS } from '../../src/tabs';
import { ask, openInstalled, sheetId } from './open-bundle';

interface Checked {
  readonly findings: readonly { readonly where: string; readonly problem: string }[];
  readonly repairs: readonly string[];
}

let emulator: Emulator;
let found: Checked;

/** What each tab's drop-downs offer in a row. */
function choicesIn(tab: (typeof TABS)[number], row: number): Record<string, readonly string[] | undefined> {
  const id = sheetId(emulator, tab.name);
  const { columns } = emulator.desk().layout(id);
  const headers = emulator.desk().cells(id, 0, 0, 1, columns)[0] ?? [];
  const cells = emulator.desk().cells(id, row - 1, 0, 1, columns)[0] ?? [];
  const lists = Object.values(tab.columns).flatMap((column) =>
    column.kind === 'list' || column.kind === 'choice' ? [column.header] : [],
  );
  return Object.fromEntries(
    lists.map((header) => {
      const at = headers.findIndex((cell) => cell?.text === header);
      return [header, cells[at]?.choices];
    }),
  );
}

const WITH_LISTS = TABS.filter((tab) =>
  Object.values(tab.columns).some(({ kind }) => kind === 'list' || kind === 'choice'),
);

beforeAll(() => {
  emulator = openInstalled();
  for (const name of ['Ann', 'Bo']) emulator.type(`People!A${name === 'Ann' ? 2 : 3}`, name);
  for (const { name } of TABS) {
    const { rows } = emulator.desk().layout(sheetId(emulator, name));
    emulator.insertRows(name, rows + 1, 1000);
  }
  found = ask<Checked>(emulator, 'check');
}, 60_000);

test('after a thousand rows were added to every tab, no list is missing anywhere', () => {
  expect(found.findings.filter(({ problem }) => /drop-down/.test(problem))).toEqual([]);
  expect(found.repairs).toEqual([]);
});

test.each(WITH_LISTS.map((tab) => [tab.name, tab] as const))(
  'the lists of %s go on beyond the rows that it had',
  (_, tab) => {
    const { rows } = emulator.desk().layout(sheetId(emulator, tab.name));
    const first = choicesIn(tab, 2);
    expect(Object.values(first).every((words) => words !== undefined)).toBe(true);
    expect(choicesIn(tab, rows)).toEqual(first);
  },
);

test('a block that was pasted over a list takes it away there; Repair says where, and sets it again', () => {
  const id = sheetId(emulator, 'Actions');
  const block = (column: number) => ({ sheet: id, row: 299, column, rows: 10, columns: 1 });
  // From What, which takes anything, over Owner.
  emulator.desk().paste(block(0), block(1), false, true);
  emulator.type('Actions!A301', 'Call');
  const { findings } = ask<Checked>(emulator, 'check');
  expect(findings).toContainEqual(
    expect.objectContaining({
      where: 'Actions B300',
      problem: 'the drop-down list of "Owner" is gone or broken in rows 300 to 309. Repair sets it again.',
    }),
  );
  expect(ask<{ changes: string[] }>(emulator, 'repair').changes).toEqual([
    'Put back the list of Owner in Actions in rows 300 to 309',
    'Give 1 row of Actions an ID',
  ]);
  const actions = TABS.find(({ key }) => key === 'actions');
  if (actions === undefined) throw new Error('there is no tab Actions');
  expect(choicesIn(actions, 305)).toEqual(choicesIn(actions, 2));
  expect(emulator.value('Actions!A301')).toBe('Call');
});
