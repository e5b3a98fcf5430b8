import type { Arrived, Failure } from '../../../sidebar/calls';
import {
  nextReview,
  type ReviewEvent,
  type ReviewState,
  START_REVIEW,
} from '../../../sidebar/screens/review';
import { failureAt, leftWords, lineTitle, unsavedLines } from '../../../sidebar/screens/review-meeting';
import { addressesOf, sendWords } from '../../../sidebar/screens/review-share';
import type { ScreenEvent } from '../../../sidebar/step';
import type { Output } from '../../../src/rpc/contract';

const MONTH = '2026-09';
const RUN: Output<'review.run'> = {
  title: 'Review of September 2026',
  url: 'https://docs.google.com/review',
  boxes: [
    { title: 'Last month', minutes: 5 },
    { title: 'Metrics', minutes: 10 },
  ],
  actions: [],
  metrics: [{ name: 'On-time rate', words: '75.0%', owner: 'Nora', line: '' }],
  problems: [
    { name: 'Proof', words: '2 times', rootCause: 'Hurry', change: '', owner: '', due: '', checkOn: '' },
  ],
  wastes: [],
  lookOuts: [],
  priorities: [{ what: 'Stop: Proof', why: '2 ×', doneWhen: '', owner: 'Priya', due: '' }],
  decisions: [{ what: '', owner: '', due: '' }],
  people: ['Nora', 'Priya'],
};
const PREVIEW: Output<'review.share.preview'> = {
  recipients: [
    { name: 'Nora', email: 'nora@example.com', sent: null },
    { name: 'Priya', email: 'priya@example.com', sent: null },
  ],
  without: [],
  quota: 100,
  subject: 'Review',
  warnings: [],
  url: 'https://docs.google.com/review',
  print: 'https://docs.google.com/print',
  printAll: 'https://docs.google.com/print-all',
  calendar: null,
};

const arrived = (answer: Arrived): ScreenEvent => ({ type: 'arrived', answer });
const step = (state: ReviewState, ...events: (ReviewEvent | ScreenEvent)[]) =>
  events.reduce((so, event) => nextReview(so.state, event), { state } as ReturnType<typeof nextReview>);

const CHOSEN: ReviewState = { ...START_REVIEW, month: MONTH };
const inMeeting = step(
  CHOSEN,
  { type: 'partOpened', part: 'meeting' },
  arrived({ name: 'review.run', input: { month: MONTH }, value: RUN }),
).state;
const inShare = step(
  CHOSEN,
  { type: 'partOpened', part: 'share' },
  arrived({ name: 'review.share.preview', input: { month: MONTH }, value: PREVIEW }),
).state;

describe('the parts of the review screen', () => {
  it.each([
    ['month', 'review.load', { month: MONTH }],
    ['meeting', 'review.run', { month: MONTH }],
    ['share', 'review.share.preview', { month: MONTH }],
    ['history', 'review.history', {}],
  ] as const)('opens %s by asking for it', (part, name, input) => {
    expect(step(CHOSEN, { type: 'partOpened', part }).calls).toEqual([{ name, input }]);
  });

  it('swaps what was chosen, with its reason, and looks again', () => {
    const typed = step(
      CHOSEN,
      { type: 'swapTyped', draft: { out: 'Proof', in: 'Paint' } },
      { type: 'swapTyped', draft: { reason: 'Costs a client' } },
      { type: 'swapPressed' },
    );
    const input = { month: MONTH, out: 'Proof', in: 'Paint', reason: 'Costs a client' };
    expect(typed.calls).toEqual([{ name: 'review.swap', input }]);
    const done = step(typed.state, arrived({ name: 'review.swap', input, value: { kept: [] } }));
    expect([done.calls, done.state.swap]).toEqual([
      [{ name: 'review.load', input: { month: MONTH } }],
      { out: '', in: '', reason: '' },
    ]);
  });

  it('writes over kept cells only when told to', () => {
    const seen = [{ cell: 'H14', holds: 'Ours' }];
    const built = { sheet: 'Review', month: MONTH, url: 'https://x', kept: ['H14'], seen, findings: [] };
    const state: ReviewState = { ...CHOSEN, length: 60, built };
    expect(step(state, { type: 'buildPressed' }).calls).toEqual([
      { name: 'review.build', input: { month: MONTH, length: 60 } },
    ]);
    expect(step(state, { type: 'replacePressed' }).calls).toEqual([
      { name: 'review.build', input: { month: MONTH, length: 60, replace: seen } },
    ]);
  });

  it('compares two months', () => {
    expect(step(CHOSEN, { type: 'comparePressed', a: '2026-08', b: MONTH }).calls).toEqual([
      { name: 'review.history', input: { a: '2026-08', b: MONTH } },
    ]);
  });
});

describe('what each press asks for', () => {
  const seen = [{ cell: 'H14', holds: 'Ours' }];
  const built = { sheet: 'Review', month: MONTH, url: 'https://x', kept: ['H14'], seen, findings: [] };
  const ready = { percent: 80, missing: ['the goal'], reminder: 'Please add the goal' };
  const loaded: Output<'review.load'> = {
    months: [],
    month: MONTH,
    length: 60,
    missing: [],
    url: 'https://x',
    leftOfSample: null,
    ready,
    problems: [],
  };

  it.each<[string, ReviewState, ReviewEvent, ReturnType<typeof nextReview>['calls'], string | undefined]>([
    ['build, before anything is known', START_REVIEW, { type: 'buildPressed' }, undefined, undefined],
    ['write over, before anything is built', START_REVIEW, { type: 'replacePressed' }, undefined, undefined],
    ['copy the link, before there is one', START_REVIEW, { type: 'copyPressed' }, undefined, undefined],
    ['copy a reminder, before there is one', START_REVIEW, { type: 'reminderCopied' }, undefined, undefined],
    ['swap, before anything is known', START_REVIEW, { type: 'swapPressed' }, undefined, undefined],
    [
      'lead the meeting, before anything is known',
      START_REVIEW,
      { type: 'partOpened', part: 'meeting' },
      [{ name: 'review.load', input: {} }],
      undefined,
    ],
    ['copy the link', { ...CHOSEN, built }, { type: 'copyPressed' }, undefined, 'https://x'],
    ['copy a reminder', { ...CHOSEN, loaded }, { type: 'reminderCopied' }, undefined, 'Please add the goal'],
    [
      'write over what somebody typed',
      { ...CHOSEN, loaded, built },
      { type: 'replacePressed' },
      [{ name: 'review.build', input: { month: MONTH, length: 60, replace: seen } }],
      undefined,
    ],
    [
      'go to another box',
      inMeeting,
      { type: 'boxChosen', box: 1 },
      [{ name: 'review.run', input: { month: MONTH } }],
      undefined,
    ],
    [
      'send all the same',
      inShare,
      { type: 'sendPressed', anyway: true },
      [
        {
          name: 'review.share',
          input: { month: MONTH, to: ['nora@example.com', 'priya@example.com'], anyway: true },
        },
      ],
      undefined,
    ],
  ])('%s', (_, state, event, calls, copy) => {
    const next = nextReview(state, event);
    expect([next.calls, next.copy]).toEqual([calls, copy]);
  });

  it('forgets what was typed, agreed and sent in one month when another is chosen', () => {
    const state = step(
      { ...inShare, meeting: inMeeting.meeting },
      { type: 'othersTyped', text: 'max@other.example' },
      { type: 'lineTyped', field: 'decision-0-what', text: 'Hire' },
      { type: 'swapTyped', draft: { reason: 'Costs a client' } },
      { type: 'monthChosen', month: '2026-08' },
    ).state;
    expect(state).toEqual({ ...START_REVIEW, month: '2026-08' });
  });

  it('keeps what is typed in a line while the meeting goes to another box and back', () => {
    const state = step(
      inMeeting,
      { type: 'lineTyped', field: 'metric-0-line', text: 'Glass' },
      { type: 'boxChosen', box: 1 },
      arrived({ name: 'review.run', input: { month: MONTH }, value: RUN }),
      { type: 'boxChosen', box: 0 },
    ).state;
    expect(state.meeting.fields).toEqual({ 'metric-0-line': 'Glass' });
  });

  it('shows what was agreed until the meeting is opened anew', () => {
    const agreed = {
      agreed: [],
      refused: ['Priority 1 has no owner'],
      decided: ['No more neon'],
      url: 'https://x',
    };
    const after = step(
      inMeeting,
      arrived({ name: 'review.agree', input: { month: MONTH }, value: agreed }),
    ).state;
    expect(after.meeting.agreed).toEqual(agreed);
    expect(step(after, { type: 'partOpened', part: 'meeting' }).state.meeting.agreed).toBeNull();
  });
});

describe('the meeting', () => {
  const type = (field: string, text: string): ReviewEvent => ({ type: 'lineTyped', field, text });

  it('saves what was changed in a line, and what the person had seen of it', () => {
    const saved = step(
      inMeeting,
      type('problem-0-change', ' Two proofs '),
      type('problem-0-rootCause', 'Hurry'),
      { type: 'lineSaved', kind: 'problem', index: 0 },
    );
    expect(saved.calls).toEqual([
      {
        name: 'review.capture',
        input: {
          month: MONTH,
          kind: 'problem',
          name: 'Proof',
          index: 0,
          fields: { change: 'Two proofs' },
          seen: { rootCause: 'Hurry', change: '', owner: '', due: '', checkOn: '' },
        },
      },
    ]);
  });

  it('sends nothing where nothing was changed', () => {
    expect(step(inMeeting, { type: 'lineSaved', kind: 'decision', index: 0 }).calls).toEqual([]);
  });

  it('keeps what is typed while it meets a change of somebody else, and asks how it stands', () => {
    const typed = step(inMeeting, type('metric-0-line', 'Glass'), type('decision-0-what', 'Hire')).state;
    const input = {
      month: MONTH,
      kind: 'metric' as const,
      name: 'On-time rate',
      index: 0,
      fields: {},
      seen: {},
    };
    const words = ["Owner's line was blank and is now Ill"];
    const met = step(typed, arrived({ name: 'review.capture', input, value: { changed: words } }));
    expect(met.state.meeting).toMatchObject({
      fields: { 'metric-0-line': 'Glass', 'decision-0-what': 'Hire' },
      changed: { line: 'metric-0-', words },
    });
    expect(met.calls).toEqual([{ name: 'review.run', input: { month: MONTH } }]);
    const done = step(typed, arrived({ name: 'review.capture', input, value: { changed: [] } }));
    expect(done.state.meeting.fields).toEqual({ 'decision-0-what': 'Hire' });
  });

  it('agrees at the end', () => {
    expect(step(inMeeting, { type: 'agreePressed' }).calls).toEqual([
      { name: 'review.agree', input: { month: MONTH } },
    ]);
  });

  it('lists what is typed and not saved, box by box, and nothing that stands in the review', () => {
    const typed = step(
      inMeeting,
      type('decision-0-what', 'Hire'),
      type('problem-0-rootCause', 'Hurry'),
      type('priority-0-owner', ''),
      type('metric-0-line', 'Glass'),
    ).state.meeting;
    const lines = unsavedLines(typed);
    expect(lines).toEqual([
      { kind: 'metric', index: 0 },
      { kind: 'priority', index: 0 },
      { kind: 'decision', index: 0 },
    ]);
    expect(lines.map((line) => lineTitle(RUN, line))).toEqual([
      'On-time rate · Nora',
      'Priority 1',
      'Decision 1',
    ]);
    expect(lineTitle(RUN, { kind: 'problem', index: 0 })).toBe('1 Proof');
  });

  it('holds agreeing back while a line is not saved, until it is saved or left out on purpose', () => {
    const held = step(inMeeting, type('problem-0-change', 'Two proofs'), { type: 'agreePressed' });
    expect([held.calls, held.state.meeting.isHeldBack]).toEqual([[], true]);
    const anyway = step(held.state, { type: 'agreePressed', anyway: true });
    const agree = { name: 'review.agree', input: { month: MONTH } };
    expect([anyway.calls, anyway.state.meeting.isHeldBack]).toEqual([[agree], false]);
    expect(anyway.state.meeting.fields).toEqual({ 'problem-0-change': 'Two proofs' });
    const input = {
      month: MONTH,
      kind: 'problem' as const,
      name: 'Proof',
      index: 0,
      fields: { change: 'Two proofs' },
      seen: {},
    };
    const saved = step(held.state, arrived({ name: 'review.capture', input, value: { changed: [] } })).state;
    expect(step(saved, { type: 'agreePressed' }).calls).toEqual([agree]);
    expect(step(held.state, { type: 'boxChosen', box: 0 }).state.meeting.isHeldBack).toBe(false);
  });

  it('finds why a line was not saved by the line alone', () => {
    const failure: Failure = {
      id: 7,
      screen: 'review',
      call: {
        name: 'review.capture',
        input: { month: MONTH, kind: 'problem', name: 'Proof', index: 1, fields: {}, seen: {} },
      },
      problem: { kind: 'refused', text: 'Due: expected a day', detail: null },
    };
    expect(failureAt([failure], { kind: 'problem', index: 1 })).toBe(failure);
    expect(failureAt([failure], { kind: 'problem', index: 0 })).toBeUndefined();
    expect(failureAt([failure], { kind: 'priority', index: 1 })).toBeUndefined();
  });

  it.each([
    [300, '5:00 left'],
    [59.4, '0:59 left'],
    [0, '0:00 left'],
    [-0.2, '0:00 left'],
    [-90, '1:30 over'],
  ])('%d seconds are "%s"', (seconds, words) => {
    expect(leftWords(seconds)).toBe(words);
  });
});

describe('sharing', () => {
  it('goes to the people who are not taken off, and to others that were typed', () => {
    const { state } = step(
      inShare,
      { type: 'personToggled', email: 'nora@example.com' },
      { type: 'othersTyped', text: 'max@other.example; ' },
    );
    expect(addressesOf(state.share)).toEqual(['priya@example.com', 'max@other.example']);
    expect(step(state, { type: 'sendPressed', anyway: false }).calls).toEqual([
      {
        name: 'review.share',
        input: { month: MONTH, to: ['priya@example.com', 'max@other.example'], anyway: false },
      },
    ]);
    const back = step(state, { type: 'personToggled', email: 'nora@example.com' }).state;
    expect(addressesOf(back.share)).toContain('nora@example.com');
  });

  it('looks again who got it once it was sent, and not while it asks', () => {
    const input = { month: MONTH, to: ['nora@example.com'] };
    const asked = { confirm: ['Again?'], outcomes: [], pdf: null };
    const sent = { confirm: [], outcomes: [{ to: 'nora@example.com', problem: null }], pdf: null };
    expect(step(inShare, arrived({ name: 'review.share', input, value: asked })).calls).toEqual([]);
    expect(step(inShare, arrived({ name: 'review.share', input, value: sent })).calls).toEqual([
      { name: 'review.share.preview', input: { month: MONTH } },
    ]);
  });

  it('unticks who has got it, and says "again" only when they are ticked again', () => {
    const typed = step(inShare, { type: 'othersTyped', text: 'max@other.example, li@other.example' }).state;
    expect(sendWords(typed.share)).toBe('Send to 4 people');
    const input = { month: MONTH, to: [...addressesOf(typed.share)] };
    const outcomes = [
      { to: 'nora@example.com', problem: null },
      { to: 'priya@example.com', problem: 'Invalid email' },
      { to: 'max@other.example', problem: null },
      { to: 'li@other.example', problem: 'Invalid email' },
    ];
    const [nora, priya] = PREVIEW.recipients;
    const recipients = [{ ...nora, sent: '2026-10-05 14:00' }, priya] as typeof PREVIEW.recipients;
    const after = step(
      typed,
      arrived({ name: 'review.share', input, value: { confirm: [], outcomes, pdf: null } }),
    ).state;
    expect(addressesOf(after.share)).toEqual(['priya@example.com', 'li@other.example']);
    const shown = step(
      { ...after, share: { ...after.share, off: [] } },
      arrived({
        name: 'review.share.preview',
        input: { month: MONTH },
        value: { ...PREVIEW, recipients },
      }),
      { type: 'othersTyped', text: '' },
    ).state;
    expect([addressesOf(shown.share), sendWords(shown.share)]).toEqual([
      ['priya@example.com'],
      'Send to 1 person',
    ]);
    const back = step(
      shown,
      { type: 'personToggled', email: 'priya@example.com' },
      { type: 'personToggled', email: 'nora@example.com' },
    ).state;
    expect(sendWords(back.share)).toBe('Send again to 1 person');
    const both = step(back, { type: 'personToggled', email: 'priya@example.com' }).state;
    expect(sendWords(both.share)).toBe('Send to 2 people');
    const none = step(back, { type: 'personToggled', email: 'nora@example.com' }).state;
    expect(sendWords(none.share)).toBe('Choose who gets it');
  });
});
