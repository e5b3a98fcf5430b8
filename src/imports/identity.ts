import type { Calendar } from '../calendar';
import { type CellValue, type Grid, isBlank, isDate } from '../cell';
import { wordsOf } from './words';

/** How a row of a source is known again: by its number in there, and by all that it holds. */
export interface RowIdentity {
  /** Such as "line_id 58372"; null where the source has no column that numbers its rows. */
  readonly number: string | null;
  /** A short code of all its cells, such as "#1k2j3h.2" for the second of two rows that are alike. */
  readonly content: string;
}

/** Source cells that stand in the tab already, taken apart. */
export interface KnownRows {
  readonly numbers: ReadonlySet<string>;
  readonly contents: ReadonlySet<string>;
  /** The number of the next batch. */
  readonly nextBatch: number;
}

const SEPARATOR = ' · ';
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
    const text = counted.map((index) => cellText(row[index] ?? '', calendar)).join('\u0000');
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

/** What the Source cell of an imported row holds: "tab · key · batch". */
export function sourceText(sheet: string, identity: RowIdentity, batch: number): string {
  const key = identity.number === null ? identity.content : `${identity.number} ${identity.content}`;
  return [sheet, key, String(batch)].join(SEPARATOR);
}

/** Takes the Source cells of a tab apart, as far as they came from `sheet`; batches count over all sheets. */
export function knownRows(sheet: string, sources: readonly (string | null)[]): KnownRows {
  const numbers = new Set<string>();
  const contents = new Set<string>();
  let lastBatch = 0;
  for (const source of sources) {
    if (source === null) continue;
    const end = source.lastIndexOf(SEPARATOR);
    if (end < 0) continue;
    const batch = Number(source.slice(end + SEPARATOR.length));
    if (Number.isInteger(batch)) lastBatch = Math.max(lastBatch, batch);
    if (!source.startsWith(sheet + SEPARATOR)) continue;
    const key = source.slice(sheet.length + SEPARATOR.length, end);
    const mark = key.lastIndexOf('#');
    if (mark < 0) continue;
    contents.add(key.slice(mark));
    if (mark > 0) numbers.add(key.slice(0, mark - 1));
  }
  return { numbers, contents, nextBatch: lastBatch + 1 };
}

/** A column numbers rows when its header says so, and every row has a value there that no other row has. */
function isNumbering(header: string, index: number, rows: Grid): boolean {
  if (!wordsOf(header).some((word) => NUMBERING_WORDS.includes(word))) return false;
  const seen = new Set<CellValue>();
  for (const row of rows) {
    const value = row[index] ?? '';
    if (isBlank(value) || isDate(value) || seen.has(value)) return false;
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

/** 64 bits of FNV-1a (Fowler, Noll and Vo), as two runs of 32 from different starts, in base 36. */
function shortCode(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (index & 0xff), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36).padStart(7, '0');
}
