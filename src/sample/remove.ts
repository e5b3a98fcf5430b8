import { type Calendar, createCalendar } from '../calendar';
import { parseDay } from '../calendar/days';
import { SAMPLE_SOURCE } from '../imports/source-cell';
import { InputError } from '../input-error';
import { runsOf } from '../schema/append-rows';
import { deleteRows } from '../schema/delete-rows';
import { findColumns } from '../schema/find-columns';
import { findTab } from '../schema/find-tab';
import { readRows } from '../schema/read-rows';
import { reasonsToKeep } from '../schema/reason-to-keep';
import type { Tab } from '../schema/tab';
import type { Sheet, Workbook } from '../workbook';
import { SAMPLE_METADATA } from './mark';
import { storyRows } from './match';
import { emptySettings } from './settings';
import { type SampleRows, sampleStory } from './story';

export interface Removed {
  /** How many rows were deleted. */
  readonly rows: number;
  /** Rows of the sample that somebody changed, such as "Deliveries row 12"; they stay, and are the team's from now on. */
  readonly kept: readonly string[];
}

/**
 * Deletes the rows of the sample that nobody changed, from the lowest up; a row in which anybody typed anything,
 * also in a column of their own or as a note, stays, and no longer says that it is the sample's. Rows of the team's
 * own are not touched. Call it under exclusively.
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
    makeTheirs(sheet, part.tab, found.changed);
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

/** Empties Source in rows that stay, so that they count as the team's own from now on. */
function makeTheirs(sheet: Sheet, tab: Tab, rows: readonly number[]): void {
  const at = findColumns(tab, sheet.name, sheet.values()).at.get('source');
  if (at === undefined) return;
  for (const run of runsOf(rows)) {
    sheet.write(
      run[0] ?? 1,
      at,
      run.map(() => ['']),
    );
  }
}

function splitRows(
  sheet: Sheet,
  { tab, rows }: SampleRows,
  calendar: Calendar,
): { readonly unchanged: readonly number[]; readonly changed: readonly number[] } {
  const isOfStory = storyRows({ tab, rows }, calendar);
  const reasonOf = reasonsToKeep(sheet, tab);
  const unchanged: number[] = [];
  const changed: number[] = [];
  const read = readRows(tab, sheet, calendar);
  const saysSource = read.at.has('source');
  for (const row of read.rows) {
    // A row that says nothing of the sample is the team's own, also where it says the same.
    if (saysSource && row.source !== SAMPLE_SOURCE) continue;
    const isStory = isOfStory(row);
    if (isStory && reasonOf(row.row) === undefined) unchanged.push(row.row);
    else if (isStory || saysSource) changed.push(row.row);
  }
  return { unchanged, changed };
}
