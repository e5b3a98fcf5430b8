/** One cell as either engine leaves it; an error is its name. */
export type Plain = number | string | boolean | null | { readonly error: string };

/** What a formula comes to: rows of cells, one row of one cell for a single value. */
export type Outcome = readonly (readonly Plain[])[];

export function isError(value: Plain | undefined): value is { readonly error: string } {
  return typeof value === 'object' && value !== null;
}

/** Numbers are compared to nine digits: the engines add and round in another order. */
function sameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1e-3, Math.abs(a), Math.abs(b));
}

export function sameCell(a: Plain | undefined, b: Plain | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b);
  if (isError(a) && isError(b)) return a.error === b.error;
  return a === b;
}

/** A blank that a formula hands on shows as 0 in IronCalc, and as "" where it stands for text. */
export function blankLike(a: Plain | undefined, b: Plain | undefined): boolean {
  return a === null && (b === 0 || b === '' || b === null);
}

export function sameOutcome(
  a: Outcome,
  b: Outcome,
  same: (x: Plain | undefined, y: Plain | undefined) => boolean,
): boolean {
  return (
    a.length === b.length &&
    a.every((row, r) => row.length === b[r]?.length && row.every((cell, c) => same(cell, b[r]?.[c])))
  );
}

/** For a report: cells of a row with |, rows with ;. */
export function shown(outcome: Outcome): string {
  const cell = (value: Plain): string =>
    isError(value) ? value.error : value === null ? 'blank' : JSON.stringify(value);
  return outcome.map((row) => row.map(cell).join(' | ')).join(' ; ');
}
