import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmulator } from '../../../emulator';
import { BUNDLE, open, run } from './open';

/** The fixture with other scopes in its manifest. */
function withScopes(scopes: readonly string[], test: (bundle: string) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  try {
    cpSync(BUNDLE, folder, { recursive: true });
    const file = path.join(folder, 'appsscript.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    const oauthScopes = scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`);
    writeFileSync(file, JSON.stringify({ ...manifest, oauthScopes }));
    test(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('authorization modes', () => {
  test('onOpen builds the menu when the workbook opens, with its separators', () => {
    expect(open().desk().state().menus).toEqual([
      { title: 'Opsbook', items: ['Write', null, 'Open sidebar', 'Ask', 'Break'] },
    ]);
  });

  test('NONE, an add-on never used in this file: the menu, and no more', () => {
    const emulator = open({ onOpenMode: 'NONE' });
    expect(emulator.desk().state().menus).toEqual([{ title: 'Opsbook', items: ['Begin'] }]);
    expect(emulator.log()).toEqual([
      'Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
      'You do not have permission to call PropertiesService service.',
      'You do not have permission to call CacheService service.',
      'You do not have permission to call LockService service.',
      '2026',
      'en',
    ]);
  });

  test('LIMITED, a simple trigger: onEdit sees the edit, and may open no sidebar', () => {
    const emulator = open();
    emulator.type('Z9', 'old');
    emulator.type('Z9', 'new');
    const refusal =
      'error: onEdit: Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: (https://www.googleapis.com/auth/script.container.ui)';
    expect(emulator.log()).toEqual([
      'edited old was undefined mode LIMITED',
      refusal,
      'edited new was old mode LIMITED',
      refusal,
    ]);
    expect(emulator.value('Z9')).toBe('new');
    expect(emulator.desk().state().sidebar).toBeNull();
  });

  test('a script that writes does not set off onEdit', () => {
    const emulator = open();
    run(emulator, 'at_("Z9").setValue("x"); 0');
    expect(emulator.log()).toEqual([]);
  });

  test('FULL, a click: the sidebar opens with its title', () => {
    const emulator = open();
    emulator.menu('Open sidebar');
    expect(emulator.desk().state().sidebar).toMatchObject({ title: 'Side', width: 300 });
    expect(emulator.desk().state().sidebar?.html).toContain('Hello from the side');
    emulator.desk().closeSidebar();
    expect(emulator.desk().state().sidebar).toBeNull();
  });
});

describe('scopes of the manifest', () => {
  const SEND = 'MailApp.sendEmail("a@example.com", "s", "b"); "sent"';
  test.each([
    ['SpreadsheetApp', 'SpreadsheetApp.getActiveSheet().getName()', 'Sheet1', ['script.container.ui']],
    ['Ui.showSidebar', 'openSidebar(); "shown"', 'shown', ['spreadsheets.currentonly']],
    ['MailApp.sendEmail', SEND, 'sent', ['spreadsheets.currentonly']],
  ])('%s works with its scope, and is refused without it', (_, expression, expected, without) => {
    expect(run(open(), expression)).toBe(expected);
    withScopes(without, (bundle) => {
      expect(() => run(openEmulator({ bundle }), expression)).toThrow(
        'Specified permissions are not sufficient to call',
      );
    });
  });

  test('Session tells addresses only with the scope for them', () => {
    const ask = 'Session.getActiveUser().getEmail()';
    expect(() => run(open(), ask)).toThrow(
      'Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: (https://www.googleapis.com/auth/userinfo.email)',
    );
    withScopes(['userinfo.email'], (bundle) => {
      expect(run(openEmulator({ bundle, user: 'ann@example.com' }), ask)).toBe('ann@example.com');
      const effective = 'Session.getEffectiveUser().getEmail()';
      expect(run(openEmulator({ bundle, user: 'ann@example.com' }), effective)).toBe('ann@example.com');
    });
  });

  test('the broad scope opens what the narrow one opens', () => {
    withScopes(['spreadsheets'], (bundle) => {
      expect(run(openEmulator({ bundle }), 'SpreadsheetApp.getActiveSheet().getName()')).toBe('Sheet1');
    });
  });
});

describe('google.script.run', () => {
  test.each([
    ['a number', 1.5],
    ['text', 'é'],
    ['nothing', null],
    ['nested data', { list: [1, 'a', null, { deep: true }] }],
  ])('carries %s', (_, value) => {
    expect(open().desk().runFunction('echo', [value])).toEqual(value);
  });

  test.each([
    ['a Date on the way in', 'echo', [new Date(0)], 'Failed due to illegal value in property: 0'],
    [
      'a Date deep on the way in',
      'echo',
      [{ a: [new Date(0)] }],
      'Failed due to illegal value in property: 0.a.0',
    ],
    ['a Date on the way back', 'give', ['date'], 'Failed due to illegal value in property: 0'],
    ['a function', 'echo', [() => 1], 'Failed due to illegal value in property: 0'],
    ['a service object', 'run', ['sheet_()'], 'Failed due to illegal value in property: 0'],
    ['a method of a service', 'run', ['sheet_().getRange'], 'Failed due to illegal value in property: 0'],
  ])('fails with %s', (_, name, args, message) => {
    expect(() => open().desk().runFunction(name, args)).toThrow(message);
  });

  test.each(['hidden_', 'notDeclared', 'nobody', 'toString'])('does not see %s', (name) => {
    expect(() => open().desk().runFunction(name, [])).toThrow(`Script function not found: ${name}`);
  });

  test('turns undefined in a list into null, and leaves it out of objects', () => {
    expect(
      open()
        .desk()
        .runFunction('echo', [[undefined, { a: undefined }]]),
    ).toEqual([null, {}]);
  });

  test('gives the message of what a script throws', () => {
    expect(() => open().desk().runFunction('breakDown', [])).toThrow('It broke here');
  });
});
