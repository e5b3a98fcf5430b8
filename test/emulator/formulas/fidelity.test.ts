import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SHEET_FUNCTIONS } from '../../../emulator/formulas/functions';
import { KNOWN_TO_SHEETS } from '../../../emulator/formulas/functions/unsupported';

const page = readFileSync(path.join(__dirname, '../../../emulator/FIDELITY.md'), 'utf8');
const formulas = page.slice(page.indexOf('## Formulas'), page.indexOf('### Second opinion'));

function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
}

const table = formulas.slice(formulas.indexOf('### Functions'), formulas.indexOf('### Values'));
const families = rowsOf(table)
  .filter(([family]) => family !== 'Family')
  .map(([family = '', names = '', , known = '', tests = '']) => ({
    family,
    names: names.split(', '),
    known,
    tests: tests.split(', '),
  }));

function textOf(test: string): string {
  const file = path.join(__dirname, `${test}.test.ts`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function calls(text: string, name: string): boolean {
  return new RegExp(`(?<![A-Z0-9.])${name.replaceAll('.', '\\.')}\\(`).test(text);
}

describe('FIDELITY.md on formulas', () => {
  test('names every function that formulas can call, once', () => {
    const named = families.flatMap(({ names }) => names);
    // LET and LAMBDA are part of the language.
    expect([...named].sort()).toEqual([...SHEET_FUNCTIONS.keys(), 'LET', 'LAMBDA'].sort());
  });

  test.each(families.map((row) => [row.family, row] as const))(
    'names tests that show each function of: %s',
    (_, { names, tests }) => {
      const texts = tests.map(textOf);
      expect(names.filter((name) => !texts.some((text) => calls(text, name)))).toEqual([]);
      expect(tests.filter((__, index) => !names.some((name) => calls(texts[index] ?? '', name)))).toEqual([]);
    },
  );

  test('says of each line how it is known and which test shows it', () => {
    const rows = rowsOf(formulas).filter(([first]) => first !== 'Family' && first !== 'What');
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) {
      const [known = '', tests = ''] = row.slice(-2);
      expect({ row: row[0], known }).toEqual({
        row: row[0],
        known: expect.stringMatching(/documented|reported|inferred|stricter|limit/),
      });
      expect({ row: row[0], missing: tests.split(', ').filter((name) => textOf(name) === '') }).toEqual({
        row: row[0],
        missing: [],
      });
    }
  });
});

test('a function is either supported or named as left out, not both', () => {
  expect([...KNOWN_TO_SHEETS].filter((name) => SHEET_FUNCTIONS.has(name))).toEqual([]);
});
