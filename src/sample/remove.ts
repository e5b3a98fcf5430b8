import { type Calendar, createCalendar } from '../calendar';
import { parseDay } from '../calendar/days';
import { SAMPLE_SOURCE } from '../imports/source-cell';
import { InputError } from '../input-error';
import { deleteRows } from '../schema/delete-rows';
import { findTab } from '../schema/find-tab';
import { readCell } from '../schema/read-cell';
import { readRows } from '../schema/read-rows';
import { reasonsToKeep } from '../schema/reason-to-keep';
import type { Tab } from '../schema/tab';
import type { Sheet, Workbook } from '../workbook';
import { SAMPLE_METADATA } from './mark';
import { emptySettings } from './settings';
import { type SampleRows, sampleStory } from './story';

export interface Removed {
  /** How many rows were deleted. */
  readonly rows: number;
  /** Rows of the sample that somebody changed, such as "Deliveries row 12"; they stay. */
  readonly kept: readonly string[];
}

/**
 * Deletes the rows of the sample that nobody changed, from the lowest up; a row in which anybody typed anything,
 * also in a column of their own or as a note, stays. Call it under exclusively.
 * Throws InputError where there is no sample.
 */
export function removeSample(workbook: Workbook): Removed {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const sheets = workbook.sheets();
  const marked = sheets.flatMap((sheet) => {
    const asOf = parseDay(sheet.metadata(SAMPLE_METADATA) ?? '');
    return asOf === null ? [] : [{ sheet, asOf }];
  });
  const [first] = marked;
  if (first === undefined) {
    throw new InputError('Sample', 'there is no sample in this workbook, so nothing was taken out.');
  }
  let deleted = 0;
  const kept: string[] = [];
  for (const part of sampleStory(first.asOf, calendar)) {
    const { sheet } = findTab(workbook, part.tab);
    if (sheet === undefined) continue;
    const found = splitRows(sheet, part, calendar);
    deleted += found.unchanged.length;
    for (const row of found.changed) {
      // Those below deleted rows have moved up.
      const now = row - found.unchanged.filter((each) => each < row).length;
      kept.push(`${sheet.name} row ${now}`);
    }
    deleteRows(sheet, found.unchanged);
    sheet.change([{ kind: 'metadata', key: SAMPLE_METADATA, value: '' }]);
  }
  emptySettings(workbook, first.asOf, calendar);
  return { rows: deleted, kept };
}

function splitRows(
  sheet: Sheet,
  { tab, rows }: SampleRows,
  calendar: Calendar,
): { readonly unchanged: readonly number[]; readonly changed: readonly number[] } {
  const waiting = new Map<string, number>();
  for (const row of rows) {
    const text = rowText(tab, (key) => asRead(tab, key, row[key], calendar));
    waiting.set(text, (waiting.get(text) ?? 0) + 1);
  }
  const reasonOf = reasonsToKeep(sheet, tab);
  const unchanged: number[] = [];
  const changed: number[] = [];
  for (const row of readRows(tab, sheet, calendar).rows) {
    const text = rowText(tab, (key) => row[key]);
    const left = waiting.get(text) ?? 0;
    if (left > 0) {
      waiting.set(text, left - 1);
      (reasonOf(row.row) === undefined ? unchanged : changed).push(row.row);
    } else if (row.source === SAMPLE_SOURCE) {
      changed.push(row.row);
    }
  }
  return { unchanged, changed };
}

/** All that a person could have changed in a row, as one text. */
function rowText(tab: Tab, cellAt: (key: string) => unknown): string {
  const keys = Object.entries(tab.columns).filter(([, column]) => column.kind !== 'computed');
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
