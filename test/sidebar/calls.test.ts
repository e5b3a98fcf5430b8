import { begin, type Call, type Calls, fail, isWrite, NO_CALLS, retry, settle } from '../../sidebar/calls';
import type { Problem } from '../../sidebar/problem';

const LOST: Problem = { kind: 'lost', text: 'lost', detail: null };

function save(name: string, verdict: 'Working' | 'Broken'): Call {
  const process = { id: null, row: 2, name };
  return { name: 'audit.save', input: { process, answers: ['Yes', 'Yes', 'Yes'], verdict } };
}

function begun(...calls: Call[]): Calls {
  return calls.reduce((so, call) => begin(so, 'audit', call).calls, NO_CALLS);
}

describe('calls on their way', () => {
  it('numbers them, so that answers find their call in any order', () => {
    const first = begin(NO_CALLS, 'audit', save('Send invoices', 'Working'));
    const second = begin(first.calls, 'audit', save('Do the work', 'Broken'));
    expect([first.sending, second.sending].map(([sending]) => sending?.id)).toEqual([1, 2]);
    expect(settle(second.calls, 1)?.calls.pending.map(({ id }) => id)).toEqual([2]);
  });

  it('sends a write once, however often the button is pressed', () => {
    const calls = begun(save('Send invoices', 'Working'));
    expect(begin(calls, 'audit', save('Send invoices', 'Working'))).toMatchObject({ sending: [] });
  });

  it('lets a newer write of the same process wait for the older one', () => {
    const calls = begun(save('Send invoices', 'Working'), save('Send invoices', 'Broken'));
    expect(calls.pending).toHaveLength(1);
    expect(settle(calls, 1)?.sending).toEqual([{ id: 2, call: save('Send invoices', 'Broken') }]);
  });

  it('forgets the newer write when the person goes back to what is on its way', () => {
    const calls = begun(
      save('Send invoices', 'Working'),
      save('Send invoices', 'Broken'),
      save('Send invoices', 'Working'),
    );
    expect(settle(calls, 1)?.sending).toEqual([]);
  });

  it('replaces an older read, whose answer nobody waits for any more', () => {
    const calls = begun(
      { name: 'review.load', input: { month: '2026-08' } },
      { name: 'review.load', input: { month: '2026-09' } },
    );
    expect(calls.pending.map(({ id }) => id)).toEqual([2]);
    expect(settle(calls, 1)).toBeUndefined();
  });
});

describe('calls that fail', () => {
  it('are kept with all that they sent, and can be tried again', () => {
    const failed = fail(begun(save('Send invoices', 'Working')), 1, LOST).calls;
    expect(failed.failures).toEqual([
      { id: 1, screen: 'audit', call: save('Send invoices', 'Working'), problem: LOST },
    ]);
    const again = retry(failed, 1);
    expect(again.sending).toEqual([{ id: 2, call: save('Send invoices', 'Working') }]);
    expect(again.calls.failures).toEqual([]);
  });

  it('are forgotten when a newer write of the same process goes out', () => {
    const waiting = begun(save('Send invoices', 'Working'), save('Send invoices', 'Broken'));
    const step = fail(waiting, 1, LOST);
    expect(step.calls.failures).toEqual([]);
    expect(step.sending).toEqual([{ id: 2, call: save('Send invoices', 'Broken') }]);
  });

  it('stand beside each other where they are about two processes', () => {
    const both = begun(save('Send invoices', 'Working'), save('Do the work', 'Broken'));
    const { calls } = fail(fail(both, 1, LOST).calls, 2, LOST);
    expect(calls.failures.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('change nothing when nobody waits for them', () => {
    expect(fail(NO_CALLS, 7, LOST)).toEqual({ calls: NO_CALLS, sending: [] });
    expect(retry(NO_CALLS, 7)).toEqual({ calls: NO_CALLS, sending: [] });
  });
});

describe('what changes the workbook', () => {
  const importing = { sheet: 'Jobs', tab: 'deliveries' };
  const cases: readonly (readonly [Call, boolean])[] = [
    [{ name: 'home', input: {} }, false],
    [{ name: 'install', input: {} }, true],
    [{ name: 'import.match', input: {} }, false],
    [{ name: 'importRows', input: { ...importing, preview: true } }, false],
    [{ name: 'importRows', input: { ...importing, preview: false } }, true],
    [{ name: 'importRows', input: importing }, true],
    [{ name: 'sample.add', input: {} }, true],
    [{ name: 'sample.remove', input: {} }, true],
    [{ name: 'audit.load', input: {} }, false],
    [{ name: 'audit.add', input: { names: [] } }, true],
    [save('Send invoices', 'Working'), true],
    [{ name: 'review.load', input: {} }, false],
    [{ name: 'review.build', input: {} }, true],
    [{ name: 'refresh', input: {} }, true],
    [{ name: 'check', input: {} }, false],
  ];

  it.each(cases)('%j: %s', (call, writes) => {
    expect(isWrite(call)).toBe(writes);
  });
});
