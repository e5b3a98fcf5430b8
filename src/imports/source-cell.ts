import type { Calendar } from '../calendar';
import { type CellValue, isDate } from '../cell';
import type { Column } from '../schema/column';
import { readCell } from '../schema/read-cell';
import type { Tab } from '../schema/tab';
import type { RowIdentity } from './identity';
import { shortCode } from './short-code';

/** What the column Source holds in rows of the sample. */
export const SAMPLE_SOURCE = 'sample';

/** The Source cell of an imported row, taken apart. */
export interface ImportedFrom {
  /** The sheet that it came from. */
  readonly sheet: string;
  /** Such as "line_id 58372"; null where nothing numbered the rows. */
  readonly number: string | null;
  /** A code of the row in the source. */
  readonly content: string;
  /** A code of the row as it was written into the tab; null where none was kept. */
  readonly written: string | null;
  readonly batch: number;
}

const SEPARATOR = ' · ';

/** "tab · key · batch"; the key is the row's number, the code of its content, and that of what is written. */
export function sourceText(sheet: string, identity: RowIdentity, written: string, batch: number): string {
  const number = identity.number === null ? '' : `${identity.number} `;
  return [sheet, `${number}${identity.content}~${written}`, String(batch)].join(SEPARATOR);
}

/** Null for a cell that no import wrote. */
export function readSource(text: string): ImportedFrom | null {
  const end = text.lastIndexOf(SEPARATOR);
  const batch = Number(text.slice(end + SEPARATOR.length));
  const mark = text.lastIndexOf('#', end);
  const start = text.lastIndexOf(SEPARATOR, mark);
  if (end < 0 || mark < 0 || start < 0 || !Number.isInteger(batch)) return null;
  const [content = '', written = null] = text.slice(mark, end).split('~');
  const number = text.slice(start + SEPARATOR.length, mark).trim();
  return { sheet: text.slice(0, start), number: number === '' ? null : number, content, written, batch };
}

/** A code of all that an import writes into a row, whatever the order of the columns; IDs and sources apart. */
export function writtenCode(tab: Tab, row: Readonly<Record<string, CellValue | null>>): string {
  let text = '';
  for (const key in tab.columns) {
    const value = row[key];
    const kind = tab.columns[key]?.kind;
    if (value === undefined || value === null || value === '' || kind === 'computed' || kind === 'assigned')
      continue;
    text += `${key}\u0000${String(value)}\u0000`;
  }
  return shortCode(text);
}

/** The same code of a row that stands in a tab; null where a cell holds what no import writes. */
export function standingCode(
  tab: Tab,
  cellAt: (key: string) => CellValue,
  calendar: Calendar,
): string | null {
  const row: Record<string, CellValue | null> = {};
  for (const [key, column] of Object.entries(tab.columns)) {
    if (column.kind === 'computed' || column.kind === 'assigned') continue;
    const value = asWritten(column, cellAt(key), calendar);
    if (value === undefined) return null;
    row[key] = value;
  }
  return writtenCode(tab, row);
}

/** Undefined for an unreadable cell, and for a day with a time, which an import leaves out. */
function asWritten(column: Column, cell: CellValue, calendar: Calendar): CellValue | null | undefined {
  const { value, problem } = readCell(column, cell, calendar);
  if (problem !== undefined) return undefined;
  return column.kind === 'day' && isDate(cell) && calendar.wallMinutesOf(cell) % 1440 !== 0
    ? undefined
    : value;
}
