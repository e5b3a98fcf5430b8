import { nextWaste, START_WASTE, type WasteEvent, type WasteState } from '../../../sidebar/screens/waste';
import { NO_WASTE, sendWaste, typeWaste } from '../../../sidebar/screens/waste-draft';
import type { Output } from '../../../src/rpc/contract';

const LOADED: Output<'waste.load'> = {
  open: [{ what: 'Type jobs twice', process: null, kind: 'Duplicate effort', hours: 6, words: '6 h a week' }],
  total: '6 h a week',
  noCost: null,
  unknown: 0,
  hiring: [],
  hiringNote: null,
  wonBack: null,
  made: '',
  people: ['Kofi Mensah'],
  roles: [],
  processes: [],
};
const START: WasteState = { ...START_WASTE, loaded: LOADED };

const run = (state: WasteState, ...events: readonly WasteEvent[]) =>
  events.reduce((step, event) => nextWaste(step.state, event), nextWaste(state, { type: 'morePressed' }));

const typed = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([field, text]) => ({ type: 'wasteTyped', field, text }) as const);

describe('a line for the Waste Log', () => {
  test.each<[string, readonly (readonly [string, string])[], string]>([
    ['without words', [], 'Say in a few words what wastes time.'],
    [
      'with words for minutes',
      [
        ['what', 'X'],
        ['minutes', 'ten'],
      ],
      'Type a number, such as 12 or 7.5.',
    ],
    [
      'with fewer than no minutes',
      [
        ['what', 'X'],
        ['minutes', '-5'],
      ],
      'Type a number, such as 12 or 7.5.',
    ],
  ])('%s is not sent', (_, pairs, unmet) => {
    const { state, calls } = run(START, ...typed(...pairs), { type: 'wasteAdded' });
    expect(calls).toEqual([]);
    expect(state.draft.unmet).toBe(unmet);
  });

  test('is sent with what was said, and emptied once it is in the log', () => {
    const fields = typed(
      ['what', 'Type jobs twice'],
      ['minutes', '20'],
      ['times', '9'],
      ['kind', 'Rework'],
      ['role', 'Office'],
    );
    const sent = run(START, ...fields, { type: 'wasteAdded' });
    const input = {
      what: 'Type jobs twice',
      minutes: 20,
      times: 9,
      people: null,
      kind: 'Rework' as const,
      role: 'Office',
      process: null,
    };
    expect(sent.calls).toEqual([{ name: 'waste.add', input }]);
    // Until the answer is there, it stays where it was typed.
    expect(sent.state.draft.fields.what).toBe('Type jobs twice');
    const value = { known: false, words: 'It is in the log.' };
    const after = nextWaste(sent.state, { type: 'arrived', answer: { name: 'waste.add', input, value } });
    expect(after.state).toMatchObject({ draft: NO_WASTE, said: 'It is in the log.' });
    expect(after.calls).toEqual([{ name: 'waste.load', input: {} }]);
  });

  test('with a name in it is asked about once, and never stopped', () => {
    const draft = typeWaste(NO_WASTE, 'what', 'Kofi looks for tools');
    const first = sendWaste(draft, ['Kofi Mensah']);
    expect(first.input).toBeNull();
    expect(first.draft.unmet).toBe(
      '“Kofi” is a name in People. Describe the step instead? Change the line, or press Add again to keep it as it is.',
    );
    expect(sendWaste(first.draft, ['Kofi Mensah']).input).toMatchObject({ what: 'Kofi looks for tools' });
    const changed = typeWaste(first.draft, 'what', 'Kofi and Ruth look for tools');
    expect(changed.unmet).toBeNull();
    expect(sendWaste(changed, ['Kofi Mensah', 'Ruth']).input).not.toBeNull();
  });
});

test('what is gone is sent with the hours that were on screen', () => {
  const [waste] = LOADED.open;
  if (waste === undefined) throw new Error('no waste');
  const input = { what: 'Type jobs twice', process: null, seen: 6 };
  const sent = run(START, { type: 'removed', waste });
  expect(sent.calls).toEqual([{ name: 'waste.remove', input }]);
  const changed = ['Hours a week was 6 h and is now 3 h'];
  const conflict = nextWaste(sent.state, {
    type: 'arrived',
    answer: { name: 'waste.remove', input, value: { changed, words: '' } },
  });
  expect(conflict.state).toMatchObject({ changed, said: null });
  expect(conflict.calls).toEqual([{ name: 'waste.load', input: {} }]);
});

describe('a tool', () => {
  const tool = (...pairs: readonly (readonly [string, string])[]): WasteEvent[] =>
    pairs.map(([field, text]) => ({ type: 'toolTyped', field, text }) as const);
  const NAMED = [
    ['tool', 'Hourpad'],
    ['job', 'Time tracking'],
  ] as const;

  test.each<[string, readonly (readonly [string, string])[], string]>([
    ['without a job', [['tool', 'Hourpad']], 'Say what the tool is called, and which job it does.'],
    ['with a word for its cost', [...NAMED, ['cost', 'a lot']], 'Type a number, such as 12 or 7.5.'],
    [
      'without an answer about waste',
      NAMED,
      'Which logged waste does it remove? Choose one, or “None of these”.',
    ],
  ])('%s is not sent', (_, pairs, unmet) => {
    const { state, calls } = run(START, ...tool(...pairs), { type: 'toolAdded' });
    expect(calls ?? []).toEqual([]);
    expect(state.toolUnmet).toBe(unmet);
  });

  test.each([
    ['none', null],
    ['waste none', 'none'],
    ['waste Type jobs twice', 'Type jobs twice'],
  ])('with “%s” chosen removes %s', (chosen, removes) => {
    const { calls } = run(START, ...tool(...NAMED, ['removes', chosen], ['billed', 'Monthly']), {
      type: 'toolAdded',
    });
    expect(calls).toEqual([
      {
        name: 'tools.add',
        input: { tool: 'Hourpad', job: 'Time tracking', cost: null, billed: 'Monthly', removes },
      },
    ]);
  });
});
