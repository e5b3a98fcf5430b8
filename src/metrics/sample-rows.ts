/** What the column Source says of the made-up rows that show how a tab is used. */
const SAMPLE = 'sample';

/** True for a row of the sample; rows of a tab without Source are the team's own. */
export function isSampleRow(row: object): boolean {
  return 'source' in row && row.source === SAMPLE;
}

/** The rows that figures count: real ones, or the sample's while there is no real one. They are never mixed. */
export function countedRows<R extends object>(rows: readonly R[]): readonly R[] {
  const real = rows.filter((row) => !isSampleRow(row));
  return real.length > 0 ? real : rows;
}

/** How many sample rows no longer count, since there are real ones beside them. */
export function uncountedRows<R extends object>(rows: readonly R[]): number {
  return rows.length - countedRows(rows).length;
}
