import {
  type CheckState,
  cellKey,
  chosenCounts,
  headerKey,
  leftToDo,
  nextCheck,
  START_CHECK,
} from '../../../sidebar/screens/check';

const FINDING = { where: 'Actions C2', problem: 'Due: expected a date or a blank', url: null };
const BLOCKED = {
  sheet: 'Waste Log',
  header: 'Hours a week',
  url: null,
  cells: [
    { cell: 'F5', holds: 'about 5', url: null },
    { cell: 'F7', holds: '2', url: null },
  ],
  more: 0,
};

/** The screen after a check that found a blocked column. */
function checked(): CheckState {
  const value = { findings: [FINDING], repairs: ['Add the tab Holidays'], blocked: [BLOCKED] };
  return nextCheck(START_CHECK, { type: 'arrived', answer: { name: 'check', input: {}, value } }).state;
}

function choose(state: CheckState, cell: string, chosen = true): CheckState {
  return nextCheck(state, { type: 'cellChosen', key: cellKey('Waste Log', cell), chosen }).state;
}

const URL = 'https://docs.google.com/spreadsheets/d/abc/edit#gid=3&range=C1';
const MERGED = { where: 'Actions C1:D1', problem: 'the cells C1:D1 are merged', url: URL };
const ASKED = { where: 'Actions C1', problem: 'no column "Due"', url: URL, remedy: 'choice' as const };
const MISSING = { where: 'Holidays', problem: 'this tab is missing', url: null, remedy: 'repair' as const };

test.each<[string, Partial<CheckState>, CheckState['findings']]>([
  [
    'what is asked or repaired on the screen is left out, and another finding on the same cell is not',
    { repairs: ['Add the tab Holidays'], blocked: [BLOCKED] },
    [MERGED, FINDING],
  ],
  ['what nothing else on the screen says stays', {}, [ASKED, MERGED, MISSING, FINDING]],
])('of the findings, %s', (_, more, left) => {
  const findings = [ASKED, MERGED, MISSING, FINDING];
  expect(leftToDo({ ...START_CHECK, findings, ...more })).toEqual(left);
});

test('what Repair would do is shown before it is done', () => {
  expect(checked()).toMatchObject({
    findings: [FINDING],
    repairs: ['Add the tab Holidays'],
    blocked: [BLOCKED],
    chosen: [],
    repaired: null,
  });
});

test('Repair empties no cell unless one is chosen', () => {
  expect(nextCheck(checked(), { type: 'repairPressed' }).calls).toEqual([{ name: 'repair', input: {} }]);
});

test('Repair sends the chosen cells, and no others', () => {
  const state = choose(choose(choose(checked(), 'F5'), 'F7'), 'F7', false);
  expect(nextCheck(state, { type: 'repairPressed' }).calls).toEqual([
    { name: 'repair', input: { clear: [{ sheet: 'Waste Log', cells: [{ cell: 'F5', holds: 'about 5' }] }] } },
  ]);
});

test('a cell that is no longer in the way is not chosen any more', () => {
  const value = { findings: [], repairs: [], blocked: [] };
  const after = nextCheck(choose(checked(), 'F5'), {
    type: 'arrived',
    answer: { name: 'check', input: {}, value },
  });
  expect(after.state.chosen).toEqual([]);
});

test('what was repaired is shown with what is left, until one looks again', () => {
  const value = { changes: ['Add the tab Holidays'], findings: [FINDING], repairs: [], blocked: [] };
  const { state } = nextCheck(choose(checked(), 'F5'), {
    type: 'arrived',
    answer: { name: 'repair', input: {}, value },
  });
  expect(state).toMatchObject({ repaired: ['Add the tab Holidays'], findings: [FINDING], chosen: [] });
  expect(nextCheck(state, { type: 'lookedAgain' })).toMatchObject({
    state: { repaired: null },
    calls: [{ name: 'check', input: {} }],
  });
});

const COPIED = {
  sheet: 'Actions',
  cell: 'K5',
  row: 5,
  ids: ['A-0001', 'A-0002'],
  keptBy: 2,
  what: 'Ring',
  url: null,
};
const RENAMED = { sheet: 'Actions', cell: 'C1', holds: 'Deadline', header: 'Due', url: null };

/** The screen after a check that found copied rows and a header that seems to be renamed. */
function asked(): CheckState {
  const value = { findings: [], repairs: [], blocked: [], copied: [COPIED], renamed: [RENAMED] };
  return nextCheck(START_CHECK, { type: 'arrived', answer: { name: 'check', input: {}, value } }).state;
}

test('while a header is in question, Repair says so, and adds nothing for it', () => {
  expect(nextCheck(asked(), { type: 'repairPressed' }).calls).toEqual([
    { name: 'repair', input: { headers: [] } },
  ]);
});

test('what was chosen is sent with what the person saw', () => {
  const chosen = nextCheck(asked(), {
    type: 'cellChosen',
    key: cellKey('Actions', 'K5'),
    chosen: true,
  }).state;
  const state = nextCheck(chosen, { type: 'headerDecided', key: headerKey(RENAMED), is: 'renamed' }).state;
  expect(chosenCounts(state)).toEqual({ cells: 0, rows: 2, renamed: 1, own: 0 });
  expect(nextCheck(state, { type: 'repairPressed' }).calls).toEqual([
    {
      name: 'repair',
      input: {
        newIds: [{ sheet: 'Actions', cell: 'K5', ids: ['A-0001', 'A-0002'] }],
        headers: [{ sheet: 'Actions', cell: 'C1', holds: 'Deadline', header: 'Due', is: 'renamed' }],
      },
    },
  ]);
});

test('what changed since it was chosen is not chosen any more', () => {
  const chosen = nextCheck(asked(), {
    type: 'cellChosen',
    key: cellKey('Actions', 'K5'),
    chosen: true,
  }).state;
  const state = nextCheck(chosen, { type: 'headerDecided', key: headerKey(RENAMED), is: 'own' }).state;
  const value = {
    findings: [],
    copied: [{ ...COPIED, ids: ['A-0001', 'A-0007'] }],
    renamed: [{ ...RENAMED, holds: 'By when' }],
  };
  const after = nextCheck(state, { type: 'arrived', answer: { name: 'check', input: {}, value } }).state;
  expect(after).toMatchObject({ chosen: [], decided: {} });
});
