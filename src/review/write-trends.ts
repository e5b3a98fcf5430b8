import type { Calendar } from '../calendar';
import { isBlank, isDate } from '../cell';
import { runsOf, toWritable } from '../schema/append-rows';
import { findColumns } from '../schema/find-columns';
import { findTab } from '../schema/find-tab';
import type { NewRow } from '../schema/tab';
import { trends } from '../tabs/trends';
import type { Sheet, Workbook, Writable } from '../workbook';
import { cellCode, code, standingCode } from './memory';

const WRITTEN_METADATA = 'opsbook.trends.written';
/** A sheet may carry 30,000 characters. */
const MOST_CHARACTERS = 25_000;

type Key = keyof typeof trends.columns;
const KEYS = Object.keys(trends.columns) as Key[];

/**
 * Writes the tab Trends anew: replaces the rows that the last build wrote and nobody changed since, and goes around
 * all others, such as a note under the table. Columns of the team's own stay as they are. One block for each run of
 * neighbouring columns. Does nothing where the tab is not installed.
 */
export function writeTrends(
  workbook: Workbook,
  rows: readonly NewRow<typeof trends.columns>[],
  calendar: Calendar,
): void {
  const { sheet } = findTab(workbook, trends);
  if (sheet === undefined) return;
  const values = sheet.values();
  const { headerRow, at } = findColumns(trends, sheet.name, values);
  if (headerRow === 0) return;
  const keys = KEYS.filter((key) => at.has(key));
  const cells = rows.map((row) => keys.map((key): Writable => toWritable(trends.columns[key], row[key])));
  const codes = cells.map((row) => code(row.map((value) => cellCode(value, calendar)).join(' ')));
  const before = readWritten(sheet, keys);
  const formulas = sheet.formulas();

  function isFree(row: number): boolean {
    const standing = keys.map((key) => {
      const place = (at.get(key) ?? 0) - 1;
      return { key, value: values[row]?.[place] ?? '', formula: formulas[row]?.[place] ?? '' };
    });
    if (standing.every(({ value, formula }) => isBlank(value) && formula === '')) return true;
    if (before !== null) {
      const now = standing.map(({ value, formula }) => standingCode(value, formula, calendar));
      return before.has(code(now.join(' ')));
    }
    // Where nothing is noted, a row that looks like one of a build is one.
    return standing.every(({ key, value, formula }) => {
      if (formula !== '') return false;
      if (key === 'month') return isDate(value);
      if (key === 'metric') return typeof value === 'string' && value !== '';
      return isBlank(value) || typeof value === 'number';
    });
  }

  const free: number[] = [];
  for (let row = headerRow; row < values.length || free.length < rows.length; row++) {
    if (isFree(row)) free.push(row);
  }
  if (free.length > 0) {
    // Noted before anything is written too, so that a build which stops in the middle is built over.
    noteWritten(sheet, keys, [...(before ?? []), ...codes]);
    for (const places of runsOf(keys.map((key) => at.get(key) ?? 0))) {
      const columns = places.map((place) => keys.findIndex((key) => at.get(key) === place));
      let index = 0;
      for (const run of runsOf(free)) {
        const block = run.map(() => {
          const row = cells[index++];
          return columns.map((column) => row?.[column] ?? '');
        });
        sheet.write((run[0] ?? 0) + 1, places[0] ?? 1, block);
      }
    }
    noteWritten(sheet, keys, codes);
  }
  if (rows.length > 0 && values.length <= headerRow) sheet.change([{ kind: 'showSheet' }]);
}

/** A short code of each row that was written; null where none are noted, or those of other columns. */
function readWritten(sheet: Sheet, keys: readonly Key[]): ReadonlySet<string> | null {
  const [columns, codes] = (sheet.metadata(WRITTEN_METADATA) ?? '').split(':');
  return codes === undefined || columns !== keys.join(' ') ? null : new Set(codes.split(' '));
}

function noteWritten(sheet: Sheet, keys: readonly Key[], codes: readonly string[]): void {
  const text = `${keys.join(' ')}:${[...new Set(codes)].join(' ')}`;
  const value = text.length > MOST_CHARACTERS ? '' : text;
  if (value !== (sheet.metadata(WRITTEN_METADATA) ?? '')) {
    sheet.change([{ kind: 'metadata', key: WRITTEN_METADATA, value }]);
  }
}
