import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Emulator, openEmulator } from '../../emulator';
import type { Example } from '../../src/functions/define';
import { docs } from '../../src/functions/docs';

/** Every example of the docs, typed into a cell of a workbook that runs what clasp pushes. */

const bundle = join(__dirname, '..', '..', 'dist');
const SHEET = 'Sheet1';
const WIDTH = 26;

let emulator: Emulator;
beforeAll(() => {
  emulator = openEmulator({ bundle, now: '2026-10-05T12:00:00Z', timezone: 'Etc/UTC', locale: 'en_US' });
});

/** The cells that an example fills, row by row. */
function cellsOf(value: Example['value']): readonly (readonly unknown[])[] {
  return Array.isArray(value) ? (value as readonly (readonly unknown[])[]) : [[value]];
}

const address = (row: number, column: number) =>
  `${SHEET}!${String.fromCharCode(65 + (column % WIDTH))}${row + 1}`;

describe.each(docs.map(({ of, examples }) => [of.name, examples] as const))('%s', (_, examples) => {
  test.each(examples.map((example) => [example.formula, example.value] as const))('%s', (formula, value) => {
    emulator.type(address(0, 0), formula);
    cellsOf(value).forEach((cells, row) => {
      cells.forEach((expected, column) => {
        const shown = emulator.value(address(row, column));
        if (typeof expected === 'number') expect(shown).toBeCloseTo(expected, 8);
        else expect(shown ?? null).toBe(expected === '' ? null : expected);
      });
    });
    emulator.type(address(0, 0), '');
  });
});

test('what only the docs say is not in the code that Google evaluates for a cell', () => {
  const code = readFileSync(join(bundle, 'Code.js'), 'utf8');
  for (const { tells, whenBad } of docs) {
    for (const text of [tells, whenBad]) expect(code).not.toContain(text.slice(0, 40));
  }
});
