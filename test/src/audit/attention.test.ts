import { measureAttention, typicalWords } from '../../../src/audit/attention';
import { starterProcesses } from '../../../src/audit/starters';

describe('the share that needs work', () => {
  test.each<[string, (string | null)[], number | null, number]>([
    ['nothing audited', [null, 'Not audited'], null, 0],
    ['all working', ['Working', 'Working'], 0, 2],
    [
      'two of five, one not audited',
      ['Working', 'Broken', 'Inconsistent', 'Working', 'Working', null],
      0.4,
      5,
    ],
  ])('%s', (_, verdicts, share, audited) => {
    expect(measureAttention(verdicts)).toMatchObject({ share, audited, processes: verdicts.length });
  });

  test.each<[number, string]>([
    [14, 'typical for 14 processes: 3 or 4'],
    [1, 'typical for 1 process: 0'],
    [5, 'typical for 5 processes: 1 or 2'],
    [10, 'typical for 10 processes: 2 or 3'],
    [20, 'typical for 20 processes: 4 to 6'],
  ])('20 to 30 % of %i, in whole processes', (processes, words) => {
    expect(typicalWords(measureAttention(Array(processes).fill(null)))).toBe(words);
  });
});

test.each<[string | null, number, string]>([
  ['Service', 14, 'Quote new work'],
  ['Product', 14, 'Take and confirm orders'],
  ['Both', 28, 'Quote new work'],
  [null, 14, 'Quote new work'],
])('the starter list of %s has %i processes, from "%s" on', (type, length, first) => {
  const list = starterProcesses(type);
  expect(list).toHaveLength(length);
  expect(list[0]).toBe(first);
});
