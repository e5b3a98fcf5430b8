import type { Calendar } from '../calendar';
import { type CellValue, type Grid, isBlank, isDate } from '../cell';
import { shortCode } from './short-code';
import { wordsOf } from './words';

/** How a row of a source is known again: by its number in there, and by all that it holds. */
export interface RowIdentity {
  /** Such as "line_id 58372"; null where the source has no column that numbers its rows. */
  readonly number: string | null;
  /** A short code of all its cells, such as "#1k2j3h.2" for the second of two rows that are alike. */
  readonly content: string;
}

const NUMBERING_WORDS = ['id', 'no', 'nr', 'num', 'number', 'key', 'code', 'ref', 'ticket', 'line', 'order'];

/** How each row is known again. `rows` has a cell a header; headers may be blank, and then do not count. */
export function identifyRows(
  headers: readonly string[],
  rows: Grid,
  calendar: Calendar,
): readonly RowIdentity[] {
  const counted = headers.flatMap((header, index) => (header === '' ? [] : [index]));
  const numbering = counted.find((index) => isNumbering(headers[index] ?? '', index, rows));
  const seen = new Map<string, number>();
  return rows.map((row) => {
    let text = '';
    for (const index of counted) text += `${cellText(row[index] ?? '', calendar)}\u0000`;
    const code = shortCode(text);
    const times = (seen.get(code) ?? 0) + 1;
    seen.set(code, times);
    return {
      number:
        numbering === undefined ? null : `${headers[numbering]} ${cellText(row[numbering] ?? '', calendar)}`,
      content: times === 1 ? `#${code}` : `#${code}.${times}`,
    };
  });
}

/** What is longer is no number but a text, and would fill up the Source cell. */
const LONGEST_NUMBER = 100;

/** A column numbers rows when its header says so, and every row has a short value there that no other row has. */
function isNumbering(header: string, index: number, rows: Grid): boolean {
  if (!wordsOf(header).some((word) => NUMBERING_WORDS.includes(word))) return false;
  const seen = new Set<CellValue>();
  for (const row of rows) {
    const value = row[index] ?? '';
    if (isBlank(value) || isDate(value) || seen.has(value)) return false;
    if (String(value).length > LONGEST_NUMBER) return false;
    seen.add(value);
  }
  return true;
}

/** One text for one content, whatever the type; dates by the wall clock of the spreadsheet. */
function cellText(value: CellValue, calendar: Calendar): string {
  if (!isDate(value)) return String(value).trim();
  const ms = value.getTime();
  // Days outside the calendar's years still tell rows apart.
  return ms >= 0 && ms < Date.UTC(2100, 0, 1) ? `@${calendar.wallMinutesOf(value)}` : `@ms${ms}`;
}
