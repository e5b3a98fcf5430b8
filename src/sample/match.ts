import type { Calendar } from '../calendar';
import { readCell } from '../schema/read-cell';
import type { Tab } from '../schema/tab';
import type { SampleRows } from './story';

/**
 * Tells which rows of a tab are those of the story, cell by cell as they were made. Each row of the story is found
 * once: of two rows that are alike the second is not its row.
 */
export function storyRows(
  { tab, rows }: SampleRows,
  calendar: Calendar,
): (row: Readonly<Record<string, unknown>>) => boolean {
  const waiting = new Map<string, number>();
  for (const row of rows) {
    const text = rowText(tab, (key) => asRead(tab, key, row[key], calendar));
    waiting.set(text, (waiting.get(text) ?? 0) + 1);
  }
  return (row) => {
    const text = rowText(tab, (key) => row[key]);
    const left = waiting.get(text) ?? 0;
    if (left === 0) return false;
    waiting.set(text, left - 1);
    return true;
  };
}

/** All that a person could have changed in a row, as one text; what Opsbook assigns is no person's. */
function rowText(tab: Tab, cellAt: (key: string) => unknown): string {
  const keys = Object.entries(tab.columns).filter(
    ([, column]) => column.kind !== 'computed' && column.kind !== 'assigned',
  );
  return JSON.stringify(keys.map(([key]) => cellAt(key) ?? null));
}

/** A cell of the sample as it is read back. */
function asRead(
  tab: Tab,
  key: string,
  value: SampleRows['rows'][number][string],
  calendar: Calendar,
): unknown {
  const column = tab.columns[key];
  if (column === undefined || value === null || value === undefined) return null;
  if (column.kind === 'day' && typeof value === 'number') return value;
  return readCell(column, value, calendar).value;
}
