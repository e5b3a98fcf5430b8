import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CAUSES, causeOf } from '../../../emulator/compare/causes';
import { compareEngines } from '../../../emulator/compare/compare';
import { emulator } from '../../../emulator/compare/emulator-engine';
import type { Engine } from '../../../emulator/compare/engine';
import { makeFormula } from '../../../emulator/compare/make-formula';
import { makeGrid } from '../../../emulator/compare/make-grid';
import { reportOn } from '../../../emulator/compare/report';
import { SIGNATURES } from '../../../emulator/compare/signatures';
import { partsOf, type Tree, written } from '../../../emulator/compare/tree';
import { SHEET_FUNCTIONS } from '../../../emulator/formulas/functions';
import { seededRandom } from '../../../emulator/formulas/random';

const page = readFileSync(path.join(__dirname, '../../../emulator/FIDELITY.md'), 'utf8');

/** The emulator again, but that every formula that begins with the name comes to 1 more. */
function wrongIn(name: string): Engine {
  return (grid, formulas) =>
    emulator(grid, formulas).map((outcome, index) =>
      formulas[index]?.text.startsWith(`${name}(`)
        ? outcome.map((row) => row.map((cell) => (typeof cell === 'number' ? cell + 1 : cell)))
        : outcome,
    );
}

test('an engine agrees with itself', () => {
  expect(compareEngines(500, 3, { ours: emulator, theirs: emulator })).toEqual([]);
});

test('a function that is wrong is found as the part that differs, and no cause explains it', () => {
  const differences = compareEngines(2000, 3, { ours: emulator, theirs: wrongIn('ABS') });
  const names = differences.map(({ part }) => written(part).replace(/\(.*/, ''));
  expect(new Set(names)).toEqual(new Set(['ABS']));
  expect(differences.map(causeOf)).toEqual(differences.map(() => undefined));
  const { text, unexplained } = reportOn(differences, 2000);
  expect(unexplained).toBe(differences.length);
  expect(text).toContain(`2000 formulas, ${differences.length} differ, ${differences.length} not explained.`);
  expect(text).toMatch(/Not explained:\n {2}ABS\(.*\) over .* → .*, IronCalc /);
});

test('the same seed makes the same grid and formulas, another seed others', () => {
  const make = (seed: number): unknown => {
    const random = seededRandom(seed);
    return [makeGrid(random), makeFormula(random), makeFormula(random)];
  };
  expect(make(5)).toEqual(make(5));
  expect(make(5)).not.toEqual(make(6));
});

test('formulas call every function of the list, and every function of the list is one of the emulator', () => {
  const random = seededRandom(1);
  const called = new Set<string>();
  const visit = (tree: Tree): void => {
    for (const part of partsOf(tree)) if (part.kind === 'call') called.add(part.name);
  };
  for (let index = 0; index < 5000; index++) visit(makeFormula(random).tree);
  expect(Object.keys(SIGNATURES).filter((name) => !called.has(name))).toEqual([]);
  expect(Object.keys(SIGNATURES).filter((name) => !SHEET_FUNCTIONS.has(name))).toEqual([]);
});

test('a formula is written with its operators in brackets', () => {
  const one: Tree = { kind: 'constant', text: '1' };
  const cell: Tree = { kind: 'reference', text: 'A1' };
  const tree: Tree = {
    kind: 'call',
    name: 'SUM',
    parts: [
      { kind: 'operator', name: '-x', parts: [one] },
      { kind: 'operator', name: '%', parts: [cell] },
      { kind: 'operator', name: '<>', parts: [one, cell] },
    ],
  };
  expect(written(tree)).toBe('SUM((-1),(A1%),(1<>A1))');
  expect(partsOf(tree).map(written)).toEqual([
    '1',
    '(-1)',
    'A1',
    '(A1%)',
    '1',
    'A1',
    '(1<>A1)',
    written(tree),
  ]);
});

test('FIDELITY.md explains each cause in the words of the code, and no other', () => {
  const section = page.slice(page.indexOf('### Second opinion'), page.indexOf('## Services'));
  const rows = section
    .split('\n')
    .filter((line) => /^\| [^|]+ \| /.test(line) && !line.startsWith('| Cause'));
  expect(rows).toEqual(CAUSES.map(({ name, explanation }) => `| ${name} | ${explanation} |`));
});
