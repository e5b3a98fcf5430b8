import {
  addInput,
  mergeStarters,
  nextStarters,
  type Starter,
  tickedNames,
  unmetStarters,
} from '../../../sidebar/screens/audit-starters';

const LIST: readonly Starter[] = [
  { id: 1, name: 'Quote new work', ticked: true },
  { id: 2, name: 'Do the work', ticked: false },
];

describe('the list of processes to start from', () => {
  it('is ticked for an empty register', () => {
    expect(mergeStarters({ stage: 'loading', starters: [] }, ['A', 'B'], [])).toEqual([
      { id: 1, name: 'A', ticked: true },
      { id: 2, name: 'B', ticked: true },
    ]);
  });

  it('leaves out what is there, and ticks nothing, for a register with processes', () => {
    expect(mergeStarters({ stage: 'end', starters: [] }, ['A', 'B'], [' a '])).toEqual([
      { id: 1, name: 'B', ticked: false },
    ]);
  });

  it('keeps what was edited while it is on screen', () => {
    expect(mergeStarters({ stage: 'starters', starters: LIST }, ['A'], [])).toBe(LIST);
  });

  it('unticks and ticks one', () => {
    const next = nextStarters(LIST, { type: 'starterTicked', id: 1, ticked: false });
    expect(tickedNames(next)).toEqual([]);
  });

  it('ticks a name that is typed into, and unticks one that is emptied', () => {
    const typed = nextStarters(LIST, { type: 'starterNamed', id: 2, name: 'Install signs' });
    expect(tickedNames(typed)).toEqual(['Quote new work', 'Install signs']);
    expect(tickedNames(nextStarters(typed, { type: 'starterNamed', id: 2, name: ' ' }))).toEqual([
      'Quote new work',
    ]);
  });

  it('grows by a line of one’s own', () => {
    expect(nextStarters(LIST, { type: 'starterAdded' })[2]).toEqual({ id: 3, name: '', ticked: true });
  });

  it('ticks all and none', () => {
    expect(nextStarters(LIST, { type: 'allTicked', ticked: true }).every(({ ticked }) => ticked)).toBe(true);
    expect(nextStarters(LIST, { type: 'allTicked', ticked: false }).some(({ ticked }) => ticked)).toBe(false);
  });

  it('adds each name once, without blanks around it', () => {
    const twice = [
      ...LIST,
      { id: 3, name: ' quote NEW work ', ticked: true },
      { id: 4, name: '', ticked: true },
    ];
    expect(addInput(twice)).toEqual({ names: ['Quote new work'] });
  });

  it('asks for at least one', () => {
    expect(unmetStarters([])).toEqual(['Tick at least one process, or type the name of your own.']);
    expect(unmetStarters(LIST)).toEqual([]);
  });
});
