import type { Input } from '../../../src/rpc/contract';
import { auditAnswers } from '../../../src/tabs/audit-answers';
import { processRegister } from '../../../src/tabs/process-register';
import { cells, typeCell } from './cells';
import { type Desk, openDesk } from './desk';

type DraftInput = Input<'audit.draft'>;

const process = { id: 'P-0001', row: 2, name: 'Send invoices' };
const NOTHING: DraftInput['seen']['draft'] = { answers: [null, null, null], verdict: null };
const SEEN: DraftInput['seen'] = {
  verdict: 'Not audited',
  owner: null,
  impact: null,
  fails: null,
  draft: NOTHING,
};

/** A register of one process, on 2026-09-20. */
function withProcess(): Desk {
  const desk = openDesk({ today: '2026-09-20' });
  desk.get('install', {});
  desk.get('audit.add', { names: ['Send invoices'] });
  return desk;
}

const draft = (desk: Desk, answers: DraftInput['answers'], more: Partial<DraftInput> = {}) =>
  desk.get('audit.draft', { process, answers, seen: SEEN, ...more });

const loaded = (desk: Desk) => desk.get('audit.load', {}).processes[0];
const answerRows = (desk: Desk) =>
  cells(desk, auditAnswers, 'process', 'auditedOn', 'q1', 'q2', 'q3', 'suggested', 'decided', 'by');
const registerRows = (desk: Desk) => cells(desk, processRegister, 'owner', 'verdict', 'impact', 'fails');

describe('a quick pass that is not finished', () => {
  test('is kept without a day, and is no audit yet', () => {
    const desk = withProcess();
    const kept = draft(desk, ['No', "Don't know", null]);
    expect(kept.changed).toEqual([]);
    expect(kept.process).toMatchObject({
      verdict: 'Not audited',
      last: null,
      draft: { answers: ['No', "Don't know", null], verdict: null },
    });
    expect(answerRows(desk)).toEqual([['Send invoices', '', 'No', "Don't know", '', '', '', '']]);
    expect(registerRows(desk)).toEqual([['', 'Not audited', '', '']]);
    expect(desk.get('home', {}).steps[0]?.words).toBe('0 of 1 audited · 0 need work');
    expect(desk.get('check', {}).findings).toEqual([]);
  });

  test('goes on at another desk, in the same row, with what the person leans to', () => {
    const first = withProcess();
    draft(first, ['No', null, null], { impact: 4, owner: ' Ana Ruiz ' });
    const desk = openDesk({ today: '2026-09-22', workbook: first.workbook });
    expect(loaded(desk)).toMatchObject({ owner: 'Ana Ruiz', impact: 4 });
    draft(desk, [null, 'Yes', 'Sometimes'], {
      verdict: 'Broken',
      fails: 2,
      seen: { ...SEEN, owner: 'Ana Ruiz', impact: 4, draft: { answers: ['No', null, null], verdict: null } },
    });
    expect(loaded(desk)?.draft).toEqual({ answers: ['No', 'Yes', 'Sometimes'], verdict: 'Broken' });
    expect(answerRows(desk)).toEqual([['Send invoices', '', 'No', 'Yes', 'Sometimes', '', 'Broken', '']]);
    expect(registerRows(desk)).toEqual([['Ana Ruiz', 'Not audited', 4, 2]]);
  });

  test('becomes the audit when it is saved, on that day', () => {
    const desk = withProcess();
    draft(desk, ['No', 'No', null]);
    const later = openDesk({ today: '2026-09-22', workbook: desk.workbook });
    const saved = later.get('audit.save', { process, answers: ['No', 'No', 'Yes'], verdict: 'Broken' });
    expect(saved.process).toMatchObject({ verdict: 'Broken', draft: null, last: { on: '2026-09-22' } });
    expect(answerRows(later).map((row) => [row[0], ...row.slice(2)])).toEqual([
      ['Send invoices', 'No', 'No', 'Yes', 'Broken', 'Broken', 'ana@example.com'],
    ]);
  });

  test('leaves the audit before as it was until it is saved', () => {
    const desk = withProcess();
    desk.get('audit.save', { process, answers: ['Yes', 'Yes', 'Yes'], verdict: 'Working' });
    const next = openDesk({ today: '2027-01-10', workbook: desk.workbook });
    draft(next, ['No', null, null], { seen: { ...SEEN, verdict: 'Working' } });
    expect(loaded(next)).toMatchObject({
      verdict: 'Working',
      last: { on: '2026-09-20' },
      before: null,
      draft: { answers: ['No', null, null] },
    });
    next.get('audit.save', { process, answers: ['No', 'No', 'No'], verdict: 'Broken' });
    expect(loaded(next)).toMatchObject({ last: { on: '2027-01-10' }, before: 'Working', draft: null });
  });

  test('gives a process that was typed by hand an ID, so that it is found again after a sort', () => {
    const desk = openDesk();
    desk.get('install', {});
    typeCell(desk, processRegister, 2, 'process', 'Send invoices');
    draft(desk, ['Yes', null, null], { process: { ...process, id: null }, seen: { ...SEEN, verdict: null } });
    expect(cells(desk, processRegister, 'id')).toEqual([['P-0001']]);
    expect(cells(desk, auditAnswers, 'processId')).toEqual([['P-0001']]);
  });

  test('keeps a name that begins like a formula as text', () => {
    const desk = withProcess();
    draft(desk, [null, null, null], { owner: '=1+1' });
    expect(registerRows(desk)).toEqual([['=1+1', 'Not audited', '', '']]);
    // Nothing was answered, so there is nothing to keep in Audit Answers.
    expect(answerRows(desk)).toEqual([]);
  });

  test('takes 10,000 characters in the place of an owner, whole', () => {
    const desk = withProcess();
    const owner = 'x'.repeat(10_000);
    draft(desk, ['Yes', null, null], { owner });
    expect(registerRows(desk)[0]?.[0]).toBe(owner);
  });
});

describe('two people in one quick pass', () => {
  test('answer different questions without losing either', () => {
    const desk = withProcess();
    draft(desk, ['Yes', null, null]);
    expect(draft(desk, [null, 'No', null]).process.draft?.answers).toEqual(['Yes', 'No', null]);
  });

  test.each<[string, Partial<DraftInput>, DraftInput['answers'], Partial<DraftInput>, string]>([
    ['an answer', {}, ['No', null, null], {}, 'The answer to question 1 was blank and is now Yes'],
    [
      'the verdict leaned to',
      { verdict: 'Working' },
      [null, null, null],
      { verdict: 'Broken' },
      'The verdict of the audit that is begun was blank and is now Working',
    ],
    ['the owner', { owner: 'Ben' }, [null, null, null], { owner: 'Ana' }, 'Owner was blank and is now Ben'],
    ['impact', { impact: 2 }, [null, null, null], { impact: 5 }, 'Impact was blank and is now 2'],
    ['fails', { fails: 2 }, [null, null, null], { fails: 5 }, 'Fails was blank and is now 2'],
  ])('are told of %s that differs, and nothing is written over', (_, first, answers, later, told) => {
    const desk = withProcess();
    draft(desk, ['Yes', null, null], first);
    const before = [answerRows(desk), registerRows(desk)];
    expect(draft(desk, answers, later).changed).toEqual([told]);
    expect([answerRows(desk), registerRows(desk)]).toEqual(before);
  });

  test('the later one is told that the audit is finished', () => {
    const desk = withProcess();
    desk.get('audit.save', { process, answers: ['Yes', 'Yes', 'Yes'], verdict: 'Working' });
    expect(draft(desk, ['No', null, null]).changed).toEqual(['Verdict was Not audited and is now Working']);
    expect(answerRows(desk)).toHaveLength(1);
  });

  test('the one who finishes is told what the other has answered meanwhile, and may save all the same', () => {
    const desk = withProcess();
    draft(desk, ['Sometimes', 'No', null]);
    const input: Input<'audit.save'> = {
      process,
      answers: ['Yes', 'No', 'Yes'],
      verdict: 'Inconsistent',
      seen: SEEN,
    };
    // The second answer is the same, so that it is no change.
    expect(desk.get('audit.save', input).changed).toEqual([
      'The answer to question 1 was blank and is now Sometimes',
    ]);
    expect(registerRows(desk)).toEqual([['', 'Not audited', '', '']]);
    const knowing = { ...SEEN, draft: { ...NOTHING, answers: ['Sometimes', 'No', null] } };
    const saved = desk.get('audit.save', { ...input, seen: knowing as DraftInput['seen'] });
    expect(saved).toMatchObject({ changed: [], process: { verdict: 'Inconsistent', draft: null } });
  });

  test('a second try after a lost answer does no harm', () => {
    const desk = withProcess();
    draft(desk, ['No', 'No', null], { impact: 3 });
    expect(draft(desk, ['No', 'No', null], { impact: 3 }).changed).toEqual([]);
    expect(answerRows(desk)).toHaveLength(1);
  });

  test('answer different questions of the deep pass without losing either', () => {
    const desk = withProcess();
    desk.get('audit.save', { process, answers: ['No', 'No', 'No'], verdict: 'Broken' });
    const none: Input<'audit.deep'>['answers'] = [null, null, null, null, null, null, null];
    const seen = { answers: none, verdict: 'Broken' };
    desk.get('audit.deep', { process, answers: ['No', null, null, null, null, null, null], seen });
    const later = desk.get('audit.deep', {
      process,
      answers: [null, 'Yes', null, null, null, null, null],
      seen,
    });
    expect(later.changed).toEqual([]);
    expect(later.process.last?.answers.slice(3, 6)).toEqual(['No', 'Yes', null]);
  });
});
