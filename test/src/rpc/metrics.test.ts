import type { Output } from '../../../src/rpc/contract';
import { metricValues } from '../../../src/tabs/metric-values';
import { metrics } from '../../../src/tabs/metrics';
import { cells, typeCell } from './cells';
import type { Desk } from './desk';
import { at, installedOn, setSetting, typeRows } from './typed-workbook';

const installed = () => installedOn('2026-09-16');

function metricNamed(desk: Desk, name: string): Output<'metrics.load'>['metrics'][number] {
  const found = desk.get('metrics.load', {}).metrics.find(({ ref }) => ref.name === name);
  if (found === undefined) throw new Error(`no metric ${name}`);
  return found;
}

describe('the set of metrics', () => {
  test.each([
    ['Service', ['Client on-time rate', 'Error rate', 'Time to resolution']],
    ['Product', ['Production yield', 'Inventory accuracy', 'Order fulfillment rate']],
    [
      'Both',
      [
        'Client on-time rate',
        'Error rate',
        'Time to resolution',
        'Production yield',
        'Inventory accuracy',
        'Order fulfillment rate',
      ],
    ],
  ])('for a %s business is offered, each with what it drives, a target and a direction', (type, names) => {
    const desk = installed();
    setSetting(desk, 'Business type', type);
    const { sets, businessType } = desk.get('metrics.load', {});
    expect(businessType).toBe(type);
    expect(sets.map(({ name }) => name)).toEqual(names);
    for (const set of sets) {
      expect(['Clients lost', 'Gross margin', 'Cash in on time']).toContain(set.drives);
      expect(set.target).toBeGreaterThan(0);
      expect(set.isLower).toBe(['Error rate', 'Time to resolution'].includes(set.name));
    }
  });

  test('is added in one call, and is then no longer offered', () => {
    const desk = installed();
    const names = desk.get('metrics.load', {}).sets.map(({ name }) => ({ name }));
    expect(desk.get('metrics.add', { metrics: names })).toEqual({ added: 3, known: [] });
    expect(cells(desk, metrics, 'metric', 'drives', 'direction', 'target', 'unit', 'figure')).toEqual([
      ['Client on-time rate', 'Clients lost', 'Higher', 0.95, '%', 'ONTIME_RATE'],
      ['Error rate', 'Gross margin', 'Lower', 0.05, '%', 'ERROR_RATE'],
      ['Time to resolution', 'Clients lost', 'Lower', 5, 'days', 'RESOLUTION_TIME'],
    ]);
    expect(desk.get('metrics.load', {}).sets).toEqual([]);
    // Sent again after an answer that was lost, nothing is there twice.
    expect(desk.get('metrics.add', { metrics: names })).toEqual({
      added: 0,
      known: ['Client on-time rate', 'Error rate', 'Time to resolution'],
    });
    expect(cells(desk, metrics, 'metric')).toHaveLength(3);
  });

  test('does not offer a figure that is there under another name', () => {
    const desk = installed();
    typeRows(desk, metrics, [{ metric: 'On-time', figure: 'ONTIME_RATE' }]);
    expect(desk.get('metrics.load', {}).sets.map(({ name }) => name)).toEqual([
      'Error rate',
      'Time to resolution',
    ]);
  });

  test('takes one of your own, and what was typed over the set', () => {
    const desk = installed();
    desk.get('metrics.add', {
      metrics: [
        { name: ' Quotes in two days ', isRate: true },
        { name: 'Error rate', target: 0.02, owner: 'Priya' },
        { name: 'Calls a day', target: 40, direction: 'Lower', drives: 'Gross margin' },
      ],
    });
    expect(
      cells(desk, metrics, 'metric', 'drives', 'owner', 'direction', 'target', 'kind', 'figure'),
    ).toEqual([
      ['Quotes in two days', '', '', 'Higher', '', 'Rate', 'Typed'],
      ['Error rate', 'Gross margin', 'Priya', 'Lower', 0.02, 'Rate', 'ERROR_RATE'],
      ['Calls a day', 'Gross margin', '', 'Lower', 40, 'Amount', 'Typed'],
    ]);
  });

  test('says what to do when nothing is named', () => {
    expect(installed().ask('metrics.add', { metrics: [{ name: ' ' }] })).toEqual({
      ok: false,
      where: 'Metrics',
      problem: 'no metric is named. Choose one of the set, or type a name.',
      bug: false,
    });
  });

  test('writes a name that looks like a formula as text', () => {
    const desk = installed();
    desk.get('metrics.add', { metrics: [{ name: '=1+1' }] });
    expect(cells(desk, metrics, 'metric')).toEqual([['=1+1']]);
  });
});

describe('a metric', () => {
  const ROW = {
    metric: 'Yield',
    direction: 'Higher',
    target: 0.9,
    kind: 'Rate',
    howOften: 'Monthly',
    figure: 'Typed',
  };

  function withYield(values: readonly (readonly [string, number, number])[] = []): Desk {
    const desk = installed();
    typeRows(desk, metrics, [ROW]);
    typeRows(
      desk,
      metricValues,
      values.map(([day, numerator, denominator]) => ({
        periodEnding: at(day),
        metric: 'Yield',
        numerator,
        denominator,
      })),
    );
    return desk;
  }

  test('without values says so', () => {
    expect(metricNamed(withYield(), 'Yield')).toMatchObject({
      latest: 'No values yet',
      status: 'No data, target 90.0\u00a0%',
      tone: null,
      range: 'No normal range yet: it needs five points.',
      says: '',
      counts: null,
      offer: null,
    });
  });

  test('says its range, whether the latest is usual, and whether the target can be counted on', () => {
    // 90 and 80 % in turn: mean 85 %, step 10 points, 85 ± 26.6.
    const months = Array.from({ length: 12 }, (_, index) => {
      const day = new Date(Date.UTC(2025, 9 + index, 0, 12)).toISOString().slice(0, 10);
      return [day, index % 2 === 0 ? 18 : 16, 20] as const;
    });
    expect(metricNamed(withYield(months), 'Yield')).toMatchObject({
      latest: '80.0\u00a0% (16 of 20) in August 2026',
      // 80 % misses 90 % by more than a tenth of it.
      status: '✗ Off target: 10 points below the target of 90.0\u00a0%',
      tone: 'bad',
      range: 'Normal range: 58.4\u00a0% or more, month by month',
      says: 'Within its normal range',
      counts: 'Can we count on the target? Hit or miss',
    });
  });

  test('that rests on too few says so, in place of a colour', () => {
    expect(metricNamed(withYield([['2026-08-31', 3, 4]]), 'Yield')).toMatchObject({
      latest: '75.0\u00a0% (3 of 4) in August 2026',
      status: 'Too few to judge (n = 4)',
      tone: null,
    });
  });

  test('waits for the values of the last three months', () => {
    expect(metricNamed(withYield([['2026-07-15', 5, 6]]), 'Yield').entries).toEqual([
      { ending: '2026-08-31', label: 'August 2026', numerator: null, denominator: null },
      // The row of the month counts, whatever day it has.
      { ending: '2026-07-15', label: 'July 2026', numerator: 5, denominator: 6 },
      { ending: '2026-06-30', label: 'June 2026', numerator: null, denominator: null },
    ]);
  });

  test('that is weekly waits for the last four weeks', () => {
    const desk = withYield();
    typeCell(desk, metrics, 2, 'howOften', 'Weekly');
    expect(metricNamed(desk, 'Yield').entries.map(({ ending, label }) => [ending, label])).toEqual([
      ['2026-09-13', 'Week to Sun 13 Sep'],
      ['2026-09-06', 'Week to Sun 6 Sep'],
      ['2026-08-30', 'Week to Sun 30 Aug'],
      ['2026-08-23', 'Week to Sun 23 Aug'],
    ]);
    expect(desk.get('week.load', {}).metrics).toMatchObject([
      { name: 'Yield', now: 'not in yet', before: 'not in yet', typed: { ending: '2026-09-13' } },
    ]);
  });

  test('that a tab counts has no values to type', () => {
    const desk = withYield();
    typeCell(desk, metrics, 2, 'figure', 'ERROR_RATE');
    expect(metricNamed(desk, 'Yield').entries).toEqual([]);
  });

  test('takes a value, corrects it, and tells when somebody else was quicker', () => {
    const desk = withYield();
    const nothing = { numerator: null, denominator: null };
    const value = { metric: 'Yield', ending: '2026-08-31', numerator: 18, denominator: 20, seen: nothing };
    expect(desk.get('metrics.value', value)).toEqual({ changed: [] });
    expect(desk.get('metrics.value', value)).toEqual({ changed: [] });
    expect(cells(desk, metricValues, 'metric', 'numerator', 'denominator')).toEqual([['Yield', 18, 20]]);
    expect(desk.workbook.at('Metric Values').hidden).toBe(false);

    expect(desk.get('metrics.value', { ...value, numerator: 17 })).toEqual({
      changed: ['Numerator was blank and is now 18'],
    });
    expect(cells(desk, metricValues, 'numerator')).toEqual([[18]]);
    const seen = { numerator: 18, denominator: 20 };
    expect(desk.get('metrics.value', { ...value, numerator: 17, seen })).toEqual({ changed: [] });
    expect(cells(desk, metricValues, 'numerator')).toEqual([[17]]);
  });

  test('keeps a cell that cannot be read, since somebody typed it', () => {
    const desk = withYield([['2026-08-31', 0, 20]]);
    typeCell(desk, metricValues, 2, 'numerator', 'tbc');
    const answer = desk.get('metrics.value', {
      metric: 'Yield',
      ending: '2026-08-31',
      numerator: 18,
      denominator: 20,
      seen: { numerator: null, denominator: 20 },
    });
    expect(answer).toEqual({ changed: ["Numerator was blank and is now 'tbc'"] });
    expect(cells(desk, metricValues, 'numerator')).toEqual([['tbc']]);
  });

  test.each([
    [
      { metric: 'Gone', ending: '2026-08-31', numerator: 1, denominator: null },
      'Metrics',
      '"Gone" is not there any more; somebody renamed or deleted it. Open this screen again.',
    ],
    [
      { metric: 'Yield', ending: '2026-08-31', numerator: 3, denominator: 0 },
      'Yield',
      '3 out of 0 is no share. Leave both at 0 where nothing was counted.',
    ],
  ])('refuses %j', (value, where, problem) => {
    const seen = { numerator: null, denominator: null };
    expect(withYield().ask('metrics.value', { ...value, seen })).toEqual({
      ok: false,
      where,
      problem,
      bug: false,
    });
  });

  test('is changed where nobody else changed it, and leaves the rest alone', () => {
    const desk = withYield();
    const { ref } = metricNamed(desk, 'Yield');
    const save = { metric: ref, change: { target: 0.8, owner: 'Ana' }, seen: { target: 0.9, owner: null } };
    expect(desk.get('metrics.save', save)).toEqual({ changed: [] });
    expect(cells(desk, metrics, 'target', 'owner', 'direction')).toEqual([[0.8, 'Ana', 'Higher']]);
    expect(desk.get('metrics.save', { ...save, change: { target: 0.7 } })).toEqual({
      changed: ['Target was 0.9 and is now 0.8'],
    });
    expect(cells(desk, metrics, 'target')).toEqual([[0.8]]);
    // A target that is emptied is blank.
    desk.get('metrics.save', { metric: ref, change: { target: null }, seen: { target: 0.8 } });
    expect(cells(desk, metrics, 'target')).toEqual([['']]);
  });
});

describe('a new normal', () => {
  /** Days to resolve of the sample story, up to August 2026. */
  const DAYS = [6, 5, 7, 6, 5.5, 6.5, 6, 5, 4.5, 5, 4, 4.5, 4, 3.5, 3.5];

  function withDays(): Desk {
    const desk = installed();
    typeRows(desk, metrics, [{ metric: 'Days', direction: 'Lower', unit: 'days', howOften: 'Monthly' }]);
    typeRows(
      desk,
      metricValues,
      DAYS.map((numerator, index) => ({
        periodEnding: new Date(Date.UTC(2025, 6 + index, 0, 12)),
        metric: 'Days',
        numerator,
      })),
    );
    return desk;
  }

  test('is offered after eight better months, never set by itself, and set with its reason', () => {
    const desk = withDays();
    const metric = metricNamed(desk, 'Days');
    expect(metric).toMatchObject({
      says: 'Unusual: find out what changed',
      range: 'Normal range: 3.12 to 7.71 days, month by month',
      newNormalFrom: null,
      offer: {
        from: '2026-01-01',
        words:
          'Eight months in a row were better than the average. If you know what changed, set a new normal from Thu 1 Jan; the range then starts again with them.',
      },
    });
    expect(cells(desk, metrics, 'newNormalFrom')).toEqual([['']]);

    desk.get('metrics.save', {
      metric: metric.ref,
      change: { newNormalFrom: '2026-01-01', why: 'Parts on the van' },
      seen: { newNormalFrom: null, why: null },
    });
    expect(metricNamed(desk, 'Days')).toMatchObject({
      newNormalFrom: '2026-01-01',
      why: 'Parts on the van',
      offer: null,
      says: 'Within its normal range · trial range (8 points)',
    });
  });

  test.each([undefined, null, ' '])('needs a reason; %j is none', (why) => {
    const desk = withDays();
    const change = why === undefined ? { newNormalFrom: '2026-01-01' } : { newNormalFrom: '2026-01-01', why };
    expect(desk.ask('metrics.save', { metric: metricNamed(desk, 'Days').ref, change, seen: {} })).toEqual({
      ok: false,
      where: 'New normal',
      problem:
        'say why "Days" has a new normal: what changed? A range that starts again without a reason hides what went wrong.',
      bug: false,
    });
  });
});
