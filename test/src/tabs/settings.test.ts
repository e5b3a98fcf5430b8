import { createCalendar } from '../../../src/calendar';
import { dayNumber } from '../../../src/calendar/days';
import { readSettings } from '../../../src/tabs/read-settings';
import { type Given, memoryWorkbook } from '../../memory-workbook';
import { wallClockIn } from '../../wall-clock';

const calendar = createCalendar(wallClockIn('Etc/UTC').read);

function read(rows: readonly (readonly Given[])[]) {
  return readSettings(memoryWorkbook({ sheets: { Settings: [['Setting', 'Value'], ...rows] } }), calendar);
}

test('without the tab, the start values count', () => {
  const { settings, findings } = readSettings(memoryWorkbook(), calendar);
  expect(findings).toEqual([]);
  expect(settings).toMatchObject({
    businessType: 'Service',
    goal: '',
    countUpTo: null,
    weekStartsOn: 'Monday',
    businessHoursFrom: 9,
    businessHoursTo: 17,
    fullTimeHours: 40,
    hourlyCost: null,
    weeksAYear: 48,
    nearTargetBand: 0.1,
    smallestN: 5,
    graceDays: 0,
    lateJobHours: 2,
    weightOnTime: 40,
    weightAccepted: 30,
    weightService: 20,
    weightPrice: 10,
    auditEveryMonths: 6,
    nextReviewStarts: null,
    reviewLength: 60,
    namePeople: 'People',
    whoSees: 'The whole team',
  });
});

test('values are found by name, in any order and case', () => {
  const { settings, findings } = read([
    ['Review length', 75],
    ['our own', 'x'],
    ['full-time HOURS ', 37.5],
    ['Count up to', { day: dayNumber('2014-12-31') }],
    ['Next review starts', new Date('2026-10-05T14:30:00Z')],
    ['Who sees this workbook', 'leaders only'],
  ]);
  expect(findings).toEqual([]);
  expect(settings).toMatchObject({
    reviewLength: 75,
    fullTimeHours: 37.5,
    countUpTo: dayNumber('2014-12-31'),
    nextReviewStarts: dayNumber('2026-10-05') * 1440 + 14 * 60 + 30,
    whoSees: 'Leaders only',
  });
});

test.each<[string, Given[], string]>([
  ['a word for a number', ['Grace days', 'two'], "Grace days: expected a number or a blank, found 'two'"],
  [
    'a length that no meeting has',
    ['Review length', 80],
    "Review length: expected one of 60, 75, 90, found '80'",
  ],
  [
    'a number out of range',
    ['Near-target band', 10],
    "Near-target band: expected a number from 0 to 1, found '10'",
  ],
  [
    'a word that is not on the list',
    ['Business type', 'Bakery'],
    "Business type: expected one of Service, Product, Both, or a blank, found 'Bakery'",
  ],
  ['a word for a day', ['Count up to', 'today'], "Count up to: expected a date or a blank, found 'today'"],
  [
    'a word for a time',
    ['Next review starts', 'Monday'],
    "Next review starts: expected a date with a time, found 'Monday'",
  ],
])('%s is a finding, and the start value counts', (_, row, problem) => {
  const { settings, findings } = read([row]);
  expect(findings.map((finding) => [finding.where, finding.problem])).toEqual([['Settings B2', problem]]);
  expect(settings).toEqual(readSettings(memoryWorkbook(), calendar).settings);
});

test('a setting that stands twice is a finding, and the first counts', () => {
  const { settings, findings } = read([
    ['Grace days', 3],
    ['grace days', 4],
  ]);
  expect(settings.graceDays).toBe(3);
  expect(findings.map(({ where, problem }) => [where, problem])).toEqual([
    ['Settings A3', '"Grace days" stands here a second time; row 2 counts. Delete this row.'],
  ]);
});
