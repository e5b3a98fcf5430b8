import { dayNumber } from '../../../src/calendar/days';
import { monthWords } from '../../../src/calendar/month-words';
import { InputError } from '../../../src/input-error';
import { boxMinutes, LENGTHS } from '../../../src/review/minutes';
import { lastWholeMonth, reviewAsOf } from '../../../src/review/month';
import { counted, hoursWords, listed, percentWords, plain } from '../../../src/review/number-words';
import { pastActions } from '../../../src/review/past-actions';
import { rankProcesses, suggestPriorities } from '../../../src/review/priorities';
import {
  lateOccurrences,
  type Occurrence,
  pointsRule,
  qualityOccurrences,
  rankProblems,
} from '../../../src/review/problems';
import { judgeMetric, statusWords } from '../../../src/review/status';
import { summarizeWaste } from '../../../src/review/wastes';

const day = dayNumber;
const SEPTEMBER = ['2026-09', day('2026-09-30')] as const;

describe('the length of a review', () => {
  test.each(LENGTHS)('is made up of five boxes that add up to %i minutes', (length) => {
    expect(boxMinutes(length).reduce((sum, minutes) => sum + minutes, 0)).toBe(length);
  });

  test.each([
    [60, [5, 10, 30, 10, 5]],
    [75, [5, 15, 36, 14, 5]],
    [90, [10, 15, 45, 15, 5]],
  ] as const)('%i minutes are split as the method has it', (length, minutes) => {
    expect(boxMinutes(length)).toEqual(minutes);
  });
});

describe('the month of a review', () => {
  test.each([
    ['2026-10-05', '2026-09'],
    ['2026-09-30', '2026-09'],
    ['2026-09-29', '2026-08'],
    ['2026-01-31', '2026-01'],
    ['2026-01-01', '2025-12'],
    ['2028-02-28', '2028-01'],
    ['2028-02-29', '2028-02'],
  ])('counted up to %s, the last whole one is %s', (countUpTo, month) => {
    expect(lastWholeMonth(day(countUpTo))).toBe(month);
  });

  test.each([
    ['2026-09', '2026-10-05', '2026-09-30'],
    ['2026-09', '2026-09-12', '2026-09-12'],
    ['2014-02', '2026-09-12', '2014-02-28'],
  ])('%s, counted up to %s, is as at %s', (month, countUpTo, asOf) => {
    expect(reviewAsOf(month, day(countUpTo))).toBe(day(asOf));
  });

  test('is refused in words when it has not begun', () => {
    const act = () => reviewAsOf('2026-10', day('2026-09-30'));
    expect(act).toThrow(InputError);
    expect(act).toThrow(
      'Review 2026-10: October 2026 has not begun: figures count up to 2026-09-30. Choose September 2026, or change "Count up to" in Settings.',
    );
  });

  test('is written out', () => {
    expect([monthWords('2026-09'), monthWords('2014-12')]).toEqual(['September 2026', 'December 2014']);
  });
});

describe('the status of a metric', () => {
  test.each<[string, Parameters<typeof judgeMetric>, string]>([
    ['better than a target where higher is better', [0.95, 0.9, 'Higher', 0.1], '✓ On target'],
    ['exactly on target', [0.9, 0.9, 'Higher', 0.1], '✓ On target'],
    // The band is 10 % of 0.9, so its edge is 0.81, which binary fractions miss by a hair.
    ['at the edge of the band', [0.81, 0.9, 'Higher', 0.1], '~ Near target'],
    ['below the band', [0.8099, 0.9, 'Higher', 0.1], '✗ Off target'],
    ['below a target where lower is better', [3, 4, 'Lower', 0.1], '✓ On target'],
    ['at the upper edge where lower is better', [4.4, 4, 'Lower', 0.1], '~ Near target'],
    ['above it', [4.5, 4, 'Lower', 0.1], '✗ Off target'],
    ['against a negative target', [-11, -10, 'Higher', 0.1], '~ Near target'],
    ['without a value', [null, 0.9, 'Higher', 0.1], 'No data'],
    ['without a target', [0.9, null, 'Higher', 0.1], 'No target'],
  ])('%s', (_, args, words) => {
    expect(statusWords(judgeMetric(...args))).toBe(words);
  });
});

describe('problems', () => {
  const quality = (more: Partial<Parameters<typeof qualityOccurrences>[0][number]>) => ({
    whatHappened: 'Wrong logo',
    process: 'Check work',
    category: 'Proof',
    severity: 4,
    reworkHours: 3,
    foundOn: day('2026-09-10'),
    rootCause: null,
    row: 2,
    id: 'Q-0001',
    ...more,
  });

  test.each<[string, Parameters<typeof quality>[0], Partial<Occurrence> | null]>([
    ['process and category', {}, { name: 'Check work · Proof', severity: 4, hours: 3 }],
    ['the process alone', { category: null }, { name: 'Check work' }],
    ['what happened where nothing else is known', { process: null, category: null }, { name: 'Wrong logo' }],
    ['half an hour for blank hours', { reworkHours: null }, { hours: 0.5 }],
    ['the lowest severity for a blank one', { severity: null }, { severity: 1 }],
    ['nothing without the day it was found', { foundOn: null }, null],
  ])('count by %s', (_, more, expected) => {
    const found = qualityOccurrences([quality(more)]);
    if (expected === null) expect(found).toEqual([]);
    else expect(found).toEqual([expect.objectContaining(expected)]);
  });

  test.each([
    ['To client', 'Ann', 'No installer', 'Late to clients: No installer'],
    ['To client', 'Ann', null, 'Late to clients: no reason written'],
    ['From vendor', 'Acme', 'Customs', 'Late from vendors: Customs'],
    ['From vendor', 'Acme', null, 'Late from vendors: Acme'],
    ['From vendor', null, null, 'Late from vendors: no reason written'],
  ] as const)('name a late delivery %s of %s because of %s', (direction, who, whyLate, name) => {
    const [late] = lateOccurrences(
      [{ direction, who, whyLate, promised: day('2026-09-10'), row: 2, id: null }],
      2,
    );
    expect(late).toMatchObject({ name, severity: 3, hours: 2 });
  });

  test('are ranked by severity × hours, added up by name, with their run of months', () => {
    const at = (
      name: string,
      on: string,
      severity: number,
      hours: number,
      rootCause: string | null = null,
    ) => ({
      name,
      process: null,
      day: day(on),
      severity,
      hours,
      isEstimated: false,
      rootCause,
      id: null,
      row: 2,
      tab: 'quality' as const,
    });
    const ranked = rankProblems(
      [
        at('B', '2026-09-01', 3, 2),
        at('B', '2026-09-30', 3, 2, 'later cause'),
        at('B', '2026-09-02', 1, 1, 'earlier cause'),
        at('A', '2026-09-05', 5, 1),
        at('B', '2026-08-05', 5, 9),
        at('B', '2026-06-05', 5, 9),
        at('C', '2026-09-05', 5, 1),
        at('A', '2026-10-01', 5, 99),
      ],
      ...SEPTEMBER,
    );
    // B: 3 × 2 + 3 × 2 + 1 × 1 = 13 points in 5 hours; July has none, so it runs for two months.
    expect(ranked).toEqual([
      {
        name: 'B',
        process: null,
        count: 3,
        hours: 5,
        isEstimated: false,
        worstSeverity: 3,
        points: 13,
        monthsRunning: 2,
        rootCause: 'later cause',
        source: { id: null, row: 2, tab: 'quality' },
      },
      expect.objectContaining({ name: 'A', points: 5, monthsRunning: 1, rootCause: null }),
      expect.objectContaining({ name: 'C', points: 5 }),
    ]);
  });

  test('are one, however their names are written', () => {
    const row = (process: string, category: string, foundOn: string) => ({
      row: 2,
      id: null,
      whatHappened: null,
      process,
      category,
      severity: 3,
      reworkHours: 2,
      foundOn: day(foundOn),
      rootCause: null,
    });
    const rows = [
      row('Install', 'Damage', '2026-09-03'),
      row('install', 'damage', '2026-09-04'),
      row('INSTALL', 'Damage', '2026-08-04'),
    ];
    expect(rankProblems(qualityOccurrences(rows), ...SEPTEMBER)).toMatchObject([
      { name: 'Install · Damage', count: 2, points: 12, monthsRunning: 2 },
    ]);
  });

  test('print their rule', () => {
    expect(pointsRule(2)).toBe(
      'Points: severity × rework hours, added up (blank: 0.5 h, severity 1); late deliveries, by why: severity 3, 2 h each by Settings. ~ is estimated.',
    );
  });
});

describe('waste', () => {
  const waste = (what: string, minutesEachTime: number | null, more: object = {}) => ({
    row: 2,
    what,
    kind: null,
    minutesEachTime,
    timesAWeek: 10,
    people: null,
    hoursAWeek: null,
    state: null,
    process: null,
    whoseHours: null,
    by: null,
    loggedOn: null,
    removedOn: null,
    id: null,
    source: null,
    ...more,
  });
  const RATES = { fullTimeHours: 40, weeksAYear: 48, hourlyCost: 30 };

  test('is ranked by hours a week, with full-time jobs and yearly cost', () => {
    const found = summarizeWaste(
      [
        waste('Retype', 30),
        waste('Wait', 60, { people: 2 }),
        waste('retype', 15),
        waste('No minutes', null),
        waste('Gone', 60, { state: 'Removed', removedOn: day('2026-09-10') }),
        waste('Gone long ago', 60, { state: 'Removed', removedOn: day('2026-08-10') }),
        waste('Gone later', 6, { state: 'Removed', removedOn: day('2026-10-10') }),
        waste('Logged later', 60, { loggedOn: day('2026-10-01') }),
      ],
      ...SEPTEMBER,
      RATES,
    );
    // Wait 60 × 10 ÷ 60 × 2 = 20 h; Retype 5 + 2.5 h; Gone later 1 h. 28.5 ÷ 40; 28.5 × 48 × 30.
    expect(found.lines.map((line) => [line.what, line.hours])).toEqual([
      ['Wait', 20],
      ['Retype', 7.5],
      ['Gone later', 1],
    ]);
    expect(found).toMatchObject({
      hours: 28.5,
      fullTimeJobs: 0.7125,
      yearlyCost: 41_040,
      wonBack: 10,
      loggedLater: 1,
    });
  });

  test.each([
    ['has no cost without an hourly cost', [waste('Retype', 30)], null, { hours: 5, yearlyCost: null }],
    ['is blank where nothing is open', [], 30, { hours: null, fullTimeJobs: null, yearlyCost: null }],
  ])('%s', (_, rows, hourlyCost, expected) => {
    expect(summarizeWaste(rows, ...SEPTEMBER, { ...RATES, hourlyCost })).toMatchObject(expected);
  });
});

describe('actions of last month', () => {
  const action = (what: string, more: object) => ({
    row: 2,
    what,
    owner: null,
    due: null,
    state: null,
    doneOn: null,
    worked: null,
    from: null,
    linkedId: null,
    agreedOn: null,
    checkOn: null,
    id: null,
    source: null,
    ...more,
  });

  test('are the overdue, the open, and those done in the month', () => {
    const found = pastActions(
      [
        action('Done in September', { state: 'Done', doneOn: day('2026-09-01'), worked: 'No' }),
        action('Done in August', { state: 'Done', doneOn: day('2026-08-31') }),
        action('Done in October', { state: 'Done', doneOn: day('2026-10-01') }),
        action('Done, nobody wrote when', { state: 'Done' }),
        action('Dropped', { state: 'Dropped' }),
        action('Agreed later', { agreedOn: day('2026-10-02') }),
        action('Due on the last day', { due: day('2026-09-30') }),
        action('Overdue', { due: day('2026-09-29'), agreedOn: day('2026-06-30') }),
      ],
      ...SEPTEMBER,
    );
    expect(found.map(({ what, state, monthsCarried }) => [what, state, monthsCarried])).toEqual([
      ['Overdue', 'Overdue', 3],
      ['Due on the last day', 'Open', 0],
      ['Done in October', 'Open', 0],
      ['Done in September', 'Done', 0],
    ]);
  });
});

describe('priorities', () => {
  const process = (
    name: string,
    verdict: string | null,
    impact: number | null,
    fails: number | null,
    owner: string | null = null,
  ) =>
    ({ process: name, verdict, impact, fails, owner, row: 7, id: `P-${name}` }) as Parameters<
      typeof rankProcesses
    >[0][number];
  const PROCESSES = [
    process('Works', 'Working', 5, 5),
    process('Nobody looked', null, 5, 5),
    process('Often', 'Broken', 3, 5),
    process('Dear', 'Inconsistent', 5, 1, 'Ana'),
    process('Dearer', 'Broken', 5, 1),
  ];

  test('list processes by impact first, then by impact × fails × weight', () => {
    expect(rankProcesses(PROCESSES).map(({ row, priority }) => [row.process, priority])).toEqual([
      ['Dearer', 25],
      ['Dear', 15],
      ['Often', 75],
    ]);
  });

  test('suggest a process, a problem, a waste and a second process, each with its owner', () => {
    const problem = {
      name: 'Dear · Proof',
      process: 'dear',
      count: 3,
      hours: 4.5,
      isEstimated: false,
      worstSeverity: 4,
      points: 9,
      monthsRunning: 1,
      rootCause: null,
      source: { tab: 'quality' as const, row: 4, id: 'Q-0003' },
    };
    const line = {
      row: 5,
      id: 'W-0004',
      what: 'Retype',
      kind: null,
      process: null,
      by: 'Ben',
      hours: 7.5,
      fullTimeJobs: null,
      yearlyCost: null,
    };
    expect(suggestPriorities(PROCESSES, [problem], [line])).toEqual([
      {
        what: 'Redesign: Dearer',
        why: 'Broken, priority 25',
        owner: null,
        link: { tab: 'processes', row: 7, id: 'P-Dearer' },
      },
      { what: 'Stop: Dear · Proof', why: '3 ×, 4.5 h', owner: 'Ana', link: problem.source },
      {
        what: 'Remove: Retype',
        why: '7.5 h a week',
        owner: 'Ben',
        link: { tab: 'waste', row: 5, id: 'W-0004' },
      },
      {
        what: 'Standardize: Dear',
        why: 'Inconsistent, priority 15',
        owner: 'Ana',
        link: { tab: 'processes', row: 7, id: 'P-Dear' },
      },
    ]);
    expect(suggestPriorities([], [], [])).toEqual([]);
  });
});

describe('numbers in words', () => {
  test.each([
    [percentWords(0.845549738), '84.6 %'],
    [percentWords(0), '0.0 %'],
    [hoursWords(9), '9 h'],
    [hoursWords(9.25), '9.3 h'],
    [plain(0.725, 2), '0.73'],
    [counted(1, 'process', 'processes'), '1 process'],
    [counted(2, 'process', 'processes'), '2 processes'],
    [counted(0, 'action'), '0 actions'],
    [listed(['Ana']), 'Ana'],
    [listed(['Ana', 'Ben']), 'Ana and Ben'],
    [listed(['Ana', 'Ben', 'Cem']), 'Ana, Ben and Cem'],
    [listed([]), ''],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected);
  });
});
