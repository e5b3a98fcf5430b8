import { people } from '../../../src/tabs/people';
import { resourceCapacity } from '../../../src/tabs/resource-capacity';
import { toolInventory } from '../../../src/tabs/tool-inventory';
import { wasteLog } from '../../../src/tabs/waste-log';
import { cells, typeCell } from './cells';
import { openDesk } from './desk';
import { at, installedOn, setSetting, typeRows } from './typed-workbook';

const installed = () => installedOn('2026-09-16');

/** 9, 6, 5 and 3 hours a week, and one without minutes. */
const WASTES = [
  {
    what: 'Cut letters again',
    kind: 'Rework',
    minutesEachTime: 90,
    timesAWeek: 3,
    people: 2,
    process: 'Check',
  },
  { what: 'Type jobs twice', kind: 'Duplicate effort', minutesEachTime: 20, timesAWeek: 9, people: 2 },
  { what: 'Build the job list', minutesEachTime: 60, timesAWeek: 5, whoseHours: 'Installer' },
  { what: 'Wait for materials', minutesEachTime: 30, timesAWeek: 6, whoseHours: 'installer' },
  { what: 'Look for tools', whoseHours: 'Installer' },
];

function withWaste() {
  const desk = installed();
  typeRows(desk, wasteLog, WASTES);
  return desk;
}

describe('the Waste Log in the sidebar', () => {
  test('takes one line with its day and its ID, and takes it once', () => {
    const desk = installed();
    const line = {
      what: ' Type jobs twice ',
      minutes: 20,
      times: 9,
      people: 2,
      kind: 'Duplicate effort' as const,
    };
    expect(desk.get('waste.add', line)).toEqual({
      known: false,
      words: '“Type jobs twice” is in the Waste Log: 6 h a week.',
    });
    expect(desk.get('waste.add', line)).toEqual({
      known: true,
      words: '“Type jobs twice” stands in the Waste Log already: 6 h a week.',
    });
    expect(
      cells(desk, wasteLog, 'what', 'kind', 'minutesEachTime', 'timesAWeek', 'people', 'state', 'id'),
    ).toEqual([['Type jobs twice', 'Duplicate effort', 20, 9, 2, 'Open', 'W-0001']]);
    const [[loggedOn]] = cells(desk, wasteLog, 'loggedOn') as [[Date]];
    expect(desk.workbook.wallClock(loggedOn).slice(0, 10)).toBe('2026-09-16');
    // What was just logged counts at once, though figures count up to yesterday.
    expect(desk.get('waste.load', {}).open).toMatchObject([{ what: 'Type jobs twice', hours: 6 }]);
  });

  test('counts on Home what it lists as open, also what was logged today', () => {
    const desk = installed();
    const step = () => desk.get('home', {}).steps.find(({ name }) => name === 'Waste')?.words;
    // Half an hour, five times a week, three people: 7.5 hours.
    desk.get('waste.add', { what: 'Retyping orders', minutes: 30, times: 5, people: 3 });
    expect(desk.get('waste.load', {}).total).toMatch(/^All open waste: 7\.5 h a week/);
    expect(step()).toBe('0 of 1 removed · 7.5 h a week still lost');
    typeCell(desk, wasteLog, 2, 'state', 'Removed');
    expect(step()).toBe('1 of 1 removed · nothing open');
    typeCell(desk, wasteLog, 2, 'state', 'Open');
    typeCell(desk, wasteLog, 2, 'minutesEachTime', '');
    expect(step()).toBe('0 of 1 removed · hours not known');
  });

  test('takes a line of words alone, and says that its hours are not known', () => {
    const desk = installed();
    expect(desk.get('waste.add', { what: 'Look for tools' }).words).toBe(
      '“Look for tools” is in the Waste Log.',
    );
    expect(desk.get('waste.load', {})).toMatchObject({
      open: [{ hours: null, words: 'Hours not known: minutes or times a week are missing' }],
      total: null,
      unknown: 1,
    });
  });

  test.each(['', '  '])('asks for words where there are none: “%s”', (what) => {
    expect(installed().ask('waste.add', { what })).toEqual({
      ok: false,
      where: 'Waste',
      problem: 'say in a few words what wastes time.',
      bug: false,
    });
  });

  test('ranks what is open with hours, FTE and, once the hourly cost is known, the cost a year', () => {
    const desk = withWaste();
    const { open, total, noCost } = desk.get('waste.load', {});
    expect(open.map(({ what, hours, words }) => [what, hours, words])).toEqual([
      ['Cut letters again', 9, '9 h a week · 0.23 FTE'],
      ['Type jobs twice', 6, '6 h a week · 0.15 FTE'],
      ['Build the job list', 5, '5 h a week · 0.13 FTE'],
      ['Wait for materials', 3, '3 h a week · 0.08 FTE'],
      ['Look for tools', null, 'Hours not known: minutes or times a week are missing'],
    ]);
    // 23 ÷ 40
    expect(total).toBe('All open waste: 23 h a week · 0.58 full-time jobs (FTE)');
    expect(noCost).toBe('No cost is shown: Hourly cost in Settings is blank. An estimate will do.');

    setSetting(desk, 'Hourly cost', 50);
    setSetting(desk, 'Currency', 'USD');
    const costed = desk.get('waste.load', {});
    // 9 × 48 × 50
    expect(costed.open[0]?.words).toBe('9 h a week · 0.23 FTE · 21,600 USD a year');
    expect(costed.noCost).toBeNull();
  });

  test('marks a waste as removed, counts the hours won back, and says it twice without harm', () => {
    const desk = withWaste();
    typeCell(desk, wasteLog, 7, 'what', 'CUT LETTERS again');
    typeCell(desk, wasteLog, 7, 'process', 'check');
    typeCell(desk, wasteLog, 7, 'minutesEachTime', 30);
    typeCell(desk, wasteLog, 7, 'timesAWeek', 1);
    const [first] = desk.get('waste.load', {}).open;
    expect(first).toMatchObject({ what: 'Cut letters again', hours: 9.5 });
    const input = { what: 'Cut letters again', process: 'Check', seen: 9.5 };
    expect(desk.get('waste.remove', input)).toEqual({
      changed: [],
      words: '“Cut letters again” is marked as removed: 9.5 h a week won back.',
    });
    expect(cells(desk, wasteLog, 'state')).toEqual([['Removed'], [''], [''], [''], [''], ['Removed']]);
    expect(desk.get('waste.load', {})).toMatchObject({
      wonBack: 'Won back so far: 9.5 h a week (0.24 FTE).',
      open: [{ what: 'Type jobs twice' }, {}, {}, {}],
    });
    expect(desk.get('waste.remove', input)).toEqual({
      changed: [],
      words: '“Cut letters again” was removed already.',
    });
  });

  test('does not mark a waste as removed that somebody has changed meanwhile', () => {
    const desk = withWaste();
    typeCell(desk, wasteLog, 2, 'minutesEachTime', 60);
    expect(desk.get('waste.remove', { what: 'Cut letters again', process: 'Check', seen: 9 })).toEqual({
      changed: ['Hours a week was 9 h and is now 6 h'],
      words: '',
    });
    expect(cells(desk, wasteLog, 'state')[0]).toEqual(['']);
  });

  test('says that a waste is gone from the log', () => {
    expect(installed().ask('waste.remove', { what: 'X', process: null, seen: 1 })).toEqual({
      ok: false,
      where: 'Waste Log',
      problem: '“X” is not there any more; somebody renamed or deleted it. Open this screen again.',
      bug: false,
    });
  });
});

describe('before you hire', () => {
  const week = (person: string, allocatedHours: number) => ({
    person,
    weekStarting: at('2026-09-14'),
    allocatedHours,
  });

  function withTeam(kofi: number) {
    const desk = withWaste();
    typeRows(desk, people, [
      { name: 'Kofi', role: 'Installer', contractHours: 40, fixedLoadHours: 2 },
      { name: 'Ruth', role: 'Installer', contractHours: 40 },
      { name: 'Sam', role: 'Office', contractHours: 20 },
    ]);
    typeRows(desk, resourceCapacity, [week('Kofi', kofi), week('Ruth', 40), week('Sam', 30)]);
    return desk.get('waste.load', {});
  }

  test.each([
    // 44 + 40 of 38 + 40: six hours short; the role's open waste is 5 + 3 h.
    [
      44,
      'Installer: 6 h short in the week of Mon 14 Sep. 3 open wastes take 8 h a week of this role: removing them closes the gap without hiring.',
    ],
    [
      50,
      'Installer: 12 h short in the week of Mon 14 Sep. 3 open wastes take 8 h a week of this role: removing them leaves 4 h.',
    ],
  ])('weighs the gap of a role against its open waste, with %d h allocated', (hours, words) => {
    const { hiring, hiringNote } = withTeam(hours);
    expect(hiringNote).toBeNull();
    expect(hiring.find((line) => line.words.startsWith('Installer'))).toEqual({
      words,
      wastes: ['Build the job list', 'Wait for materials', 'Look for tools'],
    });
    expect(hiring.find((line) => line.words.startsWith('Office'))).toEqual({
      words:
        "Office: 10 h short in the week of Mon 14 Sep. No open waste says that it takes this role's hours.",
      wastes: [],
    });
  });

  test('leaves out a role with hours to spare', () => {
    expect(withTeam(10).hiring.map(({ words }) => words.split(':')[0])).toEqual(['Office']);
  });

  test('says what is missing, or that nobody is short', () => {
    const desk = installed();
    expect(desk.get('waste.load', {}).hiringNote).toBe(
      'Nothing to weigh yet: Resource Capacity has no planned week.',
    );
    typeRows(desk, people, [{ name: 'Kofi', role: 'Installer', contractHours: 40 }]);
    typeRows(desk, resourceCapacity, [week('Kofi', 40)]);
    expect(desk.get('waste.load', {}).hiringNote).toBe(
      'No role is short of hours in the week of Mon 14 Sep.',
    );
  });
});

describe('adding a tool', () => {
  test('writes which logged waste it removes, and names the tools of the same job', () => {
    const desk = installed();
    typeRows(desk, toolInventory, [{ tool: 'Clockin', jobItDoes: 'Time tracking' }]);
    expect(
      desk.get('tools.add', {
        tool: 'Hourpad',
        job: 'time tracking',
        cost: 25,
        billed: 'Monthly',
        removes: 'Type jobs twice',
      }),
    ).toEqual({
      known: false,
      words: 'Hourpad is in the Tool Inventory. Clockin does the same job: is one of them enough?',
    });
    expect(cells(desk, toolInventory, 'tool', 'cost', 'billed', 'removesWhichWaste')[1]).toEqual([
      'Hourpad',
      25,
      'Monthly',
      'Type jobs twice',
    ]);
    expect(desk.get('tools.add', { tool: 'hourpad', job: 'x', removes: null })).toEqual({
      known: true,
      words: 'hourpad stands in the Tool Inventory already, and was left as it is.',
    });
    expect(cells(desk, toolInventory, 'tool')).toHaveLength(2);
  });

  test('needs a name and a job', () => {
    expect(installed().ask('tools.add', { tool: 'Hourpad', job: ' ', removes: null })).toMatchObject({
      ok: false,
      where: 'Tool Inventory',
      problem: 'say what the tool is called, and which job it does.',
    });
  });
});

test.each([
  ['de_DE', true],
  ['en_US', undefined],
] as const)('a spreadsheet of %s says whether numbers have a decimal comma: %s', (locale, comma) => {
  const desk = openDesk({ today: '2026-09-16', locale });
  desk.get('install', {});
  expect(desk.get('waste.load', {}).decimalComma).toBe(comma);
  expect(desk.get('week.load', {}).decimalComma).toBe(comma);
});
