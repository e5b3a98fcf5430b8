import { createCalendar } from '../../../src/calendar';
import { dayNumber, dayText, lastDayOf, monthOf } from '../../../src/calendar/days';
import { deliveryLines, onTimeOfLines } from '../../../src/metrics/delivery-lines';
import { paybackMonths } from '../../../src/metrics/tools';
import { metricLines } from '../../../src/review/metric-lines';
import { qualityOccurrences, rankProblems } from '../../../src/review/problems';
import { summarizeWaste } from '../../../src/review/wastes';
import { readRows } from '../../../src/schema/read-rows';
import type { Columns, Tab } from '../../../src/schema/tab';
import { deliveries } from '../../../src/tabs/deliveries';
import { metrics } from '../../../src/tabs/metrics';
import { people } from '../../../src/tabs/people';
import { qualityLog } from '../../../src/tabs/quality-log';
import { readSettings } from '../../../src/tabs/read-settings';
import { resourceCapacity } from '../../../src/tabs/resource-capacity';
import { stockCounts } from '../../../src/tabs/stock-counts';
import { toolInventory } from '../../../src/tabs/tool-inventory';
import { vendorScorecard } from '../../../src/tabs/vendor-scorecard';
import { wasteLog } from '../../../src/tabs/waste-log';
import type { MemorySheet } from '../../memory-workbook';
import { openDesk } from '../rpc/desk';

/** The sample as the story tells it, oldest month first. */
const ON_TIME = '23/26 19/24 27/29 25/31 29/33 20/22 20/25 24/27 23/30 25/28 27/31 22/29 26/30 21/26 24/32';
const ERRORS = '4/25 1/25 3/28 2/30 5/33 2/24 1/24 4/26 3/30 2/28 4/30 2/29 3/30 3/26 9/31';
const DAYS = '6 5 7 6 5.5 6.5 6 5 4.5 5 4 4.5 4 3.5 3.5';

function opened(today: string, timezone = 'Europe/Berlin') {
  const desk = openDesk({ today, timezone });
  desk.get('install', { businessType: 'Both' });
  desk.get('sample.add', {});
  const calendar = createCalendar((instant) => desk.workbook.wallClock(instant));
  const rowsOf = <C extends Columns>(tab: Tab<C>) => readRows(tab, desk.workbook.at(tab.name), calendar);
  return { desk, calendar, rowsOf };
}

describe.each([
  ['2026-11-22', 'Europe/Berlin', '2026-10'],
  // On the first of a month the month before is over; zones on both sides of UTC; a leap year.
  ['2026-11-01', 'America/Los_Angeles', '2026-10'],
  ['2028-03-01', 'Pacific/Auckland', '2028-02'],
])('Larkfield Signs on %s in %s', (today, timezone, lastMonth) => {
  const { desk, calendar, rowsOf } = opened(today, timezone);
  const asOf = dayNumber(today) - 1;
  const { rows, findings } = rowsOf(deliveries);
  const months = [
    ...new Set(rows.filter((row) => row.direction === 'To client').map((row) => row.firstPromise)),
  ]
    .flatMap((day) => (day === null || day > asOf ? [] : [monthOf(day)]))
    .filter((month, index, all) => all.indexOf(month) === index)
    .sort();
  const lines = deliveryLines(rows);
  const quality = rowsOf(qualityLog).rows;
  const listed = rowsOf(metrics).rows;
  const { settings } = readSettings(desk.workbook, calendar);
  const lineOf = (month: string, name: string) =>
    metricLines({
      month,
      metrics: listed,
      source: {
        values: [],
        settings,
        figures: {
          lines,
          problems: quality,
          stock: [],
          graceDays: 0,
          asOf: Math.min(asOf, lastDayOf(month)),
        },
      },
    }).find((line) => line.name === name);
  const ratios = (name: string) =>
    months.map((month) => `${lineOf(month, name)?.numerator}/${lineOf(month, name)?.denominator}`).join(' ');

  test('ends with the last month that is over, and has fifteen', () => {
    expect(months[months.length - 1]).toBe(lastMonth);
    expect(months).toHaveLength(15);
  });

  test('has the on-time counts of the story, month by month', () => {
    expect(ratios('Client on-time rate')).toBe(ON_TIME);
  });

  test('has 423 jobs due, 355 of them on time', () => {
    const clients = deliveryLines(rows).filter((line) => line.direction === 'To client');
    expect(onTimeOfLines(clients, { asOf })).toMatchObject({ due: 423, onTime: 355, promiseMoved: 1 });
  });

  test('has the errors of the story, month by month', () => {
    expect(ratios('Error rate')).toBe(ERRORS);
  });

  test('has the typical days to resolve of the story, month by month', () => {
    expect(months.map((month) => lineOf(month, 'Days to resolve')?.value).join(' ')).toBe(DAYS);
  });

  test('has 29 hours of waste a week, the top three 9 + 6 + 5, and 1.5 won back', () => {
    const waste = summarizeWaste(rowsOf(wasteLog).rows, lastMonth, lastDayOf(lastMonth), {
      fullTimeHours: 40,
      weeksAYear: 48,
      hourlyCost: null,
    });
    expect(waste.lines.slice(0, 3).map((line) => line.hours)).toEqual([9, 6, 5]);
    expect([waste.hours, waste.fullTimeJobs, waste.wonBack]).toEqual([29, 0.725, 1.5]);
  });

  test('plans 401 of 388 hours in the latest week, installers 126 of 110', () => {
    const team = rowsOf(people).rows;
    const weeks = rowsOf(resourceCapacity).rows;
    const latest = Math.max(...weeks.map((row) => row.weekStarting ?? 0));
    expect(latest).toBeLessThanOrEqual(asOf);
    const hours = (isCounted: (role: string | null) => boolean) =>
      weeks
        .filter((row) => row.weekStarting === latest)
        .reduce<[number, number]>(
          ([net, allocated], row) => {
            const person = team.find((one) => one.name === row.person);
            if (person === undefined || !isCounted(person.role)) return [net, allocated];
            const free = (person.contractHours ?? 0) - (person.fixedLoadHours ?? 0) - (row.awayHours ?? 0);
            return [net + free, allocated + (row.allocatedHours ?? 0)];
          },
          [0, 0],
        );
    expect(hours(() => true)).toEqual([388, 401]);
    expect(hours((role) => role === 'Installer')).toEqual([110, 126]);
  });

  test('buys for 108,000 a year from seven vendors, LED modules from one', () => {
    const vendors = rowsOf(vendorScorecard).rows;
    const spend = vendors.map((row) => row.yearlySpend ?? 0);
    expect(spend).toEqual([38000, 21000, 17500, 11700, 9000, 6000, 4800]);
    const total = spend.reduce((sum, one) => sum + one, 0);
    expect(Math.round(spend.reduce((sum, one) => sum + ((one / total) * 100) ** 2, 0))).toBe(2116);
    const alone = vendors.filter(
      (row) => vendors.filter((other) => other.supplies === row.supplies).length === 1,
    );
    expect(alone.map((row) => row.vendor)).toEqual(['BrightLine']);
  });

  test('counts stock whose differences cancel out, in pieces and by value', () => {
    const stock = rowsOf(stockCounts).rows.slice(0, 2);
    const off = stock.map((row) => (row.counted ?? 0) - (row.recorded ?? 0));
    expect([off, stock[0]?.unitCost === stock[1]?.unitCost]).toEqual([[-9, 9], true]);
  });

  test('has an automation that never pays', () => {
    const tool = rowsOf(toolInventory).rows.find((row) => row.removesWhichWaste !== null);
    const waste = rowsOf(wasteLog).rows.find((row) => row.what === tool?.removesWhichWaste);
    // 15 minutes, twelve times a week, four weeks a month, at 38 an hour: 456 a month.
    const months = paybackMonths({
      minutesSaved: waste?.minutesEachTime ?? 0,
      runsPerMonth: (waste?.timesAWeek ?? 0) * 4,
      hourlyRate: 38,
      buildCost: 1,
      runningPerMonth: tool?.cost ?? 0,
    });
    expect([tool?.billed, months]).toEqual(['Monthly', 'never']);
  });

  test('names this week two jobs promised for today, and an action due today', () => {
    const week = desk.get('week.load', {});
    // Noon in Greenwich is the next day already in Auckland.
    const now = calendar.dayOf(new Date(`${today}T12:00:00Z`));
    expect(rows.filter((row) => row.firstPromise === now)).toHaveLength(2);
    expect(week.due.length).toBeGreaterThanOrEqual(2);
    expect(week.actions.map(({ ref }) => ref.name)).toContain(
      'Show the proof checklist at the Monday meeting',
    );
  });

  test('holds one day that cannot be read, and nothing else', () => {
    expect(rowsOf(qualityLog).findings.map((finding) => finding.problem)).toEqual([
      "Resolved on: expected a date or a blank, found 'tbc'",
    ]);
    expect(findings).toEqual([]);
  });

  test('delivers one job in the evening of the promised day, and in parts twice and thrice', () => {
    const evenings = desk.workbook
      .at('Deliveries')
      .values()
      .flat()
      .filter((cell) => cell instanceof Date && calendar.wallMinutesOf(cell) % 1440 === 21 * 60 + 25);
    expect(evenings).toHaveLength(1);
    expect(deliveryLines(rows).filter((line) => line.rows.length > 1)).toHaveLength(3);
  });

  test('names the same problem in several months', () => {
    const [top] = rankProblems(qualityOccurrences(quality), lastMonth, lastDayOf(lastMonth));
    expect(top?.name).toBe('Check work before it goes out · Proof');
  });
});

describe('the sample', () => {
  test('goes in and out again, and leaves the workbook as it was', () => {
    const desk = openDesk({ today: '2026-11-22' });
    desk.get('install', {});
    const before = desk.workbook.contents();
    const added = desk.get('sample.add', {});
    expect(added.rows).toBeGreaterThan(500);
    expect(desk.get('sample.remove', {})).toEqual({ rows: added.rows, kept: [], reviews: [] });
    expect(desk.workbook.contents()).toEqual(before);
    expect(desk.get('sample.add', {}).rows).toBe(added.rows);
  });

  test('fills in settings that are blank, and empties those that nobody changed', () => {
    const desk = openDesk({ today: '2026-11-22' });
    desk.get('install', {});
    const settingOf = (name: string) =>
      desk.workbook
        .at('Settings')
        .values()
        .find((row) => row[0] === name)?.[1];
    const rowOf = (name: string) =>
      desk.workbook
        .at('Settings')
        .values()
        .findIndex((row) => row[0] === name) + 1;
    desk.workbook.at('Settings').type(`B${rowOf('Currency')}`, ['EUR']);
    desk.get('sample.add', {});
    expect(['Hourly cost', 'Currency', 'Full-time hours'].map(settingOf)).toEqual([38, 'EUR', 40]);
    desk.workbook.at('Settings').type(`B${rowOf('Hourly cost')}`, [52]);
    desk.get('sample.remove', {});
    expect(['Hourly cost', 'Currency', "This year's goal"].map(settingOf)).toEqual([52, 'EUR', '']);
  });

  test.each<[string, boolean, readonly unknown[]]>([
    [
      'leaves settings that the team typed before, also where they say what the sample says',
      true,
      ['USD', 38],
    ],
    // Without the note that a newer one leaves, nobody can tell who typed them.
    ['of an older version empties settings that say what it says', false, ['', '']],
  ])('%s', (_, isNoted, left) => {
    const desk = openDesk({ today: '2026-11-22' });
    desk.get('install', {});
    const sheet = desk.workbook.at('Settings');
    const rowOf = (name: string) => sheet.values().findIndex((row) => row[0] === name) + 1;
    sheet.type(`B${rowOf('Currency')}`, ['USD']);
    sheet.type(`B${rowOf('Hourly cost')}`, [38]);
    desk.get('sample.add', {});
    if (!isNoted) sheet.marks.delete('opsbook.sample.settings');
    desk.get('sample.remove', {});
    const shown = ['Currency', 'Hourly cost', "This year's goal"].map((name) =>
      sheet.cell(`B${rowOf(name)}`),
    );
    expect(shown).toEqual([...left, '']);
  });

  test.each<[string, string, string | null, string | null]>([
    // The day before 22 November, and seven days on, is a Saturday; the Monday after it is meant.
    ['taken out again while it stands as it was', 'Europe/Berlin', null, null],
    ['taken out again in a zone west of UTC', 'America/Los_Angeles', null, null],
    ['kept where somebody moved it', 'Europe/Berlin', '2026-12-01T10:00', '2026-12-01T10:00'],
  ])('sets the time of the review, at nine a week on; it is %s', (_, timezone, moved, left) => {
    const desk = openDesk({ today: '2026-11-22', timezone });
    desk.get('install', {});
    desk.get('sample.add', {});
    const { answers } = desk.get('setup.load', {});
    expect(answers.nextReviewStarts).toBe('2026-11-30T09:00');
    if (moved !== null) {
      desk.get('setup.save', { answers: { nextReviewStarts: moved }, seen: answers });
    }
    desk.get('sample.remove', {});
    expect(desk.get('setup.load', {}).answers.nextReviewStarts).toBe(left);
  });

  test('keeps a time of the review that is set already', () => {
    const desk = openDesk({ today: '2026-11-22' });
    desk.get('install', {});
    const seen = desk.get('setup.load', {}).answers;
    desk.get('setup.save', { answers: { nextReviewStarts: '2026-12-03T14:00' }, seen });
    desk.get('sample.add', {});
    desk.get('sample.remove', {});
    expect(desk.get('setup.load', {}).answers.nextReviewStarts).toBe('2026-12-03T14:00');
  });

  test('leaves rows that somebody changed or added, and names the changed ones', () => {
    const desk = openDesk({ today: '2026-11-22' });
    desk.get('install', {});
    desk.get('sample.add', {});
    desk.workbook.at('Deliveries').type('A2', ['A client of ours']);
    desk.workbook.at('People').type('A14', ['Zoe']);
    expect(desk.get('sample.remove', {}).kept).toEqual(['Deliveries row 2']);
    expect(desk.workbook.at('Deliveries').cell('A2')).toBe('A client of ours');
    expect(desk.workbook.at('Deliveries').cell('A3')).toBe('');
    expect(desk.workbook.at('People').cell('A2')).toBe('Zoe');
  });

  test.each<[string, (sheet: MemorySheet) => void]>([
    ['something in a column of their own', (sheet) => sheet.type('Z1', ['Our note'], ['ask Bo'])],
    ['a note', (sheet) => sheet.notes.set('2,1', 'ask Bo')],
    ['a formula', (sheet) => sheet.type('A2', [{ formula: '="x"', shows: sheet.cell('A2') }])],
  ])('leaves a row in which somebody left %s', (_, leave) => {
    const desk = openDesk({ today: '2026-11-22' });
    desk.get('install', {});
    desk.get('sample.add', {});
    const sheet = desk.workbook.at('Waste Log');
    const what = sheet.cell('A2');
    leave(sheet);
    expect(desk.get('sample.remove', {}).kept).toEqual(['Waste Log row 2']);
    expect([sheet.cell('A2'), sheet.cell('A3')]).toEqual([what, '']);
  });

  test('names a kept row by where it stands once the rows above it are gone', () => {
    const desk = openDesk({ today: '2026-11-22' });
    desk.get('install', {});
    desk.get('sample.add', {});
    desk.workbook.at('Deliveries').type('A5', ['A client of ours']);
    expect(desk.get('sample.remove', {}).kept).toEqual(['Deliveries row 2']);
    expect(desk.workbook.at('Deliveries').cell('A2')).toBe('A client of ours');
  });

  test('is taken out as it was made, also days later and after sorting', () => {
    const desk = openDesk({ today: '2026-11-22' });
    desk.get('install', {});
    const { rows } = desk.get('sample.add', {});
    const sheet = desk.workbook.at('Waste Log');
    const [second, third] = [sheet.values()[1] ?? [], sheet.values()[2] ?? []];
    sheet.write(2, 1, [third]);
    sheet.write(3, 1, [second]);
    const later = openDesk({ today: '2026-12-24', workbook: desk.workbook });
    expect(later.get('sample.remove', {})).toEqual({ rows, kept: [], reviews: [] });
  });

  test.each<[string, (desk: ReturnType<typeof openDesk>) => unknown, string, string]>([
    [
      'rows of the team’s own',
      (desk) => {
        desk.workbook.at('Waste Log').type('A2', ['Retyping']);
        return desk.ask('sample.add', {});
      },
      'Waste Log',
      'rows of your own stand here, from row 2 on, and the sample must not mix with them. Try it in a new, empty workbook.',
    ],
    [
      'a second time',
      (desk) => {
        desk.get('sample.add', {});
        return desk.ask('sample.add', {});
      },
      'People',
      'the sample is in this workbook already. Take it out first.',
    ],
    [
      'taking out what is not there',
      (desk) => desk.ask('sample.remove', {}),
      'Sample',
      'there is no sample in this workbook, so nothing was taken out.',
    ],
    [
      'importing beside it',
      (desk) => {
        desk.workbook.addSheet('jobs').type('A1', ['customer', 'due'], ['Bakery', '2026-01-05']);
        desk.get('sample.add', {});
        return desk.ask('importRows', { sheet: 'jobs', tab: 'Deliveries' });
      },
      'Deliveries',
      'this tab holds the sample. Take the sample out first, so that its rows do not mix with yours.',
    ],
  ])('is refused: %s', (_, act, where, problem) => {
    const desk = openDesk({ today: '2026-11-22' });
    desk.get('install', {});
    expect(act(desk)).toEqual({ ok: false, where, problem, bug: false });
  });
});

test('the same day gives the same sample', () => {
  const contents = () => opened('2026-11-22').desk.workbook.contents();
  expect(contents()).toEqual(contents());
  expect(dayText(dayNumber('2026-11-22'))).toBe('2026-11-22');
});
