import type { Arrived, Call } from '../../../sidebar/calls';
import { type AuditEvent, type AuditState, nextAudit, START_AUDIT } from '../../../sidebar/screens/audit';
import { type AuditedProcess, answersOf } from '../../../sidebar/screens/audit-item';
import type { ScreenEvent } from '../../../sidebar/step';
import type { Input } from '../../../src/rpc/contract';
import { NO_ATTENTION, processNamed } from './processes';

type DraftInput = Input<'audit.draft'>;
type Happening = AuditEvent | ScreenEvent;

const SEND = processNamed('Send invoices', 2);
const WORK = processNamed('Do the work', 3);
const NOTHING: DraftInput['seen']['draft'] = { answers: [null, null, null], verdict: null };

function loadedWith(...processes: AuditedProcess[]): ScreenEvent {
  return arrived({
    name: 'audit.load',
    input: {},
    value: { processes, people: ['Ana'], starters: [], attention: NO_ATTENTION, today: '2026-09-20' },
  });
}

function arrived(answer: Arrived): ScreenEvent {
  return { type: 'arrived', answer };
}

/** The answer to a draft: the process with what the draft says, or as somebody else left it. */
function kept(call: Call | undefined, process: AuditedProcess, changed: string[] = []): ScreenEvent {
  if (call?.name !== 'audit.draft') throw new Error('no draft was sent');
  return arrived({ name: 'audit.draft', input: call.input, value: { process, changed } });
}

function run(state: AuditState, ...events: Happening[]): AuditState {
  return events.reduce((so, event) => nextAudit(so, event).state, state);
}

const yes = (question: 0 | 1 | 2): AuditEvent => ({ type: 'answered', question, answer: 'Yes' });
const no = (question: 0 | 1 | 2): AuditEvent => ({ type: 'answered', question, answer: 'No' });
const rested = (state: AuditState, whole = true): AuditEvent => ({
  type: 'rested',
  stamp: state.stamp,
  whole,
});
const typed = (owner: string): AuditEvent => ({ type: 'ownerChosen', owner, isNew: true });

const opened = run(START_AUDIT, loadedWith(SEND, WORK));
const half = run(opened, yes(0), no(1));
const HALF: AuditedProcess = { ...SEND, draft: { answers: ['Yes', 'No', null], verdict: null } };

describe('answers that are not saved yet', () => {
  it('are looked at a moment after each of them', () => {
    const { later } = nextAudit(opened, yes(0));
    expect(later).toEqual({ ms: 400, event: { type: 'rested', stamp: 1, whole: true } });
  });

  it('are kept in one call once the person rests', () => {
    expect(nextAudit(half, rested(half)).calls).toEqual([
      {
        name: 'audit.draft',
        input: {
          process: SEND.ref,
          answers: ['Yes', 'No', null],
          seen: { verdict: 'Not audited', owner: null, impact: null, fails: null, draft: NOTHING },
        },
      },
    ]);
  });

  it('are not sent while the person goes on answering', () => {
    expect(nextAudit(half, { type: 'rested', stamp: half.stamp - 1, whole: true }).calls).toBeUndefined();
  });

  it('are not sent twice', () => {
    const sent = run(half, rested(half));
    expect(nextAudit(sent, { type: 'left' }).calls).toBeUndefined();
  });

  it.each<[string, AuditEvent]>([
    ['skips', { type: 'skipped' }],
    ['goes back', { type: 'wentBack' }],
    ['goes to another process', { type: 'wentTo', key: 'P-3 Do the work' }],
    ['leaves', { type: 'left' }],
  ])('are kept at once where the person %s', (_, event) => {
    expect(nextAudit(half, event).calls?.[0]?.input).toMatchObject({ answers: ['Yes', 'No', null] });
  });

  it('hold the verdict, the owner, impact and fails as far as they are given', () => {
    const said = run(
      half,
      { type: 'judged', verdict: 'Broken' },
      { type: 'ownerChosen', owner: 'Ana', isNew: false },
      { type: 'rated', what: 'impact', mark: 4 },
      { type: 'rated', what: 'fails', mark: 2 },
    );
    expect(nextAudit(said, rested(said)).calls?.[0]?.input).toMatchObject({
      verdict: 'Broken',
      owner: 'Ana',
      impact: 4,
      fails: 2,
    });
  });

  it('leave a name out while it is typed, and hold it once the person leaves it', () => {
    const typing = run(half, typed('Sam Ok'));
    expect(nextAudit(half, typed('Sam Ok')).later?.event).toMatchObject({ whole: false });
    const resting = nextAudit(typing, rested(typing, false));
    expect(resting.calls?.[0]?.input).not.toHaveProperty('owner');
    const back = run(resting.state, kept(resting.calls?.[0], HALF), typed('Sam Okafor'));
    expect(nextAudit(back, { type: 'left' }).calls).toMatchObject([
      { input: { owner: 'Sam Okafor', answers: [null, null, null] } },
    ]);
  });

  it('are nothing where a name was typed and taken away again', () => {
    expect(nextAudit(run(opened, typed('S'), typed(' ')), { type: 'left' }).calls).toBeUndefined();
  });
});

describe('what is said while answers are on their way', () => {
  const first = nextAudit(half, rested(half));

  it('waits for the answer, and goes out with it', () => {
    const more = run(first.state, yes(2));
    expect(nextAudit(more, rested(more)).calls).toBeUndefined();
    expect(nextAudit(more, kept(first.calls?.[0], HALF)).calls).toMatchObject([
      { name: 'audit.draft', input: { answers: [null, null, 'Yes'], seen: { draft: HALF.draft } } },
    ]);
  });

  it('is the audit itself: it has seen the answers as they will be', () => {
    const saved = nextAudit(run(first.state, yes(2)), { type: 'savePressed' });
    expect(saved.calls).toMatchObject([
      { name: 'audit.save', input: { answers: ['Yes', 'No', 'Yes'], seen: { draft: HALF.draft } } },
    ]);
    // The draft is answered first; it leaves the audit alone that is behind it.
    const answered = nextAudit(saved.state, kept(first.calls?.[0], HALF));
    expect(answered.calls).toBeUndefined();
    expect(answered.state.items[0]?.sent?.seen.verdict).toBe('Inconsistent');
  });

  it('sees what was last read where the call before it was lost', () => {
    const [call] = first.calls ?? [];
    if (call === undefined) throw new Error('nothing was sent');
    const lost = run(first.state, { type: 'failed', call }, yes(2));
    expect(nextAudit(lost, rested(lost)).calls).toMatchObject([
      { input: { answers: ['Yes', 'No', 'Yes'], seen: { draft: NOTHING } } },
    ]);
  });
});

describe('once they are kept', () => {
  const first = nextAudit(half, rested(half));
  const settled = run(first.state, kept(first.calls?.[0], HALF));

  it('they are read from the workbook, with what another person says next', () => {
    expect(settled.items[0] && answersOf(settled.items[0])).toEqual(['Yes', 'No', null]);
    const theirs = {
      ...SEND,
      draft: { answers: ['Sometimes', 'No', 'Yes'], verdict: null },
    } as AuditedProcess;
    const again = run(settled, loadedWith(theirs, WORK));
    expect(again.items[0] && answersOf(again.items[0])).toEqual(['Sometimes', 'No', 'Yes']);
  });

  it('they are read from the workbook after a second try, too', () => {
    const [call] = first.calls ?? [];
    if (call === undefined) throw new Error('nothing was sent');
    const again = run(first.state, { type: 'failed', call }, kept(call, HALF));
    expect(again.items[0]?.draft.answers).toEqual([null, null, null]);
    expect(again.items[0] && answersOf(again.items[0])).toEqual(['Yes', 'No', null]);
  });

  it('they are on screen after the audit was saved, and are no draft', () => {
    const saved = nextAudit(run(settled, yes(2)), { type: 'savePressed' });
    const [call] = saved.calls ?? [];
    if (call?.name !== 'audit.save') throw new Error('nothing was saved');
    const process = { ...SEND, verdict: 'Inconsistent' };
    const value = { process, suggested: null, attention: NO_ATTENTION, changed: [] };
    const back = run(saved.state, arrived({ name: 'audit.save', input: call.input, value }), {
      type: 'wentBack',
    });
    expect(back.items[0] && answersOf(back.items[0])).toEqual(['Yes', 'No', 'Yes']);
    expect(nextAudit(back, { type: 'left' }).calls).toBeUndefined();
  });
});

describe('answers that somebody else gave differently', () => {
  const first = nextAudit(half, rested(half));
  const theirs = { ...SEND, draft: { answers: ['No', null, null], verdict: null } } as AuditedProcess;
  const told = run(
    first.state,
    kept(first.calls?.[0], theirs, ['The answer to question 1 was blank and is now No']),
  );

  it('are told of, and the person keeps what they said', () => {
    expect(told.conflicts).toMatchObject([{ changed: ['The answer to question 1 was blank and is now No'] }]);
    expect(told.items[0] && answersOf(told.items[0])).toEqual(['Yes', 'No', null]);
  });

  it('are not written over by going on', () => {
    const more = run(told, yes(2));
    expect(nextAudit(more, rested(more)).calls).toBeUndefined();
    expect(nextAudit(more, { type: 'left' }).calls).toBeUndefined();
  });

  it('are written over by someone who says so', () => {
    expect(nextAudit(told, { type: 'mineKept', key: 'P-2 Send invoices' }).calls).toMatchObject([
      { name: 'audit.draft', input: { answers: ['Yes', 'No', null], seen: { draft: theirs.draft } } },
    ]);
  });

  it('take the place of the person’s own where they say so', () => {
    const taken = run(told, { type: 'theirsKept', key: 'P-2 Send invoices' });
    expect(taken.items[0] && answersOf(taken.items[0])).toEqual(['No', null, null]);
    expect(nextAudit(taken, { type: 'left' }).calls).toBeUndefined();
  });
});

describe('opening an audit that was begun', () => {
  it('shows it among those that are open, though it was audited before', () => {
    const again = { ...WORK, verdict: 'Working', draft: HALF.draft };
    const state = run(START_AUDIT, loadedWith({ ...SEND, verdict: 'Broken' }, again));
    expect(state).toMatchObject({
      stage: 'walk',
      at: 0,
      until: 1,
      items: [{ process: again, isResumed: true }, {}],
    });
  });
});

describe('the deep pass', () => {
  const last = { on: '2026-09-20', answers: ['No', 'No', 'No', null, null, null, null, null, null, null] };
  const broken = { ...SEND, verdict: 'Broken', last } as AuditedProcess;
  const deep = run(START_AUDIT, loadedWith(broken), { type: 'deepStarted' });
  const answered: AuditEvent = { type: 'deepAnswered', question: 1, answer: 'No' };

  it('is kept once the person rests', () => {
    const step = nextAudit(deep, answered);
    expect(step.later?.ms).toBe(400);
    expect(nextAudit(step.state, rested(step.state)).calls).toMatchObject([
      { name: 'audit.deep', input: { answers: [null, 'No', null, null, null, null, null] } },
    ]);
  });

  it('writes nothing over what somebody else answered, by skipping or leaving', () => {
    const sent = run(deep, answered);
    const step = nextAudit(sent, rested(sent));
    const [call] = step.calls ?? [];
    if (call?.name !== 'audit.deep') throw new Error('nothing was sent');
    const theirs = [...last.answers];
    theirs[4] = 'Yes';
    const process = { ...broken, last: { ...last, answers: theirs } } as AuditedProcess;
    const changed = ['The answer to question 5 was blank and is now Yes'];
    const told = run(
      step.state,
      arrived({ name: 'audit.deep', input: call.input, value: { process, changed } }),
    );
    for (const type of ['deepSkipped', 'left'] as const) {
      expect(nextAudit(told, { type }).calls ?? []).toEqual([]);
    }
  });
});
