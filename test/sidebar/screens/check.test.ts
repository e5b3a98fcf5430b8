import { type CheckState, cellKey, nextCheck, START_CHECK } from '../../../sidebar/screens/check';

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
