import { seededRandom } from '../formulas/random';
import type { Asked, Engine, Grid } from './engine';
import { makeFormula } from './make-formula';
import { makeGrid } from './make-grid';
import { blankLike, type Outcome, type Plain, sameCell, sameOutcome } from './outcome';
import { type Formula, isBranch, partsOf, type Tree, written } from './tree';

/** The innermost part of a formula in which the engines differ although they agree about all that it is made of. */
export interface Difference {
  readonly formula: string;
  readonly part: Tree;
  /** True inside ARRAYFORMULA. */
  readonly arrays: boolean;
  /** What the parts of this part come to, in the emulator; a LAMBDA comes to nothing. */
  readonly given: readonly Outcome[];
  readonly ours: Outcome;
  readonly theirs: Outcome;
  readonly grid: Grid;
}

/** Two engines that are to agree. */
export interface Engines {
  readonly ours: Engine;
  readonly theirs: Engine;
}

const FORMULAS_A_GRID = 50;

const alike = (a: Plain | undefined, b: Plain | undefined): boolean => sameCell(a, b) || blankLike(a, b);

/** Compares two engines on `count` formulas over random grids. The same seed gives the same formulas. */
export function compareEngines(count: number, seed: number, engines: Engines): Difference[] {
  const random = seededRandom(seed);
  const differences: Difference[] = [];
  for (let done = 0; done < count; done += FORMULAS_A_GRID) {
    const grid = makeGrid(random);
    const formulas = Array.from({ length: Math.min(FORMULAS_A_GRID, count - done) }, () =>
      makeFormula(random),
    );
    differences.push(...differencesIn(grid, formulas, engines));
  }
  return differences;
}

function differencesIn(grid: Grid, formulas: readonly Formula[], { ours, theirs }: Engines): Difference[] {
  const whole = formulas.map(asked);
  const [left, right] = [ours(grid, whole), theirs(grid, whole)];
  const odd = formulas.filter((_, index) => !sameOutcome(left[index] ?? [], right[index] ?? [], sameCell));
  const parts = odd.map((formula) => partsOf(formula.tree).map((tree) => ({ tree, arrays: formula.arrays })));
  const all = parts.flat().map(asked);
  const [ourParts, theirParts] = [ours(grid, all), theirs(grid, all)];
  let from = 0;
  return odd.map((formula, index) => {
    const trees = parts[index] ?? [];
    const outcomes = new Map<Tree, { ours: Outcome; theirs: Outcome }>();
    trees.forEach(({ tree }, place) => {
      outcomes.set(tree, { ours: ourParts[from + place] ?? [], theirs: theirParts[from + place] ?? [] });
    });
    from += trees.length;
    const differs = (same: typeof alike) => (tree: Tree) => {
      const found = outcomes.get(tree);
      return found !== undefined && !sameOutcome(found.ours, found.theirs, same);
    };
    const order = trees.map(({ tree }) => tree);
    const part = order.find(differs(alike)) ?? order.findLast(differs(sameCell)) ?? formula.tree;
    const found = outcomes.get(part);
    return {
      formula: `${formula.arrays ? 'array ' : ''}=${written(formula.tree)}`,
      part,
      arrays: formula.arrays,
      given: isBranch(part) ? part.parts.map((each) => outcomes.get(each)?.ours ?? []) : [],
      ours: found?.ours ?? [],
      theirs: found?.theirs ?? [],
      grid,
    };
  });
}

function asked({ tree, arrays }: Formula): Asked {
  return { text: written(tree), arrays };
}
