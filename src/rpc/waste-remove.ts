import { createCalendar } from '../calendar';
import { InputError } from '../input-error';
import { countedRows } from '../metrics/sample-rows';
import { sum } from '../metrics/sum';
import { hoursWords } from '../review/number-words';
import { placesOf, writeCells } from '../schema/change-row';
import { foldName } from '../schema/fold-name';
import { readRows } from '../schema/read-rows';
import { changedSince } from '../seen';
import { wasteLog } from '../tabs/waste-log';
import { hoursAWeek } from '../waste/hours';
import type { Call } from './answer';
import { needSheet } from './read-tab';

/** Hours are shown with one digit; what differs by less is the same. */
const SAME_HOURS = 0.05;

/** Marks a waste as removed today, in every open row that says the same about the same process. */
export const wasteRemove: Call<'waste.remove'> = (workbook, { what, process, seen }, { now }) =>
  workbook.exclusively(() => {
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const sheet = needSheet(workbook, wasteLog);
    const values = sheet.values();
    const { rows } = readRows(wasteLog, { name: sheet.name, values }, calendar);
    const same = countedRows(rows).filter(
      (row) => foldName(row.what) === foldName(what) && foldName(row.process) === foldName(process),
    );
    if (same.length === 0) {
      const problem = `“${what}” is not there any more; somebody renamed or deleted it. Open this screen again.`;
      throw new InputError(sheet.name, problem);
    }
    const open = same.filter((row) => row.state !== 'Removed');
    const hours = sum(open.length, (index) => {
      const row = open[index];
      return row === undefined ? 0 : (hoursAWeek(row.minutesEachTime, row.timesAWeek, row.people) ?? 0);
    });
    if (open.length === 0) return { changed: [], words: `“${what}” was removed already.` };
    const changed =
      Math.abs(hours - seen) < SAME_HOURS
        ? []
        : changedSince([
            { what: 'Hours a week', seen: hoursWords(seen), now: hoursWords(hours), wanted: null },
          ]);
    if (changed.length > 0) return { changed, words: '' };
    const today = calendar.dayOf(now());
    for (const row of open) {
      writeCells(sheet, row.row, placesOf(sheet, wasteLog, values, { state: 'Removed', removedOn: today }));
    }
    return { changed, words: `“${what}” is marked as removed: ${hoursWords(hours)} a week won back.` };
  });
