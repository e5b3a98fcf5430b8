/**
 * Where Ctrl and an arrow lead along a line of rows or columns: to the last filled cell before a blank one, else to
 * the next filled cell, else to the end. `ahead` holds the places beyond `start` in the order in which they come.
 * Undefined when `filled` does not know a cell that it takes to tell.
 */
export function edgeAlong(
  start: number,
  ahead: readonly number[],
  filled: (at: number) => boolean | undefined,
): number | undefined {
  const [next] = ahead;
  if (next === undefined) return start;
  const inside = filled(start) && filled(next);
  if (inside === undefined) return undefined;
  let before = next;
  for (const at of ahead) {
    const isFilled = filled(at);
    if (isFilled === undefined) return undefined;
    if (inside && !isFilled) return before;
    if (!inside && isFilled) return at;
    before = at;
  }
  return before;
}

/** The items of an ordered line beyond `start`, nearest first. */
export function itemsAhead(line: readonly number[], start: number, forward: boolean): number[] {
  return forward ? line.filter((at) => at > start) : line.filter((at) => at < start).reverse();
}
