import { createCalendar } from '../calendar';
import { undoBatch } from '../imports/batches';
import type { Call } from './answer';
import { receivingTab } from './import-tabs';
import { withLinks } from './links';
import { needSheet } from './read-tab';

/** Takes the rows of one import out again. */
export const importUndo: Call<'import.undo'> = (workbook, { tab: name, batch }) =>
  workbook.exclusively(() => {
    const tab = receivingTab(name);
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const { deleted, kept, left } = undoBatch(needSheet(workbook, tab), tab, batch, calendar);
    return { deleted, kept: withLinks(workbook, kept), left };
  });
