import {
  fieldName,
  type Metric,
  type MetricsEvent,
  type MetricsState,
  metricField,
  nextMetrics,
  normalFrom,
  START_METRICS,
} from '../../../sidebar/screens/metrics';

const METRIC: Metric = {
  ref: { id: null, row: 2, name: 'Yield' },
  drives: 'Gross margin',
  owner: 'Ana',
  direction: null,
  target: 0.95,
  howOften: null,
  newNormalFrom: null,
  why: null,
  isRate: true,
  isLower: false,
  unit: '%',
  latest: '',
  status: '',
  tone: null,
  range: '',
  says: '',
  counts: null,
  offer: null,
  made: '',
  entries: [],
};
const START: MetricsState = {
  ...START_METRICS,
  loaded: {
    metrics: [METRIC],
    sets: [],
    businessType: 'Product',
    people: [],
    outcomes: [],
    month: '2026-09-01',
  },
};

const run = (...events: readonly MetricsEvent[]) =>
  events.reduce((step, event) => nextMetrics(step.state, event), { state: START } as ReturnType<
    typeof nextMetrics
  >);
const typed = (field: string, text: string) =>
  ({ type: 'typed', field: fieldName(METRIC, field), text }) as const;
const save = { type: 'saved', metric: METRIC } as const;

describe('a metric that is changed', () => {
  test('shows what stands in its row, and Monthly and Higher where that is blank', () => {
    const shown = (['drives', 'owner', 'direction', 'target', 'howOften'] as const).map((field) =>
      metricField({}, METRIC, field),
    );
    expect(shown).toEqual(['Gross margin', 'Ana', 'Higher', '95', 'Monthly']);
  });

  test.each<[string, readonly (readonly [string, string])[], object, object]>([
    ['a target in percent', [['target', '97.5']], { target: 0.975 }, { target: 0.95 }],
    ['a target that is taken away', [['target', ' ']], { target: null }, { target: 0.95 }],
    ['an owner', [['owner', '']], { owner: null }, { owner: 'Ana' }],
    [
      'two at once',
      [
        ['direction', 'Lower'],
        ['drives', 'Clients lost'],
      ],
      { drives: 'Clients lost', direction: 'Lower' },
      { drives: 'Gross margin', direction: null },
    ],
  ])('sends %s with what stood there', (_, fields, change, seen) => {
    const { calls } = run(...fields.map(([field, text]) => typed(field, text)), save);
    expect(calls).toEqual([{ name: 'metrics.save', input: { metric: METRIC.ref, change, seen } }]);
  });

  test('is not sent when nothing is different', () => {
    const { state, calls } = run(typed('target', '95'), save);
    expect(calls).toBeUndefined();
    expect(state.said).toBe('Nothing was changed.');
  });

  test.each(['0.95', 'high', '9,5'])('is not sent with a target of “%s”', (target) => {
    const { state, calls } = run(typed('target', target), save);
    expect(calls).toBeUndefined();
    expect(state.unmet).toEqual({
      field: fieldName(METRIC, 'target'),
      text: 'Type a percentage, such as 95. For one percent or less add the sign, such as 0.5%.',
    });
  });

  test('keeps what was typed when somebody was quicker', () => {
    const sent = run(typed('target', '97'), save);
    const input = { metric: METRIC.ref, change: { target: 0.97 }, seen: { target: 0.95 } };
    const value = { changed: ['Target was 0.95 and is now 0.9'] };
    const { state } = nextMetrics(sent.state, {
      type: 'arrived',
      answer: { name: 'metrics.save', input, value },
    });
    expect(state).toMatchObject({ changed: value.changed, said: null });
    expect(metricField(state.fields, METRIC, 'target')).toBe('97');
    const done = nextMetrics(sent.state, {
      type: 'arrived',
      answer: { name: 'metrics.save', input, value: { changed: [] } },
    });
    expect(done.state).toMatchObject({ fields: {}, said: 'Saved.' });
  });
});

describe('a new normal', () => {
  const set = { type: 'normalSet', metric: METRIC } as const;

  test('counts from what is offered, else from this month, unless a day is typed', () => {
    expect(normalFrom(START, METRIC)).toBe('2026-09-01');
    expect(normalFrom(START, { ...METRIC, offer: { from: '2026-01-01', words: '' } })).toBe('2026-01-01');
    expect(normalFrom(run(typed('from', '2026-05-04')).state, METRIC)).toBe('2026-05-04');
  });

  test.each([
    [
      'from',
      [typed('from', 'May'), typed('why', 'x')],
      'From which day? Choose it, or type it as 2026-09-01.',
    ],
    ['why', [], 'Say what changed, so that others can tell later.'],
  ])('asks for its %s', (field, events, text) => {
    const { state, calls } = run(...events, set);
    expect(calls).toBeUndefined();
    expect(state.unmet).toEqual({ field: fieldName(METRIC, field), text });
  });

  test('is sent with its reason', () => {
    expect(run(typed('why', ' New oven '), set).calls).toEqual([
      {
        name: 'metrics.save',
        input: {
          metric: METRIC.ref,
          change: { newNormalFrom: '2026-09-01', why: 'New oven' },
          seen: { newNormalFrom: null, why: null },
        },
      },
    ]);
  });
});

describe('metrics that are added', () => {
  test('say how many, and which were there', () => {
    const input = { metrics: [{ name: 'A' }, { name: 'B' }] };
    const { state, calls } = nextMetrics(START, {
      type: 'arrived',
      answer: { name: 'metrics.add', input, value: { added: 1, known: ['B'] } },
    });
    expect(state.said).toBe('1 metric added. There already: B.');
    expect(calls).toEqual([{ name: 'metrics.load', input: {} }]);
  });

  test('of your own need a name', () => {
    const { state, calls } = run({ type: 'ownAdded' });
    expect(calls).toBeUndefined();
    expect(state.unmet).toEqual({ field: 'own', text: 'Give the metric a name.' });
  });

  test('of your own are a rate, unless you say an amount', () => {
    const name = { type: 'typed', field: 'own', text: ' Quotes ' } as const;
    expect(run(name, { type: 'ownAdded' }).calls).toMatchObject([
      { input: { metrics: [{ name: 'Quotes', isRate: true }] } },
    ]);
    const kind = { type: 'typed', field: 'ownKind', text: 'amount' } as const;
    expect(run(name, kind, { type: 'ownAdded' }).calls).toMatchObject([
      { input: { metrics: [{ name: 'Quotes', isRate: false }] } },
    ]);
  });
});
