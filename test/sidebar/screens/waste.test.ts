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
  const NUMBER = 'type a number of 0 or more, such as 12 or 7.5.';
  const POINT = 'type a point before the decimals and no comma, such as 7.5.';
  const COMMA = 'type a number of 0 or more, such as 12 or 7,5.';

  test.each<[string, boolean, Record<string, string>, Record<string, string>]>([
    ['without words', false, {}, { what: 'Say in a few words what wastes time.' }],
    [
      'with words for two numbers',
      false,
      { what: 'X', minutes: 'half an hour', times: 'daily' },
      { minutes: `Minutes each time: ${NUMBER}`, times: `Times a week: ${NUMBER}` },
    ],
    [
      'with fewer than no people, and without words',
      false,
      { people: '-5' },
      { what: 'Say in a few words what wastes time.', people: `People each time: ${NUMBER}` },
    ],
    [
      'with a comma where a point stands',
      false,
      { what: 'X', minutes: '12,5' },
      { minutes: `Minutes each time: ${POINT}` },
    ],
    [
      'with a comma for thousands',
      false,
      { what: 'X', minutes: '1,250.5' },
      { minutes: `Minutes each time: ${POINT}` },
    ],
    [
      'with two commas where one stands',
      true,
      { what: 'X', times: '1,2,3' },
      { times: `Times a week: ${COMMA}` },
    ],
    [
      'with words where a comma stands',
      true,
      { what: 'X', times: 'daily' },
      { times: `Times a week: ${COMMA}` },
    ],
  ])('%s is not sent: decimal comma %s', (_, decimalComma, fields, unmet) => {
    const start = { ...START, loaded: { ...LOADED, decimalComma } };
    const { state, calls } = run(start, ...typed(...Object.entries(fields)), { type: 'wasteAdded' });
    expect(calls).toEqual([]);
    expect(state.draft.unmet).toEqual(unmet);
  });

  test.each([
    ['12,5', true, 12.5],
    [' 0,25 ', true, 0.25],
    ['12.5', true, 12.5],
    ['12', true, 12],
    ['12.5', false, 12.5],
  ])('has %s minutes, decimal comma %s: %d', (minutes, decimalComma, number) => {
    const draft = { ...NO_WASTE, fields: { what: 'X', minutes } };
    expect(sendWaste(draft, { decimalComma }).input).toMatchObject({ minutes: number });
  });

  test('keeps the message at a field until something is typed there', () => {
    const fields = { what: 'X', minutes: 'ten', times: 'daily' };
    const { draft } = sendWaste({ ...NO_WASTE, fields }, {});
    expect(Object.keys(typeWaste(draft, 'minutes', '10').unmet)).toEqual(['times']);
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
    const first = sendWaste(draft, { people: ['Kofi Mensah'] });
    expect(first.input).toBeNull();
    expect(first.draft.unmet.what).toBe(
      '“Kofi” is a name in People. Describe the step instead? Change the line, or press Add again to keep it as it is.',
    );
    expect(sendWaste(first.draft, { people: ['Kofi Mensah'] }).input).toMatchObject({
      what: 'Kofi looks for tools',
    });
    const changed = typeWaste(first.draft, 'what', 'Kofi and Ruth look for tools');
    expect(changed.unmet).toEqual({});
    expect(sendWaste(changed, { people: ['Kofi Mensah', 'Ruth'] }).input).not.toBeNull();
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
