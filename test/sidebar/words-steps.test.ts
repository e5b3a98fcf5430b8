import { begin, type Call, isWrite, NO_CALLS } from '../../sidebar/calls';
import type { Problem } from '../../sidebar/problem';
import { failureTitle, waitWords } from '../../sidebar/words';

const ref = { id: 'A-1', row: 2, name: 'Call back' };
const seen = { state: null, doneOn: null, worked: null, checkOn: null };
const value = { metric: 'Yield', ending: '2026-09-13', numerator: 1, denominator: 2 };

const act = (name: string): Call => ({
  name: 'week.act',
  input: { action: { ...ref, name }, answer: 'Done', seen },
});
const savingValue = (ending: string): Call => ({
  name: 'metrics.value',
  input: { ...value, ending, seen: { numerator: null, denominator: null } },
});
const tool = (name: string): Call => ({
  name: 'tools.add',
  input: { tool: name, job: 'Keys', removes: null },
});
const waste = (what: string): Call => ({ name: 'waste.add', input: { what } });

const READS: readonly (readonly [Call, string, string])[] = [
  [{ name: 'week.load', input: {} }, 'Looking at the week…', 'The week was not read'],
  [{ name: 'metrics.load', input: {} }, 'Reading the metrics…', 'The metrics were not read'],
  [{ name: 'waste.load', input: {} }, 'Reading the Waste Log…', 'The Waste Log was not read'],
];

const WRITES: readonly (readonly [Call, string, string])[] = [
  [act('Call back'), '“Call back” was not saved', 'Not sure that “Call back” was saved'],
  [
    { name: 'week.reword', input: { problem: ref, text: null } },
    'The problem was not saved',
    'Not sure that the problem was saved',
  ],
  [
    { name: 'metrics.add', input: { metrics: [] } },
    'The metrics were not added',
    'Not sure that the metrics were added',
  ],
  [
    { name: 'metrics.save', input: { metric: { ...ref, name: 'Yield' }, change: {}, seen: {} } },
    '“Yield” was not saved',
    'Not sure that “Yield” was saved',
  ],
  [
    savingValue('2026-09-13'),
    'The value of “Yield” was not saved',
    'Not sure that the value of “Yield” was saved',
  ],
  [waste('Wait for keys'), '“Wait for keys” was not added', 'Not sure that “Wait for keys” was added'],
  [
    { name: 'waste.remove', input: { what: 'Wait for keys', process: null, seen: 3 } },
    '“Wait for keys” was not marked as removed',
    'Not sure that “Wait for keys” was marked as removed',
  ],
  [tool('Keybox'), '“Keybox” was not added', 'Not sure that “Keybox” was added'],
];

const failed = (call: Call, kind: Problem['kind']) =>
  failureTitle({ id: 1, screen: 'week', call, problem: { kind, text: '', detail: null } });

describe('what is said about each call of the week, metrics and waste', () => {
  test.each(READS)('%j', (call, wait, title) => {
    expect(isWrite(call)).toBe(false);
    expect(waitWords(call)).toBe(wait);
    expect([failed(call, 'refused'), failed(call, 'lost')]).toEqual([title, title]);
  });

  test.each(WRITES)('%j', (call, refused, lost) => {
    expect(isWrite(call)).toBe(true);
    expect(waitWords(call)).toBe('Saving…');
    expect([failed(call, 'refused'), failed(call, 'lost')]).toEqual([refused, lost]);
  });
});

test.each<[string, Call, Call]>([
  ['actions', act('Call back'), act('Ask again')],
  ['periods of a metric', savingValue('2026-09-13'), savingValue('2026-09-06')],
  ['wastes', waste('Wait for keys'), waste('Look for tools')],
  ['tools', tool('Keybox'), tool('Clockin')],
])('two %s that are saved one right after the other are both sent, and each only once', (_, one, other) => {
  const first = begin(NO_CALLS, 'week', one);
  const second = begin(first.calls, 'week', other);
  expect([...first.sending, ...second.sending].map(({ call }) => call)).toEqual([one, other]);
  expect(begin(second.calls, 'week', one).sending).toEqual([]);
});
