import type { AuditedProcess } from '../../../sidebar/screens/audit-item';
import { priorityOf, reportAudit } from '../../../sidebar/screens/audit-report';
import { processNamed } from './processes';

describe('a process’s priority', () => {
  it.each([
    ['Inconsistent', 4, 2, 24], // 4 × 2 × 3
    ['Broken', 4, 2, 40], // 4 × 2 × 5
    ['Working', 5, 5, null],
    ['Not audited', 5, 5, null],
    [null, 5, 5, null],
    ['Broken', null, 5, null],
    ['Broken', 5, null, null],
  ])('%s, impact %s, fails %s: %s', (verdict, impact, fails, priority) => {
    expect(priorityOf(processNamed('Any', 2, { verdict, impact, fails }))).toBe(priority);
  });
});

describe('the end of an audit', () => {
  const processes = [
    processNamed('Works', 2, { verdict: 'Working', owner: 'Ana' }),
    processNamed('Small and daily', 3, { verdict: 'Broken', impact: 2, fails: 5, owner: 'Ana' }), // 50
    processNamed('Heavy and rare', 4, { verdict: 'Inconsistent', impact: 5, fails: 1 }), // 15
    processNamed('Heavy and weekly', 5, { verdict: 'Inconsistent', impact: 5, fails: 4, owner: ' ' }), // 60
    processNamed('No marks', 6, { verdict: 'Broken', owner: 'Lee, Sam' }),
    processNamed('Later', 7, { owner: 'Ana, Dev' }),
  ];
  const report = reportAudit(processes, ['Ana', 'Dev', 'Lee, Sam']);
  const names = (list: typeof processes | readonly (typeof processes)[number][]) =>
    list.map(({ ref }) => ref.name);

  it('ranks by impact first, then by the product; without marks last', () => {
    expect(names(report.ranked)).toEqual([
      'Heavy and weekly',
      'Heavy and rare',
      'Small and daily',
      'No marks',
    ]);
  });

  it('says what to leave alone, what is open, and what has no owner or two', () => {
    expect(names(report.working)).toEqual(['Works']);
    expect(names(report.unaudited)).toEqual(['Later']);
    expect(names(report.ownerless)).toEqual(['Heavy and rare', 'Heavy and weekly', 'Later']);
  });

  it('names what was begun anew and not saved, among those audited before', () => {
    const draft: AuditedProcess['draft'] = { answers: ['No', null, null], verdict: null };
    const begun = [
      processNamed('Again', 8, { verdict: 'Working', draft }),
      processNamed('First', 9, { draft }),
    ];
    expect(names(reportAudit([...processes, ...begun], []).begun)).toEqual(['Again']);
  });

  it('measures the share that needs attention among those audited', () => {
    // 4 of the 5 audited; typical for 6 processes is 20 % = 1.2 and 30 % = 1.8, in heads 1 and 2.
    expect(report.attention).toEqual({
      audited: 5,
      needWork: 4,
      share: 0.8,
      processes: 6,
      typicalLow: 1,
      typicalHigh: 2,
    });
  });

  it('leaves the register’s order as it was', () => {
    expect(names(processes)[1]).toBe('Small and daily');
  });
});
