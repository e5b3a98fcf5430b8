import { fullTimeJobs, hoursAWeek, totalHoursAWeek, yearlyCost } from '../../../src/waste/hours';

test.each([
  [30, 5, 2, 5],
  [30, 5, null, 2.5],
  [0, 5, 2, 0],
  [null, 5, 2, null],
  [30, null, 2, null],
])('%p minutes, %p times, %p people: %p hours a week', (minutes, times, people, hours) => {
  expect(hoursAWeek(minutes, times, people)).toBe(hours);
});

test('hours of all wastes add up; a waste without minutes is not zero hours, it is not counted', () => {
  const wastes = { minutesEachTime: [30, null, 15], timesAWeek: [5, 4, 4], people: [2, 1, null] };
  expect(totalHoursAWeek(wastes)).toBe(6);
  expect(totalHoursAWeek({ minutesEachTime: [null], timesAWeek: [3] })).toBeNull();
  expect(totalHoursAWeek({ minutesEachTime: [], timesAWeek: [] })).toBeNull();
});

test('a hundred thousand decimals add up right to twelve digits', () => {
  const minutesEachTime = new Array<number>(100_000).fill(0.1);
  const timesAWeek = new Array<number>(100_000).fill(60);
  expect(Math.abs((totalHoursAWeek({ minutesEachTime, timesAWeek }) ?? 0) - 10_000)).toBeLessThan(1e-8);
});

// Five to ten people, two to three hours a week each: the range that the product names.
test.each([
  [10, 40, 0.25],
  [15, 40, 0.375],
  [18.75, 40, 0.46875],
  [20, 40, 0.5],
  [30, 40, 0.75],
  [14530, 2080, 6.985576923076923],
  [20, 0, null],
  [20, -40, null],
  [null, 40, null],
])('%p hours of %p a full-time job are %p full-time jobs', (hours, fullTime, jobs) => {
  expect(fullTimeJobs(hours, fullTime)).toBe(jobs);
});

test('cost a year is hours × weeks × rate', () => {
  expect(yearlyCost(10, 35, 48)).toBe(16_800);
  expect(yearlyCost(null, 35, 48)).toBeNull();
});
