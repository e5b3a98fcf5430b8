import { createCalendar } from '../calendar';
import { parseDay } from '../calendar/days';
import { InputError } from '../input-error';
import type { ReviewPage } from '../review/read-page';
import { changedSince } from '../seen';
import type { Sheet, Writable } from '../workbook';
import type { Call } from './answer';
import type { Input } from './contract';
import { readBuilt } from './read-built';

type Capture = Input<'review.capture'>;

/** Columns of what is typed, from 1, and what each is called; `wide` columns are one line of text. */
const FIELDS: Readonly<
  Record<
    Capture['kind'],
    Readonly<Record<string, { column: number; what: string; wide?: number; day?: true }>>
  >
> = {
  metric: { line: { column: 9, what: "Owner's line" } },
  problem: {
    checkOn: { column: 6, what: 'Check on', day: true },
    rootCause: { column: 7, what: 'Root cause' },
    change: { column: 8, what: 'What changes' },
    owner: { column: 9, what: 'Owner' },
    due: { column: 10, what: 'Due', day: true },
  },
  priority: {
    what: { column: 2, what: 'Priority', wide: 5 },
    doneWhen: { column: 8, what: 'Done when' },
    owner: { column: 9, what: 'Owner' },
    due: { column: 10, what: 'Due', day: true },
  },
  decision: {
    what: { column: 2, what: 'Decision', wide: 7 },
    owner: { column: 9, what: 'Owner' },
    due: { column: 10, what: 'Due', day: true },
  },
};

/** Writes into the review what the meeting says; what somebody else wrote meanwhile is never written over. */
export const reviewCapture: Call<'review.capture'> = (workbook, input) =>
  workbook.exclusively(() => {
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const { sheet, page } = readBuilt(workbook, input.month, calendar);
    const { row, texts } = rowOf(page, input);
    const fields = Object.entries(input.fields).map(([key, text]) => {
      const field = FIELDS[input.kind][key];
      if (field === undefined) throw new InputError('Review', `there is no "${key}" in a ${input.kind}.`);
      const wanted = text.trim();
      if (field.day && wanted !== '' && parseDay(wanted) === null) {
        throw new InputError(field.what, `expected a day such as 2026-10-30, found '${wanted}'.`);
      }
      return { ...field, key, wanted, now: texts[key] ?? '', seen: (input.seen[key] ?? '').trim() };
    });
    const changed = changedSince(
      fields.map(({ what, seen, now, wanted }) => ({
        what,
        seen: seen === '' ? null : seen,
        now: now === '' ? null : now,
        wanted: wanted === '' ? null : wanted,
      })),
    );
    if (changed.length > 0) return { changed };
    for (const { column, wide = 1, wanted, now, day } of fields) {
      if (wanted === now) continue;
      writeText(sheet, row, column, wide, day ? toDay(wanted) : wanted);
    }
    return { changed: [] };
  });

function toDay(text: string): Writable {
  const day = parseDay(text);
  return day === null ? '' : { day };
}

function writeText(sheet: Sheet, row: number, column: number, wide: number, value: Writable): void {
  sheet.write(row, column, [Array.from({ length: wide }, (_, index) => (index === 0 ? value : ''))]);
}

/** Where it stands now, and its texts by field. Throws InputError where it is gone. */
function rowOf(
  page: ReviewPage,
  { kind, name, index }: Capture,
): { readonly row: number; readonly texts: Readonly<Record<string, string>> } {
  const found =
    kind === 'metric'
      ? page.metrics.find((metric) => metric.name === name)
      : kind === 'problem'
        ? page.problems.find((problem) => problem.name === name)
        : kind === 'priority'
          ? page.priorities[index]
          : page.decisions[index];
  if (found === undefined) {
    throw new InputError(
      page.title,
      `"${name}" is not in the review any more. Open this screen again to see how it stands.`,
    );
  }
  const texts = Object.entries(found).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { row: found.row, texts: Object.fromEntries(texts) };
}
