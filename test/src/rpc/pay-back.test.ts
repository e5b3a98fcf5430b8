import { actions } from '../../../src/tabs/actions';
import { people } from '../../../src/tabs/people';
import { processRegister } from '../../../src/tabs/process-register';
import { qualityLog } from '../../../src/tabs/quality-log';
import { wasteLog } from '../../../src/tabs/waste-log';
import { type Desk, openDesk } from './desk';
import { at, installedOn, setCountUpTo, typeRows } from './typed-workbook';

const line = (desk: Desk) => desk.get('home', {}).payBack?.words ?? null;

test('there is no line while there is nothing to show', () => {
  expect(openDesk().get('home', {}).payBack).toBeNull();
  const desk = installedOn('2026-09-16');
  typeRows(desk, processRegister, [{ process: 'Quote', owner: 'Ana' }]);
  typeRows(desk, wasteLog, [
    { what: 'Wait', minutesEachTime: 60, timesAWeek: 1, loggedOn: at('2026-03-02') },
  ]);
  typeRows(desk, actions, [{ what: 'Ask', agreedOn: at('2026-03-03') }]);
  expect(line(desk)).toBeNull();
});

test('owners are counted from where the team stood before anybody changed one here', () => {
  const desk = installedOn('2026-03-02');
  typeRows(desk, people, [{ name: 'Ana' }, { name: 'Ben' }]);
  typeRows(desk, processRegister, [
    { process: 'Quote', owner: 'Ana', id: 'P-0001' },
    { process: 'Invoice', id: 'P-0002' },
    { process: 'Install', owner: 'Ana & Ben', id: 'P-0003' },
    { process: 'Hire', id: 'P-0004' },
  ]);
  const assign = (id: string, name: string, owner: string, seen: string | null) =>
    desk.get('owner.assign', { process: { id, row: 3, name }, owner, seen });
  assign('P-0002', 'Invoice', 'Ben', null);
  expect(line(desk)).toBe('Since March: owners 1 → 2 of 4');
  assign('P-0003', 'Install', 'Ben', 'Ana & Ben');
  expect(line(desk)).toBe('Since March: owners 1 → 3 of 4');
  setCountUpTo(desk, '2027-01-31');
  expect(line(desk)).toBe('Since March 2026: owners 1 → 3 of 4');
});

test('the audit notes the same start', () => {
  const desk = installedOn('2026-03-02');
  desk.get('audit.add', { names: ['Quote', 'Invoice'] });
  desk.get('audit.save', {
    process: { id: 'P-0001', row: 2, name: 'Quote' },
    answers: ['Yes', 'Yes', 'Yes'],
    verdict: 'Working',
    owner: 'Ana',
  });
  expect(line(desk)).toBe('Since March: owners 0 → 1 of 2');
  expect(desk.get('home', {}).payBack?.made).toBe(
    'Since: the first day that anything was audited, logged as waste or agreed on here. Owners: processes with exactly one owner, then and now.',
  );
});

test('hours won back and problems that stayed away are added, each with how it is counted', () => {
  const desk = installedOn('2026-09-16');
  typeRows(desk, wasteLog, [
    // 7.5 and 2 hours a week.
    {
      what: 'A',
      minutesEachTime: 90,
      timesAWeek: 5,
      state: 'Removed',
      loggedOn: at('2026-03-02'),
      removedOn: at('2026-05-01'),
    },
    { what: 'B', minutesEachTime: 120, timesAWeek: 1, state: 'Removed', removedOn: at('2026-06-01') },
    // Removed tomorrow, as far as the figures go.
    { what: 'C', minutesEachTime: 60, timesAWeek: 1, state: 'Removed', removedOn: at('2026-09-16') },
  ]);
  typeRows(desk, qualityLog, [
    {
      whatHappened: 'Wrong colour',
      process: 'Check',
      foundOn: at('2026-03-10'),
      resolvedOn: at('2026-03-20'),
      rootCause: 'No sample shown',
    },
  ]);
  const { payBack } = desk.get('home', {});
  expect(payBack?.words).toBe(
    'Since March: 9.5 h a week won back (0.24 FTE) · 1 problem fixed that has not come back in 90 days',
  );
  expect(payBack?.made).toMatch(/^Since: the first day .+ Won back: .+ Fixed: /);
  expect(payBack?.made).not.toContain('Owners');
});

test('sample rows are no start', () => {
  const desk = openDesk({ today: '2026-09-16' });
  desk.get('install', {});
  desk.get('sample.add', {});
  desk.get('owner.assign', {
    process: { id: 'P-0008', row: 9, name: 'Handle complaints and redo work' },
    owner: 'Priya',
    seen: null,
  });
  expect(line(desk)).not.toContain('owners');
});
