import {
  ACCOUNTS,
  BUG,
  BUSY,
  LOST,
  type Problem,
  problemOfFailure,
  problemOfRefusal,
  SLOW,
} from '../../sidebar/problem';

describe('what Google’s failures are turned into', () => {
  const storage =
    'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.';
  const cases: readonly (readonly [string, unknown, Problem])[] = [
    [
      'several accounts, the storage text',
      new Error(storage),
      { kind: 'accounts', text: ACCOUNTS, detail: storage },
    ],
    [
      'several accounts, the authorization text',
      new Error('Authorization is required to perform that action.'),
      { kind: 'accounts', text: ACCOUNTS, detail: 'Authorization is required to perform that action.' },
    ],
    [
      'a lost connection',
      new Error('NetworkError: Connection failure due to HTTP 0'),
      { kind: 'lost', text: LOST, detail: null },
    ],
    [
      'the time limit',
      new Error('Exceeded maximum execution time'),
      { kind: 'slow', text: SLOW, detail: null },
    ],
    [
      'too many requests',
      new Error('Service invoked too many times in a short time'),
      { kind: 'busy', text: BUSY, detail: null },
    ],
    [
      'anything else',
      new Error('rpc is not defined'),
      { kind: 'bug', text: BUG, detail: 'rpc is not defined' },
    ],
    ['something that is no Error', 'boom', { kind: 'bug', text: BUG, detail: 'boom' }],
  ];

  it.each(cases)('%s', (_, thrown, problem) => {
    expect(problemOfFailure(thrown)).toEqual(problem);
  });

  it('tells someone with several accounts what to do', () => {
    expect(ACCOUNTS).toBe(
      'Several Google accounts are signed in to this browser, and Google took the wrong one. Open this spreadsheet in a browser profile with one account only, or in a private window, and try again there.',
    );
  });
});

describe('what Opsbook’s own refusals are turned into', () => {
  const cases: readonly (readonly [string, string, boolean, Problem])[] = [
    [
      'Deliveries, C14',
      'Expected a date.',
      false,
      { kind: 'refused', text: 'Deliveries, C14: Expected a date.', detail: null },
    ],
    ['', 'Choose a month.', false, { kind: 'refused', text: 'Choose a month.', detail: null }],
    [
      'check',
      'undefined is not a function',
      true,
      { kind: 'bug', text: BUG, detail: 'check: undefined is not a function' },
    ],
  ];

  it.each(cases)('at “%s”: %s', (where, text, bug, problem) => {
    expect(problemOfRefusal(where, text, bug)).toEqual(problem);
  });
});
