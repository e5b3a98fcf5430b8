/** What the column Source says of the made-up rows that show how a tab is used. */
const SAMPLE = 'sample';

/** A figure is made of the team's own rows or of the sample's, in every tab that it reads; never of both. */
export const WORLDS = ['real', 'sample'] as const;
export type World = (typeof WORLDS)[number];

/** True for a row of the sample; rows of a tab without Source are the team's own. */
export function isSampleRow(row: object): boolean {
  return 'source' in row && row.source === SAMPLE;
}

/** Whose row it is. */
export function worldOf(row: object): World {
  return isSampleRow(row) ? 'sample' : 'real';
}

/** The rows of one world. A tab that has no Source belongs to both, since nobody could tell its rows apart. */
export function rowsOfWorld<R extends object>(rows: readonly R[], world: World): readonly R[] {
  if (!rows.some((row) => 'source' in row)) return rows;
  return rows.filter((row) => worldOf(row) === world);
}

/** Real as soon as one of the rows is; the sample's while all are, and real where there is none. */
export function worldOfAll(...tabs: readonly (readonly object[])[]): World {
  const rows = tabs.flat();
  return rows.length > 0 && rows.every(isSampleRow) ? 'sample' : 'real';
}

/** The rows that figures over one tab count: real ones, or the sample's while there is no real one. */
export function countedRows<R extends object>(rows: readonly R[]): readonly R[] {
  return rowsOfWorld(rows, worldOfAll(rows));
}

/** How many sample rows no longer count, since there are real ones beside them. */
export function uncountedRows<R extends object>(rows: readonly R[]): number {
  return rows.length - countedRows(rows).length;
}
