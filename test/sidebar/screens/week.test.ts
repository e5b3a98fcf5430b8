import { nextWeek, START_WEEK, type WeekEvent, type WeekState } from '../../../sidebar/screens/week';
import type { Output } from '../../../src/rpc/contract';

const YIELD = {
  name: 'Yield',
  now: 'not in yet',
  before: '17 of 20',
  names: [],
  four: '',
  tone: null,
  isRate: true,
  typed: { ending: '2026-09-13', label: 'Week to Sun 13 Sep', numerator: null, denominator: null },
  made: '',
};
const SEEN = { state: 'Open', doneOn: null, worked: null, checkOn: null };
const ACTION = { ref: { id: 'A-1', row: 2, name: 'Call back' }, owner: null, when: '', seen: SEEN };
const PROBLEM = { ref: { id: 'Q-1', row: 3, name: 'Kofi forgot the drill' }, name: 'Kofi' };

const LOADED: Output<'week.load'> = {
  title: '',
  notice: null,
  due: [],
  late: [],
  moreDue: 0,
  moreLate: 0,
  forgotten: 0,
  done: 0,
  metrics: [YIELD],
  unusual: { words: '', made: '' },
  actions: [ACTION],
  checks: [],
  named: [PROBLEM],
  waste: null,
  summary: ['one', 'two', 'three', 'four', 'five'],
  people: [],
};
const START: WeekState = { ...START_WEEK, loaded: LOADED };

const run = (...events: readonly WeekEvent[]) =>
  events
    .slice(1)
    .reduce(
      (step, event) => nextWeek(step.state, event),
      nextWeek(START, events[0] ?? { type: 'copyPressed' }),
    );
const typed = (field: string, text: string) => ({ type: 'typed', field, text }) as const;
const TOP = 'value Yield 2026-09-13 top';
const BOTTOM = 'value Yield 2026-09-13 bottom';

describe('a value that is typed', () => {
  test.each([
    ['', '20', TOP, 'Type a number, such as 12 or 7.5.'],
    ['many', '20', TOP, 'Type a number, such as 12 or 7.5.'],
    ['18', '', BOTTOM, 'Out of how many? Type a number, such as 12 or 7.5.'],
    ['18', 'x', BOTTOM, 'Out of how many? Type a number, such as 12 or 7.5.'],
  ])('as “%s” out of “%s” is not sent, and says where', (top, bottom, field, text) => {
    const { state, calls } = run(typed(TOP, top), typed(BOTTOM, bottom), {
      type: 'valueSaved',
      metric: YIELD,
    });
    expect(calls).toBeUndefined();
    expect(state.unmet).toEqual({ field, text });
  });

  const INPUT = {
    metric: 'Yield',
    ending: '2026-09-13',
    numerator: 18,
    denominator: 20,
    seen: { numerator: null, denominator: null },
  };
  const sent = () => run(typed(TOP, '18'), typed(BOTTOM, '20'), { type: 'valueSaved', metric: YIELD });

  test('is sent with what stood there', () => {
    expect(sent().calls).toEqual([{ name: 'metrics.value', input: INPUT }]);
  });

  test('is emptied once it is saved', () => {
    const { state, calls } = nextWeek(sent().state, {
      type: 'arrived',
      answer: { name: 'metrics.value', input: INPUT, value: { changed: [] } },
    });
    expect(state).toMatchObject({ fields: {}, said: 'Saved.', changed: [] });
    expect(calls).toEqual([{ name: 'week.load', input: {} }]);
  });

  test('stays where it was typed when somebody was quicker, and what they wrote is loaded', () => {
    const changed = ['Numerator was blank and is now 17'];
    const { state, calls } = nextWeek(sent().state, {
      type: 'arrived',
      answer: { name: 'metrics.value', input: INPUT, value: { changed } },
    });
    expect(state).toMatchObject({ fields: { [TOP]: '18', [BOTTOM]: '20' }, said: null, changed });
    expect(calls).toEqual([{ name: 'week.load', input: {} }]);
  });
});

test('an answer for an action goes with what stood in its row', () => {
  expect(run({ type: 'acted', action: ACTION, answer: 'Done' }).calls).toEqual([
    { name: 'week.act', input: { action: ACTION.ref, answer: 'Done', seen: SEEN } },
  ]);
});

test.each([
  ['kept', true, null],
  ['put into other words', false, 'No drill in van 2'],
])('a problem with a name is %s', (_, keep, text) => {
  expect(
    run(typed('text 3', 'No drill in van 2'), { type: 'reworded', problem: PROBLEM, keep }).calls,
  ).toEqual([{ name: 'week.reword', input: { problem: PROBLEM.ref, text } }]);
});

test('the summary is copied as five plain lines, and it is said whether that went well', () => {
  expect(run({ type: 'copyPressed' }).copy).toBe('one\ntwo\nthree\nfour\nfive');
  expect(run({ type: 'copied', done: true }).state.copied).toBe('copied');
  expect(run({ type: 'copied', done: false }).state.copied).toBe('refused');
});

test('waste is sent from here, too', () => {
  const { calls } = run({ type: 'wasteTyped', field: 'what', text: 'Wait for keys' }, { type: 'wasteAdded' });
  expect(calls).toMatchObject([{ name: 'waste.add', input: { what: 'Wait for keys' } }]);
});

test('what is typed stays while the screen is opened again', () => {
  const { state } = run(typed(TOP, '18'));
  const again = nextWeek({ ...state, said: 'Saved.' }, { type: 'opened' });
  expect(again.state).toMatchObject({ fields: { [TOP]: '18' }, said: null });
  expect(again.calls).toEqual([{ name: 'week.load', input: {} }]);
});
