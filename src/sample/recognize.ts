import { createCalendar } from '../calendar';
import { parseDay } from '../calendar/days';
import type { Grid } from '../cell';
import { readRows } from '../schema/read-rows';
import type { Tab } from '../schema/tab';
import type { SheetReader, WorkbookReader } from '../workbook';
import { SAMPLE_METADATA } from './mark';
import { storyRows } from './match';
import { sampleStory } from './story';

/**
 * The rows of a tab, from 1, that the sample wrote before the tab had a Source: on a sheet that is marked as holding
 * the sample, those that stand cell by cell as they were made. [] for a sheet without the mark. A row that somebody
 * changed is not among them, since nothing tells it from a row of the team's own.
 */
export function recognizeSample(
  workbook: Pick<WorkbookReader, 'wallClock'>,
  sheet: Pick<SheetReader, 'name' | 'metadata'>,
  tab: Tab,
  values: Grid,
): readonly number[] {
  const asOf = parseDay(sheet.metadata(SAMPLE_METADATA) ?? '');
  if (asOf === null) return [];
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const part = sampleStory(asOf, calendar).find((one) => one.tab.key === tab.key);
  if (part === undefined) return [];
  const isOfStory = storyRows(part, calendar);
  return readRows(tab, { name: sheet.name, values }, calendar)
    .rows.filter((row) => isOfStory(row))
    .map(({ row }) => row);
}
