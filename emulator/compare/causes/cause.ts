import type { Difference } from '../compare';
import { isError, type Outcome, type Plain, sameCell } from '../outcome';
import { isBranch } from '../tree';

/** Why the engines differ. Its name and explanation stand in FIDELITY.md. */
export interface Cause {
  readonly name: string;
  readonly explanation: string;
  readonly holds: (difference: Difference) => boolean;
}

export function nameOf({ part }: Difference): string {
  return isBranch(part) ? part.name : '';
}

/** The texts of the arguments. */
export function argumentsOf({ part }: Difference): readonly string[] {
  return isBranch(part) ? part.parts.map((each) => (isBranch(each) ? each.name : each.text)) : [];
}

/** True where one of these functions or operators differs. */
export function among(...names: readonly string[]): (difference: Difference) => boolean {
  const known = new Set(names);
  return (difference) => known.has(nameOf(difference));
}

export function isOne(outcome: Outcome | undefined): boolean {
  return outcome?.length === 1 && outcome[0]?.length === 1;
}

export function firstOf(outcome: Outcome | undefined): Plain {
  return outcome?.[0]?.[0] ?? null;
}

/** All cells that the arguments come to. */
export function givenCells({ given }: Difference): Plain[] {
  return given.flatMap((outcome) => outcome.flat());
}

/** Pairs of cells that differ, ours first; null where the arrays are of different size. */
export function oddCells({ ours, theirs }: Difference): readonly (readonly [Plain, Plain])[] | null {
  const sized = ours.length === theirs.length && ours[0]?.length === theirs[0]?.length;
  if (!sized) return null;
  const right = theirs.flat();
  return ours
    .flat()
    .map((cell, index): readonly [Plain, Plain] => [cell, right[index] ?? null])
    .filter(([a, b]) => !sameCell(a, b));
}

/** True where every pair of cells that differs is such a pair. */
export function everyOdd(difference: Difference, test: (ours: Plain, theirs: Plain) => boolean): boolean {
  return oddCells(difference)?.every(([ours, theirs]) => test(ours, theirs)) ?? false;
}

/** True where IronCalc has an error in each cell that differs. */
export function onlyTheyRefuse(difference: Difference): boolean {
  return everyOdd(difference, (_, theirs) => isError(theirs));
}

export function numberIn(cell: Plain | undefined): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  if (typeof cell !== 'string') return cell === null ? 0 : null;
  return cell.trim() === '' || Number.isNaN(Number(cell)) ? null : Number(cell);
}
