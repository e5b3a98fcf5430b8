import { memoryWorkbook } from '../../memory-workbook';
import { call, testHost } from './host';

/** n cells under each other that hold a day of 2026, or a time of it. */
const year = (n: number, step: number) =>
  Array.from({ length: n }, (_, index) => [
    new Date(Date.UTC(2026, 0, 1) + ((index * step) % (365 * 1440)) * 60_000),
  ]);
const later = (cells: Date[][]) => cells.map(([date]) => [new Date((date?.getTime() ?? 0) + 90 * 60_000)]);

const cases: readonly [string, (days: Date[][]) => readonly unknown[]][] = [
  ['ONTIME_RATE', (days) => [days, days, '2026-12-31']],
  ['OTIF_RATE', (days) => [days, days, days.map(() => [1]), days.map(() => [1]), '2026-12-31']],
  ['RESOLUTION_TIME', (days) => [days, later(days), 'p90', 'business hours']],
  ['SLA_RATE', (days) => [days, later(days), '2026-12-31']],
  ['BUSINESS_HOURS', (days) => [days, later(days), 9, 17]],
];

test.each(cases)(
  '%s asks no more of Google for 50,000 rows than for 5,000 of the same year',
  (name, args) => {
    const calls = [5_000, 50_000].map((n) => {
      const host = testHost(memoryWorkbook({ timezone: 'Europe/Berlin' }));
      call(name, args(year(n, 1013)), host);
      return [host.clockCalls(), host.opened()];
    });
    expect(calls[1]).toEqual(calls[0]);
    // 54 weeks, and nine questions for each of two changes of the clock.
    expect(calls[0]?.[0]).toBeLessThanOrEqual(56 + 18);
    expect(calls[0]?.[1]).toBeLessThanOrEqual(1);
  },
);
