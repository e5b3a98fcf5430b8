import { createCalendar } from '../calendar';
import { editRow } from '../schema/edit-row';
import { findRow, type RowRef } from '../schema/find-row';
import { findTab } from '../schema/find-tab';
import { qualityLog } from '../tabs/quality-log';
import type { Workbook } from '../workbook';
import type { Call } from './answer';
import { needSheet } from './read-tab';

/** On the Quality Log: the problems that somebody was asked about, so that nobody is asked twice. */
const ASKED_METADATA = 'opsbook.asked';
/** Those of the last week are all that matters; this many are kept, far under what metadata holds. */
const MOST_KEPT = 200;

/** Puts a problem's text into other words, or keeps it as it is; either way nobody is asked about it again. */
export const weekReword: Call<'week.reword'> = (workbook, { problem, text }) =>
  workbook.exclusively(() => {
    const sheet = needSheet(workbook, qualityLog);
    const wanted = text?.trim() ?? '';
    if (wanted !== '') {
      const changed = editRow(
        sheet,
        qualityLog,
        createCalendar((instant) => workbook.wallClock(instant)),
        {
          find: (rows) =>
            findRow(rows, problem, sheet.name, { id: (row) => row.id, name: (row) => row.whatHappened }),
          change: { whatHappened: wanted },
          seen: { whatHappened: problem.name },
        },
      );
      if (changed.length > 0) return { changed };
    }
    const kept = [...keysIn(sheet.metadata(ASKED_METADATA)), keyOf(problem)].slice(-MOST_KEPT);
    sheet.change([{ kind: 'metadata', key: ASKED_METADATA, value: [...new Set(kept)].join(' ') }]);
    return { changed: [] };
  });

/** Tells the problems that somebody was asked about already. */
export function askedAbout(workbook: Workbook): (problem: RowRef) => boolean {
  const asked = new Set(keysIn(findTab(workbook, qualityLog).sheet?.metadata(ASKED_METADATA)));
  return (problem) => asked.has(keyOf(problem));
}

function keysIn(text: string | undefined): string[] {
  return (text ?? '').split(' ').filter((key) => key !== '');
}

/** The ID; where a row has none yet, its place and how long its text is, which is as much as has to be kept. */
function keyOf({ id, row, name }: RowRef): string {
  return id ?? `row${row}:${name.length}`;
}
