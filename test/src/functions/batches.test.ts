import { call, messageOf } from './host';

/** More rows than are read in one go. */
const MANY = 2500;
const cells = (cell: (index: number) => unknown) => Array.from({ length: MANY }, (_, index) => [cell(index)]);
const withCell = (row: number, found: unknown) => cells((index) => (index === row - 1 ? found : 1));

describe('of many rows', () => {
  test('each is counted once', () => {
    // 2,500 among 10,000.
    expect(call('ERROR_RATE', [cells(() => 1), cells(() => 4)])).toBe(0.25);
    expect(call('WASTE_HOURS', [cells(() => 30), 2])).toBe(MANY);
    // Twenty of 2,500 have no weight.
    expect(call('PARETO', [cells(() => 'all'), cells((index) => (index % 125 === 0 ? '' : 2))])).toEqual([
      ['all', (MANY - 20) * 2, 1, 1],
    ]);
  });

  test('answers stand beside them, below the header', () => {
    const contract = [['Contract hours'], ...cells((index) => (index % 2 === 1 ? index : ''))];
    const answers = call('NET_CAPACITY', [contract, 0]);
    expect(answers).toEqual([[null], ...cells((index) => (index % 2 === 1 ? index : null))]);
  });

  test('steps go on from row to row', () => {
    // 0 1 0 1 …: the mean is a half, and every step is 1.
    expect(call('XMR_LIMITS', [cells((index) => index % 2), MANY])).toEqual([
      [0.5, 0.5 - 2.66, 0.5 + 2.66, 1],
    ]);
  });
});

describe('of several cells that cannot be read, the first of the first argument is named', () => {
  test.each<[string, string, readonly unknown[], string]>([
    [
      'although another stands above it',
      'ERROR_RATE',
      [withCell(2400, 'x'), withCell(3, 'y')],
      'errors, row 2400',
    ],
    ['although it is a single cell beside', 'WASTE_HOURS', [withCell(2400, 'x'), 'y'], 'minutes, row 2400'],
    [
      'before a part that is too large',
      'ERROR_RATE',
      [withCell(2, 9), withCell(2400, 'x')],
      'checked, row 2400',
    ],
    ['before a direction that is missing', 'XMR_SIGNAL', [withCell(2400, 'x'), ''], 'values, row 2400'],
  ])('%s', (_, name, args, where) => {
    expect(messageOf(name, args)).toContain(`${name}, ${where} of the range: expected`);
  });

  test('although the answer is known without it', () => {
    expect(messageOf('UPTIME_RATE', [[[5], ['x']], '', ''])).toContain(
      'UPTIME_RATE, downMinutes, row 2 of the range',
    );
  });
});

test('a row that is refused is named by its place in the whole range', () => {
  expect(messageOf('ERROR_RATE', [withCell(2000, 9), cells(() => 4)])).toContain(
    'ERROR_RATE, errors, row 2000 of',
  );
});
