import type { Calendar } from '../calendar';
import { dayText } from '../calendar/days';
import { type CellValue, isDate } from '../cell';
import { InputError } from '../input-error';
import type { Column } from '../schema/column';
import { foldHeader } from '../schema/find-columns';
import { readCell } from '../schema/read-cell';
import type { Tab } from '../schema/tab';
import { swapDayAndMonth } from './misread-days';
import type { SourceTable } from './source-table';
import { type DayOrder, type DecimalSign, dayWritten, numberWritten } from './written-values';

/** How the columns of a tab get their values from a source. */
export interface Mapping {
  /** Column key → header of the source. */
  readonly columns: ReadonlyMap<string, string>;
  /** Column key → one value for all rows; it fills in where a row has none. */
  readonly constants: ReadonlyMap<string, string | number>;
  /** Column key → word of the source, in lower case → what it becomes; '' is a blank cell. */
  readonly maps?: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** How numbers and days that are text are written; left out, only plain ones are read. */
  readonly decimal?: DecimalSign | undefined;
  readonly days?: DayOrder | undefined;
  /** Column key → true where day and month of the dates that the sheet read are to change places. */
  readonly swapDays?: ReadonlyMap<string, boolean>;
}

export interface SourceRow {
  /** By column key: days as DayNumber; a blank cell has none. */
  readonly values: Readonly<Record<string, CellValue>>;
  /** What cannot be taken; the index is that of the source's column, from 0. */
  readonly problems: readonly { readonly index: number; readonly text: string }[];
}

interface Feed {
  readonly key: string;
  readonly column: Column;
  /** From 0, in the source. */
  readonly index: number;
  readonly map: ReadonlyMap<string, string> | undefined;
  readonly swaps: boolean;
}

/** What a cell of a spreadsheet holds at most. */
const LONGEST_TEXT = 50_000;

/**
 * Prepares the reading of a source's rows. Throws InputError where a column that the tab needs has no source, for a
 * header that is not there, and for a constant or a mapped value that does not fit.
 */
export function createRowReader(
  tab: Tab,
  table: SourceTable,
  mapping: Mapping,
  calendar: Calendar,
): (cells: readonly CellValue[], row: number) => SourceRow {
  const feeds = feedsOf(tab, table, mapping);
  const constants = readConstants(tab, mapping.constants, calendar);
  checkMaps(feeds, tab, calendar);
  const { decimal, days } = mapping;
  return (cells, row) => {
    const values: Record<string, CellValue> = { ...constants };
    const problems: { index: number; text: string }[] = [];
    for (const { key, column, index, map, swaps } of feeds) {
      const given = cells[index] ?? '';
      const mapped = map?.get(wordOf(given)) ?? written(column, given, decimal, days);
      const day = typeof mapped === 'object' && !isDate(mapped) ? mapped.day : undefined;
      const reading =
        day === undefined
          ? readCell(column, forColumn(column, mapped as CellValue, calendar), calendar)
          : { value: day };
      const tooLong = lengthProblem(reading.value);
      if (reading.problem !== undefined) {
        problems.push({ index, text: `${column.header}: ${reading.problem}` });
      } else if (tooLong !== undefined) {
        problems.push({ index, text: `${column.header}: ${tooLong}` });
      } else if (reading.value !== null) {
        const isSwapped = swaps && isDate(given) && typeof reading.value === 'number';
        values[key] = isSwapped ? swapDayAndMonth(reading.value as number) : reading.value;
      } else if (column.required && constants[key] === undefined) {
        const into = table.mergedInto?.(row, index + 1);
        const why = into === undefined ? '' : `: it is merged with ${into}, which alone holds the value`;
        problems.push({ index, text: `${column.header} is needed, and is blank${why}` });
      }
    }
    return { values, problems };
  };
}

/** A cell as the words of a map compare. */
export function wordOf(cell: CellValue): string {
  return isDate(cell) ? '' : String(cell).trim().toLowerCase();
}

/** Text that is a number or a day as the person says that they are written. */
function written(
  column: Column,
  cell: CellValue,
  decimal: DecimalSign | undefined,
  days: DayOrder | undefined,
): CellValue | { readonly day: number } {
  if (typeof cell !== 'string') return cell;
  if (column.kind === 'number' && decimal !== undefined) return numberWritten(cell, decimal) ?? cell;
  if (column.kind !== 'day' || days === undefined) return cell;
  const day = dayWritten(cell, days);
  return day === null ? cell : { day };
}

function lengthProblem(value: CellValue | null): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Text that Sheets could take for something else is written with a sign more in front of it.
  const length = value.length + (/^\p{L}/u.test(value) ? 0 : 1);
  const shown = value.length.toLocaleString('en-US');
  return length > LONGEST_TEXT
    ? `${shown} characters are more than a cell takes; shorten the text`
    : undefined;
}

function feedsOf(tab: Tab, table: SourceTable, { columns, constants, maps, swapDays }: Mapping): Feed[] {
  const headers = table.headers.map(foldHeader);
  const feeds = [...columns].map(([key, header]): Feed => {
    const column = tab.columns[key];
    const index = headers.indexOf(foldHeader(header));
    if (column === undefined) throw new InputError(tab.name, `there is no column "${key}"`);
    if (index < 0) {
      const where = `row ${Math.max(1, table.headerRow)} has no header "${header}"`;
      throw new InputError(table.name, `${where}; choose a header that stands there`);
    }
    return { key, column, index, map: maps?.get(key), swaps: swapDays?.get(key) === true };
  });
  for (const [key, column] of Object.entries(tab.columns)) {
    if (column.required && !columns.has(key) && !constants.has(key)) {
      throw new InputError(
        tab.name,
        `${column.header} is needed: choose the column of ${table.name} that holds it`,
      );
    }
  }
  return feeds;
}

function readConstants(
  tab: Tab,
  constants: Mapping['constants'],
  calendar: Calendar,
): Record<string, CellValue> {
  const values: Record<string, CellValue> = {};
  for (const [key, given] of constants) {
    const column = tab.columns[key];
    if (column === undefined) continue;
    const reading = readCell(column, given, calendar);
    if (reading.problem !== undefined) {
      throw new InputError(`${tab.name}, one value for all rows`, `${column.header}: ${reading.problem}`);
    }
    if (reading.value !== null) values[key] = reading.value;
  }
  return values;
}

function checkMaps(feeds: readonly Feed[], tab: Tab, calendar: Calendar): void {
  for (const { column, map } of feeds) {
    for (const [word, value] of map ?? []) {
      const { problem } = readCell(column, value, calendar);
      if (problem !== undefined)
        throw new InputError(`${tab.name}, what "${word}" becomes`, `${column.header}: ${problem}`);
    }
  }
}

/** A source's own way to say it: check boxes for Yes and No, a date where the tab has text. */
function forColumn(column: Column, value: CellValue, calendar: Calendar): CellValue {
  if (typeof value === 'boolean' && column.kind === 'choice') return value ? 'Yes' : 'No';
  const isText = column.kind === 'text' || column.kind === 'list' || column.kind === 'link';
  if (!isText || !isDate(value)) return value;
  const day = readCell({ kind: 'day', header: '', note: '' }, value, calendar);
  return typeof day.value === 'number' ? dayText(day.value) : value;
}
