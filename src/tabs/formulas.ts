import type { WholeColumn } from '../schema/column';

/** A native expression for a setting, found by its name over whole columns, so that Settings can be sorted. */
export function setting(column: WholeColumn, name: string): string {
  return `INDEX(${column('settings.value')};MATCH("${name}";${column('settings.setting')};0))`;
}
