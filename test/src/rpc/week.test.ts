import { type CellValue, isDate } from '../../../src/cell';
import { actions } from '../../../src/tabs/actions';
import { deliveries } from '../../../src/tabs/deliveries';
import { metricValues } from '../../../src/tabs/metric-values';
import { metrics } from '../../../src/tabs/metrics';
import { people } from '../../../src/tabs/people';
import { qualityLog } from '../../../src/tabs/quality-log';
import { cells, typeCell } from './cells';
import { type Desk, openDesk } from './desk';
import { at, installedOn, setCountUpTo, typeRows } from './typed-workbook';

/** Wednesday; this week is Monday 14 to Sunday 20 September, last week ends on the 13th. */
const TODAY = '2026-09-16';

const installed = () => installedOn(TODAY);

const JOBS = [
  { who: 'Bakery Lane', item: 'Sign', firstPromise: at('2026-09-07'), delivered: at('2026-09-07') },
  { who: 'Elm Road', item: 'Board', firstPromise: at('2026-09-09'), delivered: at('2026-09-11') },
  { who: 'Hill Cafe', firstPromise: at('2026-09-10') },
  { who: 'Kiosk 4', firstPromise: at('2026-09-01'), delivered: at('2026-09-01') },
  { who: 'Park Inn', firstPromise: at('2026-09-18') },
  { who: 'BrightLine', direction: 'From vendor', firstPromise: at('2026-09-17') },
];

describe('this week', () => {
  test('says how to start in a workbook with nothing in it', () => {
    expect(installed().get('week.load', {})).toEqual({
      title: 'Mon 14 Sep to Sun 20 Sep',
      notice: null,
      due: [],
      late: [],
      moreDue: 0,
      moreLate: 0,
      forgotten: 0,
      done: 0,
      metrics: [],
      unusual: {
        words: 'No metrics yet: the screen Metrics has a set to start from.',
        made: expect.stringMatching(/^Normal range: mean ± 2\.66/),
      },
      actions: [],
      checks: [],
      named: [],
      waste: null,
      summary: [
        'This week, Mon 14 Sep to Sun 20 Sep',
        'Promises: 0 due; 0 late.',
        'Metrics: none yet.',
        'No metrics yet: the screen Metrics has a set to start from.',
        'Actions: 0 due; 0 to check. Waste: none logged.',
      ],
      people: [],
    });
  });

  test('works with two weeks: names what is due and late, and counts last week beside the week before', () => {
    const desk = installed();
    typeRows(desk, deliveries, JOBS);
    const week = desk.get('week.load', {});
    expect(week.due.map(({ name, when }) => [name, when])).toEqual([
      ['From BrightLine', 'Thu 17 Sep'],
      ['Park Inn', 'Fri 18 Sep'],
    ]);
    expect(week.late.map(({ name, when }) => [name, when])).toEqual([
      ['Hill Cafe', '6 days late, promised Thu 10 Sep'],
    ]);
    expect(week.late[0]?.url).toMatch(/#gid=\d+&range=A4$/);
    expect(week.metrics).toMatchObject([
      {
        name: 'Client on-time rate',
        now: '2 late of 3',
        before: 'all 1 on time',
        names: ['Elm Road · Board', 'Hill Cafe'],
        // Two of four over four weeks, under the smallest n of five.
        four: 'Four weeks: 50.0\u00a0%; too few to judge (n = 4)',
        tone: null,
      },
    ]);
    expect(week.summary).toEqual([
      'This week, Mon 14 Sep to Sun 20 Sep',
      'Promises: 2 due (BrightLine, Park Inn); 1 late (Hill Cafe).',
      'Last week: Client on-time rate 2 late of 3 (week before: all 1 on time).',
      'No metrics yet: the screen Metrics has a set to start from.',
      'Actions: 0 due; 0 to check. Waste: none logged.',
    ]);
  });

  test.each([
    [0.3, 'good', '✓ On target over four weeks: 40.0\u00a0% (target 30.0\u00a0%)'],
    [0.44, 'warn', '~ Near target over four weeks: 40.0\u00a0% (target 44.0\u00a0%)'],
    [0.9, 'bad', '✗ Off target over four weeks: 40.0\u00a0% (target 90.0\u00a0%)'],
  ])('colours four weeks beside a target of %d as %s, and says so', (target, tone, four) => {
    const desk = installed();
    const late = ['2026-09-08', '2026-09-09', '2026-09-10'].map((text) => ({
      who: 'L',
      firstPromise: at(text),
    }));
    typeRows(desk, deliveries, [...late, JOBS[0] ?? {}, { ...JOBS[0], who: 'M' }]);
    typeRows(desk, metrics, [{ metric: 'On time', figure: 'ONTIME_RATE', target }]);
    expect(desk.get('week.load', {}).metrics).toMatchObject([{ name: 'On time', four, tone }]);
  });

  test('divides only what has something to be divided by', () => {
    const desk = installed();
    typeRows(desk, metrics, [{ metric: 'Yield', howOften: 'Weekly', figure: 'Typed', target: 0.7 }]);
    typeRows(desk, metricValues, [
      { periodEnding: at('2026-09-06'), metric: 'Yield', numerator: 8, denominator: 10 },
      { periodEnding: at('2026-09-13'), metric: 'Yield', numerator: 9 },
    ]);
    const [week] = desk.get('week.load', {}).metrics.filter(({ name }) => name === 'Yield');
    // 8 of 10; the 9 stands alone.
    expect(week?.four).toBe('✓ On target over four weeks: 80.0\u00a0% (target 70.0\u00a0%)');
    expect(week?.made).toContain('1 value without a denominator left out');
  });

  test('works with two years: the month that just ended is beside what is normal', () => {
    const desk = installed();
    const values = Array.from({ length: 24 }, (_, index) => ({
      periodEnding: new Date(Date.UTC(2024, 9 + index, 0, 12)),
      metric: 'Complaints',
      numerator: index === 23 ? 30 : 10 + (index % 2),
    }));
    typeRows(desk, metrics, [{ metric: 'Complaints', direction: 'Lower', howOften: 'Monthly' }]);
    typeRows(desk, metricValues, values);
    // 10 and 11 in turn: mean 10.5, mean step 1, limits 10.5 ± 2.66.
    expect(desk.get('week.load', {}).unusual.words).toBe(
      'Unusual: Complaints was 30 in August 2026, worse than usual (normal: 7.84 to 13.16). Find out what changed.',
    );
  });

  test('a metric without a value for the last month is not within its normal range', () => {
    const desk = installed();
    typeRows(desk, metrics, [{ metric: 'Yield', figure: 'Typed', howOften: 'Monthly' }]);
    typeRows(
      desk,
      metricValues,
      [90, 91, 89, 90, 92, 0].map((numerator, index) => ({
        periodEnding: new Date(Date.UTC(2026, 3 + index, 0, 12)),
        metric: 'Yield',
        numerator,
        denominator: numerator === 0 ? 0 : 100,
      })),
    );
    expect(desk.get('week.load', {}).unusual.words).toBe(
      '1 metric has no value for the last period, so nothing is judged.',
    );
  });

  test.each([
    [3, 'Too early to say what is unusual: a normal range needs five months (or five weeks of 20 and more).'],
    [6, 'Nothing unusual: 1 metric is within its normal range. 1 other has too few points yet.'],
  ])('with %d months of values it says: %s', (months, sentence) => {
    const desk = installed();
    typeRows(desk, metrics, [{ metric: 'Complaints' }, { metric: 'Quotes' }]);
    typeRows(
      desk,
      metricValues,
      Array.from({ length: months }, (_, index) => ({
        periodEnding: new Date(Date.UTC(2026, 8 - index, 0, 12)),
        metric: 'Complaints',
        numerator: 10 + (index % 2),
      })),
    );
    expect(desk.get('week.load', {}).unusual.words).toBe(sentence);
  });

  test('says when Count up to was typed long ago', () => {
    const desk = installed();
    setCountUpTo(desk, '2026-09-08');
    expect(desk.get('week.load', {}).notice).toBe(
      'Figures count up to Tue 8 Sep, 8 days ago: that day is typed in Settings, at Count up to. To follow the calendar, type =TODAY()-1 there.',
    );
  });

  test('names the fifty oldest of a long list, and counts the others', () => {
    const desk = installed();
    const first = at('2026-07-01').getTime();
    typeRows(
      desk,
      deliveries,
      Array.from({ length: 60 }, (_, index) => ({
        who: `Client ${index}`,
        firstPromise: new Date(first + index * 86_400_000),
      })),
    );
    const { late, moreLate } = desk.get('week.load', {});
    expect([late.length, late[0]?.name, late[49]?.name, moreLate]).toEqual([50, 'Client 0', 'Client 49', 10]);
  });

  test('leaves sample rows out once there are rows of your own', () => {
    const desk = installed();
    typeRows(desk, deliveries, [
      { who: 'Sample Ltd', firstPromise: at('2026-09-17'), source: 'sample' },
      { who: 'Park Inn', firstPromise: at('2026-09-18') },
    ]);
    expect(desk.get('week.load', {}).due.map(({ name }) => name)).toEqual(['Park Inn']);
  });
});

describe('actions', () => {
  const DUE = { what: 'Stop printing job sheets', owner: 'Dev', due: at('2026-09-14'), id: 'A-0001' };

  function withActions(rows: readonly Readonly<Record<string, CellValue>>[]) {
    const desk = installed();
    typeRows(desk, actions, rows);
    return desk;
  }
  const state = (desk: Desk) =>
    cells(desk, actions, 'state', 'doneOn', 'worked', 'checkOn').map((row) =>
      row.map((cell) => (isDate(cell) ? desk.workbook.wallClock(cell).slice(0, 10) : cell)),
    );

  test('are due by name; Done writes the day, and asks 30 days later', () => {
    const desk = withActions([DUE]);
    const [action] = desk.get('week.load', {}).actions;
    if (action === undefined) throw new Error('no action');
    expect(action).toMatchObject({ ref: { id: 'A-0001', row: 2 }, owner: 'Dev', when: '2 days overdue' });
    expect(desk.get('week.act', { action: action.ref, answer: 'Done', seen: action.seen })).toEqual({
      changed: [],
    });
    expect(state(desk)).toEqual([['Done', '2026-09-16', '', '2026-10-16']]);
    expect(desk.get('week.load', {})).toMatchObject({ actions: [], checks: [] });
    // Said twice, after an answer that was lost, it stays the same.
    expect(desk.get('week.act', { action: action.ref, answer: 'Done', seen: action.seen })).toEqual({
      changed: [],
    });
    expect(state(desk)).toEqual([['Done', '2026-09-16', '', '2026-10-16']]);
  });

  test('that were done are asked about at 30, 60 and 90 days', () => {
    const desk = withActions([{ ...DUE, state: 'Done', doneOn: at('2026-08-17') }]);
    const asked = (today: string) => openDesk({ today, workbook: desk.workbook });
    const [first] = desk.get('week.load', {}).checks;
    expect(first).toMatchObject({ when: 'done 30 days ago' });
    const answered: string[] = [];
    for (const today of ['2026-09-16', '2026-10-16', '2026-11-15', '2027-03-01']) {
      setCountUpTo(desk, new Date(at(today).getTime() - 86_400_000).toISOString().slice(0, 10));
      const then = asked(today);
      for (const { ref, seen } of then.get('week.load', {}).checks) {
        then.get('week.act', { action: ref, answer: 'Yes', seen });
        answered.push(today);
      }
    }
    expect(answered).toEqual(['2026-09-16', '2026-10-16', '2026-11-15']);
    expect(cells(desk, actions, 'worked', 'checkOn')).toEqual([['Yes', '']]);
  });

  test('that somebody else answered meanwhile are not written over', () => {
    const desk = withActions([DUE]);
    const [action] = desk.get('week.load', {}).actions;
    if (action === undefined) throw new Error('no action');
    typeCell(desk, actions, 2, 'state', 'Dropped');
    expect(desk.get('week.act', { action: action.ref, answer: 'Done', seen: action.seen })).toEqual({
      changed: ['State was blank and is now Dropped'],
    });
    expect(state(desk)).toEqual([['Dropped', '', '', '']]);
  });

  test('cannot have worked before they are done, and cannot be found once they are gone', () => {
    const desk = withActions([DUE]);
    const seen = { state: null, doneOn: null, worked: null, checkOn: null };
    const action = { id: 'A-0001', row: 2, name: DUE.what };
    expect(desk.ask('week.act', { action, answer: 'Yes', seen })).toMatchObject({
      ok: false,
      where: 'Actions',
      problem:
        '"Stop printing job sheets" is not done yet, so nobody can say whether it worked. Mark it as done first.',
    });
    desk.workbook.at('Actions').deleteRows(2, 1);
    expect(desk.ask('week.act', { action, answer: 'Done', seen })).toMatchObject({
      ok: false,
      where: 'Actions',
      problem:
        '"Stop printing job sheets" is not there any more; somebody renamed or deleted it. Load the list again, then choose it.',
    });
  });

  test('of one name without IDs are told apart by their rows, and refused where that does not help', () => {
    const desk = withActions([
      { what: 'Call back', due: at('2026-09-14') },
      { what: 'Call back', due: at('2026-09-15') },
    ]);
    const seen = { state: null, doneOn: null, worked: null, checkOn: null };
    desk.get('week.act', { action: { id: null, row: 3, name: 'Call back' }, answer: 'Dropped', seen });
    expect(cells(desk, actions, 'state')).toEqual([[''], ['Dropped']]);
    expect(
      desk.ask('week.act', { action: { id: null, row: 9, name: 'Call back' }, answer: 'Dropped', seen }),
    ).toMatchObject({
      ok: false,
      problem: '"Call back" stands in rows 2 and 3. Give one of them another name, then save again.',
    });
  });
});

describe('a problem with a name in it', () => {
  function withProblem(): Desk {
    const desk = installed();
    typeRows(desk, people, [{ name: 'Kofi Mensah' }, { name: 'Ruth' }]);
    typeRows(desk, qualityLog, [
      { whatHappened: 'Kofi forgot the drill', foundOn: at('2026-09-14'), id: 'Q-0001' },
      { whatHappened: 'Frame bent in transport', foundOn: at('2026-09-14'), id: 'Q-0002' },
      { whatHappened: 'Ruth was ill', foundOn: at('2026-08-01'), id: 'Q-0003' },
    ]);
    return desk;
  }
  const KOFI = { id: 'Q-0001', row: 2, name: 'Kofi forgot the drill' };

  test('is asked about once, in the week it was found', () => {
    const desk = withProblem();
    expect(desk.get('week.load', {}).named).toEqual([{ ref: KOFI, name: 'Kofi' }]);
    expect(desk.get('week.reword', { problem: KOFI, text: null })).toEqual({ changed: [] });
    expect(desk.get('week.load', {}).named).toEqual([]);
    expect(cells(desk, qualityLog, 'whatHappened')[0]).toEqual(['Kofi forgot the drill']);
  });

  test('takes other words, and is not asked about again even where they hold a name', () => {
    const desk = withProblem();
    desk.get('week.reword', { problem: KOFI, text: '  No drill in van 2, says Ruth ' });
    expect(cells(desk, qualityLog, 'whatHappened')[0]).toEqual(['No drill in van 2, says Ruth']);
    expect(desk.get('week.load', {}).named).toEqual([]);
  });

  test('that somebody changed meanwhile keeps their words', () => {
    const desk = withProblem();
    typeCell(desk, qualityLog, 2, 'whatHappened', 'No drill in the van');
    expect(desk.get('week.reword', { problem: KOFI, text: 'Drill missing' })).toEqual({
      changed: ['What happened was Kofi forgot the drill and is now No drill in the van'],
    });
    expect(cells(desk, qualityLog, 'whatHappened')[0]).toEqual(['No drill in the van']);
  });
});
