import type { Grid } from '../cell';
import { InputError } from '../input-error';

/** How messages and Source cells name rows that were pasted. */
export const PASTED = 'Pasted rows';

/** Characters that can be pasted at once; 20,000 usual rows have half as many. */
const MOST_CHARACTERS = 5_000_000;

/**
 * The cells of a pasted block as text, rectangular: tab-separated as a spreadsheet copies it, or CSV with commas or
 * semicolons. Throws InputError where nothing, or too much, was pasted.
 */
export function parsePasted(text: string): Grid {
  if (text.trim() === '')
    throw new InputError(PASTED, 'nothing is pasted yet. Copy the rows with their headers first.');
  if (text.length > MOST_CHARACTERS) {
    throw new InputError(PASTED, 'this is too much to paste at once. Bring it in as a sheet: File › Import.');
  }
  // Some programs begin a file with this mark.
  const bare = text.replace(/^\uFEFF/, '');
  const rows = splitCells(bare, delimiterOf(bare));
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
}

/** The tab where there is any; else what the first line has more of outside of quotes. */
function delimiterOf(text: string): string {
  const bare = text.replace(/"[^"]*"/g, '');
  const line = bare.split(/\r?\n/, 1)[0] ?? '';
  if (bare.includes('\t')) return '\t';
  return line.split(';').length > line.split(',').length ? ';' : ',';
}

function splitCells(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  const endOfCell = (from: number): number => {
    let at = from;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++;
    return at;
  };
  for (let at = 0; at <= text.length; ) {
    let end = text[at] === '"' ? endOfQuoted(text, at, delimiter) : -1;
    if (end >= 0) {
      cells.push(text.slice(at + 1, end).replace(/""/g, '"'));
      end = endOfCell(end + 1);
    } else {
      end = endOfCell(at);
      cells.push(text.slice(at, end).replace(/\r$/, ''));
    }
    if (text[end] !== delimiter) {
      rows.push(cells);
      cells = [];
    }
    at = end + 1;
  }
  // The line break behind the last row starts no row.
  if (rows[rows.length - 1]?.every((cell) => cell === '')) rows.pop();
  return rows;
}

/** Where the quote that opens at `at` closes; -1 where it does not, and so is an inch mark or the like. */
function endOfQuoted(text: string, at: number, delimiter: string): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    const behind = text[end + 1];
    if (behind === '"') end++;
    else return behind === undefined || behind === delimiter || behind === '\n' || behind === '\r' ? end : -1;
  }
  return -1;
}
