import { dayNumber } from '../../../src/calendar/days';
import { buildScript, openSpreadsheet, removeScript, step } from './add-on';

beforeAll(buildScript);
afterAll(removeScript);

test('text that looks like something else is written as text, and read back as it was', () => {
  const emulator = openSpreadsheet();
  const texts = [
    '=1+1',
    '+49 30',
    '-3',
    '@all',
    "'tis",
    '12',
    '1/2',
    '2026-09-30',
    'TRUE',
    'Mai 2026',
    'Acme',
    '',
  ];
  step(emulator, 'write', 'Sheet1', 2, 1, [texts]);
  expect(step(emulator, 'values', 'Sheet1')).toEqual([texts.map(() => '').slice(1), texts.slice(0, -1)]);
  expect(step(emulator, 'formulas', 'Sheet1')).toEqual([
    texts.map(() => '').slice(1),
    texts.map(() => '').slice(1),
  ]);
});

test.each([
  ['Etc/UTC', 'en_US'],
  ['America/New_York', 'en_US'],
  ['Asia/Tokyo', 'ja_JP'],
  ['Europe/Berlin', 'de_DE'],
])('a day is written as that date in %s, %s', (timezone, locale) => {
  const emulator = openSpreadsheet({ timezone, locale });
  step(emulator, 'write', 'Sheet1', 1, 1, [[{ day: dayNumber('2026-03-29') }, 12.5, true]]);
  expect(emulator.value('Sheet1!A1')).toBe('2026-03-29');
  expect(emulator.value('Sheet1!B1')).toBe(12.5);
  expect(emulator.value('Sheet1!C1')).toBe(true);
});

test('a wall clock is that of the spreadsheet, not of the script', () => {
  const emulator = openSpreadsheet({ timezone: 'America/New_York' });
  expect(step(emulator, 'wallClock', '2026-10-01T02:25:00Z')).toBe('2026-09-30 22:25:00');
  expect(step(emulator, 'facts')).toMatchObject({ timezone: 'America/New_York', locale: 'en_US' });
});

test('a block beyond the end of the grid makes room for itself', () => {
  const emulator = openSpreadsheet();
  step(emulator, 'write', 'Sheet1', 1000, 26, [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(emulator.value('Sheet1!AA1001')).toBe('d');
});

test('an empty sheet has no values', () => {
  expect(step(openSpreadsheet(), 'values', 'Sheet1')).toEqual([]);
});

test('a formula with ; is taken in a locale with decimal commas', () => {
  const emulator = openSpreadsheet({ locale: 'de_DE' });
  step(emulator, 'formula', 'Sheet1', 1, 1, '=IF(1>0;"yes";"no")');
  expect(emulator.value('Sheet1!A1')).toBe('yes');
});

test('a new sheet comes last, and its name can be taken once', () => {
  const emulator = openSpreadsheet();
  expect(step(emulator, 'add', 'Second')).toBe('Second');
  expect(emulator.sheets()).toEqual(['Sheet1', 'Second']);
  expect(() => step(emulator, 'add', 'Second')).toThrow('Second: a tab of this name is there already.');
  expect(step(emulator, 'missing', 'Third')).toBe(true);
});

test('metadata is written once a key, and read back', () => {
  const emulator = openSpreadsheet();
  const mark = (value: string) => [{ kind: 'metadata', key: 'opsbook', value }];
  expect(step(emulator, 'metadata', 'Sheet1', 'opsbook')).toBeNull();
  step(emulator, 'change', 'Sheet1', mark('people,1'));
  step(emulator, 'change', 'Sheet1', mark('people,2'));
  expect(step(emulator, 'metadata', 'Sheet1', 'opsbook')).toBe('people,2');
});

test('looks are set, and found again', () => {
  const emulator = openSpreadsheet();
  const area = { row: 2, column: 1, columns: 1 };
  step(emulator, 'change', 'Sheet1', [
    { kind: 'notes', row: 1, column: 1, texts: ['one', 'two'] },
    { kind: 'noteColumn', row: 4, column: 8, texts: ['above', 'below'] },
    { kind: 'merge', area: { row: 6, column: 2, rows: 2, columns: 3 } },
    { kind: 'numberFormat', area: { row: 1, column: 1, columns: 1 }, pattern: 'yyyy-mm-dd' },
    { kind: 'validation', area, rule: { kind: 'words', words: ['Yes', 'No'], strict: true, help: 'h' } },
    {
      kind: 'validation',
      area: { ...area, column: 2 },
      rule: { kind: 'list', sheet: 'Sheet1', column: 3, help: 'h' },
    },
    {
      kind: 'validation',
      area: { ...area, column: 3 },
      rule: { kind: 'number', min: 1, max: 5, strict: true, help: 'h' },
    },
    {
      kind: 'validation',
      area: { ...area, column: 4 },
      rule: { kind: 'number', min: 0, strict: false, help: 'h' },
    },
    { kind: 'validation', area: { ...area, column: 5 }, rule: { kind: 'day', strict: false, help: 'h' } },
    { kind: 'freeze', rows: 1, columns: 1 },
    { kind: 'protect', area: { row: 1, column: 6, columns: 2 }, description: 'computed' },
    { kind: 'protect', area: { row: 1, column: 6, columns: 2 }, description: 'computed' },
    {
      kind: 'conditionalFormats',
      rules: [
        { area: { row: 1, column: 6, columns: 1 }, formula: '=LEFT($F1;4)="Over"', background: '#ffeeee' },
      ],
    },
  ]);
  const looks = step(emulator, 'appearance', 'Sheet1') as Record<string, unknown[]>;
  expect(looks.headerNotes?.slice(0, 3)).toEqual(['one', 'two', '']);
  expect(looks.numberFormats?.[0]).toBe('yyyy-mm-dd');
  const rules = step(emulator, 'rules', 'Sheet1', 1, 6) as unknown[][];
  expect(rules.map((runs) => runs.length)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(rules.map(([run]) => (run as { rule: unknown }).rule)).toEqual([
    { kind: 'words', words: ['Yes', 'No'], strict: true, help: 'h' },
    { kind: 'list', sheet: 'Sheet1', column: 3, help: 'h' },
    { kind: 'number', min: 1, max: 5, strict: true, help: 'h' },
    { kind: 'number', min: 0, strict: false, help: 'h' },
    { kind: 'day', strict: false, help: 'h' },
    null,
  ]);
  expect(looks.protections).toEqual(['computed']);
  expect(looks.conditionalFormulas).toHaveLength(1);
  expect(looks.merges).toEqual(['B6:D7']);
  expect([4, 5].map((row) => emulator.note(`Sheet1!H${row}`))).toEqual(['above', 'below']);
});

test('rules are read row by row, to the end of the sheet', () => {
  const emulator = openSpreadsheet();
  const words = { kind: 'words', words: ['Yes', 'No'], strict: true, help: 'h' };
  const area = { row: 2, column: 2, columns: 1 };
  step(emulator, 'change', 'Sheet1', [
    { kind: 'validation', area, rule: words },
    { kind: 'validation', area: { ...area, row: 5, rows: 1 }, rule: { ...words, words: ['Maybe'] } },
    { kind: 'validation', area: { ...area, row: 300 }, rule: null },
    { kind: 'validation', area: { ...area, column: 3, row: 40, rows: 3 }, rule: words },
  ]);
  expect(step(emulator, 'rules', 'Sheet1', 2, 2)).toEqual([
    [
      { row: 2, rows: 3, rule: words },
      { row: 5, rows: 1, rule: { ...words, words: ['Maybe'] } },
      { row: 6, rows: 294, rule: words },
      { row: 300, rows: 701, rule: null },
    ],
    [
      { row: 2, rows: 38, rule: null },
      { row: 40, rows: 3, rule: words },
      { row: 43, rows: 958, rule: null },
    ],
  ]);
});

test('conditional formats of the team stay, and ours are not doubled', () => {
  const emulator = openSpreadsheet();
  const rule = (formula: string) => [
    {
      kind: 'conditionalFormats',
      rules: [{ area: { row: 1, column: 1, columns: 1 }, formula, color: '#112233' }],
    },
  ];
  step(emulator, 'change', 'Sheet1', rule('=$A1="theirs"'));
  step(emulator, 'change', 'Sheet1', rule('=$A1="ours"'));
  step(emulator, 'change', 'Sheet1', rule('=$A1="ours"'));
  const looks = step(emulator, 'appearance', 'Sheet1') as { conditionalFormulas: string[] };
  expect(looks.conditionalFormulas).toEqual(['=$A1="theirs"', '=$A1="ours"']);
});

test('rows are deleted, and rows to type in are left', () => {
  const emulator = openSpreadsheet();
  step(emulator, 'write', 'Sheet1', 1, 1, [['head'], ['a'], ['b']]);
  step(emulator, 'change', 'Sheet1', [{ kind: 'freeze', rows: 1, columns: 0 }]);
  step(emulator, 'deleteRows', 'Sheet1', 2, 1);
  expect(step(emulator, 'values', 'Sheet1')).toEqual([['head'], ['b']]);
  step(emulator, 'deleteRows', 'Sheet1', 2, 998);
  expect(step(emulator, 'values', 'Sheet1')).toEqual([['head']]);
  emulator.type('Sheet1!A101', 'there is room');
  expect(() => emulator.type('Sheet1!A102', 'no more')).toThrow('lies outside the sheet');
});

test('work under the lock can be within work under the lock', () => {
  expect(step(openSpreadsheet(), 'nested')).toBe('both');
});

test('a sheet is read with the same number of calls, whatever stands on it', () => {
  const reads = (rows: number): number => {
    const emulator = openSpreadsheet();
    step(
      emulator,
      'write',
      'Sheet1',
      1,
      1,
      Array.from({ length: rows }, (_, row) => [row, 'x']),
    );
    const before = emulator.calls().read;
    step(emulator, 'values', 'Sheet1');
    return emulator.calls().read - before;
  };
  expect(reads(500)).toBe(reads(5));
});

test.each([
  ['a value', 'write', ['Sheet1', 3, 2, [['x']]], 'Sheet1 B3'],
  ['a formula', 'formula', ['Sheet1', 3, 2, '=1'], 'Sheet1 B3'],
  ['a deletion', 'deleteRows', ['Sheet1', 3, 1], 'Sheet1 A3'],
])('%s in a tab that somebody else protected is refused with what to do', (_, name, args, where) => {
  const emulator = openSpreadsheet();
  step(emulator, 'write', 'Sheet1', 1, 1, [['head']]);
  step(emulator, 'protect', 'Sheet1');
  expect(() => step(emulator.as('bo@example.com'), name, ...args)).toThrow(
    `${where}: this is protected, at least in part. Ask the person who protected it to let you change it.`,
  );
});

test('while somebody else changes the workbook, one is told so', () => {
  let told: unknown;
  const emulator = openSpreadsheet({
    whileAsleep: () => {
      if (told !== undefined) return;
      told = '';
      try {
        step(emulator.as('bo@example.com'), 'nested');
      } catch (error) {
        told = String(error);
      }
    },
  });
  step(emulator, 'holdLock');
  expect(told).toContain('somebody else is changing this workbook with Opsbook. Try again in a minute.');
});
