import { dayNumber } from '../../../src/calendar/days';
import type { ReviewInputs, ReviewRows } from '../../../src/review/inputs';
import { lookOuts } from '../../../src/review/look-outs';
import { NO_ROWS } from './no-rows';

/** Rows with only the cells that a test is about; a row that is read has null in the others. */
function linesOf(
  rows: { readonly [K in keyof ReviewRows]?: readonly object[] },
  businessType = 'Service',
): readonly string[] {
  return lookOuts({
    settings: { businessType },
    month: '2026-09',
    asOf: dayNumber('2026-09-30'),
    rows: { ...NO_ROWS, ...rows },
  } as unknown as ReviewInputs);
}

const process = (owner: string | null, verdict: string | null = null) => ({ process: 'A', owner, verdict });
const week = (
  person: string,
  weekStarting: string,
  allocatedHours: number,
  awayHours: number | null = null,
) => ({
  person,
  weekStarting: dayNumber(weekStarting),
  allocatedHours,
  awayHours,
});
const TEAM = [
  { name: 'Ana', contractHours: 40, fixedLoadHours: 5 },
  { name: 'Ben', contractHours: 20, fixedLoadHours: null },
];

describe('look-outs', () => {
  test.each<[string, Parameters<typeof linesOf>[0], string[]]>([
    ['nothing at all', {}, []],
    [
      'processes that all work and have an owner',
      { processes: [process('Ana', 'Working')] },
      ['✓ Processes: 0 of 1 audited need work (0.0 %).'],
    ],
    ['processes that nobody looked at', { processes: [process('Ana')] }, []],
    [
      'vendors by their standing, and critical ones that nobody could step in for',
      {
        vendors: [
          { vendor: 'Acme', standing: 'At risk', critical: 'No', backupVendor: null },
          { vendor: 'BrightLine', standing: 'Watch', critical: 'Yes', backupVendor: null },
          { vendor: 'Cobalt', standing: 'Strong', critical: 'Yes', backupVendor: 'Acme' },
        ],
      },
      ['✗ Vendors: at risk Acme; to watch BrightLine; critical without a backup BrightLine.'],
    ],
    [
      'owners: none, two, and too many processes for one',
      {
        processes: [process(null), process('Ana & Ben'), ...Array.from({ length: 5 }, () => process('ana'))],
      },
      ['✗ Processes: 1 without an owner, 1 with two owners and 1 person with more than 5.'],
    ],
    [
      'one of three that needs work',
      {
        processes: [process('Ana', 'Working'), process('Ben', 'Broken'), process('Cem', 'Working')],
      },
      ['~ Processes: 1 of 3 audited need work (33.3 %; typical for 3 processes: 1).'],
    ],
    [
      // Ana 40 − 5 − 3 = 32 h, Ben 20 h: 52 h; 40 + 18 = 58 h. 58 ÷ 52 = 111.5 %.
      'a week that is over, the latest up to as-of',
      {
        people: TEAM,
        capacity: [
          week('Ana', '2026-09-28', 40, 3),
          week('Ben', '2026-09-28', 18),
          week('Ana', '2026-10-05', 99),
        ],
      },
      ['!! Capacity: 111.5 % planned in the week of 2026-09-28 (58 of 52 h), 1 person over.'],
    ],
    [
      // A holiday from Monday to Friday takes a fifth of the contract: Ben has 16 h; Saturday's takes nothing.
      'one person over in a team that is not',
      {
        people: TEAM,
        capacity: [week('Ana', '2026-09-28', 10), week('Ben', '2026-09-28', 17)],
        holidays: [{ day: dayNumber('2026-09-30') }, { day: dayNumber('2026-10-03') }],
      },
      ['~ Capacity: 62.8 % planned in the week of 2026-09-28 (27 of 43 h), 1 person over.'],
    ],
    ['a week with room', { people: TEAM, capacity: [week('Ana', '2026-09-28', 10)] }, []],
    [
      'a week of somebody whose contract nobody wrote down',
      { capacity: [week('Zoe', '2026-09-28', 10)] },
      ['~ Capacity: 1 person without contract hours planned in the week of 2026-09-28.'],
    ],
    [
      // Zoe's 30 h are in neither sum: 22 of 20 h is 110 %.
      'a week that is over, and somebody without contract hours',
      { people: TEAM, capacity: [week('Zoe', '2026-09-28', 30), week('Ben', '2026-09-28', 22)] },
      [
        '!! Capacity: 110.0 % planned in the week of 2026-09-28 (22 of 20 h), 1 person over; 1 person without contract hours left out.',
      ],
    ],
    [
      // Ben's 20 h count once: 20 − 2 − 2 = 16 h; 10 + 10 = 20 h of 16 is 125 %.
      'one person and week in two rows',
      {
        people: TEAM,
        capacity: [week('Ben', '2026-09-28', 10, 2), week(' ben', '2026-09-28', 10, 2)],
      },
      ['!! Capacity: 125.0 % planned in the week of 2026-09-28 (20 of 16 h), 1 person over.'],
    ],
    [
      // A fifth of 20 h, once: 17 of 16 h is 106.3 %.
      'a holiday that is listed twice',
      {
        people: TEAM,
        capacity: [week('Ben', '2026-09-28', 17)],
        holidays: [{ day: dayNumber('2026-09-30') }, { day: dayNumber('2026-09-30') }],
      },
      ['!! Capacity: 106.3 % planned in the week of 2026-09-28 (17 of 16 h), 1 person over.'],
    ],
    [
      'renewals within 60 days, soonest first, three by name',
      {
        vendors: [
          { vendor: 'Far', contractEnds: dayNumber('2026-11-30') },
          { vendor: 'Acme', contractEnds: dayNumber('2026-11-29') },
          { vendor: 'Gone', contractEnds: dayNumber('2026-09-29') },
          { vendor: 'Today', contractEnds: dayNumber('2026-09-30') },
        ],
        tools: [
          { tool: 'Jobline', renewsOn: dayNumber('2026-10-10') },
          { tool: 'Clockin', renewsOn: dayNumber('2026-10-11') },
          { tool: 'Blank', renewsOn: null },
        ],
      },
      ['~ Renewals within 60 days: Today 2026-09-30, Jobline 2026-10-10, Clockin 2026-10-11, 1 more.'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(linesOf(rows)).toEqual(expected);
  });
});

describe('the stock of a business that makes or sells things', () => {
  const STOCK = [
    { item: 'LED strip', flags: 'order now' },
    { item: 'Blue film', flags: 'order now · outside tolerance' },
    { item: 'Screws', flags: 'outside tolerance' },
    { item: 'Acrylic', flags: null },
  ];

  test.each<[string, string, readonly object[], string[]]>([
    [
      'names what to order now, and where the books are wrong',
      'Product',
      STOCK,
      ['✗ Stock: order now LED strip, Blue film; counted otherwise than in the books Blue film, Screws.'],
    ],
    [
      'is milder where only the books are wrong',
      'Both',
      STOCK.slice(2),
      ['~ Stock: counted otherwise than in the books Screws.'],
    ],
    ['says nothing where all is well', 'Product', STOCK.slice(3), []],
    ['says nothing in a service business', 'Service', STOCK, []],
  ])('%s', (_, businessType, stock, expected) => {
    expect(linesOf({ stock }, businessType)).toEqual(expected);
  });

  test('leaves four lines to the page: the last of five share one', () => {
    const lines = linesOf(
      {
        stock: STOCK.slice(0, 1),
        people: TEAM,
        capacity: [week('Ben', '2026-09-28', 30)],
        processes: [process('Ana', 'Broken')],
        vendors: [
          {
            vendor: 'Acme',
            standing: 'Watch',
            critical: 'No',
            backupVendor: null,
            contractEnds: dayNumber('2026-10-30'),
          },
        ],
      },
      'Both',
    );
    expect(lines.map((line) => line.replace(/:.*/, ''))).toEqual([
      '!! Capacity',
      '✗ Stock',
      '~ Processes',
      '~ Vendors',
    ]);
    expect(lines[3]).toBe('~ Vendors: to watch Acme. Renewals within 60 days: Acme 2026-10-30.');
  });
});
