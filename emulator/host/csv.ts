import { readFileSync } from 'node:fs';
import { fileReason } from './file-reason';

/** The rows of a CSV text (RFC 4180: quotes, doubled quotes, line ends in quotes), with the line each starts on. */
export interface CsvRow {
  /** Counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Something about a CSV file that a person must put right; the message says where and what to do. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
}

/** Splits CSV text into rows. `name` is what messages call the file. Throws CsvError for a quote that is never closed. */
export function parseCsv(text: string, name = 'the CSV', delimiter = ','): CsvRow[] {
  const rows: CsvRow[] = [];
  const length = text.length;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  while (at < length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      if (text[at] === '"') {
        const opened = line;
        let cell = '';
        at++;
        for (;;) {
          const close = text.indexOf('"', at);
          if (close < 0) {
            throw new CsvError(
              `${name}, line ${opened}: a quote is opened and never closed. Close it, or double it if it belongs to the text, and try again.`,
            );
          }
          const piece = text.slice(at, close);
          line += lineEnds(piece);
          cell += piece;
          at = close + 1;
          if (text[at] !== '"') break;
          cell += '"';
          at++;
        }
        const rest = untilEnd(text, at, delimiter);
        cells.push(cell + text.slice(at, rest));
        at = rest;
      } else {
        const end = untilEnd(text, at, delimiter);
        cells.push(text.slice(at, end));
        at = end;
      }
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    rows.push({ line: start, cells });
  }
  return rows;
}

function untilEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/**
 * The rows of a table: every row has as many cells as the first. Blank lines at the end are left out.
 * Throws CsvError that names the first line that differs.
 */
export function readTable(text: string, name = 'the CSV'): readonly (readonly string[])[] {
  const rows = parseCsv(text, name);
  while (rows.length > 0 && rows.at(-1)?.cells.join('') === '') rows.pop();
  const [head] = rows;
  if (head === undefined)
    throw new CsvError(`${name} is empty. Choose a file with a header and at least one row.`);
  const ragged = rows.find(({ cells }) => cells.length !== head.cells.length);
  if (ragged !== undefined) {
    throw new CsvError(
      `${name}, line ${ragged.line}: ${counted(ragged.cells.length)} where the header has ${head.cells.length}. ` +
        'Put text that holds a comma in quotes, or fill the row up, and try again.',
    );
  }
  return rows.map(({ cells }) => cells);
}

const counted = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

/**
 * The text of a CSV file, given as a path or as its bytes. Throws CsvError when it is not UTF-8, with the line of
 * the first byte that is not, or when its rows differ in length.
 */
export function readCsv(source: string | Uint8Array, name?: string): string {
  const called = name ?? (typeof source === 'string' ? source : 'the CSV');
  const bytes = typeof source === 'string' ? readBytes(source) : source;
  const text = decode(bytes, called);
  readTable(text, called);
  return text;
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = fileReason(error);
    throw new CsvError(
      code === 'ENOENT'
        ? `${path}: there is no such file. Check the path.`
        : `${path} cannot be read (${code}). Check that it is a file that you may open.`,
    );
  }
}

function decode(bytes: Uint8Array, name: string): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    throw new CsvError(
      `${name}, line ${badLine(bytes)}: the text is not UTF-8. Save the file as "CSV UTF-8" in the program it comes from, and try again.`,
    );
  }
}

/** The first line, counted from 1, that is not UTF-8. Line ends are bytes of their own in UTF-8. */
function badLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, at));
    } catch {
      return line;
    }
    line++;
    start = at + 1;
  }
  return line;
}
