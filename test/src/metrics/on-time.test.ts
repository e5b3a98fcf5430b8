import { dayNumber } from '../../../src/calendar/days';
import { judgePromise, onTime } from '../../../src/metrics/on-time';
import { describeWithData, readShared } from '../../shared-data';

const day = (text: string | null) => (text === null ? null : dayNumber(text));

describe('one promise, as at the end of 2026-09-30', () => {
  test.each([
    // promised, delivered, status, grace, verdict
    ['2026-09-30', '2026-09-30', null, 0, 'on time'],
    ['2026-09-30', '2026-09-12', null, 0, 'on time'],
    ['2026-09-29', '2026-09-30', null, 0, 'late'],
    ['2026-09-30', null, null, 0, 'late'],
    ['2026-09-29', null, null, 0, 'late'],
    ['2026-10-01', null, null, 0, 'not due'],
    ['2026-10-01', '2026-09-28', null, 0, 'not due'],
    ['2026-09-29', '2026-10-01', null, 0, 'late'],
    ['2026-09-30', '2026-10-01', null, 1, 'in grace'],
    ['2026-09-29', '2026-09-30', null, 1, 'on time'],
    ['2026-09-28', '2026-09-30', null, 1, 'late'],
    ['2026-09-30', null, null, 1, 'in grace'],
    ['2026-09-29', null, null, 1, 'late'],
    ['2026-10-01', null, null, 3, 'not due'],
    ['2026-09-20', '2026-09-25', 'Cancelled', 0, 'cancelled'],
    ['2026-09-20', null, 'Cancelled', 0, 'cancelled'],
    ['2026-09-20', null, 'Open', 0, 'late'],
    ['2026-09-20', '2026-09-20', 'Open', 0, 'on time'],
    ['2026-09-20', '2026-09-20', 'Delivered', 0, 'on time'],
    ['2026-09-20', null, 'Delivered', 0, 'no day'],
    ['2026-09-20', '2026-10-02', 'Delivered', 0, 'late'],
    ['2026-10-20', null, 'Delivered', 0, 'not due'],
    [null, null, null, 0, 'no promise'],
    [null, '2026-09-20', null, 0, 'no promise'],
  ] as const)(
    'promised %s, delivered %s, status %s, %d days of grace: %s',
    (promised, delivered, status, graceDays, verdict) => {
      const rule = { asOf: dayNumber('2026-09-30'), graceDays };
      expect(judgePromise(day(promised), day(delivered), status, rule)).toBe(verdict);
    },
  );
});

describe('a count of promises', () => {
  const asOf = dayNumber('2026-09-30');

  test('divides those on time by those on time and late', () => {
    const promised = ['2026-09-01', '2026-09-02', '2026-09-03', '2026-10-03', '2026-09-05'].map(day);
    const delivered = ['2026-09-01', '2026-09-04', null, '2026-09-30', '2026-09-05'].map(day);
    const status = [null, null, null, null, 'Cancelled'];
    expect(onTime({ promised, delivered, status }, { asOf })).toEqual({
      due: 3,
      onTime: 1,
      late: 2,
      rate: 1 / 3,
      noDay: 0,
      noPromise: 0,
    });
  });

  test('is blank when nothing is due', () => {
    expect(onTime({ promised: [], delivered: [] }, { asOf })).toEqual({
      due: 0,
      onTime: 0,
      late: 0,
      rate: null,
      noDay: 0,
      noPromise: 0,
    });
  });

  test('reads NaN as a blank, too', () => {
    const promised = Float64Array.of(dayNumber('2026-09-01'), Number.NaN, dayNumber('2026-09-03'));
    const delivered = Float64Array.of(dayNumber('2026-09-01'), Number.NaN, Number.NaN);
    const count = onTime({ promised, delivered, status: [null, null, 'Delivered'] }, { asOf });
    expect(count).toEqual({ due: 1, onTime: 1, late: 0, rate: 1, noDay: 1, noPromise: 0 });
  });
});

describeWithData('real deliveries: SCMS lines promised in 2014', () => {
  const rows = () =>
    readShared('supplier_deliveries_scms_2014.csv')
      .trim()
      .split('\n')
      .slice(1)
      // Items hold commas within quotes; the days are the two fields before the quantity and the value.
      .map((line) => /(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d),[\d.]*,[\d.]*\r?$/.exec(line));

  test.each([
    [0, 0.845549738, 9],
    [3, 0.867, 3],
  ])('with %i days of grace the rate is %d', (graceDays, rate, digits) => {
    const days = rows();
    const promised = days.map((match) => day(match?.[1] ?? null));
    const delivered = days.map((match) => day(match?.[2] ?? null));
    const count = onTime({ promised, delivered }, { asOf: dayNumber('2015-12-31'), graceDays });
    expect(count.due).toBe(1528);
    expect(count.rate).toBeCloseTo(rate, digits);
    if (graceDays === 0) expect(count.onTime).toBe(1292);
  });
});
