import { type Desk, openDesk } from './desk';
import { pageOf, rowOf, type, withMonth } from './review-month';

const MONTH = '2026-09';
const NAME = 'Review 2026-09';

function built(): Desk {
  const desk = withMonth();
  type(desk, 'People', { Name: 'Ana' }, { Name: 'Ben' }, { Name: 'Cem' }, { Name: 'Dee' });
  type(
    desk,
    'Quality Log',
    {},
    {},
    { 'What happened': 'Dent', Process: 'Paint', Severity: 1, 'Rework hours': 0.8, 'Found on': '2026-09-05' },
  );
  desk.get('review.build', {});
  return desk;
}

const namesOf = (desk: Desk) =>
  desk
    .get('review.load', { month: MONTH })
    .problems.map(({ name, top }) => `${top ? 'top' : 'next'} ${name}`);

describe('swapping a problem of the top three', () => {
  const SWAP = { month: MONTH, out: 'Plan the week', in: 'Paint', reason: 'Paint costs us a client' };

  test('puts the candidate in its place, says why, and keeps what was typed beside each', () => {
    const desk = built();
    const review = desk.workbook.at(NAME);
    expect(namesOf(desk)).toEqual([
      'top Check work · Proof',
      'top Late to clients: No installer',
      'top Plan the week',
      'next Paint',
    ]);
    review.type('H25', ['Pack kits on Friday']);
    // What somebody typed moves along, and so is no change of the row that it left.
    expect(desk.get('review.swap', SWAP).kept).toHaveLength(1);
    expect(namesOf(desk)).toEqual([
      'top Check work · Proof',
      'top Late to clients: No installer',
      'top Paint',
      'next Plan the week',
    ]);
    expect(review.cell('H25')).toBe('');
    expect(rowOf(desk, NAME, 'Plan the week')[7]).toBe('Pack kits on Friday');
    const words = 'The team took "Paint" in place of "Plan the week": Paint costs us a client.';
    expect(pageOf(desk, NAME).flat()).toContain(words);
    desk.get('review.build', {});
    expect(namesOf(desk)[2]).toBe('top Paint');
    expect(rowOf(desk, NAME, 'Plan the week')[7]).toBe('Pack kits on Friday');
  });

  test('and back leaves the review as it was', () => {
    const desk = built();
    const before = pageOf(desk, NAME);
    desk.get('review.swap', SWAP);
    desk.get('review.swap', { ...SWAP, out: 'Paint', in: 'Plan the week' });
    expect(pageOf(desk, NAME)).toEqual(before);
  });

  test.each<[string, Partial<typeof SWAP>, string]>([
    ['without a reason', { reason: '  ' }, 'say why, in a few words: it is printed under the table.'],
    ['of one that is not there', { out: 'Rain' }, '"Rain" is not one of the top three any more.'],
    ['with one that is not there', { in: 'Rain' }, '"Rain" is not one of the next problems any more.'],
  ])('%s is refused', (_, more, problem) => {
    expect(built().ask('review.swap', { ...SWAP, ...more })).toEqual({
      ok: false,
      where: 'Swap',
      problem,
      bug: false,
    });
  });

  test('is refused beside a formula, which could not move along', () => {
    const desk = built();
    desk.workbook.at(NAME).type('H25', [{ formula: '=1+1', shows: 2 }]);
    expect(desk.ask('review.swap', SWAP)).toMatchObject({
      where: 'Review 2026-09 H25',
      problem: 'a formula stands here, which cannot move along. Put its value there, then swap.',
    });
  });
});

describe('the meeting', () => {
  const PRIORITY = { month: MONTH, kind: 'priority', name: '', index: 4 } as const;

  test('goes through the boxes as they stand', () => {
    const run = built().get('review.run', { month: MONTH });
    expect(run.boxes.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Last month', 5],
      ['Metrics', 10],
      ['Top three problems', 30],
      ['Waste and priorities', 10],
      ['Decisions and read-back', 5],
    ]);
    expect(run.metrics).toEqual([
      { name: 'On-time rate', words: '50.0% (2 of 4). Too few to judge (n = 4).', owner: 'Ana', line: '' },
    ]);
    expect(run.problems[0]).toEqual({
      name: 'Check work · Proof',
      words: '1 time, 4.0 h, worst 4, 16 points',
      rootCause: 'Files are named by hand',
      change: '',
      owner: '',
      due: '',
      checkOn: '',
    });
    expect(run.priorities[0]).toMatchObject({ what: 'Redesign: Check work', owner: 'Ana', due: '' });
    expect(run.people).toEqual(['Ana', 'Ben', 'Cem', 'Dee']);
  });

  test('writes what is said into the review, where it is kept', () => {
    const desk = built();
    const review = desk.workbook.at(NAME);
    const save = (input: Parameters<typeof desk.get<'review.capture'>>[1]) =>
      desk.get('review.capture', input).changed;
    expect(
      save({
        month: MONTH,
        kind: 'problem',
        name: 'Check work · Proof',
        index: 0,
        fields: { change: 'Name files by job', owner: 'Ana', due: '2026-10-30', checkOn: '2026-11-30' },
        seen: {},
      }),
    ).toEqual([]);
    expect(
      save({
        month: MONTH,
        kind: 'metric',
        name: 'On-time rate',
        index: 0,
        fields: { line: 'Two jobs waited for glass' },
        seen: { line: '' },
      }),
    ).toEqual([]);
    expect(save({ ...PRIORITY, fields: { what: 'Train installers', owner: 'Ben' }, seen: {} })).toEqual([]);
    expect(
      save({ month: MONTH, kind: 'decision', name: '', index: 0, fields: { what: 'Hire in May' }, seen: {} }),
    ).toEqual([]);
    expect(rowOf(desk, NAME, 'Check work · Proof').slice(5, 9)).toEqual([
      new Date('2026-11-29T23:00:00Z'),
      'Files are named by hand',
      'Name files by job',
      'Ana',
    ]);
    expect(rowOf(desk, NAME, 'On-time rate')[8]).toBe('Two jobs waited for glass');
    expect(rowOf(desk, NAME, 'Train installers')[8]).toBe('Ben');
    expect(rowOf(desk, NAME, 'Hire in May')[1]).toBe('Hire in May');
    const before = review.values();
    desk.get('review.build', {});
    expect(review.values()).toEqual(before);
  });

  test('does not write over what somebody else wrote meanwhile', () => {
    const desk = built();
    desk.workbook.at(NAME).type('I14', ['Glass came late']);
    const input = {
      month: MONTH,
      kind: 'metric',
      name: 'On-time rate',
      index: 0,
      fields: { line: 'All fine' },
    } as const;
    expect(desk.get('review.capture', { ...input, seen: { line: '' } }).changed).toEqual([
      "Owner's line was blank and is now Glass came late",
    ]);
    expect(desk.workbook.at(NAME).cell('I14')).toBe('Glass came late');
    expect(desk.get('review.capture', { ...input, seen: { line: 'Glass came late' } }).changed).toEqual([]);
    expect(desk.workbook.at(NAME).cell('I14')).toBe('All fine');
  });

  test.each<[string, object, string, string]>([
    [
      'a day that is none',
      { ...PRIORITY, fields: { due: 'soon' }, seen: {} },
      'Due',
      "expected a day such as 2026-10-30, found 'soon'.",
    ],
    [
      'something that a priority has not',
      { ...PRIORITY, fields: { cost: '3' }, seen: {} },
      'Review',
      'there is no "cost" in a priority.',
    ],
    [
      'a problem that is gone',
      { ...PRIORITY, kind: 'problem', name: 'Rain', fields: {}, seen: {} },
      'Review of September 2026',
      '"Rain" is not in the review any more. Open this screen again to see how it stands.',
    ],
  ])('refuses %s', (_, input, where, problem) => {
    expect(built().ask('review.capture', input as never)).toEqual({ ok: false, where, problem, bug: false });
  });
});

describe('agreeing', () => {
  function agreedOn(desk: Desk) {
    const review = desk.workbook.at(NAME);
    // A change with all it needs, one without an owner, a priority of two owners, one without a day, a decision.
    review.type('F23', ['2026-11-30', 'Cause', 'Name files by job', 'Ana', '2026-10-30']);
    review.type('H24', ['Book installers', '', '2026-10-30']);
    review.type('H34', ['Checklist hangs', 'Ben, Cem', '2026-10-30']);
    review.type('H35', ['No late job', 'Ben']);
    review.type('B45', ['Stop the Monday meeting']);
    review.type('I45', ['Dee', '2026-10-12']);
    review.type('B46', ['No more neon']);
    return desk.get('review.agree', { month: MONTH });
  }
  const rowsOf = (desk: Desk) =>
    pageOf(desk, 'Actions')
      .slice(1)
      .filter((cells) => cells[0] !== '');

  test('takes what has one owner and a day over into Actions, linked to what it is for', () => {
    const desk = built();
    const { agreed, refused, decided } = agreedOn(desk);
    expect(decided).toEqual(['No more neon']);
    expect(agreed).toEqual([
      { words: 'Ana: Name files by job, by 2026-10-30', id: 'A-0001', known: false },
      { words: 'Dee: Stop the Monday meeting, by 2026-10-12', id: 'A-0002', known: false },
    ]);
    expect(refused).toEqual([
      'Problem 2 has no owner: "Book installers". Name one person.',
      'Priority 1 has 2 owners: Ben, Cem. Name one of them.',
      'Priority 2 has no day: "Stop: Check work · Proof". Say by when.',
      'Priorities 3 and 4 have no day, so they stay suggestions.',
    ]);
    const headers = (pageOf(desk, 'Actions')[0] ?? []).map(String);
    const at = (row: number, header: string) => rowsOf(desk)[row]?.[headers.indexOf(header)];
    expect(['What', 'Owner', 'State', 'From', 'Linked ID', 'ID'].map((header) => at(0, header))).toEqual([
      'Name files by job',
      'Ana',
      'Open',
      'Review',
      'Review 2026-09',
      'A-0001',
    ]);
    expect(['Due', 'Check on', 'Agreed on'].map((header) => at(0, header))).toEqual([
      new Date('2026-10-29T23:00:00Z'),
      new Date('2026-11-29T23:00:00Z'),
      new Date('2026-10-04T22:00:00Z'),
    ]);
  });

  test('twice adds nothing twice', () => {
    const desk = built();
    agreedOn(desk);
    const again = desk.get('review.agree', { month: MONTH });
    expect(again.agreed.map(({ id, known }) => [id, known])).toEqual([
      ['A-0001', true],
      ['A-0002', true],
    ]);
    expect(rowsOf(desk)).toHaveLength(2);
  });

  test('comes first in the next review, with the months it was carried', () => {
    const desk = built();
    agreedOn(desk);
    type(desk, 'Actions', {}, {}, { What: 'Older', Due: '2026-09-01', 'Agreed on': '2026-08-01' });
    const later = openDesk({ today: '2026-12-05', workbook: desk.workbook });
    later.get('review.build', { month: '2026-11' });
    const rows = pageOf(later, 'Review 2026-11').slice(7, 11);
    expect(rows.map((cells) => [cells[0], cells[1], cells[5], cells[6]])).toEqual([
      ['✗', 'Stop the Monday meeting · A-0002', 1, 'Overdue'],
      ['✗', 'Name files by job · A-0001', 1, 'Overdue'],
      ['✗', 'Older', 3, 'Overdue'],
      ['', '', '', ''],
    ]);
  });
});

describe('the reviews so far', () => {
  test('are listed, the latest first, under whatever name, and two are compared', () => {
    const desk = built();
    desk.get('review.build', { month: '2026-08' });
    desk.workbook.at('Review 2026-08').name = 'Our August';
    const { reviews, compared } = desk.get('review.history', { a: '2026-08', b: '2026-09' });
    expect(reviews.map(({ month, sheet }) => [month, sheet])).toEqual([
      ['2026-09', 'Review 2026-09'],
      ['2026-08', 'Our August'],
    ]);
    expect(compared).toEqual(
      expect.arrayContaining([
        { what: 'On-time rate', a: '0.0% (0 of 1)', b: '50.0% (2 of 4)' },
        { what: 'Problem: Check work · Proof', a: '', b: '1: 1 ×, 4.0 h' },
        { what: 'Open waste', a: '18.0 h a week', b: '18.0 h a week' },
      ]),
    );
  });

  test('cannot be compared with themselves, and are not lost when one is built again', () => {
    const desk = built();
    expect(desk.ask('review.history', { a: MONTH, b: MONTH })).toMatchObject({
      where: 'Compare',
      problem: 'choose two different months.',
    });
    desk.get('review.build', { month: '2026-08' });
    desk.get('review.build', {});
    expect(desk.get('review.history', {}).reviews).toHaveLength(2);
  });
});
