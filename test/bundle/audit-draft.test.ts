import { ask, openBuilt } from './built';

const process = { id: 'P-0001', row: 2, name: 'Send invoices' };
const seen = {
  verdict: 'Not audited',
  owner: null,
  impact: null,
  fails: null,
  draft: { answers: [null, null, null], verdict: null },
};

/** The cell under a header of a sheet, in its second row. */
function under(emulator: ReturnType<typeof openBuilt>, sheet: string, header: string): unknown {
  for (let column = 65; column <= 90; column += 1) {
    const letter = String.fromCharCode(column);
    if (emulator.value(`${sheet}!${letter}1`) === header) return emulator.value(`${sheet}!${letter}2`);
  }
  throw new Error(`no header ${header}`);
}

test('an audit that is begun is found by the next person, and counts once it is saved', () => {
  const ana = openBuilt({ user: 'ana@example.com' });
  ask(ana, 'install');
  ask(ana, 'audit.add', { names: ['Send invoices'] });
  ask(ana, 'audit.draft', { process, answers: ['No', null, null], owner: 'Ana Ruiz', impact: 4, seen });
  expect(under(ana, 'Process Register', 'Last audited')).toBeNull();
  expect(under(ana, 'Process Register', 'Verdict')).toBe('Not audited');
  expect(under(ana, 'Process Register', 'Owner')).toBe('Ana Ruiz');

  const ben = ana.as('ben@example.com');
  expect(ask(ben, 'audit.load').processes).toMatchObject([
    { owner: 'Ana Ruiz', impact: 4, last: null, draft: { answers: ['No', null, null], verdict: null } },
  ]);
  ask(ben, 'audit.save', { process, answers: ['No', 'No', 'Yes'], verdict: 'Broken' });
  expect(under(ben, 'Process Register', 'Last audited')).toBe('2026-10-05');
  expect(under(ben, 'Process Register', 'Verdict')).toBe('Broken');
});

test('a draft of the next audit leaves the day of the last one', () => {
  const emulator = openBuilt();
  ask(emulator, 'install');
  ask(emulator, 'audit.add', { names: ['Send invoices'] });
  ask(emulator, 'audit.save', { process, answers: ['Yes', 'Yes', 'Yes'], verdict: 'Working' });
  ask(emulator, 'audit.draft', {
    process,
    answers: ['No', null, null],
    seen: { ...seen, verdict: 'Working' },
  });
  expect(under(emulator, 'Process Register', 'Last audited')).toBe('2026-10-05');
});

test('keeping a draft takes one block of writing for the answers', () => {
  const emulator = openBuilt();
  ask(emulator, 'install');
  ask(emulator, 'audit.add', { names: ['Send invoices'] });
  ask(emulator, 'audit.draft', { process, answers: ['No', null, null], seen });
  const before = emulator.calls().write;
  ask(emulator, 'audit.draft', {
    process,
    answers: [null, 'Yes', 'Yes'],
    seen: { ...seen, draft: { answers: ['No', null, null], verdict: null } },
  });
  expect(emulator.calls().write - before).toBe(1);
});
