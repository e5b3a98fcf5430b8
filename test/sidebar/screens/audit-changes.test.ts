import type { Arrived } from '../../../sidebar/calls';
import { type AuditEvent, type AuditState, nextAudit, START_AUDIT } from '../../../sidebar/screens/audit';
import type { AuditedProcess } from '../../../sidebar/screens/audit-item';
import type { ScreenEvent } from '../../../sidebar/step';
import { NO_ATTENTION, processNamed } from './processes';

const KEY = 'P-2 Send invoices';
const SEND = processNamed('Send invoices', 2, { verdict: 'Broken', owner: 'Ana' });

function run(state: AuditState, ...events: (AuditEvent | ScreenEvent)[]): AuditState {
  return events.reduce((so, event) => nextAudit(so, event).state, state);
}

function opened(process: AuditedProcess): AuditState {
  return run(
    START_AUDIT,
    arrived({
      name: 'audit.load',
      input: {},
      value: {
        processes: [process],
        people: ['Ana', 'Ben'],
        starters: [],
        attention: NO_ATTENTION,
        today: '2026-09-20',
      },
    }),
  );
}

const arrived = (answer: Arrived): ScreenEvent => ({ type: 'arrived', answer });
const first = (state: AuditState) => state.items[0]?.process;
const open: AuditEvent = { type: 'actionOpened', key: KEY, question: 5, what: 'Write it down' };

describe('an action for a process', () => {
  it('is offered for the owner, two weeks from today', () => {
    expect(run(opened(SEND), open).action).toMatchObject({
      key: KEY,
      what: 'Write it down',
      owner: 'Ana',
      due: '2026-10-04',
      confirm: [],
    });
  });

  it('is sent as it was typed', () => {
    const typed = run(
      opened(SEND),
      open,
      { type: 'actionTyped', field: 'what', text: ' Write one page ' },
      { type: 'actionTyped', field: 'owner', text: 'Ben' },
      { type: 'actionTyped', field: 'due', text: '' },
    );
    expect(nextAudit(typed, { type: 'actionAdded', anyway: false }).calls).toEqual([
      { name: 'audit.act', input: { process: SEND.ref, what: 'Write one page', owner: 'Ben' } },
    ]);
  });

  it.each<[string, Partial<AuditedProcess>, string[]]>([
    ['works', { verdict: 'Working' }, ['It works. Change it anyway?']],
    ['has no owner', { owner: ' ' }, ['It has no owner. Name one before you change it.']],
  ])('is asked about before anything is sent where the process %s', (_, more, confirm) => {
    const asked = nextAudit(run(opened({ ...SEND, ...more }), open), { type: 'actionAdded', anyway: false });
    expect(asked.calls).toBeUndefined();
    expect(asked.state.action?.confirm).toEqual(confirm);
    expect(nextAudit(asked.state, { type: 'actionAdded', anyway: true }).calls?.[0]?.input).toMatchObject({
      anyway: true,
    });
  });

  it('needs words', () => {
    const step = nextAudit(run(opened(SEND), { ...open, what: ' ' }), { type: 'actionAdded', anyway: false });
    expect(step.calls).toBeUndefined();
    expect(step.state.action?.unmet).toEqual(['Say what will be done, starting with a verb.']);
  });

  it('is closed once it stands in Actions, and stays open where the server asks first', () => {
    const input = { process: SEND.ref, what: 'Write it down' };
    const process = { ...SEND, actions: ['Write it down'] };
    const added = arrived({ name: 'audit.act', input, value: { process, id: 'A-0001', confirm: [] } });
    expect(run(opened(SEND), open, added)).toMatchObject({ action: null, items: [{ process }] });
    const confirm = ['It works. Change it anyway?'];
    const asked = arrived({ name: 'audit.act', input, value: { process: SEND, id: null, confirm } });
    expect(run(opened(SEND), open, asked).action?.confirm).toEqual(confirm);
  });
});

describe('an owner in one click', () => {
  it('is the first to do the action that is being written', () => {
    const nobody = { ...SEND, owner: null };
    const assigned = arrived({
      name: 'owner.assign',
      input: { process: SEND.ref, owner: 'Ben', seen: null },
      value: { process: { ...SEND, owner: 'Ben' }, people: ['Ana', 'Ben'], changed: [] },
    });
    expect(run(opened(nobody), open, assigned).action?.owner).toBe('Ben');
    const typed: AuditEvent = { type: 'actionTyped', field: 'owner', text: 'Zoe' };
    expect(run(opened(nobody), open, typed, assigned).action?.owner).toBe('Zoe');
  });

  it('is sent with the owner who was seen', () => {
    const step = nextAudit(opened(SEND), { type: 'ownerAssigned', key: KEY, owner: ' Ben ' });
    expect(step.calls).toEqual([
      { name: 'owner.assign', input: { process: SEND.ref, owner: 'Ben', seen: 'Ana' } },
    ]);
  });

  it('is nobody where nothing is typed', () => {
    expect(nextAudit(opened(SEND), { type: 'ownerAssigned', key: KEY, owner: ' ' }).calls).toBeUndefined();
  });
});

describe('a change that met another', () => {
  const input = { process: SEND.ref, owner: 'Ben', seen: 'Ana' };
  const theirs = { ...SEND, owner: 'Mei' };
  const changed = ['Owner was Ana and is now Mei'];
  const met = run(
    opened(SEND),
    arrived({ name: 'owner.assign', input, value: { process: theirs, people: ['Ana'], changed } }),
  );

  it('is told, with what stands there now', () => {
    expect(met.conflicts).toMatchObject([{ key: KEY, name: 'Send invoices', changed }]);
    expect(first(met)?.owner).toBe('Mei');
  });

  it('is saved all the same once the person says so, having seen the other', () => {
    const step = nextAudit(met, { type: 'mineKept', key: KEY });
    expect(step.calls).toEqual([{ name: 'owner.assign', input: { ...input, seen: 'Mei' } }]);
    expect(step.state.conflicts).toEqual([]);
  });

  it('gives way to the other once the person says so', () => {
    const step = nextAudit(met, { type: 'theirsKept', key: KEY });
    expect(step.calls).toBeUndefined();
    expect(step.state.conflicts).toEqual([]);
  });

  it('keeps every answer of the quick pass', () => {
    const fresh = processNamed('Send invoices', 2);
    const typed = run(
      opened(fresh),
      { type: 'answered', question: 0, answer: 'No' },
      { type: 'answered', question: 1, answer: 'No' },
      { type: 'answered', question: 2, answer: 'No' },
    );
    const step = nextAudit(typed, { type: 'savePressed' });
    const [call] = step.calls ?? [];
    if (call?.name !== 'audit.save') throw new Error('nothing was sent');
    const value = {
      process: { ...fresh, verdict: 'Working' },
      suggested: null,
      attention: NO_ATTENTION,
      changed: ['Verdict was Not audited and is now Working'],
    };
    const told = run(step.state, arrived({ name: 'audit.save', input: call.input, value }));
    expect(told.items[0]?.draft.answers).toEqual(['No', 'No', 'No']);
    const again = nextAudit(told, { type: 'mineKept', key: KEY }).calls?.[0];
    expect(again?.input).toMatchObject({ verdict: 'Broken', seen: { verdict: 'Working' } });
  });

  it('has seen its own change that is still on its way', () => {
    const fresh = processNamed('Send invoices', 2);
    const once = run(
      opened(fresh),
      { type: 'answered', question: 0, answer: 'Yes' },
      { type: 'answered', question: 1, answer: 'Yes' },
      { type: 'answered', question: 2, answer: 'Yes' },
      { type: 'savePressed' },
      { type: 'wentTo', key: KEY },
      { type: 'judged', verdict: 'Broken' },
    );
    expect(nextAudit(once, { type: 'savePressed' }).calls?.[0]?.input).toMatchObject({
      verdict: 'Broken',
      seen: { verdict: 'Working' },
    });
  });
});

describe('an SOP', () => {
  it('is asked for by process, and its tab is shown', () => {
    const step = nextAudit(opened(SEND), { type: 'sopPressed', key: KEY });
    expect(step.calls).toEqual([{ name: 'sop.write', input: { process: SEND.ref } }]);
    const value = {
      process: { ...SEND, sop: 'SOP: Send invoices' },
      sheet: 'SOP: Send invoices',
      url: 'https://docs.google.com/spreadsheets/d/abc/edit#gid=9',
      there: false,
      linked: true,
    };
    const done = run(step.state, arrived({ name: 'sop.write', input: { process: SEND.ref }, value }));
    expect(done.sops).toEqual([{ key: KEY, sheet: value.sheet, url: value.url, linked: true }]);
    expect(first(done)?.sop).toBe('SOP: Send invoices');
  });
});
