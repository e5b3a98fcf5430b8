import { ask, type ScriptRun } from '../../sidebar/ask';
import { ACCOUNTS, OUTDATED, OUTSIDE, SILENT } from '../../sidebar/problem';

type Answerer = (name: string, json: string) => { success: unknown } | { failure: unknown };

/** google.script.run as Google has it: every setter gives a new runner, and an unset handler stays unset. */
function scriptRun(
  answerer: Answerer,
  handlers: { success?: (a: unknown) => void; failure?: (e: unknown) => void } = {},
): ScriptRun {
  return {
    withSuccessHandler: (success) => scriptRun(answerer, { ...handlers, success }),
    withFailureHandler: (failure) => scriptRun(answerer, { ...handlers, failure }),
    rpc(name, json) {
      const { success, failure } = handlers;
      if (success === undefined || failure === undefined) throw new Error('a handler is not set');
      const answer = answerer(name, json);
      if ('success' in answer) success(answer.success);
      else failure(answer.failure);
    },
  };
}

const ANSWER = { ok: true, value: { added: 2, known: ['Send invoices'] } };

describe('asking the server', () => {
  it('sends the name and the input as JSON text, and gives the value', async () => {
    const sent: string[][] = [];
    const run = scriptRun((name, json) => {
      sent.push([name, json]);
      return { success: JSON.stringify(ANSWER) };
    });
    await expect(ask(run, 'audit.add', { names: ['=1+1', '<b>'] })).resolves.toEqual({
      ok: true,
      value: { added: 2, known: ['Send invoices'] },
    });
    expect(sent).toEqual([['audit.add', '{"names":["=1+1","<b>"]}']]);
  });

  it('drops what it does not know of an answer, so that a newer server can say more', async () => {
    const run = scriptRun(() => ({
      success: JSON.stringify({ ...ANSWER, value: { ...ANSWER.value, later: true } }),
    }));
    const reply = await ask(run, 'audit.add', { names: [] });
    expect(reply).toEqual({ ok: true, value: { added: 2, known: ['Send invoices'] } });
  });

  it('gives a refusal in words', async () => {
    const run = scriptRun(() => ({
      success: JSON.stringify({
        ok: false,
        where: 'Process Register',
        problem: 'The tab is missing.',
        bug: false,
      }),
    }));
    await expect(ask(run, 'audit.add', { names: [] })).resolves.toEqual({
      ok: false,
      problem: { kind: 'refused', text: 'Process Register: The tab is missing.', detail: null },
    });
  });

  it('gives Google’s failure in words', async () => {
    const run = scriptRun(() => ({ failure: new Error('Error code PERMISSION_DENIED.') }));
    await expect(ask(run, 'check', {})).resolves.toEqual({
      ok: false,
      problem: { kind: 'accounts', text: ACCOUNTS, detail: 'Error code PERMISSION_DENIED.' },
    });
  });

  it('gives a failure to send in words, too', async () => {
    const run = scriptRun(() => {
      throw new Error('NetworkError');
    });
    await expect(ask(run, 'check', {})).resolves.toMatchObject({ ok: false, problem: { kind: 'lost' } });
  });

  describe('where no answer comes', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('waits longer than the six minutes that Google gives a call, then says that it may or may not be done', async () => {
      let answer: (text: unknown) => void = () => undefined;
      const silent: ScriptRun = {
        withSuccessHandler(handler) {
          answer = handler;
          return silent;
        },
        withFailureHandler: () => silent,
        rpc: () => undefined,
      };
      const settled = jest.fn();
      const asked = ask(silent, 'audit.add', { names: [] }).then((reply) => {
        settled();
        return reply;
      });
      await jest.advanceTimersByTimeAsync(6 * 60_000);
      expect(settled).not.toHaveBeenCalled();
      await jest.advanceTimersByTimeAsync(30_000);
      await expect(asked).resolves.toEqual({
        ok: false,
        problem: { kind: 'lost', text: SILENT, detail: null },
      });
      // What comes after all changes nothing any more.
      answer(JSON.stringify(ANSWER));
      await expect(asked).resolves.toMatchObject({ ok: false });
    });

    it('leaves no clock running once an answer is there', async () => {
      await ask(
        scriptRun(() => ({ success: JSON.stringify(ANSWER) })),
        'audit.add',
        { names: [] },
      );
      expect(jest.getTimerCount()).toBe(0);
    });
  });

  it('says where the page works when it is opened anywhere else', async () => {
    await expect(ask(undefined, 'check', {})).resolves.toEqual({
      ok: false,
      problem: { kind: 'outside', text: OUTSIDE, detail: null },
    });
  });

  const strange: readonly (readonly [string, unknown, string])[] = [
    ['no text', undefined, 'audit.add: not an answer'],
    ['text that is no JSON', '<html>', 'audit.add: not an answer'],
    ['JSON that is no answer', '{"value":1}', 'audit.add: not an answer'],
    ['a count that is text', '{"ok":true,"value":{"added":"2","known":[]}}', 'audit.add, added: '],
    ['a value of another kind', '{"ok":true,"value":7}', 'audit.add, answer: '],
    ['a value that is missing', '{"ok":true}', 'audit.add: not an answer'],
  ];

  it.each(strange)('refuses an answer that it does not know: %s', async (_, text, detail) => {
    const reply = await ask(
      scriptRun(() => ({ success: text })),
      'audit.add',
      { names: [] },
    );
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'outdated', text: OUTDATED } });
    expect(reply.ok ? '' : reply.problem.detail).toContain(detail);
  });
});
