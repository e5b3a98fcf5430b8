import type { WholeColumn } from '../schema/column';

/** A native expression for a setting, found by its name over whole columns, so that Settings can be sorted. */
export function setting(column: WholeColumn, name: string): string {
  return `INDEX(${column('settings.value')};MATCH("${name}";${column('settings.setting')};0))`;
}

/** A native expression that looks each cell of a column up in another tab: what stands beside it there, or blank. */
export function lookUp(column: WholeColumn, key: string, among: string, result: string): string {
  return `IFNA(VLOOKUP(${column(key)};HSTACK(${column(among)};${column(result)});2;FALSE);"")`;
}
