import type { CellValue } from '../../../src/cell';
import { findColumns } from '../../../src/schema/find-columns';
import type { Tab } from '../../../src/schema/tab';
import { auditAnswers } from '../../../src/tabs/audit-answers';
import { processRegister } from '../../../src/tabs/process-register';
import { type Desk, openDesk } from './desk';

/** What a tab holds in the columns of these keys, from the row under its headers. */
function cells(desk: Desk, tab: Tab, ...keys: string[]): CellValue[][] {
  const values = desk.workbook.at(tab.name).values();
  const { at } = findColumns(tab, tab.name, values);
  return values.slice(1).map((row) => keys.map((key) => row[(at.get(key) ?? 0) - 1] ?? ''));
}

function type(desk: Desk, tab: Tab, row: number, key: string, value: CellValue) {
  const { at } = findColumns(tab, tab.name, desk.workbook.at(tab.name).values());
  desk.workbook.at(tab.name).write(row, at.get(key) ?? 0, [[value]]);
}

const YES: ['Yes', 'Yes', 'Yes'] = ['Yes', 'Yes', 'Yes'];

describe('the audit, over installed tabs', () => {
  test('walks from the starter list to a saved verdict', () => {
    const desk = openDesk({ today: '2026-09-20' });
    desk.get('install', {});
    const start = desk.get('audit.load', {});
    expect(start.processes).toEqual([]);
    expect(start.starters).toHaveLength(14);

    expect(desk.get('audit.add', { names: ['Quote new work', ' Send invoices ', 'quote new work'] })).toEqual(
      {
        added: 2,
        known: ['quote new work'],
      },
    );
    const [quote] = desk.get('audit.load', {}).processes;
    if (quote === undefined) throw new Error('no process');
    expect(quote.ref).toEqual({ id: 'P-0001', row: 2, name: 'Quote new work' });

    const saved = desk.get('audit.save', {
      process: quote.ref,
      answers: ['Sometimes', 'No', 'Yes'],
      verdict: 'Broken',
      owner: 'Ana',
      impact: 4,
      fails: 3,
    });
    expect(saved.suggested).toBe('Inconsistent');
    expect(saved.attention).toMatchObject({ audited: 1, needWork: 1, share: 1, processes: 2 });
    expect(cells(desk, processRegister, 'process', 'owner', 'verdict', 'impact', 'fails', 'id')).toEqual([
      ['Quote new work', 'Ana', 'Broken', 4, 3, 'P-0001'],
      ['Send invoices', '', 'Not audited', '', '', 'P-0002'],
    ]);
    expect(
      cells(desk, auditAnswers, 'process', 'q1', 'q2', 'q3', 'suggested', 'decided', 'by', 'processId'),
    ).toEqual([
      ['Quote new work', 'Sometimes', 'No', 'Yes', 'Inconsistent', 'Broken', 'ana@example.com', 'P-0001'],
    ]);
    expect(desk.workbook.at('Audit Answers').hidden).toBe(false);
  });

  test('keeps every audit of a process, one row each', () => {
    const desk = openDesk();
    desk.get('install', {});
    desk.get('audit.add', { names: ['Send invoices'] });
    const process = { id: 'P-0001', row: 2, name: 'Send invoices' };
    desk.get('audit.save', { process, answers: ["Don't know", 'Yes', 'Yes'], verdict: 'Working' });
    desk.get('audit.save', { process, answers: ['No', 'No', 'No'], verdict: 'Broken' });
    expect(cells(desk, auditAnswers, 'suggested', 'decided')).toEqual([
      ['', 'Working'],
      ['Broken', 'Broken'],
    ]);
  });

  test('finds a process again after the register was sorted, and leaves fields alone that were not sent', () => {
    const desk = openDesk();
    desk.get('install', {});
    desk.get('audit.add', { names: ['A', 'B'] });
    type(desk, processRegister, 3, 'owner', 'Ben');
    // B, with its ID, moves up into the row that A had.
    const register = desk.workbook.at('Process Register');
    register.deleteRows(2, 1);
    desk.get('audit.save', {
      process: { id: 'P-0002', row: 3, name: 'B' },
      answers: YES,
      verdict: 'Working',
    });
    expect(cells(desk, processRegister, 'process', 'owner', 'verdict')).toEqual([['B', 'Ben', 'Working']]);
  });

  test('gives an ID to a process that was typed by hand', () => {
    const desk = openDesk();
    desk.get('install', {});
    desk.get('audit.add', { names: ['A'] });
    type(desk, processRegister, 3, 'process', 'Typed by hand');
    const saved = desk.get('audit.save', {
      process: { id: null, row: 3, name: 'Typed by hand' },
      answers: YES,
      verdict: 'Working',
    });
    expect(saved.process.ref).toEqual({ id: 'P-0002', row: 3, name: 'Typed by hand' });
    expect(cells(desk, processRegister, 'id')).toEqual([['P-0001'], ['P-0002']]);
  });

  test('a name that begins like a formula is kept as text', () => {
    const desk = openDesk();
    desk.get('install', {});
    desk.get('audit.add', { names: ['=1+1'] });
    expect(cells(desk, processRegister, 'process')).toEqual([['=1+1']]);
    expect(desk.workbook.at('Process Register').formula('A2')).toBe('');
  });

  test.each<[string, string, string[]]>([
    [
      'two owners in one cell',
      'Ana & Ben',
      ['Ana and Ben cannot both own it: name the one who sees that it is done.'],
    ],
    [
      'an owner who is not in People',
      'Zoe',
      ['Zoe is not in the tab People; add the name there, or choose one from the list.'],
    ],
    ['an owner who is', 'ana', []],
    ['no owner', '', []],
  ])('warns about %s', (_, owner, warnings) => {
    const desk = openDesk();
    desk.get('install', {});
    desk.get('audit.add', { names: ['A'] });
    desk.workbook.at('People').type('A2', ['Ana'], ['Ben']);
    const process = { id: 'P-0001', row: 2, name: 'A' };
    expect(desk.get('audit.save', { process, answers: YES, verdict: 'Working', owner }).warnings).toEqual(
      warnings,
    );
  });

  test.each<[string, (desk: Desk) => unknown, string, string]>([
    [
      'before the tabs are installed',
      (desk) => desk.ask('audit.load', {}),
      'Process Register',
      'this tab is missing. Run Install or update tabs, then try again.',
    ],
    [
      'for a process that is gone',
      (desk) => {
        desk.get('install', {});
        return desk.ask('audit.save', {
          process: { id: 'P-0009', row: 2, name: 'Gone' },
          answers: YES,
          verdict: 'Working',
        });
      },
      'Process Register',
      '"Gone" is not there any more; somebody renamed or deleted it. Load the list again, then choose it.',
    ],
    [
      'for a name that stands twice',
      (desk) => {
        desk.get('install', {});
        type(desk, processRegister, 2, 'process', 'Twice');
        type(desk, processRegister, 3, 'process', 'Twice');
        return desk.ask('audit.save', {
          process: { id: null, row: 9, name: 'Twice' },
          answers: YES,
          verdict: 'Working',
        });
      },
      'Process Register',
      '"Twice" stands in rows 2 and 3. Give one of them another name, then save again.',
    ],
    [
      'when the column for the verdict is gone',
      (desk) => {
        desk.get('install', {});
        desk.get('audit.add', { names: ['A'] });
        type(desk, processRegister, 1, 'verdict', 'Opinion');
        return desk.ask('audit.save', {
          process: { id: 'P-0001', row: 2, name: 'A' },
          answers: YES,
          verdict: 'Working',
        });
      },
      'Process Register',
      'no column "Verdict". Run Install or update tabs, then try again.',
    ],
    [
      'when nothing is named',
      (desk) => {
        desk.get('install', {});
        return desk.ask('audit.add', { names: ['  '] });
      },
      'Audit',
      'no process is named. Type or choose at least one, then add it.',
    ],
  ])('refuses %s, and writes nothing', (_, act, where, problem) => {
    const desk = openDesk();
    expect(act(desk)).toEqual({ ok: false, where, problem, bug: false });
    expect(desk.workbook.sheet('Audit Answers')?.values().slice(1) ?? []).toEqual([]);
    expect(desk.bugs).toEqual([]);
  });
});
