import type { Mailer } from '../../../src/mail';
import { answer } from '../../../src/rpc/answer';
import { contract } from '../../../src/rpc/contract';
import { memoryWorkbook } from '../../memory-workbook';

const NO_MAIL: Mailer = {
  remaining: () => 0,
  toPdf: () => {
    throw new Error('nobody asked for a PDF');
  },
  send: () => {
    throw new Error('nobody asked for mail');
  },
};

function ask(name: string, json: string | null | undefined) {
  const bugs: unknown[] = [];
  const workbook = memoryWorkbook();
  const text = answer(name, json, () => workbook, {
    now: () => new Date('2026-09-20T12:00:00Z'),
    user: () => '',
    person: { read: () => null, keep: () => undefined },
    mail: NO_MAIL,
    log: (error) => bugs.push(error),
  });
  return { answered: JSON.parse(text) as unknown, bugs, workbook };
}

describe('answer', () => {
  test.each([
    ['null', null],
    ['nothing', undefined],
    ['no text', ''],
    ['an empty object', '{}'],
  ])('takes %s for an empty input', (_, json) => {
    expect(ask('home', json).answered).toMatchObject({ ok: true, value: { installed: false } });
  });

  test.each<[string, string, string, string]>([
    ['audit.save', '{', 'audit.save', 'expected the input as JSON text'],
    ['audit.save', '[]', 'audit.save', 'expected an object'],
    ['audit.add', '{"names":"Quote"}', 'audit.add, names', 'expected a list'],
    ['audit.add', '{"names":[3]}', 'audit.add, names, 0', 'expected text'],
    ['review.build', '{"month":"2026-13"}', 'review.build, month', 'expected a month such as 2026-09'],
    ['review.build', '{"length":61}', 'review.build, length', 'expected 60 or 75 or 90'],
    [
      'importRows',
      '{"sheet":"a","tab":"b","constants":{"who":true}}',
      'importRows, constants, who',
      'expected one of the values that docs/rpc.md lists',
    ],
    ['importRows', '{"sheet":"a","tab":"b","preview":1}', 'importRows, preview', 'expected true or false'],
    [
      'audit.save',
      '{"process":{"id":null,"row":2,"name":"A"},"answers":["Yes","Yes","Maybe"],"verdict":"Working"}',
      'audit.save, answers, 2',
      "expected 'Yes' or 'Sometimes' or 'No' or 'Don't know'",
    ],
    [
      'audit.save',
      '{"process":{"id":null,"row":2,"name":"A"},"answers":["Yes","Yes","Yes"],"verdict":"Working","impact":6}',
      'audit.save, impact',
      'expected 5 or less',
    ],
    [
      'audit.save',
      '{"process":{"id":null,"row":2,"name":"A"},"answers":["Yes","Yes","Yes"],"verdict":"Working","fails":0}',
      'audit.save, fails',
      'expected 1 or more',
    ],
  ])('refuses %s %s', (name, json, where, problem) => {
    const { answered, bugs } = ask(name, json);
    expect(answered).toEqual({ ok: false, where, problem, bug: false });
    expect(bugs).toEqual([]);
  });

  test.each(['nonsense', 'toString', '__proto__'])('knows no call %s, and says which there are', (name) => {
    expect(ask(name, '{}').answered).toEqual({
      ok: false,
      where: 'rpc',
      problem: `there is no call '${name}'; there are ${Object.keys(contract).join(', ')}`,
      bug: false,
    });
  });

  test('logs what is a bug, and says that it is ours', () => {
    const bugs: unknown[] = [];
    const failure = new TypeError('cannot read x of undefined');
    const text = answer(
      'home',
      '{}',
      () => {
        throw failure;
      },
      {
        now: () => new Date(0),
        user: () => '',
        person: { read: () => null, keep: () => undefined },
        mail: NO_MAIL,
        log: (error) => bugs.push(error),
      },
    );
    expect(JSON.parse(text)).toEqual({
      ok: false,
      where: 'home',
      problem: 'Something went wrong on our side. Nothing that you typed is lost; please try again.',
      bug: true,
    });
    expect(bugs).toEqual([failure]);
  });

  test('installs, and says what it did', () => {
    const { answered, workbook } = ask('install', '{}');
    expect(answered).toMatchObject({ ok: true, value: { findings: [] } });
    expect(workbook.sheets().map((sheet) => sheet.name)).toContain('Process Register');
    expect(ask('check', '{}').answered).toMatchObject({ ok: true });
  });
});
