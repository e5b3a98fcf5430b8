import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithData, sharedPath } from '../shared-data';

const root = join(__dirname, '..', '..');

/** Runs the formula command as a person would; npm itself adds nothing to it. */
function formula(...args: string[]): { exit: number | null; printed: unknown; complaint: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'formula.mjs'), ...args],
    {
      encoding: 'utf8',
    },
  );
  return { exit: status, printed: stdout === '' ? undefined : JSON.parse(stdout), complaint: stderr };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'opsbook-formula-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function csvFile(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('prints a number as JSON and exits 0', () => {
  expect(formula('=1+2*3')).toEqual({ exit: 0, printed: 7, complaint: '' });
});

test('prints rows, with days as yyyy-mm-dd and blanks as null', () => {
  const file = csvFile('jobs.csv', 'who,promised,note\nAda,2026-03-01,\nBo,2026-03-02,late\n');
  expect(formula('--csv', file, '=FILTER(jobs!A2:C;jobs!A2:A<>"")').printed).toEqual([
    ['Ada', '2026-03-01', null],
    ['Bo', '2026-03-02', 'late'],
  ]);
});

test('prints a blank as null', () => {
  expect(formula('=IF(TRUE;)')).toMatchObject({ exit: 0, printed: null });
});

test('evaluates a custom function by the built add-on', () => {
  expect(formula('=WASTE_HOURS(30;2;3)')).toMatchObject({ exit: 0, printed: 3 });
});

test('prints an error with its message and exits 1', () => {
  const file = csvFile('soon.csv', 'promised,delivered\n2026-03-01,2026-03-01\n2026-03-02,soon\n');
  const { exit, printed } = formula('--csv', file, '=ONTIME_RATE(soon!A2:A;soon!B2:B;DATE(2026,3,31))');
  expect(exit).toBe(1);
  expect(printed).toEqual({
    error: '#ERROR!',
    message: expect.stringMatching(/ONTIME_RATE, delivered, row 2 of the range: .*'soon'/),
  });
});

test.each([
  ['no formula', []],
  ['two formulas', ['=1', '=2']],
  ['a text that is no formula', ['1+2']],
  ['an unknown option', ['--speed', 'high', '=1']],
  ['a moment that is none', ['--now', 'tomorrow', '=1']],
  ['a time zone that is none', ['--timezone', 'Europe/Atlantis', '=1']],
  ['a locale that it does not know', ['--locale', 'xx_XX', '=1']],
])('exits 2 for %s, and says how the command is called', (_, args) => {
  const { exit, printed, complaint } = formula(...args);
  expect({ exit, printed }).toEqual({ exit: 2, printed: undefined });
  expect(complaint).toContain('Usage: npm run --silent formula');
});

test('refuses a file that is not there', () => {
  const { exit, complaint } = formula('--csv', 'no-such-file.csv', '=1');
  expect(exit).toBe(2);
  expect(complaint).toBe('no-such-file.csv: there is no such file. Check the path.\n');
});

test('refuses a file that is not UTF-8, and says where and what to do', () => {
  const file = csvFile('latin.csv', Buffer.from('who,city\nAda,K\xf6ln\n', 'latin1'));
  const { exit, complaint } = formula('--csv', file, '=1');
  expect(exit).toBe(2);
  expect(complaint).toMatch(/latin\.csv.*line 2.*UTF-8/s);
});

test('takes the zone for what a day is', () => {
  const file = csvFile('evening.csv', 'promised,delivered\n2026-03-01,2026-03-01 21:25\n');
  const args = ['--csv', file, '=ONTIME_RATE(evening!A2:A;evening!B2:B;DATE(2026,3,31))'];
  expect(formula('--timezone', 'America/Los_Angeles', ...args).printed).toBe(1);
  expect(formula('--timezone', 'Asia/Tokyo', ...args).printed).toBe(1);
});

test('reads typed numbers by the locale', () => {
  const file = csvFile('preise.csv', 'preis\n"46,5"\n');
  expect(formula('--locale', 'de_DE', '--csv', file, '=preise!A2*2').printed).toBe(93);
});

describeWithData('with the deliveries of 2014', () => {
  test('the on-time rate is 1,292 of 1,528', () => {
    const { exit, printed } = formula(
      '--csv',
      sharedPath('supplier_deliveries_scms_2014.csv'),
      '=ONTIME_RATE(supplier_deliveries_scms_2014!G2:G, supplier_deliveries_scms_2014!H2:H, DATE(2014,12,31))',
    );
    expect(exit).toBe(0);
    expect(printed).toBe(1292 / 1528);
  });
});
