import type { Calendar } from '../calendar';
import { type CellValue, isDate } from '../cell';
import type { Writable } from '../workbook';

/**
 * What the last build wrote into a review, so that the next one can tell it from what people typed: a short code
 * a cell, and what each row is about. Kept on the sheet as text, within the 30,000 characters a sheet may carry.
 */
export interface Memory {
  /** "row,column" → code of what was written; a cell that is not in here was left blank. */
  readonly cells: Readonly<Record<string, string>>;
  /** Row → code of what it is about. */
  readonly rows: Readonly<Record<string, string>>;
}

export const EMPTY_MEMORY: Memory = { cells: {}, rows: {} };

/** The memory from its text; null when the text is none. */
export function readMemory(text: string | undefined): Memory | null {
  if (text === undefined) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !('cells' in parsed) || !('rows' in parsed))
      return null;
    // Written by writeMemory; anything else fails the tests above and below.
    const { cells, rows } = parsed as { cells: unknown; rows: Memory['rows'] };
    return typeof cells === 'string' ? { cells: unpack(cells), rows } : null;
  } catch {
    return null;
  }
}

/** Cells as lines of codes, so that a review of some hundred rows stays far below what a sheet may carry. */
export function writeMemory({ cells, rows }: Memory): string {
  const lines: string[][] = [];
  for (const [key, value] of Object.entries(cells)) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    let line = lines[row];
    if (line === undefined) {
      line = [];
      lines[row] = line;
    }
    line[column] = value;
  }
  return JSON.stringify({
    cells: Array.from(lines, (line) => Array.from(line ?? [], (cell) => cell ?? '').join(' ')).join(';'),
    rows,
  });
}

/** How many rows it speaks of. */
export function heightOf({ cells }: Memory): number {
  return Object.keys(cells).reduce((most, key) => Math.max(most, Number(key.split(',')[0]) + 1), 0);
}

function unpack(text: string): Memory['cells'] {
  const cells: Record<string, string> = {};
  text.split(';').forEach((line, row) => {
    line.split(' ').forEach((cell, column) => {
      if (cell !== '') cells[`${row},${column}`] = cell;
    });
  });
  return cells;
}

/** A short code of what a cell holds, the same for what is written and for what is read back; '' for a blank. */
export function cellCode(value: Writable, calendar: Calendar): string {
  if (value === '') return '';
  if (typeof value === 'object' && !isDate(value)) return code(`day ${value.day}`);
  if (isDate(value)) return code(dayCode(value, calendar));
  // Twelve digits: what is read back may differ in the last ones.
  return code(
    typeof value === 'number' ? `number ${Number(value.toPrecision(12))}` : `${typeof value} ${value}`,
  );
}

/** Five letters and digits: two texts share a code once in sixty million. */
const CODES = 36 ** 5;

/** A short code of a text. */
export function code(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return ((hash >>> 0) % CODES).toString(36);
}

function dayCode(value: Date, calendar: Calendar): string {
  const ms = value.getTime();
  if (!(ms >= 0 && ms < Date.UTC(2100, 0, 1))) return `date ${ms}`;
  const minutes = calendar.wallMinutesOf(value);
  return minutes % 1440 === 0 ? `day ${minutes / 1440}` : `minutes ${minutes}`;
}

/** What a cell of the sheet holds now: a formula is something that a person typed, whatever it shows. */
export function standingCode(value: CellValue, formula: string, calendar: Calendar): string {
  return formula === '' ? cellCode(value, calendar) : code(`formula ${formula}`);
}
