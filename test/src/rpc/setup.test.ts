import type { Input } from '../../../src/rpc/contract';
import { people } from '../../../src/tabs/people';
import { cells } from './cells';
import { type Desk, openDesk } from './desk';

const START = {
  businessType: 'Service',
  goal: '',
  nextReviewStarts: null,
  reviewLength: 60,
  whoSees: 'The whole team',
};

function installed(timezone?: string): Desk {
  const desk = openDesk({ today: '2026-09-20', ...(timezone === undefined ? {} : { timezone }) });
  desk.get('install', {});
  return desk;
}

/** The value that stands beside a setting. */
const setting = (desk: Desk, name: string) =>
  desk.workbook
    .at('Settings')
    .values()
    .find(([cell]) => cell === name)?.[1];

describe('set-up', () => {
  test('starts with what Settings start with', () => {
    expect(installed().get('setup.load', {})).toEqual({
      answers: START,
      people: [],
      me: null,
      today: '2026-09-20',
    });
  });

  test('writes the four answers into Settings and People, and shows Settings', () => {
    const desk = installed();
    const saved = desk.get('setup.save', {
      answers: {
        businessType: 'Product',
        goal: ' Ship every order on the promised day ',
        nextReviewStarts: '2026-10-05T09:30',
        reviewLength: 75,
      },
      seen: START,
      people: [
        { name: 'Ana Ruiz', email: 'ana@example.com' },
        { name: 'Ben', email: null },
      ],
    });
    const answers = {
      businessType: 'Product',
      goal: 'Ship every order on the promised day',
      nextReviewStarts: '2026-10-05T09:30',
      reviewLength: 75,
      whoSees: 'The whole team',
    };
    expect(saved).toEqual({ answers, added: 2, known: [], changed: [] });
    expect(setting(desk, 'Business type')).toBe('Product');
    // Berlin is two hours ahead of UTC in early October.
    expect(setting(desk, 'Next review starts')).toEqual(new Date('2026-10-05T07:30:00Z'));
    expect(cells(desk, people, 'name', 'email')).toEqual([
      ['Ana Ruiz', 'ana@example.com'],
      ['Ben', ''],
    ]);
    expect(desk.workbook.at('Settings').hidden).toBe(false);
    expect(desk.get('setup.load', {}).answers).toEqual(answers);
  });

  test.each([
    ['Europe/Berlin', '2026-12-01T09:30', '2026-12-01T08:30:00Z'],
    ['America/New_York', '2026-10-05T09:30', '2026-10-05T13:30:00Z'],
    // The clocks go back at 03:00 on this day, so half past one is still summer time.
    ['Europe/Berlin', '2026-10-25T01:30', '2026-10-24T23:30:00Z'],
    ['Asia/Kolkata', '2026-10-05T00:15', '2026-10-04T18:45:00Z'],
  ])('keeps the review’s time on the clock of %s', (timezone, nextReviewStarts, instant) => {
    const desk = installed(timezone);
    desk.get('setup.save', { answers: { nextReviewStarts }, seen: START });
    expect(setting(desk, 'Next review starts')).toEqual(new Date(instant));
    expect(desk.get('setup.load', {}).answers.nextReviewStarts).toBe(nextReviewStarts);
  });

  test('leaves people who are there as they are, by name or address in any case', () => {
    const desk = installed();
    desk.workbook.at('People').type('A2', ['Ana', 'ana@example.com', 'Owner']);
    const saved = desk.get('setup.save', {
      answers: {},
      seen: START,
      people: [
        { name: 'ANA', email: 'other@example.com' },
        { name: 'Ana Ruiz', email: 'Ana@Example.com' },
        { name: 'Ben', email: null },
        { name: 'ben', email: null },
        { name: '=Zoe', email: '+1' },
        { name: ' ', email: 'nobody@example.com' },
      ],
    });
    expect(saved).toMatchObject({ added: 2, known: ['ANA', 'Ana Ruiz', 'ben'] });
    expect(saved.differing).toEqual([
      'Ana is there already with ana@example.com; change it in People.',
      'ana@example.com is there already as Ana; change the name in People.',
    ]);
    expect(cells(desk, people, 'name', 'email', 'role')).toEqual([
      ['Ana', 'ana@example.com', 'Owner'],
      ['Ben', '', ''],
      ['=Zoe', '+1', ''],
    ]);
    expect(desk.workbook.at('People').formula('A4')).toBe('');
  });

  test('says where an address is to be typed that People does not have yet', () => {
    const desk = installed();
    desk.workbook.at('People').type('A2', ['Cy', '']);
    const people = [{ name: 'cy', email: 'cy@shop.example' }];
    expect(desk.get('setup.save', { answers: {}, seen: START, people }).differing).toEqual([
      'Cy is there already without an address; type cy@shop.example in People.',
    ]);
  });

  test('says of an incomplete address that it is incomplete', () => {
    const desk = installed();
    desk.workbook.at('People').type('A2', ['Eve', '']);
    const people = [{ name: 'Eve', email: 'eve@shop' }];
    expect(desk.get('setup.save', { answers: {}, seen: START, people }).differing).toEqual([
      'Eve: the address eve@shop is incomplete; type its end as well, such as .com.',
    ]);
    expect(desk.workbook.at('People').values()[1]?.slice(0, 2)).toEqual(['Eve', '']);
  });

  test('installs what only leaders see, once they say that only leaders do', () => {
    const desk = installed();
    expect(desk.workbook.at('People').values()[0]).not.toContain('Last 1-on-1');
    desk.get('setup.save', { answers: { whoSees: 'Leaders only' }, seen: START });
    expect(desk.workbook.at('People').values()[0]).toContain('Last 1-on-1');
  });

  test('tells what somebody else answered meanwhile, and writes nothing', () => {
    const desk = installed();
    desk.get('setup.save', { answers: { goal: 'Grow' }, seen: START });
    const later = desk.get('setup.save', {
      answers: { goal: 'Stay small', reviewLength: 90 },
      seen: START,
      people: [{ name: 'Ben', email: null }],
    });
    expect(later.changed).toEqual(["This year's goal was blank and is now Grow"]);
    expect(later.answers).toEqual({ ...START, goal: 'Grow' });
    expect(setting(desk, 'Review length')).toBe(60);
    expect(cells(desk, people, 'name')).toEqual([]);
  });

  test('empties the day of the review', () => {
    const desk = installed();
    desk.get('setup.save', { answers: { nextReviewStarts: '2026-10-05T09:30' }, seen: START });
    const seen = { ...START, nextReviewStarts: '2026-10-05T09:30' };
    desk.get('setup.save', { answers: { nextReviewStarts: null }, seen });
    expect(setting(desk, 'Next review starts')).toBe('');
  });

  test.each<[string, Input<'setup.save'>['answers'], string, string]>([
    [
      'a day that is none',
      { nextReviewStarts: '2026-02-30T09:30' },
      'Next review starts',
      'there is no such day.',
    ],
    [
      'no moment at all',
      { nextReviewStarts: 'soon' },
      'setup.save, answers, nextReviewStarts',
      'expected a day and a time such as 2026-09-30T09:30',
    ],
  ])('refuses %s', (_, answers, where, problem) => {
    const desk = installed();
    expect(desk.ask('setup.save', { answers, seen: START })).toEqual({
      ok: false,
      where,
      problem,
      bug: false,
    });
  });

  test('says which setting is missing', () => {
    const desk = installed();
    desk.workbook.at('Settings').write(3, 1, [['Our goal']]);
    expect(desk.ask('setup.save', { answers: { goal: 'Grow' }, seen: START })).toEqual({
      ok: false,
      where: 'Settings',
      problem: 'no row "This year\'s goal". Run Install or update tabs, then try again.',
      bug: false,
    });
  });
});

describe('who asks', () => {
  test('is asked once, and is the one who decides in Audit Answers', () => {
    const desk = installed();
    expect(desk.get('home', {}).me).toBeNull();
    expect(desk.get('me.save', { name: ' Ben ' })).toEqual({ me: 'Ben' });
    expect(desk.get('home', {}).me).toBe('Ben');
    expect(desk.get('setup.load', {}).me).toBe('Ben');
  });

  test('may rather not say', () => {
    const desk = installed();
    desk.get('me.save', { name: '' });
    expect(desk.get('home', {}).me).toBe('');
  });
});
