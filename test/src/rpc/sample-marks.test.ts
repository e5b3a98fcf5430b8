import type { CellValue } from '../../../src/cell';
import { BOX_GROUPS, sampleWords } from '../../../src/review/sample-words';
import { openDesk } from './desk';

/** The sample in September 2026, with a waste of the team's own under its seven. */
function mixed() {
  const desk = openDesk({ today: '2026-10-05' });
  desk.get('install', {});
  desk.get('sample.add', {});
  desk.workbook.at('Waste Log').write(9, 1, [['Retyping orders', 'Duplicate effort', 30, 4]]);
  return desk;
}

test('This week says what of it is the sample’s, and so does what is copied from it', () => {
  const week = mixed().get('week.load', {});
  expect(week.notice).toBe('Sample: promises, metrics and actions are of the made-up business, not yours.');
  const marked = week.summary.slice(1).map((line) => line.startsWith('Sample: '));
  expect(marked).toEqual([true, true, true, true]);
  // 30 minutes, four times a week: two hours, of the team's own.
  expect(week.summary[4]).toMatch(/[^:] Waste: 2 h a week open\.$/);
});

test('the team’s own waste has no cost from the sample, until they type what an hour costs', () => {
  const desk = mixed();
  expect(desk.get('waste.load', {}).noCost).toBe(
    'No cost is shown: Hourly cost in Settings is the sample’s, so type yours. An estimate will do.',
  );
  const settings = desk.workbook.at('Settings');
  const row = settings.values().findIndex(([name]) => name === 'Hourly cost') + 1;
  settings.type(`B${row}`, [40]);
  // 2 h × 48 weeks × 40.
  expect(desk.get('waste.load', {}).total).toContain('3,840 USD a year');
});

test('the review marks the boxes that come from the sample, and in short', () => {
  const desk = mixed();
  desk.get('review.build', {});
  const page = desk.workbook.at('Review 2026-09').values();
  const summary = (box: string) => page.find((cells) => String(cells[1]).startsWith(`${box} · `))?.[5];
  expect(summary('Metrics')).toMatch(/^Sample\. /);
  expect(summary('Top three problems')).toBe('Sample.');
  // The waste is the team's own, and so is what it is weighed against before somebody is hired: nothing yet.
  expect(summary('Waste and priorities')).toBe('Sample: processes, capacity, vendors and renewals.');
  const short = page.flat().find((cell) => String(cell).startsWith('In short: '));
  expect(short).toMatch(/^In short: Sample: .* · Sample: top problem: .* · waste 2 h a week/);
});

describe('priorities and attendees with rows of the team’s own in one tab, and the sample in the others', () => {
  const OWN: readonly [tab: string, rows: CellValue[][], suggested: string[], attendees: string][] = [
    [
      'Process Register',
      [
        ['Chase the council', 'Serve', 'Zed', 'Broken', 3, 3],
        // The sample's top problem and top waste are of a process of this name.
        ['Check work before it goes out', 'Deliver/Make', 'Yara', 'Working', 4, 2],
      ],
      ['Redesign: Chase the council'],
      'Zed',
    ],
    [
      'Waste Log',
      [['Retyping orders', 'Duplicate effort', 30, 4]],
      ['Remove: Retyping orders'],
      'Nora, Priya and Tom',
    ],
    [
      'Quality Log',
      // A process that works in the sample; Ivy, who owns it there, has nothing to do with theirs. Sam is there for a waste.
      [['Wrong total', 'Start a new client', 'Customer', 3, 1, '2026-09-10']],
      ['Stop: Start a new client'],
      'Nora, Priya, Tom and Sam',
    ],
  ];

  test.each(OWN)('in %s: they are of one world', (tab, rows, suggested, attendees) => {
    const desk = openDesk({ today: '2026-10-05' });
    desk.get('install', {});
    desk.get('sample.add', {});
    const sheet = desk.workbook.at(tab);
    sheet.write(sheet.values().length + 1, 1, rows);
    desk.get('review.build', {});
    const page = desk.workbook.at('Review 2026-09').values();
    const head = page.findIndex((cells) => cells[1] === 'Priorities for the next 30 days');
    const shown = page.slice(head + 1, head + 6).map((cells) => cells[1]);
    expect(shown.filter((what) => what !== '')).toEqual(suggested);
    expect(page.find((cells) => cells[1] === 'Attendees')?.[2]).toBe(attendees);
    const box = page.find((cells) => String(cells[1]).startsWith('Waste and priorities · '));
    expect(box?.[5]).not.toContain('priorities');
  });

  test('suggestions that are the sample’s are marked', () => {
    const worlds = new Map([
      ['priorities', 'sample'],
      ['capacity', 'real'],
    ] as const);
    expect(sampleWords(worlds, BOX_GROUPS[3])).toBe('Sample: priorities. ');
  });
});

describe('a cell of the sample that cannot be read, with rows of the team’s own beside it', () => {
  const REAL_DELIVERY = ['Bakery', 'To client', '2026-09-07', '2026-09-07'];
  const REAL_PROBLEM = ['Wrong total', 'Start a new client', 'Customer', 3, 1, '2026-09-10'];
  const DAYS = 'Days to fix (typical (median) days from found to resolved, by the day resolved, days)';
  const ON_TIME = 'On time (on time ÷ due, by the day promised)';
  const NONE = 'Every cell could be read.';
  const ONE = '1 cell could not be read and is left out; listed on page 2, the first is';

  test.each<[string, string[], string, string, CellValue[], string, string, string[]]>([
    // Resolved on of one problem of the sample is "tbc". Nothing in the review counts that row any more.
    [
      'is none of a metric of theirs, nor of the list',
      ['Days to fix', 'RESOLUTION_TIME'],
      '',
      'Deliveries',
      REAL_DELIVERY,
      DAYS,
      NONE,
      [],
    ],
    // The late promises on page 2 are still the sample's, and without that row.
    [
      'stays in the list while something on the page counts its row',
      ['On time', 'ONTIME_RATE'],
      'D2',
      'Quality Log',
      REAL_PROBLEM,
      ON_TIME,
      `${ONE} Deliveries D2.`,
      ['Deliveries D2'],
    ],
  ])('%s', (_, metric, planted, tab, row, words, line, listed) => {
    const desk = openDesk({ today: '2026-10-05' });
    desk.get('install', {});
    desk.get('sample.add', {});
    if (planted !== '') desk.workbook.at('Deliveries').type(planted, ['tbc']);
    const metrics = desk.workbook.at('Metrics');
    const end = metrics.values().length + 1;
    metrics.write(end, 1, [metric.slice(0, 1)]);
    metrics.write(end, (metrics.values()[0] ?? []).indexOf('Figure') + 1, [metric.slice(1)]);
    const sheet = desk.workbook.at(tab);
    sheet.write(sheet.values().length + 1, 1, [row]);
    const { findings } = desk.get('review.build', {});
    const cells = desk.workbook
      .at('Review 2026-09')
      .values()
      .map((each) => String(each[1]));
    expect(cells).toEqual(expect.arrayContaining([words, line]));
    expect(findings.map(({ where }) => where)).toEqual(listed);
    expect(cells.filter((each) => each === listed[0])).toHaveLength(listed.length);
  });
});
