import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ALL_KINDS } from './all-kinds';

const page = readFileSync(path.join(__dirname, '../../../emulator/FIDELITY.md'), 'utf8');
const SCRIPT = readFileSync(path.join(__dirname, 'bundle', 'Code.js'), 'utf8');
const section = page.slice(page.indexOf('## Services'));

/** Cells of each row of the section's tables. */
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .slice(2, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );

/** The text of a test and of the script that it drives. */
function readTest(name: string): string {
  const file = path.join(__dirname, `${name}.test.ts`);
  return existsSync(file) ? readFileSync(file, 'utf8') + SCRIPT : '';
}

describe('FIDELITY.md on services', () => {
  test.each(ALL_KINDS.map((kind) => [kind.title, kind] as const))(
    'names each member of %s',
    (title, kind) => {
      const row = rows.find(([object]) => object === title);
      expect(row?.[1]?.split(', ')).toEqual([...kind.members.keys(), ...kind.values.keys()]);
    },
  );

  test.each(ALL_KINDS.map((kind) => [kind.title, kind] as const))(
    'names tests in which each member of %s is called',
    (title, kind) => {
      const row = rows.find(([object]) => object === title);
      const tests = (row?.at(-1) ?? '').replace(/\|$/, '').split(', ');
      const text = tests.map((name) => readTest(name.trim())).join('\n');
      const untested = [...kind.members.keys()].filter((name) => !new RegExp(`\\b${name}\\b`).test(text));
      expect(untested).toEqual([]);
    },
  );

  test('names tests that are there', () => {
    const names = rows
      .map((row) => row.at(-1) ?? '')
      .filter((cell) => !/^(Test|-+|)$/.test(cell))
      .flatMap((cell) => cell.replace(/\|$/, '').split(', '))
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const missing = [...new Set(names)].filter(
      (name) => !existsSync(path.join(__dirname, `${name}.test.ts`)),
    );
    expect(missing).toEqual([]);
    expect(names.length).toBeGreaterThan(50);
  });
});
