import type { Input } from '../../../src/rpc/contract';
import { actions } from '../../../src/tabs/actions';
import { auditAnswers } from '../../../src/tabs/audit-answers';
import { processRegister } from '../../../src/tabs/process-register';
import { cells, typeCell } from './cells';
import { type Desk, openDesk } from './desk';

type Groundwork = Input<'audit.deep'>['answers'];

const NONE: Groundwork = [null, null, null, null, null, null, null];
const SEEN = { answers: NONE, verdict: 'Working' };
const process = { id: 'P-0001', row: 2, name: 'Send invoices' };
const YES: Input<'audit.save'>['answers'] = ['Yes', 'Yes', 'Yes'];

/** One process that was found to be working on 2026-09-20. */
function withAudit(workbook?: Desk['workbook']): Desk {
  const desk = openDesk({ today: '2026-09-20', ...(workbook === undefined ? {} : { workbook }) });
  desk.get('install', {});
  desk.get('audit.add', { names: ['Send invoices'] });
  desk.get('audit.save', { process, answers: YES, verdict: 'Working', impact: 5 });
  return desk;
}

const answerRows = (desk: Desk) =>
  cells(desk, auditAnswers, 'q1', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'q10', 'suggested', 'decided', 'by');

describe('the deep pass', () => {
  test('is written beside the quick pass, and weak groundwork lifts the suggestion', () => {
    const desk = withAudit();
    desk.get('me.save', { name: 'Ben' });
    // 2 + 2 + 2 + 2 + 1 + 0 + 0 = 9 points of 14, which is weak.
    const answers: Groundwork = ['No', "Don't know", 'No', 'No', 'Sometimes', 'Yes', 'Yes'];
    const saved = desk.get('audit.deep', { process, answers, verdict: 'Inconsistent', seen: SEEN });
    expect(saved.changed).toEqual([]);
    expect(saved.process).toMatchObject({ verdict: 'Inconsistent', last: { on: '2026-09-20' } });
    expect(saved.process.last?.answers).toEqual([...YES, ...answers]);
    expect(answerRows(desk)).toEqual([['Yes', ...answers, 'Inconsistent', 'Inconsistent', 'Ben']]);
    expect(cells(desk, processRegister, 'verdict')).toEqual([['Inconsistent']]);
  });

  test('is kept as far as it went, and goes on at another desk', () => {
    const desk = withAudit();
    const half: Groundwork = ['Yes', 'No', null, null, null, null, null];
    desk.get('audit.deep', { process, answers: half, seen: SEEN });
    const other = openDesk({ today: '2026-09-22', workbook: desk.workbook });
    const [loaded] = other.get('audit.load', {}).processes;
    expect(loaded?.last?.answers).toEqual([...YES, ...half]);
    other.get('audit.deep', {
      process,
      answers: ['Yes', 'No', 'Yes', 'Yes', 'Yes', 'Yes', 'Yes'],
      seen: { answers: half, verdict: 'Working' },
    });
    expect(answerRows(other)).toEqual([
      ['Yes', 'Yes', 'No', 'Yes', 'Yes', 'Yes', 'Yes', 'Yes', 'Working', 'Working', 'ana@example.com'],
    ]);
  });

  test('is told what somebody else answered meanwhile, and writes nothing over it', () => {
    const desk = withAudit();
    desk.get('audit.deep', { process, answers: ['No', 'No', null, null, null, null, null], seen: SEEN });
    const later = desk.get('audit.deep', {
      process,
      answers: ['Yes', 'No', 'Yes', null, null, null, null],
      seen: SEEN,
    });
    // The second answer is the same, so that it is no change.
    expect(later.changed).toEqual(['The answer to question 4 was blank and is now No']);
    expect(later.process.last?.answers.slice(3, 6)).toEqual(['No', 'No', null]);
    expect(answerRows(desk)[0]?.slice(1, 4)).toEqual(['No', 'No', '']);
  });

  test('of a process whose verdict was typed by hand makes a row of its own', () => {
    const desk = openDesk({ today: '2026-09-20' });
    desk.get('install', {});
    typeCell(desk, processRegister, 2, 'process', 'Send invoices');
    typeCell(desk, processRegister, 2, 'verdict', 'Broken');
    const answers: Groundwork = ['No', 'No', 'No', 'No', 'No', 'No', 'No'];
    desk.get('audit.deep', {
      process: { ...process, id: null },
      answers,
      seen: { answers: NONE, verdict: 'Broken' },
    });
    expect(cells(desk, auditAnswers, 'process', 'q1', 'q10', 'processId')).toEqual([
      ['Send invoices', '', 'No', 'P-0001'],
    ]);
    expect(cells(desk, processRegister, 'id')).toEqual([['P-0001']]);
  });

  test('still counts when the quick pass is said again the same day', () => {
    const desk = withAudit();
    const answers: Groundwork = ['No', 'No', 'No', 'No', 'No', 'No', 'No'];
    desk.get('audit.deep', { process, answers, seen: SEEN });
    desk.get('audit.save', { process, answers: ['Yes', 'Yes', 'Sometimes'], verdict: 'Working' });
    expect(answerRows(desk)[1]).toEqual(['Yes', ...answers, 'Inconsistent', 'Working', 'ana@example.com']);
  });
});

describe('the next audit', () => {
  test('knows the verdict before, and asks the deep questions anew', () => {
    const first = withAudit();
    const desk = openDesk({ today: '2027-04-01', workbook: first.workbook });
    // Settings say six months: 2026-09-20 is before 2026-10-01.
    expect(desk.get('audit.load', {}).processes[0]).toMatchObject({ before: null, overdue: true });
    const saved = desk.get('audit.save', { process, answers: ['No', 'No', 'Yes'], verdict: 'Broken' });
    expect(saved.process).toMatchObject({ verdict: 'Broken', before: 'Working', overdue: false });
    expect(saved.process.last).toEqual({ on: '2027-04-01', answers: ['No', 'No', 'Yes', ...NONE] });
  });

  test('is not the same audit said twice', () => {
    const desk = withAudit();
    const again = desk.get('audit.save', { process, answers: YES, verdict: 'Working' });
    expect(answerRows(desk)).toHaveLength(1);
    expect(again.process.before).toBeNull();
  });
});

describe('two people at one process', () => {
  const seen = { verdict: 'Not audited', owner: null, impact: null, fails: null };

  function withNew(): Desk {
    const desk = openDesk();
    desk.get('install', {});
    desk.get('audit.add', { names: ['Send invoices'] });
    return desk;
  }

  test('the later one is told what changed, and nothing is written over', () => {
    const desk = withNew();
    const first = { process, answers: YES, verdict: 'Working', owner: 'Ben', impact: 2, seen } as const;
    desk.get('audit.save', { ...first, answers: [...YES] });
    const later = desk.get('audit.save', {
      process,
      answers: ['No', 'No', 'No'],
      verdict: 'Broken',
      owner: 'Ana',
      fails: 4,
      seen,
    });
    expect(later.changed).toEqual([
      'Verdict was Not audited and is now Working',
      'Owner was blank and is now Ben',
    ]);
    expect(later.process).toMatchObject({ verdict: 'Working', owner: 'Ben', impact: 2, fails: null });
    expect(cells(desk, processRegister, 'owner', 'verdict', 'fails')).toEqual([['Ben', 'Working', '']]);
    expect(cells(desk, auditAnswers, 'decided')).toEqual([['Working']]);
  });

  test('what they then save knowingly is saved', () => {
    const desk = withNew();
    desk.get('audit.save', { process, answers: YES, verdict: 'Working', seen });
    const later = desk.get('audit.save', {
      process,
      answers: ['No', 'No', 'No'],
      verdict: 'Broken',
      seen: { ...seen, verdict: 'Working' },
    });
    expect(later.changed).toEqual([]);
    expect(cells(desk, processRegister, 'verdict')).toEqual([['Broken']]);
  });

  test('a second try after a lost answer does no harm', () => {
    const desk = withNew();
    const input = { process, answers: YES, verdict: 'Working' as const, owner: 'Ana', seen };
    desk.get('audit.save', input);
    expect(desk.get('audit.save', input).changed).toEqual([]);
    expect(cells(desk, auditAnswers, 'decided')).toEqual([['Working']]);
  });

  test('cells that are not sent may have changed', () => {
    const desk = withNew();
    typeCell(desk, processRegister, 2, 'owner', 'Ben');
    expect(desk.get('audit.save', { process, answers: YES, verdict: 'Working', seen }).changed).toEqual([]);
  });
});

describe('an action for a process', () => {
  const what = 'Name a backup, and let the backup do it once with the written steps';

  test('stands in Actions with its owner, its day and the process it is for', () => {
    const desk = openDesk({ today: '2026-09-20' });
    desk.get('install', {});
    typeCell(desk, processRegister, 2, 'process', 'Send invoices');
    typeCell(desk, processRegister, 2, 'owner', 'Ana');
    typeCell(desk, processRegister, 2, 'verdict', 'Broken');
    const ref = { ...process, id: null };
    const acted = desk.get('audit.act', { process: ref, what: ` ${what} `, owner: 'Ben', due: '2026-10-04' });
    expect(acted).toMatchObject({ id: 'A-0001', confirm: [], process: { actions: [what] } });
    desk.get('audit.act', { process: ref, what, owner: 'Ben', due: '2026-10-04' });
    expect(cells(desk, actions, 'what', 'owner', 'state', 'from', 'linkedId', 'id')).toEqual([
      [what, 'Ben', 'Open', 'Audit', 'P-0001', 'A-0001'],
    ]);
    expect(desk.workbook.at('Actions').values()[1]).toContainEqual(new Date('2026-10-03T22:00:00Z'));
  });

  test.each<[string, string, string, string[]]>([
    ['works', 'Working', 'Ana', ['It works. Change it anyway?']],
    ['has no owner', 'Broken', '', ['It has no owner. Name one before you change it.']],
    [
      'works and has none',
      'Working',
      '',
      ['It works. Change it anyway?', 'It has no owner. Name one before you change it.'],
    ],
  ])('is asked about first where the process %s', (_, verdict, owner, confirm) => {
    const desk = openDesk();
    desk.get('install', {});
    desk.get('audit.add', { names: ['Send invoices'] });
    typeCell(desk, processRegister, 2, 'verdict', verdict);
    if (owner !== '') typeCell(desk, processRegister, 2, 'owner', owner);
    expect(desk.get('audit.act', { process, what })).toMatchObject({ id: null, confirm });
    expect(cells(desk, actions, 'what')).toEqual([]);
    expect(desk.get('audit.act', { process, what, anyway: true }).id).toBe('A-0001');
  });

  test.each<[string, Partial<Input<'audit.act'>>, string, string]>([
    ['without a word', { what: ' ' }, 'Action', 'say what will be done, starting with a verb.'],
    ['on no day', { due: 'soon' }, 'audit.act, due', 'expected a day such as 2026-09-30'],
    [
      'on a day that is none',
      { due: '2026-02-30' },
      '',
      "expected a day such as 2026-09-30, from 1970 to 2100, found '2026-02-30'",
    ],
  ])('is refused %s', (_, more, where, problem) => {
    const desk = openDesk();
    desk.get('install', {});
    desk.get('audit.add', { names: ['Send invoices'] });
    expect(desk.ask('audit.act', { process, what, ...more })).toEqual({
      ok: false,
      where,
      problem,
      bug: false,
    });
  });
});
