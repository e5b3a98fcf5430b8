import '../slow';
import { openBundle } from './open-bundle';

/** So many jobs and as many problems, spread over nine months, of which every fifth job is late. */
function csvOf(rows: number): { readonly jobs: string; readonly problems: string } {
  const day = (index: number, later = 0) =>
    new Date(Date.UTC(2026, 0, 1 + ((index * 7) % 270) + later)).toISOString().slice(0, 10);
  const each = (line: (index: number) => string) => Array.from({ length: rows }, (_, index) => line(index));
  return {
    jobs: [
      'Who,First promise,Delivered',
      ...each((index) => `Client ${index % 40},${day(index)},${day(index, index % 5 === 0 ? 2 : 0)}`),
    ].join('\n'),
    problems: [
      'What happened,Category,Found on,Severity',
      ...each((index) => `Problem ${index},Kind ${index % 12},${day(index)},${1 + (index % 5)}`),
    ].join('\n'),
  };
}

/** Service calls of the first build, and of one over it. */
function callsFor(rows: number) {
  const emulator = openBundle({ now: '2026-10-05T09:00:00Z', timezone: 'Europe/Berlin' });
  emulator.rpc('install', {});
  const { jobs, problems } = csvOf(rows);
  emulator.importCsv('jobs', jobs);
  emulator.importCsv('problems', problems);
  expect(emulator.rpc('importRows', { sheet: 'jobs', tab: 'Deliveries' })).toMatchObject({
    value: { taken: rows },
  });
  expect(emulator.rpc('importRows', { sheet: 'problems', tab: 'Quality Log' })).toMatchObject({
    value: { taken: rows },
  });
  return [1, 2].map(() => {
    const before = emulator.calls();
    expect(emulator.rpc('review.build', { month: '2026-09' })).toMatchObject({ ok: true });
    const after = emulator.calls();
    return { reads: after.read - before.read, writes: after.write - before.write };
  });
}

test('a review takes as many service calls for 10,000 rows a log as for 1,000 and for 100', () => {
  const few = callsFor(100);
  expect(callsFor(1000)).toEqual(few);
  expect(callsFor(10_000)).toEqual(few);
  // A read or two a tab, and looks in blocks: not a cell in a loop.
  for (const { reads, writes } of few) {
    expect(reads).toBeLessThan(150);
    expect(writes).toBeLessThan(100);
  }
});
