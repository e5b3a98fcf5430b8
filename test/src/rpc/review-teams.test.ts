import type { Desk } from './desk';
import { pageOf, rowOf, setSetting, type, withMonth } from './review-month';

const MONTH = '2026-09';
const NAME = 'Review 2026-09';
const NAMES = /Ana|Ruiz|Ben|Cem|Dee|Eve/;

/** The September of five people, of whom two are installers and one has no role, in a team that names no people. */
function built(): Desk {
  const desk = withMonth();
  type(
    desk,
    'People',
    { Name: 'Ana Ruiz', Role: 'Designer', Email: 'ana@example.com' },
    { Name: 'Ben', Role: 'Installer' },
    { Name: 'Cem', Role: 'Installer' },
    { Name: 'Dee' },
    { Name: 'Eve', Role: 'Designer', Active: 'No' },
  );
  type(
    desk,
    'Process Register',
    { Owner: 'Ana Ruiz' },
    {},
    {},
    { Process: 'Rework', Owner: 'Dee', Verdict: 'Broken', Impact: 5, Fails: 5 },
  );
  type(
    desk,
    'Quality Log',
    { 'Root cause': 'Ana named the files by hand' },
    { 'What happened': 'Ben left the kit', Process: '' },
  );
  type(desk, 'Deliveries', {}, { 'Why late': 'Cem was ill' }, { 'Why late': 'Cem was ill' });
  type(desk, 'Waste Log', { What: 'Ask Dee for the key', Process: '', By: 'Dee' });
  type(desk, 'Metrics', { Owner: 'Ana Ruiz' });
  type(
    desk,
    'Actions',
    { What: 'Train Ben', Owner: 'Ben, Cem', Due: '2026-10-20', 'Agreed on': '2026-09-01' },
    { What: 'Hire', Owner: 'Zoe', Due: '2026-10-20', 'Agreed on': '2026-09-01' },
  );
  setSetting(desk, 'Name people in the review', 'Teams');
  setSetting(desk, 'Next review starts', new Date('2026-10-07T07:30:00Z'));
  desk.get('review.build', {});
  return desk;
}

describe('a review that names teams', () => {
  test('has no name of a person in it, on either page', () => {
    const page = pageOf(built(), NAME);
    expect(page.flat().filter((value) => NAMES.test(String(value)))).toEqual([]);
  });

  test('shows roles where owners stand, and says where somebody has none', () => {
    const desk = built();
    const at = (text: string, column: number) => rowOf(desk, NAME, text)[column];
    expect(at('Attendees', 2)).toBe('Designer, Installer and somebody without a role');
    expect(at('On-time rate', 9)).toBe('Designer · Clients lost');
    // Two of one role are one, and who is in no row of People has no role.
    expect([at('Train Installer', 8), at('Hire', 8)]).toEqual(['Installer', 'somebody without a role']);
    expect(rowOf(desk, NAME, 'I have read this').slice(1, 5)).toEqual([
      'I have read this (✓ by your role):',
      'Designer',
      'Installer',
      'somebody without a role',
    ]);
  });

  test('shows roles in what the log says too', () => {
    const desk = built();
    expect(rowOf(desk, NAME, 'Check work · Proof')[6]).toBe('Designer named the files by hand');
    for (const line of ['Installer left the kit', 'Late to clients: Installer was ill']) {
      expect(rowOf(desk, NAME, line)).not.toEqual([]);
    }
    expect(rowOf(desk, NAME, 'Ask somebody without a role for the key')).not.toEqual([]);
  });

  test('suggests no owner who could not be told from others', () => {
    const desk = built();
    // Dee has no role, so the meeting names who redesigns it.
    expect(rowOf(desk, NAME, 'Redesign: Rework')[8]).toBe('');
    expect(rowOf(desk, NAME, 'Redesign: Check work')[8]).toBe('Designer');
  });

  test('is mailed, with its PDF and its text, without the names that people typed into it', () => {
    const desk = built();
    const review = desk.workbook.at(NAME);
    review.type('I14', ['Ana Ruiz was away, and Ben too']);
    review.type('G23', ['Ben forgot', 'Ana writes it down', 'Ben', '2026-10-30']);
    review.type('B45', ['Cem orders glass']);
    review.type('I45', ['Cem', '2026-10-30']);
    desk.get('review.share', { month: MONTH, to: ['ana@example.com'], anyway: true });
    const [mail] = desk.mail.sent;
    for (const text of [mail?.html, mail?.text, desk.mail.pages[0]]) expect(text).not.toMatch(NAMES);
    expect(mail?.html).toContain('“Designer was away, and Installer too”');
    expect(mail?.html).toContain('Installer orders glass');
    // What people typed stays as they typed it.
    expect(review.cell('I45')).toBe('Cem');
    expect(desk.get('review.load', {}).ready?.reminder).not.toMatch(NAMES);
  });

  test('is mailed without names where it was built with them', () => {
    const desk = built();
    setSetting(desk, 'Name people in the review', 'People');
    type(
      desk,
      'Quality Log',
      {},
      {},
      ...Array.from({ length: 6 }, (_, index) => ({
        'What happened': `Eve dropped sign ${index + 1}`,
        Severity: 2,
        'Rework hours': 0.5,
        'Found on': '2026-09-05',
      })),
    );
    desk.get('review.build', {});
    const swap = { out: 'Ben left the kit', in: 'Eve dropped sign 1', reason: 'Ben fixed the other' };
    desk.get('review.swap', { month: MONTH, ...swap });
    const named = pageOf(desk, NAME).map((cells) => cells.join(' '));
    // So that each place that can hold a name does.
    for (const place of [
      'Attendees',
      'In short',
      'Late to clients',
      'Next problems',
      'Ask Dee',
      'in place of',
    ]) {
      expect(named.some((line) => line.includes(place))).toBe(true);
    }
    setSetting(desk, 'Name people in the review', 'Teams');
    desk.get('review.share', { month: MONTH, to: ['ana@example.com'], anyway: true });
    const [mail] = desk.mail.sent;
    for (const text of [mail?.html, mail?.text, desk.mail.pages[0]]) expect(text).not.toMatch(NAMES);
    expect(mail?.html).toContain('Late to clients: Installer was ill');
    expect(mail?.html).toContain('Ask somebody without a role for the key');
    const { problems } = desk.get('review.load', {});
    expect(problems.map(({ name }) => name).join()).not.toMatch(NAMES);
  });

  test.each([
    ['Ana Ruiz and Ben', 'Sales and marketing and Installer'],
    ['Sales and marketing and Installer', 'Sales and marketing and Installer'],
    ['Ben, Lee, Sam and Cem', 'Installer and Fitter, welder'],
    [
      'Fitter, welder, Installer and somebody without a role',
      'Fitter, welder, Installer and somebody without a role',
    ],
    ['Zoe and Ben', 'somebody without a role and Installer'],
  ])('is mailed to whom it concerns by role: %s', (typed, shown) => {
    const desk = built();
    type(
      desk,
      'People',
      { Role: 'Sales and marketing' },
      {},
      {},
      {},
      {},
      { Name: 'Lee, Sam', Role: 'Fitter, welder' },
    );
    const row = pageOf(desk, NAME).findIndex((cells) => cells[1] === 'Attendees') + 1;
    desk.workbook.at(NAME).type(`C${row}`, [typed]);
    desk.get('review.share', { month: MONTH, to: ['ana@example.com'], anyway: true });
    expect(desk.mail.sent[0]?.html).toContain(`<b>Attendees:</b> ${shown}<br>`);
  });

  test('offers roles to the meeting, and gives an action to the one who has the role', () => {
    const desk = built();
    const review = desk.workbook.at(NAME);
    expect(desk.get('review.run', { month: MONTH }).people).toEqual(['Designer', 'Installer']);
    review.type('B45', ['Name files by job']);
    review.type('I45', ['designer', '2026-10-30']);
    review.type('B46', ['Order glass']);
    review.type('I46', ['Installer', '2026-10-30']);
    review.type('B47', ['Write it down']);
    review.type('I47', ['Cem', '2026-10-30']);
    const { agreed, refused } = desk.get('review.agree', { month: MONTH });
    expect(agreed.map(({ words }) => words)).toEqual([
      'designer: Name files by job, by 2026-10-30',
      'Cem: Write it down, by 2026-10-30',
    ]);
    expect(refused).toEqual([
      'Decision 2 belongs to Installer, and that is 2 people: "Order glass". Name one of them; mails of the review show the role.',
      'Priorities 1, 2, 3 and 4 have no day, so they stay suggestions.',
    ]);
    const owners = pageOf(desk, 'Actions').map((cells) => cells[1]);
    // Eve is a designer too, and has left.
    expect(owners.slice(3, 5)).toEqual(['Ana Ruiz', 'Cem']);
  });

  test('prints the reason of a swap without names', () => {
    const desk = built();
    type(desk, 'Quality Log', {}, {}, { 'What happened': 'Dent', Severity: 1, 'Found on': '2026-09-05' });
    desk.get('review.build', {});
    const swap = { out: 'Installer left the kit', in: 'Dent', reason: 'Ben fixed the other' };
    desk.get('review.swap', { month: MONTH, ...swap });
    expect(rowOf(desk, NAME, 'Top three problems')[5]).toContain(
      'The team took "Dent" in place of "Installer left the kit": Installer fixed the other.',
    );
  });

  test('names people again once the team wants that', () => {
    const desk = built();
    setSetting(desk, 'Name people in the review', 'People');
    expect(desk.get('review.build', {}).kept).toEqual([]);
    expect(rowOf(desk, NAME, 'Attendees')[2]).toBe('Ana Ruiz, Ben, Cem and Dee');
  });
});
