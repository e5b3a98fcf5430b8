import { createCalendar } from '../calendar';
import { InputError } from '../input-error';
import { nextIds } from '../install/assign-ids';
import { hoursWords } from '../review/number-words';
import { appendTo } from '../schema/append-rows';
import { foldName } from '../schema/fold-name';
import { readRows } from '../schema/read-rows';
import { wasteLog } from '../tabs/waste-log';
import { hoursAWeek } from '../waste/hours';
import type { Call } from './answer';
import { needSheet } from './read-tab';

/** Adds a line to the Waste Log, logged today. The same line of the same day stays one, so that it can be sent again. */
export const wasteAdd: Call<'waste.add'> = (workbook, input, { now }) =>
  workbook.exclusively(() => {
    const what = input.what.trim();
    if (what === '') throw new InputError('Waste', 'say in a few words what wastes time.');
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const sheet = needSheet(workbook, wasteLog);
    const values = sheet.values();
    const today = calendar.dayOf(now());
    const { kind = null, minutes = null, times = null, people = null, role = null, process = null } = input;
    const { rows } = readRows(wasteLog, { name: sheet.name, values }, calendar);
    const known = rows.some(
      (row) =>
        foldName(row.what) === foldName(what) &&
        row.loggedOn === today &&
        row.state !== 'Removed' &&
        row.minutesEachTime === minutes &&
        row.timesAWeek === times,
    );
    const hours = hoursAWeek(minutes, times, people);
    const size = hours === null ? '' : `: ${hoursWords(hours)} a week`;
    if (known) return { known, words: `“${what}” stands in the Waste Log already${size}.` };
    const [id = null] = nextIds(wasteLog, values, 1);
    appendTo(sheet, wasteLog, [
      {
        what,
        kind,
        minutesEachTime: minutes,
        timesAWeek: times,
        people,
        state: 'Open',
        process,
        whoseHours: role,
        loggedOn: today,
        id,
      },
    ]);
    return { known, words: `“${what}” is in the Waste Log${size}.` };
  });
