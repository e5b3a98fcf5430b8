import { type Desk, openDesk } from './desk';
import { A_MONTH, opened, pageOf, rowOf, setSetting, type, withMonth } from './review-month';

describe('the review of a month', () => {
  test('is built for the last whole month, and says what the tabs say', () => {
    const desk = withMonth();
    const built = desk.get('review.build', {});
    expect(built).toMatchObject({ sheet: 'Review 2026-09', month: '2026-09', kept: [] });
    expect(built.url).toBe(`${desk.workbook.url}#gid=${desk.workbook.at('Review 2026-09').id}`);
    const page = pageOf(desk, 'Review 2026-09');
    expect(page[0]?.[0]).toBe('Review of September 2026');
    expect(rowOf(desk, 'Review 2026-09', 'Meeting')[2]).toBe(
      'time not set yet (set it in the sidebar: Set up) · 60 minutes · counted up to 2026-09-30',
    );
    // Owners of what needs work, and of what shows up in problems and wastes; "Ben, Cem" are two.
    expect(rowOf(desk, 'Review 2026-09', 'Attendees')[2]).toBe('Ana, Ben, Cem and Dee');
    // Due in September: 1, 10, 12 and 30; on time: 1 and 12. "soon" counts as open, and so as late.
    expect(rowOf(desk, 'Review 2026-09', 'On-time rate').slice(0, 10)).toEqual([
      '',
      'On-time rate (on time ÷ due, by the day promised; 1 cell unreadable)',
      0.5,
      '2 of 4',
      0.9,
      // 50 % is 40 points below 90 %.
      -40,
      '',
      'Too few to judge (n = 4).',
      '',
      'Ana · Clients lost',
    ]);
    expect(rowOf(desk, 'Review 2026-09', 'Check work · Proof').slice(0, 10)).toEqual([
      '1',
      'Check work · Proof (worst 4 of 5)',
      1,
      4,
      // Severity 4 × 4 hours.
      16,
      '',
      'Files are named by hand',
      '',
      '',
      '',
    ]);
    expect(rowOf(desk, 'Review 2026-09', 'Late to clients: No installer').slice(0, 6)).toEqual([
      '2',
      'Late to clients: No installer (worst 3 of 5)',
      2,
      4,
      // Two late jobs of 3 × 2 hours.
      12,
      '',
    ]);
    expect(rowOf(desk, 'Review 2026-09', 'Plan the week').slice(0, 6)).toEqual([
      '3',
      'Plan the week (worst 2 of 5)',
      1,
      0.5,
      1,
      '',
    ]);
    // 15 × 20 ÷ 60 × 2 = 10 h = 0.25; 1 × 5 = 5 h; 2.5 h; 0.5 h: 18 h = 0.45 full-time jobs.
    expect(rowOf(desk, 'Review 2026-09', 'Retype orders').slice(1, 4)).toEqual(['Retype orders', 10, 0.25]);
    expect(rowOf(desk, 'Review 2026-09', 'Weekly meeting').slice(1, 4)).toEqual(['Weekly meeting', 5, 0.125]);
    expect(rowOf(desk, 'Review 2026-09', 'Wait for approval').slice(1, 4)).toEqual([
      'Wait for approval',
      2.5,
      0.0625,
    ]);
    expect(rowOf(desk, 'Review 2026-09', 'All open waste (4)').slice(2, 4)).toEqual([18, 0.45]);
    expect(rowOf(desk, 'Review 2026-09', 'Redesign: Check work')[8]).toBe('Ana');
    expect(rowOf(desk, 'Review 2026-09', 'Processes:').slice(0, 2)).toEqual([
      '✗',
      'Processes: 2 of 4 audited need work (50.0 %; typical for 4 processes: 1); 1 without an owner and 1 with two owners.',
    ]);
  });

  test('counts a cell that cannot be read, and links to it', () => {
    const desk = withMonth();
    const { findings } = desk.get('review.build', {});
    const url = `${desk.workbook.url}#gid=${desk.workbook.at('Deliveries').id}&range=D4`;
    expect(findings).toEqual([
      { where: 'Deliveries D4', problem: "Delivered: expected a date or a blank, found 'soon'", url },
    ]);
    const review = desk.workbook.at('Review 2026-09');
    const page = review.values();
    const line = page.findIndex((cells) => String(cells[1]).startsWith('1 cell could not be read')) + 1;
    expect(page[line - 1]?.[1]).toBe(
      '1 cell could not be read and is left out; listed on page 2, the first is Deliveries D4.',
    );
    expect([review.links.get(`${line},2`), page[line - 1]?.[0]]).toEqual([url, '!!']);
    const listed = page.findIndex((cells) => cells[1] === 'Deliveries D4') + 1;
    expect(review.links.get(`${listed},2`)).toBe(url);
  });

  test('counts a delivery without its day among the cells that cannot be read', () => {
    const desk = opened();
    const acme = { Who: 'Acme', 'First promise': '2026-09-01' };
    type(desk, 'Deliveries', { ...acme, Status: 'Delivered' }, { ...acme, Delivered: '2026-09-01' });
    const { findings } = desk.get('review.build', {});
    expect(findings).toMatchObject([
      { where: 'Deliveries D2', problem: 'the status says Delivered; type the day' },
    ]);
  });

  test('takes its yearly cost from the hourly cost in Settings, its goal and its time', () => {
    const desk = withMonth();
    setSetting(desk, 'Hourly cost', 30);
    setSetting(desk, "This year's goal", 'Fewer late jobs');
    setSetting(desk, 'Next review starts', new Date('2026-10-06T07:30:00Z'));
    setSetting(desk, 'Review length', 90);
    desk.get('review.build', {});
    // 10 h × 48 weeks × 30.
    expect(rowOf(desk, 'Review 2026-09', 'Retype orders')[5]).toBe(14_400);
    expect(rowOf(desk, 'Review 2026-09', "This year's goal")[2]).toBe('Fewer late jobs');
    expect(rowOf(desk, 'Review 2026-09', 'Meeting')[2]).toBe(
      'Tue 2026-10-06 09:30 · 90 minutes · counted up to 2026-09-30',
    );
  });

  test.each([
    [60, [5, 10, 30, 10, 5]],
    [75, [5, 15, 36, 14, 5]],
    [90, [10, 15, 45, 15, 5]],
  ] as const)('has five boxes whose minutes add up to %i', (length, minutes) => {
    const desk = withMonth();
    desk.get('review.build', { length });
    const boxes = pageOf(desk, 'Review 2026-09').filter((cells) => / · \d+ minutes$/.test(String(cells[1])));
    expect(boxes.map((cells) => Number(/(\d+) minutes$/.exec(String(cells[1]))?.[1]))).toEqual(minutes);
    expect(boxes.map((cells) => String(cells[1]).replace(/ · .*/, ''))).toEqual([
      'Last month',
      'Metrics',
      'Top three problems',
      'Waste and priorities',
      'Decisions and read-back',
    ]);
  });

  test('fits its first page, whatever the month holds, and is as wide as the page', () => {
    for (const desk of [withMonth(), opened()]) {
      desk.get('review.build', {});
      const page = pageOf(desk, 'Review 2026-09');
      expect(page.findIndex((cells) => String(cells[1]).startsWith('I have read this'))).toBe(47);
      // Right of the page, behind a blank column, stand the values that charts read.
      expect(page.slice(0, 48).flatMap((cells) => cells.slice(10).join(''))).toEqual(Array(48).fill(''));
      expect(page.map((cells) => cells[10] ?? '').join('')).toBe('');
      expect(desk.workbook.at('Review 2026-09').formulas().flat().join('')).toBe('');
    }
  });

  test('of a workbook without rows says in one line how each section starts', () => {
    const desk = opened();
    desk.get('review.build', {});
    const page = pageOf(desk, 'Review 2026-09').map((cells) => cells.join(' ').trim());
    for (const line of [
      'In short: nothing is logged for this month yet.',
      'Attendees no process has an owner yet (name owners in the sidebar: Audit)',
      'No actions yet. What you agree on in this meeting goes into the tab Actions.',
      'No processes yet: start with the audit.',
      'No promises in September 2026: log jobs in Deliveries, or import them.',
      'What is missing, and how to get it. Build the review again when it is there.',
      'No problems and no late deliveries in this month. Log what goes wrong in Quality Log, with the day it was found.',
      'No open waste. Log what takes time and should not in Waste Log: minutes, times a week, people.',
      'Look-outs come from Process Register, Resource Capacity, Vendor Scorecard and Tool Inventory.',
    ]) {
      expect(page).toContain(line);
    }
  });

  test('names roles where the team asked for teams', () => {
    const desk = withMonth();
    type(desk, 'People', { Name: 'Ana', Role: 'Designer' }, { Name: 'Dee', Role: 'Office' });
    setSetting(desk, 'Name people in the review', 'Teams');
    desk.get('review.build', {});
    expect(rowOf(desk, 'Review 2026-09', 'Attendees')[2]).toBe(
      'Designer, somebody without a role and Office',
    );
  });

  test('is as at Count up to while the month runs', () => {
    const desk = withMonth();
    setSetting(desk, 'Count up to', '2026-09-09');
    desk.get('review.build', { month: '2026-09' });
    expect(rowOf(desk, 'Review 2026-09', 'On-time rate')[3]).toBe('1 of 1');
  });

  test.each<[string, (desk: Desk) => unknown, string, string]>([
    [
      'a month that has not begun',
      (desk) => desk.ask('review.build', { month: '2026-11' }),
      'Review 2026-11',
      'November 2026 has not begun: figures count up to 2026-10-04. Choose September 2026, or change "Count up to" in Settings.',
    ],
    [
      'a tab of that name which Opsbook did not build',
      (desk) => {
        desk.workbook.addSheet('Review 2026-09').type('A1', ['Notes of ours']);
        return desk.ask('review.build', {});
      },
      'Review 2026-09',
      'a tab of this name is there, but Opsbook did not build it. Rename it, then build again.',
    ],
  ])('is refused for %s', (_, act, where, problem) => {
    const desk = opened();
    expect(act(desk)).toEqual({ ok: false, where, problem, bug: false });
  });
});

describe('building a review again', () => {
  test('changes nothing when nothing changed', () => {
    const desk = withMonth();
    desk.get('review.build', {});
    const before = desk.workbook.contents();
    expect(desk.get('review.build', {}).kept).toEqual([]);
    expect(desk.workbook.contents()).toEqual(before);
  });

  test('replaces what it wrote, and keeps what people typed or changed', () => {
    const desk = withMonth();
    desk.get('review.build', {});
    const review = desk.workbook.at('Review 2026-09');
    review.type('H14', ['We know better']);
    review.type('I14', ['Two jobs waited for glass']);
    review.type('C30', [{ formula: '=5+5', shows: 10 }]);
    review.type('B37', ['']);
    type(desk, 'Deliveries', { Delivered: '2026-09-05' });
    expect(desk.get('review.build', {}).kept).toEqual(['H14', 'I14', 'C30', 'B37']);
    expect(review.values()[13]?.slice(2, 9)).toEqual([
      0.25,
      '1 of 4',
      0.9,
      -65,
      '',
      'We know better',
      'Two jobs waited for glass',
    ]);
    expect(review.formula('C30')).toBe('=5+5');
    expect(review.cell('B37')).toBe('');
    // And again: what is kept stays kept.
    expect(desk.get('review.build', {}).kept).toEqual(['H14', 'I14', 'C30', 'B37']);
  });

  test('keeps what was typed beside its problem when the ranking changes', () => {
    const desk = withMonth();
    desk.get('review.build', {});
    const review = desk.workbook.at('Review 2026-09');
    expect([review.cell('B23'), review.cell('B24'), review.cell('B25')]).toEqual([
      'Check work · Proof (worst 4 of 5)',
      'Late to clients: No installer (worst 3 of 5)',
      'Plan the week (worst 2 of 5)',
    ]);
    review.type('H24', ['Book installers on Thursday']);
    type(desk, 'Quality Log', { 'Rework hours': 1 }, { 'Rework hours': 40 });
    expect(desk.get('review.build', {}).kept).toEqual(['H24']);
    expect([23, 24, 25].map((row) => [review.cell(`B${row}`), review.cell(`H${row}`)])).toEqual([
      ['Plan the week (worst 2 of 5)', ''],
      ['Late to clients: No installer (worst 3 of 5)', 'Book installers on Thursday'],
      ['Check work · Proof (worst 4 of 5)', ''],
    ]);
  });

  test('leaves a row as it is when what was typed beside it is no longer about anything', () => {
    const desk = withMonth();
    desk.get('review.build', {});
    const review = desk.workbook.at('Review 2026-09');
    review.type('H25', ['Pack kits on Friday']);
    const before = review.values()[24]?.slice(0, 10);
    type(desk, 'Quality Log', {}, { 'Found on': '2026-08-04' });
    expect(desk.get('review.build', {}).kept).toEqual(['H25']);
    expect(review.values()[24]?.slice(0, 10)).toEqual(before);
  });

  test('finds the tab by its mark after it was renamed', () => {
    const desk = withMonth();
    desk.get('review.build', {});
    desk.workbook.at('Review 2026-09').name = 'Our September';
    expect(desk.get('review.build', {}).sheet).toBe('Our September');
    expect(desk.workbook.sheet('Review 2026-09')).toBeUndefined();
  });

  test('finishes a build that was stopped in the middle', () => {
    const desk = withMonth();
    const whole = withMonth();
    whole.get('review.build', {});
    desk.workbook.addSheet('Review 2026-09');
    const review = desk.workbook.at('Review 2026-09');
    const change = review.change.bind(review);
    let calls = 0;
    review.change = (changes) => {
      calls += 1;
      if (calls > 1) throw new Error('stopped');
      change(changes);
    };
    review.marks.set('opsbook.review', '2026-09');
    expect(desk.ask('review.build', {})).toMatchObject({ ok: false, bug: true });
    review.change = change;
    type(desk, 'Deliveries', { Delivered: '2026-09-05' });
    type(whole, 'Deliveries', { Delivered: '2026-09-05' });
    whole.get('review.build', {});
    expect(desk.get('review.build', {}).kept).toEqual([]);
    expect(review.values()).toEqual(pageOf(whole, 'Review 2026-09'));
  });

  test('reads and writes as often for a thousand rows as for seven', () => {
    const callsFor = (rows: number) => {
      const desk = withMonth();
      const sheet = desk.workbook.at('Deliveries');
      sheet.write(
        10,
        1,
        Array.from({ length: rows }, () => ['Bakery', '', '2026-09-02', '2026-09-02']),
      );
      const sheets = desk.workbook.sheets();
      for (const one of sheets) Object.assign(one.calls, { reads: 0, writes: 0 });
      desk.get('review.build', {});
      const all = desk.workbook.sheets();
      return [
        all.reduce((sum, one) => sum + one.calls.reads, 0),
        all.reduce((sum, one) => sum + one.calls.writes, 0),
      ];
    };
    expect(callsFor(1000)).toEqual(callsFor(1));
  });
});

describe('what the sidebar is told of reviews', () => {
  test('months with something in them, newest first, and what is missing', () => {
    const desk = withMonth();
    desk.get('review.build', {});
    const loaded = desk.get('review.load', {});
    expect(loaded).toMatchObject({
      months: [
        { month: '2026-10', built: false, due: 1 },
        { month: '2026-09', built: true, due: 4 },
        { month: '2026-08', built: false, due: 1 },
      ],
      month: '2026-09',
      length: 60,
      missing: ['Without an owner, so nobody is invited for it: Hire. Name owners in the sidebar: Audit.'],
      url: `${desk.workbook.url}#gid=${desk.workbook.at('Review 2026-09').id}`,
    });
  });

  test('of an empty workbook: everything is missing', () => {
    expect(opened().get('review.load', {})).toEqual({
      months: [{ month: '2026-09', built: false, due: 0 }],
      month: '2026-09',
      length: 60,
      missing: [
        'No processes yet: start with the audit.',
        'No promises in September 2026: log jobs in Deliveries, or import them.',
        'No target yet for on-time: set it in the sidebar, Metrics ▸ Change target.',
        'No problems logged in September 2026: log them in Quality Log, or late deliveries alone make the top three.',
        'No waste logged yet: ask each person for one thing that wastes their time.',
      ],
      url: null,
      leftOfSample: null,
      ready: null,
      problems: [],
    });
  });
});

describe('home', () => {
  test.each<[string, (desk: Desk) => void, string, string]>([
    ['installing', () => {}, 'Install the tabs', 'install'],
    ['setting up', (desk) => desk.get('install', {}), 'Set up in four questions', 'setup'],
    [
      'the list of processes',
      (desk) => {
        desk.get('install', {});
        type(desk, 'People', { Name: 'Ana' });
      },
      'List your processes',
      'audit',
    ],
    [
      'the audit',
      (desk) => {
        desk.get('install', {});
        desk.get('audit.add', { names: ['A', 'B'] });
      },
      'Go on with the audit',
      'audit',
    ],
    [
      'the promises',
      (desk) => {
        desk.get('install', {});
        type(desk, 'Process Register', { Process: 'A', Verdict: 'Working' });
      },
      'Bring in your promises',
      'import',
    ],
    [
      'the review',
      (desk) => {
        desk.get('install', {});
        for (const [tab, rows] of A_MONTH) type(desk, tab, ...rows);
      },
      'Build the review of September 2026',
      'review',
    ],
    [
      'the metrics',
      (desk) => {
        desk.get('install', {});
        for (const [tab, rows] of A_MONTH) if (tab !== 'Metrics') type(desk, tab, ...rows);
      },
      'Choose your metrics',
      'metrics',
    ],
    [
      'the waste',
      (desk) => {
        desk.get('install', {});
        for (const [tab, rows] of A_MONTH) if (tab !== 'Waste Log') type(desk, tab, ...rows);
        desk.get('review.build', {});
      },
      'Log what wastes time',
      'waste',
    ],
    [
      'the week',
      (desk) => {
        desk.get('install', {});
        for (const [tab, rows] of A_MONTH) type(desk, tab, ...rows);
        desk.get('review.build', {});
      },
      'Take ten minutes for this week',
      'week',
    ],
  ])('names %s as the next thing to do', (_, prepare, title, screen) => {
    const desk = openDesk({ today: '2026-10-05' });
    prepare(desk);
    expect(desk.get('home', {}).next).toMatchObject({ title, screen });
  });

  test('counts the five steps', () => {
    expect(withMonth().get('home', {}).steps).toEqual([
      { name: 'Audit', done: 4, of: 4, words: '4 of 4 audited · 2 need work' },
      { name: 'Owners', done: 2, of: 4, words: '2 of 4 have one owner' },
      { name: 'Metrics', done: 1, of: 1, words: '1 of 1 has a target' },
      { name: 'Waste', done: 0, of: 4, words: '0 of 4 removed · 18 h a week still lost' },
      { name: 'Review', done: 0, of: 1, words: 'September 2026 is not built yet' },
    ]);
  });

  test('names the tabs whose sample rows no longer count, until the sample is out', () => {
    const desk = openDesk({ today: '2026-10-05' });
    desk.get('install', {});
    desk.get('sample.add', {});
    expect(desk.get('home', {}).sample).toBeNull();
    // The sample logs six wastes that are open, and one that was removed: rows 2 to 8.
    desk.workbook.at('Waste Log').write(9, 1, [['Retyping orders']]);
    expect(desk.get('home', {}).sample).toBe(
      'Your own rows in Waste Log count now; the 7 sample rows there no longer do. Take the sample out.',
    );
    desk.get('sample.remove', {});
    expect(desk.get('home', {}).sample).toBeNull();
  });

  test.each<[string, (desk: ReturnType<typeof openDesk>) => void]>([
    [
      'a row of the team’s own stands in a tab',
      (desk) => desk.workbook.at('Holidays').write(2, 1, [[{ day: 20_000 }, 'Fair']]),
    ],
    [
      'the team has set itself up',
      (desk) => {
        const sheet = desk.workbook.at('Settings');
        const row = sheet.values().findIndex(([name]) => name === "This year's goal") + 1;
        sheet.type(`B${row}`, ['Fewer late jobs']);
      },
    ],
  ])('says once that the sample can be taken out when %s', (_, prepare) => {
    const desk = openDesk({ today: '2026-10-05' });
    desk.get('install', {});
    desk.get('sample.add', {});
    prepare(desk);
    expect(desk.get('home', {}).sample).toBe(
      'The sample still stands beside what your team typed. Take the sample out.',
    );
    desk.get('sample.remove', {});
    expect(desk.get('home', {}).sample).toBeNull();
  });

  test('offers of the sample only what can be done', () => {
    const desk = openDesk({ today: '2026-10-05' });
    desk.get('install', {});
    const offer = () => desk.get('home', {}).sampleOffer;
    expect(offer()).toBe('add');
    desk.get('sample.add', {});
    expect(offer()).toBe('remove');
    desk.get('sample.remove', {});
    expect(offer()).toBe('add');
    desk.workbook.at('Waste Log').write(2, 1, [['Retyping orders']]);
    expect(offer()).toBeNull();
  });

  test('counts a sample row that somebody changed as the team’s own once the sample is out', () => {
    const desk = openDesk({ today: '2026-10-05' });
    desk.get('install', {});
    desk.get('sample.add', {});
    type(desk, 'Waste Log', { What: 'Cut letters twice' });
    expect(desk.get('sample.remove', {}).kept).toEqual(['Waste Log row 2']);
    expect(desk.get('home', {}).sample).toBeNull();
    expect(desk.get('home', {}).steps.find(({ name }) => name === 'Waste')?.words).toBe(
      '0 of 1 removed · 9 h a week still lost',
    );
  });

  test('says what to do with a sample row that was copied and outlived the sample', () => {
    const desk = openDesk({ today: '2026-10-05' });
    desk.get('install', {});
    type(desk, 'Waste Log', { What: 'Cut letters twice', Source: 'sample' });
    desk.workbook.at('Waste Log').write(3, 1, [['Retyping orders']]);
    expect(desk.get('home', {}).sample).toBe(
      'Your own rows in Waste Log count now; the sample row there no longer does. The sample is out, and these rows stayed: delete them, or empty their cells in the hidden column Source to make them yours.',
    );
  });

  test('marks the steps that show the sample, until there are rows of the team’s own', () => {
    const desk = openDesk({ today: '2026-10-05' });
    desk.get('install', {});
    desk.get('sample.add', {});
    const marked = () =>
      desk
        .get('home', {})
        .steps.filter(({ words }) => words.startsWith('Sample: '))
        .map(({ name }) => name);
    expect(marked()).toEqual(['Audit', 'Owners', 'Metrics', 'Waste']);
    desk.workbook.at('Waste Log').write(9, 1, [['Retyping orders']]);
    expect(marked()).toEqual(['Audit', 'Owners', 'Metrics']);
  });

  test('names Stock Counts and Role Scorecards too, and metrics that the team’s own rows outdate', () => {
    const desk = openDesk({ today: '2026-10-05' });
    desk.get('install', { businessType: 'Both' });
    desk.get('sample.add', {});
    // Below the sample's six items, its four outcomes and all of its deliveries.
    desk.workbook.at('Stock Counts').write(8, 1, [['Screws']]);
    desk.workbook.at('Role Scorecards').write(6, 1, [['Owner']]);
    const log = desk.workbook.at('Deliveries');
    const last = log.values().length;
    log.write(last + 1, 1, [['Bakery', 'To client', { day: 20_000 }]]);
    expect(desk.get('home', {}).sample).toBe(
      `Your own rows in Deliveries count now; the ${last - 1} sample rows there no longer do. ` +
        'Your own rows in Stock Counts count now; the 6 sample rows there no longer do. ' +
        'Your own rows in Role Scorecards count now; the 4 sample rows there no longer do. ' +
        'The metrics of the sample no longer do either: choose your own on the screen Metrics, each with a target. ' +
        'Take the sample out.',
    );
  });
});
