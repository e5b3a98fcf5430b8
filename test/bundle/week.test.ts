import type { Emulator } from '../../emulator';
import { ask, openBundle, paste } from './open-bundle';

interface Week {
  readonly title: string;
  readonly due: readonly { readonly name: string; readonly when: string }[];
  readonly late: readonly { readonly name: string; readonly when: string; readonly url: string }[];
  readonly metrics: readonly {
    readonly name: string;
    readonly now: string;
    readonly before: string;
    readonly names: readonly string[];
    readonly four: string;
    readonly tone: string | null;
  }[];
  readonly unusual: { readonly words: string };
  readonly actions: readonly Action[];
  readonly checks: readonly Action[];
  readonly waste: { readonly words: string } | null;
  readonly summary: readonly string[];
}
interface Action {
  readonly ref: { readonly id: string | null; readonly row: number; readonly name: string };
  readonly when: string;
  readonly seen: object;
}

const week = (emulator: Emulator) => ask<Week>(emulator, 'week.load');
const DAY = 86_400_000;

// It is noon of Thursday 1 October 2026: this week is 28 September to 4 October, the last one 21 to 27 September.
const TWO_WEEKS = [
  ['Alder', '2026-09-14', '2026-09-16'],
  ['Birch', '2026-09-15', '2026-09-15'],
  ['Cedar', '2026-09-16', '2026-09-16'],
  ['Dogwood', '2026-09-17', '2026-09-17'],
  ['Elder', '2026-09-18', '2026-09-18'],
  ['Fir', '2026-09-21', '2026-09-21'],
  ['Gorse', '2026-09-22', '2026-09-24'],
  ['Hazel', '2026-09-22', '2026-09-22'],
  ['Ivy', '2026-09-23', '2026-09-23'],
  ['Juniper', '2026-09-24', '2026-09-24'],
  ['Larch', '2026-09-24', '2026-09-30'],
  ['Maple', '2026-09-25', '2026-09-25'],
  ['Oak', '2026-09-29', ''],
  ['Pine', '2026-10-02', ''],
] as const;

/** A log of promises that were all kept, a few each day for two years up to the end of August. */
function kept(rows: number): string[][] {
  const last = Date.UTC(2026, 7, 30);
  return Array.from({ length: rows }, (_, index) => {
    const day = new Date(last - (index % 700) * DAY).toISOString().slice(0, 10);
    return [`Client ${index % 60}`, day, day];
  });
}

function openWith(before: readonly (readonly string[])[]): Emulator {
  const emulator = openBundle();
  ask(emulator, 'install', { businessType: 'Service' });
  const lines = [['Who', 'First promise', 'Delivered'], ...before, ...TWO_WEEKS];
  emulator.importCsv('Jobs', lines.map((line) => line.join(',')).join('\n'));
  const mapping = {
    who: { from: 'Who' },
    firstPromise: { from: 'First promise' },
    delivered: { from: 'Delivered' },
  };
  ask(emulator, 'importRows', { sheet: 'Jobs', tab: 'deliveries', mapping });
  ask(emulator, 'metrics.add', { metrics: [{ name: 'Client on-time rate', target: 0.9 }] });
  return emulator;
}

/** What week.load reads, as Google counts service calls. */
function readsOf(emulator: Emulator): number {
  const reads = () => emulator.calls().read ?? 0;
  const before = reads();
  week(emulator);
  return reads() - before;
}

describe('this week on the built add-on', () => {
  let few: Emulator;
  let many: Emulator;
  beforeAll(() => {
    few = openWith([]);
    many = openWith(kept(20_000));
  });

  test.each([
    ['two weeks of data', () => few],
    ['two years and 20,000 deliveries', () => many],
  ])('names what is due and late and counts last week beside the one before, with %s', (_, opened) => {
    const emulator = opened();
    const { title, due, late, metrics, summary } = week(emulator);
    expect(title).toBe('Mon 28 Sep to Sun 4 Oct');
    expect(due.map(({ name, when }) => [name, when])).toEqual([['Pine', 'Fri 2 Oct']]);
    expect(late.map(({ name, when }) => [name, when])).toEqual([['Oak', '2 days late, promised Tue 29 Sep']]);
    expect(late[0]?.url).toMatch(/#gid=\d+&range=A\d+$/);
    expect(metrics).toMatchObject([
      {
        name: 'Client on-time rate',
        now: '2 late of 7',
        before: '1 late of 5',
        names: ['Gorse', 'Larch'],
        // 9 of 12 over the last four weeks.
        four: '✗ Off target over four weeks: 75.0\u00a0% (target 90.0\u00a0%)',
        tone: 'bad',
      },
    ]);
    expect(summary).toHaveLength(5);
    expect(summary.join('\n').split('\n')).toHaveLength(5);
    expect(summary.slice(0, 3)).toEqual([
      'This week, Mon 28 Sep to Sun 4 Oct',
      'Promises: 1 due (Pine); 1 late (Oak).',
      'Last week: Client on-time rate 2 late of 7 (week before: 1 late of 5).',
    ]);
  });

  test('says after two weeks that it is too early, and after two years what is unusual', () => {
    expect(week(few).unusual.words).toBe(
      'Too early to say what is unusual: a normal range needs five months (or five weeks of 20 and more).',
    );
    // All were kept before; in September 9 of the 13 that were due.
    expect(week(many).unusual.words).toMatch(
      /^Unusual: Client on-time rate was 69\.2\u00a0% in September 2026, worse than usual .+ Find out what changed\.$/,
    );
  });

  test('asks Google as often for 14 rows as for 20,014', () => {
    expect(readsOf(many)).toBe(readsOf(few));
  });

  test('asks whether an action worked 30, 60 and 90 days after it was done, and then no more', () => {
    const emulator = openBundle();
    ask(emulator, 'install', { businessType: 'Service' });
    paste(emulator, 'Actions', 2, 1, [['Stop printing job sheets', '', '2026-09-30', 'Open']]);
    const [due] = week(emulator).actions;
    expect(due?.when).toBe('1 day overdue');
    ask(emulator, 'week.act', { action: due?.ref, answer: 'Done', seen: due?.seen });
    expect(week(emulator)).toMatchObject({ actions: [], checks: [] });
    for (const days of [30, 60, 90]) {
      emulator.advance(29 * DAY);
      expect([days, week(emulator).checks]).toEqual([days, []]);
      emulator.advance(DAY);
      const [check] = week(emulator).checks;
      expect(check?.when).toBe(`done ${days} days ago`);
      ask(emulator, 'week.act', { action: check?.ref, answer: 'Yes', seen: check?.seen });
    }
    emulator.advance(365 * DAY);
    expect(week(emulator).checks).toEqual([]);
  });

  test('takes a line about waste, and says what it comes to', () => {
    const emulator = openBundle();
    ask(emulator, 'install', { businessType: 'Service' });
    ask(emulator, 'waste.add', { what: 'Type jobs twice', minutes: 20, times: 9, people: 2 });
    // 20 × 9 ÷ 60 × 2.
    expect(week(emulator).waste?.words).toBe('6 h a week are logged as open waste.');
    expect(week(emulator).summary[4]).toBe('Actions: 0 due; 0 to check. Waste: 6 h a week open.');
  });
});

describe('the pay-back line on Home', () => {
  interface Home {
    readonly payBack: { readonly words: string } | null;
  }
  interface Audit {
    readonly starters: readonly string[];
    readonly processes: readonly { readonly ref: object }[];
  }
  const words = (emulator: Emulator) => ask<Home>(emulator, 'home').payBack?.words ?? null;

  test('says since when, owners, hours and problems, and is absent while there is nothing to say', () => {
    const emulator = openBundle({ now: '2026-03-02T12:00:00Z' });
    ask(emulator, 'install', { businessType: 'Service' });
    expect(words(emulator)).toBeNull();
    ask(emulator, 'setup.save', {
      answers: {},
      seen: {
        businessType: 'Service',
        goal: '',
        nextReviewStarts: null,
        reviewLength: 60,
        whoSees: 'The whole team',
      },
      people: [{ name: 'Ana Ruiz', email: null }],
    });
    const { starters } = ask<Audit>(emulator, 'audit.load');
    ask(emulator, 'audit.add', { names: starters });
    const { processes } = ask<Audit>(emulator, 'audit.load');
    expect(processes).toHaveLength(14);
    // Six have an owner before anybody opens the audit.
    paste(
      emulator,
      'Process Register',
      2,
      3,
      Array.from({ length: 6 }, () => ['Ana Ruiz']),
    );
    ask(emulator, 'waste.add', { what: 'Type jobs twice', minutes: 95, times: 6 });
    expect(words(emulator)).toBeNull();

    for (const { ref } of processes.slice(6, 12)) {
      ask(emulator, 'owner.assign', { process: ref, owner: 'Ana Ruiz', seen: null });
    }
    expect(words(emulator)).toBe('Since March: owners 6 → 12 of 14');

    // 95 × 6 ÷ 60 = 9.5 hours, ÷ 40 = 0.2375.
    ask(emulator, 'waste.remove', { what: 'Type jobs twice', process: null, seen: 9.5 });
    emulator.advance(DAY);
    expect(words(emulator)).toBe('Since March: owners 6 → 12 of 14 · 9.5 h a week won back (0.24 FTE)');

    paste(
      emulator,
      'Quality Log',
      2,
      1,
      ['Wrong colour', 'Bent frame', 'Late permit', 'Wrong address'].map((what, index) => [
        what,
        starters[index] ?? '',
        'Customer',
        '3',
        '1',
        '2026-03-02',
        '2026-03-03',
        'No check before it went out',
      ]),
    );
    // 90 days after 3 March are 1 June, which is over on the 2nd.
    emulator.advance(89 * DAY);
    expect(words(emulator)).not.toContain('problem');
    emulator.advance(2 * DAY);
    expect(words(emulator)).toBe(
      'Since March: owners 6 → 12 of 14 · 9.5 h a week won back (0.24 FTE) · 4 problems fixed that have not come back in 90 days',
    );
  });
});
