import { createCalendar } from '../calendar';
import { dayText } from '../calendar/days';
import { InputError } from '../input-error';
import { needSheet, readTab } from '../rpc/read-tab';
import { appendTo } from '../schema/append-rows';
import { findTab } from '../schema/find-tab';
import type { NewRow } from '../schema/tab';
import { readSettings } from '../tabs/read-settings';
import type { Workbook } from '../workbook';
import { SAMPLE_METADATA } from './mark';
import { fillSettings } from './settings';
import { sampleStory } from './story';

/**
 * Fills the tabs with the sample, and gives how many rows it wrote. Call it under exclusively.
 * Throws InputError where a tab is missing or holds rows, since sample rows never mix with real ones.
 */
export function addSample(workbook: Workbook, now: Date): number {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const asOf = readSettings(workbook, calendar).settings.countUpTo ?? calendar.dayOf(now) - 1;
  const story = sampleStory(asOf, calendar)
    // A tab that only some businesses have is left out where it is not there.
    .filter(({ tab }) => tab.onlyFor === undefined || findTab(workbook, tab).sheet !== undefined)
    .map((part) => ({ ...part, sheet: needSheet(workbook, part.tab) }));
  for (const { sheet, tab } of story) {
    if (sheet.metadata(SAMPLE_METADATA)) {
      throw new InputError(sheet.name, 'the sample is in this workbook already. Take it out first.');
    }
    const { rows } = readTab(workbook, tab, calendar);
    if (rows.length > 0) {
      throw new InputError(
        sheet.name,
        `rows of your own stand here, from row ${rows[0]?.row} on, and the sample must not mix with them. Try it in a new, empty workbook.`,
      );
    }
  }
  for (const { sheet, tab, rows } of story) {
    sheet.change([{ kind: 'metadata', key: SAMPLE_METADATA, value: dayText(asOf) }]);
    // Each cell is written as its column asks; what is no value of it is what a person might type there.
    appendTo(sheet, tab, rows as unknown as readonly NewRow<typeof tab.columns>[]);
    if (tab.hiddenUntilUsed) sheet.change([{ kind: 'showSheet' }]);
  }
  fillSettings(workbook, asOf, calendar);
  return story.reduce((count, { rows }) => count + rows.length, 0);
}
