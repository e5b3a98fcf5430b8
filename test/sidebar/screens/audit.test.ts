import { type AuditEvent, type AuditState, nextAudit, START_AUDIT } from '../../../sidebar/screens/audit';
import type { AuditedProcess } from '../../../sidebar/screens/audit-item';
import type { ScreenEvent } from '../../../sidebar/step';
import type { Input, Output } from '../../../src/rpc/contract';
import { NO_ATTENTION, processNamed } from './processes';

const [FIRST, SECOND, THIRD] = [
  processNamed('Quote new work', 2, { verdict: 'Working' }),
  processNamed('Send invoices', 3),
  processNamed('Do the work', 4),
] as const;

function loadedWith(
  processes: AuditedProcess[],
  people = ['Ana', 'Dev'],
  starters = ['Do the work'],
): ScreenEvent {
  const value: Output<'audit.load'> = {
    processes,
    people,
    starters,
    attention: NO_ATTENTION,
    today: '2026-09-20',
  };
  return { type: 'arrived', answer: { name: 'audit.load', input: {}, value } };
}

function savedAs(input: Input<'audit.save'>, process: AuditedProcess, warnings: string[] = []): ScreenEvent {
  const value: Output<'audit.save'> = {
    process,
    suggested: null,
    attention: NO_ATTENTION,
    warnings,
    changed: [],
  };
  return { type: 'arrived', answer: { name: 'audit.save', input, value } };
}

function run(state: AuditState, ...events: (AuditEvent | ScreenEvent)[]): AuditState {
  return events.reduce((so, event) => nextAudit(so, event).state, state);
}

function answered(...answers: readonly ('Yes' | 'Sometimes' | 'No' | "Don't know")[]): AuditEvent[] {
  return answers.map((answer, index) => ({ type: 'answered', question: index as 0 | 1 | 2, answer }));
}

const walking = run(START_AUDIT, loadedWith([FIRST, SECOND, THIRD]));
const names = (state: AuditState) => state.items.map((item) => item.process.ref.name);
const onScreen = (state: AuditState) => state.items[state.at]?.process.ref.name;

describe('opening the audit', () => {
  it('reads the register', () => {
    expect(nextAudit(START_AUDIT, { type: 'opened' }).calls).toEqual([{ name: 'audit.load', input: {} }]);
  });

  it('walks through those that are not audited first, and ends with them', () => {
    expect(names(walking)).toEqual(['Send invoices', 'Do the work', 'Quote new work']);
    expect(walking).toMatchObject({ stage: 'walk', at: 0, until: 2 });
  });

  it('offers the starter list while the register is empty', () => {
    expect(run(START_AUDIT, loadedWith([]))).toMatchObject({
      stage: 'starters',
      starters: [{ name: 'Do the work', ticked: true }],
    });
  });

  it('shows the end where all are audited', () => {
    expect(run(START_AUDIT, loadedWith([FIRST])).stage).toBe('end');
  });
});

describe('one process after the other', () => {
  it('saves the suggested verdict and goes on at once', () => {
    const step = nextAudit(run(walking, ...answered('Yes', 'Yes', 'Sometimes')), { type: 'savePressed' });
    expect(step.calls).toEqual([
      {
        name: 'audit.save',
        input: {
          process: SECOND.ref,
          answers: ['Yes', 'Yes', 'Sometimes'],
          verdict: 'Working',
          seen: {
            verdict: 'Not audited',
            owner: null,
            impact: null,
            fails: null,
            draft: { answers: [null, null, null], verdict: null },
          },
        },
      },
    ]);
    expect(onScreen(step.state)).toBe('Do the work');
  });

  it('saves what the person decided, with owner, impact and fails', () => {
    const decided = run(
      walking,
      ...answered('Yes', 'Yes', 'Yes'),
      { type: 'judged', verdict: 'Broken' },
      { type: 'ownerChosen', owner: 'Mei', isNew: true },
      { type: 'rated', what: 'impact', mark: 4 },
      { type: 'rated', what: 'fails', mark: 2 },
    );
    expect(nextAudit(decided, { type: 'savePressed' }).calls?.[0]?.input).toMatchObject({
      verdict: 'Broken',
      owner: 'Mei',
      impact: 4,
      fails: 2,
    });
  });

  it('says what is missing instead of saving, until something is said', () => {
    const pressed = nextAudit(walking, { type: 'savePressed' });
    expect(pressed.calls).toBeUndefined();
    expect(pressed.state.unmet).toEqual(['Answer questions 1, 2 and 3. “Don’t know” is an answer too.']);
    expect(run(pressed.state, ...answered('Yes')).unmet).toEqual([]);
  });

  it('skips without saving, and keeps the answers for the way back', () => {
    const skipped = run(walking, ...answered('No'), { type: 'skipped' });
    expect(onScreen(skipped)).toBe('Do the work');
    const back = run(skipped, { type: 'wentBack' });
    expect(onScreen(back)).toBe('Send invoices');
    expect(back.items[0]?.draft.answers).toEqual(['No', null, null]);
  });

  it('does not go back before the first', () => {
    expect(run(walking, { type: 'wentBack' }).at).toBe(0);
  });

  it('ends after the last, and comes back from the end', () => {
    const end = run(walking, { type: 'skipped' }, { type: 'skipped' });
    expect(end.stage).toBe('end');
    expect(onScreen(run(end, { type: 'wentBack' }))).toBe('Do the work');
    expect(run(end, { type: 'allAgain' })).toMatchObject({ stage: 'walk', at: 0, until: 3 });
  });

  it('goes to one process from the end, one audited before too', () => {
    const end = run(walking, { type: 'skipped' }, { type: 'skipped' });
    const there = run(end, { type: 'wentTo', key: 'P-2 Quote new work' });
    expect(onScreen(there)).toBe('Quote new work');
    expect(there).toMatchObject({ stage: 'walk', at: 2, until: 3 });
    expect(run(end, { type: 'wentTo', key: 'gone' })).toEqual(end);
  });
});

describe('what the server saved', () => {
  const input: Input<'audit.save'> = {
    process: SECOND.ref,
    answers: ['Yes', 'Yes', 'Yes'],
    verdict: 'Working',
  };
  const saved = { ...SECOND, verdict: 'Working', owner: 'Mei' };

  it('takes the place of what was there, and a new owner can be chosen from then on', () => {
    const state = run(walking, savedAs(input, saved));
    expect(state.items[0]?.process).toEqual(saved);
    expect(state.people).toEqual(['Ana', 'Dev', 'Mei']);
  });

  it('is found again by the ID that a process got when it was saved', () => {
    const bare = { ...SECOND, ref: { ...SECOND.ref, id: null } };
    const state = run(
      START_AUDIT,
      loadedWith([bare]),
      ...answered('Yes', 'Yes', 'Yes'),
      savedAs({ ...input, process: bare.ref }, saved),
      loadedWith([saved]),
    );
    expect(state.items).toMatchObject([{ process: saved, draft: { answers: ['Yes', 'Yes', 'Yes'] } }]);
  });

  it('carries its warnings, until it is saved without', () => {
    const warned = run(walking, savedAs(input, saved, ['Mei is not in People.']));
    expect(warned.warnings).toEqual([
      { key: 'P-3 Send invoices', name: 'Send invoices', text: 'Mei is not in People.' },
    ]);
    expect(run(warned, savedAs(input, saved)).warnings).toEqual([]);
  });
});

describe('opening the audit again', () => {
  it('stays at the process on screen with the answers given, though others were audited meanwhile', () => {
    const state = run(
      walking,
      { type: 'skipped' },
      ...answered('Yes', 'No'),
      loadedWith([FIRST, { ...SECOND, verdict: 'Broken' }, THIRD]),
    );
    expect(onScreen(state)).toBe('Do the work');
    expect(state.items[state.at]?.draft.answers).toEqual(['Yes', 'No', null]);
    expect(names(state)).toEqual(['Send invoices', 'Do the work', 'Quote new work']);
  });

  it('walks on to processes that were added meanwhile', () => {
    const added = processNamed('Chase late payments', 5);
    const state = run(walking, loadedWith([FIRST, SECOND, THIRD, added]));
    expect(names(state)).toEqual(['Send invoices', 'Do the work', 'Quote new work', 'Chase late payments']);
    expect(state.until).toBe(4);
  });

  it('starts over where the process on screen is gone', () => {
    expect(onScreen(run(walking, loadedWith([FIRST, THIRD])))).toBe('Do the work');
  });

  it('starts with what was skipped, once the end was reached', () => {
    const end = run(walking, { type: 'skipped' }, { type: 'skipped' });
    expect(run(end, loadedWith([FIRST, SECOND, THIRD]))).toMatchObject({ stage: 'walk', at: 0, until: 2 });
  });
});

describe('adding processes', () => {
  const empty = run(START_AUDIT, loadedWith([]));

  it('sends the ticked names, then reads the register again', () => {
    const step = nextAudit(empty, { type: 'addPressed' });
    const call = { name: 'audit.add' as const, input: { names: ['Do the work'] } };
    expect(step.calls).toEqual([call]);
    const value = { added: 1, known: [] };
    const added = nextAudit(step.state, { type: 'arrived', answer: { ...call, value } });
    expect(added.calls).toEqual([{ name: 'audit.load', input: {} }]);
    expect(run(added.state, loadedWith([THIRD]))).toMatchObject({ stage: 'walk', added: value });
  });

  it('asks for at least one name', () => {
    const step = nextAudit(run(empty, { type: 'allTicked', ticked: false }), { type: 'addPressed' });
    expect(step.calls).toBeUndefined();
    expect(step.state.unmet).toEqual(['Tick at least one process, or type the name of your own.']);
  });

  it('is offered again at the end, and can be left', () => {
    const more = run(walking, { type: 'addMore' });
    expect(more.stage).toBe('starters');
    expect(run(more, { type: 'addNothing' }).stage).toBe('end');
  });
});
