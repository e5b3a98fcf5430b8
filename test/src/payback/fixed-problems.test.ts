import { dayNumber } from '../../../src/calendar/days';
import { countFixedProblems } from '../../../src/payback/fixed-problems';

type Problems = Parameters<typeof countFixedProblems>[0];
type Actions = Parameters<typeof countFixedProblems>[1];

const day = (text: string) => dayNumber(`2026-${text}`);
const FIXED = {
  id: 'Q-0001',
  process: 'Do the work',
  category: 'Wrong colour',
  foundOn: day('03-01'),
  resolvedOn: day('03-10'),
  rootCause: 'No sample was shown',
};

function count(problems: readonly object[], agreed: readonly object[] = []): number {
  const rows = problems.map((problem, index) => ({ row: index + 2, whatHappened: null, ...problem }));
  return countFixedProblems(rows as unknown as Problems, agreed as unknown as Actions, {
    since: day('03-01'),
    // 90 days after 10 March are 8 June.
    asOf: day('06-08'),
  });
}

test.each<[string, readonly object[], number]>([
  ['resolved with a cause, and away for 90 days', [FIXED], 1],
  ['away for 89 days', [{ ...FIXED, resolvedOn: day('03-11') }], 0],
  ['resolved before the start', [{ ...FIXED, resolvedOn: day('02-28') }], 0],
  ['closed without a cause', [{ ...FIXED, rootCause: null }], 0],
  ['open', [{ ...FIXED, resolvedOn: null }], 0],
  ['come back', [FIXED, { ...FIXED, id: 'Q-2', foundOn: day('05-30'), resolvedOn: null }], 0],
  ['of two kinds', [FIXED, { ...FIXED, id: 'Q-2', category: 'Bent frame' }], 2],
  ['twice of one kind before it was fixed', [FIXED, { ...FIXED, id: 'Q-2', foundOn: day('03-05') }], 1],
  ['without a process, so that nobody could tell', [{ ...FIXED, process: null }], 0],
])('a problem %s', (_, problems, expected) => {
  expect(count(problems)).toBe(expected);
});

test('an action that was done for it stands for the cause', () => {
  const problem = { ...FIXED, rootCause: null };
  expect(count([problem], [{ linkedId: 'q-0001', state: 'Done' }])).toBe(1);
  expect(count([problem], [{ linkedId: 'q-0001', state: 'Open' }])).toBe(0);
});
