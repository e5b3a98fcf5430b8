import { ask, openInstalled } from './open-bundle';

const process = { id: 'P-0001', row: 2, name: 'Send invoices' };

describe('who is at the keyboard', () => {
  test('is kept for each person apart, and stands beside what they decide', () => {
    const emulator = openInstalled({ user: 'ana@example.com' });
    ask(emulator, 'audit.add', { names: ['Send invoices'] });
    ask(emulator, 'me.save', { name: 'Ana Ruiz' });
    const ben = emulator.as('ben@example.com');
    expect(ask(ben, 'home')).toMatchObject({ me: null });
    ask(ben, 'me.save', { name: 'Ben' });
    expect(ask(emulator, 'home')).toMatchObject({ me: 'Ana Ruiz' });
    ask(ben, 'audit.save', { process, answers: ['No', 'No', 'No'], verdict: 'Broken' });
    expect(ben.value('Audit Answers!N2')).toBe('Broken');
    expect(ben.value('Audit Answers!O2')).toBe('Ben');
  });

  test('the later of two people at one process is told, by the add-on as it is pushed', () => {
    const ana = openInstalled({ user: 'ana@example.com' });
    ask(ana, 'audit.add', { names: ['Send invoices'] });
    const ben = ana.as('ben@example.com');
    const seen = { verdict: 'Not audited', owner: null, impact: null, fails: null };
    ask(ana, 'audit.save', { process, answers: ['Yes', 'Yes', 'Yes'], verdict: 'Working', seen });
    const later = ask(ben, 'audit.save', { process, answers: ['No', 'No', 'No'], verdict: 'Broken', seen });
    expect(later).toMatchObject({ changed: ['Verdict was Not audited and is now Working'] });
    expect(ana.value('Process Register!D2')).toBe('Working');
    expect(ana.value('Audit Answers!A3')).toBeNull();
  });

  test('an SOP is a tab that the register links to', () => {
    const emulator = openInstalled();
    ask(emulator, 'audit.add', { names: ['Send invoices'] });
    expect(ask(emulator, 'sop.write', { process })).toMatchObject({
      sheet: 'SOP: Send invoices',
      linked: true,
    });
    expect(emulator.value('SOP: Send invoices!B1')).toBe('Step');
    expect(emulator.value('Process Register!J2')).toBe('SOP: Send invoices');
  });

  test('the review’s day and time are a date of the spreadsheet’s own clock', () => {
    const emulator = openInstalled({ timezone: 'America/New_York' });
    const { answers: seen } = ask<{ answers: object }>(emulator, 'setup.load');
    ask(emulator, 'setup.save', { answers: { nextReviewStarts: '2026-11-05T09:30' }, seen });
    expect(ask(emulator, 'setup.load')).toMatchObject({ answers: { nextReviewStarts: '2026-11-05T09:30' } });
  });
});
