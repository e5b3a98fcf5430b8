import { type AuditEvent, type AuditState, nextAudit, START_AUDIT } from '../../../sidebar/screens/audit';
import { groundworkOf, isDeep, judgeGroundwork } from '../../../sidebar/screens/audit-deep';
import { deepItem, deepOpen } from '../../../sidebar/screens/audit-deep-walk';
import type { AuditedProcess, Item } from '../../../sidebar/screens/audit-item';
import type { ScreenEvent } from '../../../sidebar/step';
import type { AuditAnswer } from '../../../src/audit/words';
import type { Input, Output } from '../../../src/rpc/contract';
import { NO_ATTENTION, processNamed } from './processes';

type Answers = (AuditAnswer | null)[];

const NONE: Input<'audit.deep'>['answers'] = [null, null, null, null, null, null, null];
const WEAK: Input<'audit.deep'>['answers'] = ['No', 'No', 'No', 'No', 'No', 'Yes', 'Yes'];

const audited = (quick: Answers, deep: Answers = NONE) => ({
  on: '2026-09-20',
  answers: [...quick, ...deep],
});
const draft: Item['draft'] = { answers: [null, null, null] };

describe('the deep pass', () => {
  it.each<[string, Partial<AuditedProcess>, boolean]>([
    ['a broken one', { verdict: 'Broken', last: audited(['No', 'No', 'No']) }, true],
    ['one that works', { verdict: 'Working', last: audited(['Yes', 'Yes', 'Yes']), impact: 4 }, false],
    [
      'one that works, of impact 5',
      { verdict: 'Working', last: audited(['Yes', 'Yes', 'Yes']), impact: 5 },
      true,
    ],
    ['one judged better than it answered', { verdict: 'Working', last: audited(['No', 'No', 'Yes']) }, true],
    ['one that nobody knew', { verdict: 'Working', last: audited(["Don't know", 'Yes', 'Yes']) }, true],
    ['one judged in the tab', { verdict: 'Broken' }, true],
    ['one judged in the tab to work', { verdict: 'Working' }, false],
    ['one that is not audited', { impact: 5 }, false],
  ])('is for %s: %s', (_, more, expected) => {
    expect(isDeep(processNamed('Any', 2, more))).toBe(expected);
  });

  it('says by the rule what weak groundwork means', () => {
    const process = processNamed('Any', 2, {
      verdict: 'Working',
      impact: 5,
      last: audited(['Yes', 'Yes', 'Yes'], WEAK),
    });
    // Five Nos are 10 of 14 points.
    expect(judgeGroundwork({ process, draft })).toMatchObject({ points: 10, suggested: 'Inconsistent' });
    // Three answers are too few: nothing is said of the groundwork yet.
    const few = {
      ...process,
      last: audited(['Yes', 'Yes', 'Yes'], ['No', 'No', 'No', null, null, null, null]),
    };
    expect(judgeGroundwork({ process: few, draft })).toMatchObject({ points: null, suggested: 'Working' });
  });
});

const BROKEN = processNamed('Send invoices', 3, { verdict: 'Broken', last: audited(['No', 'No', 'No']) });
const DONE = processNamed('Quote', 2, { verdict: 'Broken', last: audited(['No', 'No', 'No'], WEAK) });
const VITAL = processNamed('Do the work', 4, {
  verdict: 'Working',
  impact: 5,
  last: audited(['Yes', 'Yes', 'Yes'], ['Yes', null, null, null, null, null, null]),
  owner: 'Ana',
});

function run(state: AuditState, ...events: (AuditEvent | ScreenEvent)[]): AuditState {
  return events.reduce((so, event) => nextAudit(so, event).state, state);
}

function loadedWith(...processes: AuditedProcess[]): ScreenEvent {
  const value: Output<'audit.load'> = {
    processes,
    people: ['Ana'],
    starters: [],
    attention: NO_ATTENTION,
    today: '2026-09-20',
  };
  return { type: 'arrived', answer: { name: 'audit.load', input: {}, value } };
}

const deep = run(START_AUDIT, loadedWith(DONE, BROKEN, VITAL), { type: 'deepStarted' });
const onScreen = (state: AuditState) => deepItem(state)?.process.ref.name;
const answerOf = (question: number, answer: AuditAnswer): AuditEvent => ({
  type: 'deepAnswered',
  question,
  answer,
});

describe('the walk through questions 4 to 10', () => {
  it('begins with those that are not done', () => {
    expect(deep.deep.keys).toEqual(['P-3 Send invoices', 'P-4 Do the work', 'P-2 Quote']);
    expect(onScreen(deep)).toBe('Send invoices');
    expect(deepOpen(deep.items)).toBe(2);
  });

  it('saves what was answered on every way out, with what was seen', () => {
    const typed = run(deep, answerOf(0, 'No'), answerOf(2, "Don't know"));
    const input = {
      process: BROKEN.ref,
      answers: ['No', null, "Don't know", null, null, null, null],
      seen: { answers: NONE, verdict: 'Broken' },
    };
    for (const type of ['deepSkipped', 'deepWentBack', 'left'] as const) {
      expect(nextAudit(typed, { type }).calls).toEqual([{ name: 'audit.deep', input }]);
    }
  });

  it('asks nobody where nothing is new', () => {
    expect(nextAudit(deep, { type: 'deepSkipped' }).calls).toEqual([]);
  });

  it('goes on with what another person answered, and adds to it', () => {
    const typed = run(deep, { type: 'deepSkipped' }, answerOf(1, 'Sometimes'));
    expect(onScreen(typed)).toBe('Do the work');
    expect(groundworkOf(deepItem(typed) as Item)).toEqual(['Yes', 'Sometimes', null, null, null, null, null]);
  });

  it('says which questions are open before it saves and goes on', () => {
    const typed = run(deep, ...[0, 1, 2, 3, 4].map((index) => answerOf(index, 'Yes')));
    const step = nextAudit(typed, { type: 'deepSavePressed' });
    expect(step.calls).toBeUndefined();
    expect(step.state.unmet).toEqual([
      'Still open: questions 9, 10. “Don’t know” is an answer too; Skip keeps what you answered.',
    ]);
  });

  it('saves another verdict with the answers, and ends behind the last process', () => {
    const typed = run(
      deep,
      { type: 'deepSkipped' },
      ...[1, 2, 3, 4, 5, 6].map((index) => answerOf(index, 'No')),
      { type: 'deepJudged', verdict: 'Inconsistent' },
    );
    const step = nextAudit(typed, { type: 'deepSavePressed' });
    expect(step.calls?.[0]?.input).toMatchObject({
      answers: ['Yes', 'No', 'No', 'No', 'No', 'No', 'No'],
      verdict: 'Inconsistent',
      seen: { verdict: 'Working' },
    });
    expect(run(step.state, { type: 'deepSkipped' }).stage).toBe('end');
  });

  it('has seen its own answer that is still on its way', () => {
    const sent = run(
      deep,
      answerOf(0, 'No'),
      { type: 'deepSkipped' },
      { type: 'deepWentBack' },
      answerOf(1, 'No'),
    );
    expect(nextAudit(sent, { type: 'deepSkipped' }).calls?.[0]?.input).toMatchObject({
      answers: ['No', 'No', null, null, null, null, null],
      seen: { answers: ['No', null, null, null, null, null, null] },
    });
  });

  it('stays where it is when the register is read again', () => {
    const typed = run(deep, answerOf(0, 'No'), loadedWith(DONE, BROKEN, VITAL));
    expect(typed.stage).toBe('deep');
    expect(groundworkOf(deepItem(typed) as Item)[0]).toBe('No');
  });
});
