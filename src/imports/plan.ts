import type { Calendar } from '../calendar';
import { dayText } from '../calendar/days';
import { a1, type CellValue, type Grid, isBlank, isDate } from '../cell';
import { InputError } from '../input-error';
import type { Column } from '../schema/column';
import { foldHeader } from '../schema/find-columns';
import { readCell } from '../schema/read-cell';
import type { Tab } from '../schema/tab';
import { identifyRows, type KnownRows, type RowIdentity, sourceText } from './identity';
import { isImportable } from './match';

/** A sheet to take rows from; its first row holds the headers. */
export interface ImportSource {
  readonly name: string;
  readonly values: Grid;
}

export interface ImportRequest {
  readonly tab: Tab;
  readonly source: ImportSource;
  /** Column key → header of the source. */
  readonly columns: ReadonlyMap<string, string>;
  /** Column key → one value for all rows. */
  readonly constants: ReadonlyMap<string, string | number>;
  readonly known: KnownRows;
  /** For a tab that keeps no sources: what its rows hold in the columns that it needs; see needsOf. */
  readonly standing?: ReadonlySet<string>;
}

/** A row of the source that is not taken, counted from 1 as the sheet counts, and why. */
export interface RefusedRow {
  readonly row: number;
  readonly where: string;
  readonly problem: string;
}

/** What an import would do; nothing is written yet. */
export interface ImportPlan {
  /** By column key: days as DayNumber. */
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
  /** Rows that came in before. */
  readonly known: number;
  /** Known rows whose cells in the source changed since; they are not taken again either. */
  readonly changed: number;
  readonly refused: readonly RefusedRow[];
  readonly batch: number;
}

interface Feed {
  readonly key: string;
  readonly column: Column;
  /** From 0, in the source. */
  readonly index: number;
}

/**
 * Plans the import of every row under the source's headers: a row that is known is counted, one with a cell that
 * cannot be read, or without a value that the tab needs, is refused with the reason; blank rows are passed over.
 * Throws InputError when a column that the tab needs has no source, and for a constant that does not fit.
 */
export function planImport(request: ImportRequest, calendar: Calendar): ImportPlan {
  const { tab, source, known } = request;
  const headers = (source.values[0] ?? []).map((header) => String(header).trim());
  const feeds = feedsOf(request, headers);
  const constants = readConstants(request, calendar);
  const below = source.values
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ cells, row }) => row > 1 && !cells.every(isBlank));
  const identities = identifyRows(
    headers,
    below.map(({ cells }) => cells),
    calendar,
  );
  const rows: Record<string, CellValue>[] = [];
  const refused: RefusedRow[] = [];
  let knownCount = 0;
  let changed = 0;
  below.forEach(({ cells, row }, index) => {
    const identity = identities[index];
    if (identity === undefined) return;
    if (isKnown(identity, known)) {
      knownCount += 1;
      if (!known.contents.has(identity.content)) changed += 1;
      return;
    }
    const reading = readSourceRow(feeds, cells, calendar);
    const [problem] = reading.problems;
    if (problem !== undefined) {
      refused.push({
        row,
        where: `${source.name} ${a1(row, problem.index + 1)}`,
        problem: reading.problems.map((each) => each.text).join('; '),
      });
      return;
    }
    const values = { ...constants, ...reading.values };
    if (request.standing?.has(needsOf(tab, values)) === true) {
      knownCount += 1;
      return;
    }
    rows.push(
      'source' in tab.columns
        ? { ...values, source: sourceText(source.name, identity, known.nextBatch) }
        : values,
    );
  });
  return { rows, known: knownCount, changed, refused, batch: known.nextBatch };
}

/** What a row holds in the columns that the tab needs, as one text that compares. */
export function needsOf(tab: Tab, row: Readonly<Record<string, unknown>>): string {
  const needed = Object.keys(tab.columns).filter((key) => tab.columns[key]?.required);
  return JSON.stringify(needed.map((key) => String(row[key] ?? '').toLowerCase()));
}

/**
 * Column keys for what a person named by key or header. Throws InputError for a name that the tab has not, and
 * for a column that nobody fills in.
 */
export function byColumnKey<T>(tab: Tab, named: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  const entries = Object.entries(named).map(([name, value]): [string, T] => {
    const found = Object.entries(tab.columns).find(
      ([key, column]) =>
        key === name ||
        [column.header, ...(column.aliases ?? [])].some((h) => foldHeader(h) === foldHeader(name)),
    );
    if (found === undefined) {
      throw new InputError(
        tab.name,
        `there is no column "${name}"; choose one of ${importable(tab).join(', ')}`,
      );
    }
    const [key, column] = found;
    if (!isImportable(column)) {
      throw new InputError(
        tab.name,
        `"${column.header}" is filled in by Opsbook; leave it out of the import`,
      );
    }
    return [key, value];
  });
  return new Map(entries);
}

function importable(tab: Tab): string[] {
  return Object.values(tab.columns)
    .filter(isImportable)
    .map((column) => column.header);
}

function feedsOf({ tab, source, columns, constants }: ImportRequest, headers: readonly string[]): Feed[] {
  const feeds = [...columns].map(([key, header]): Feed => {
    const column = tab.columns[key];
    const index = headers.findIndex((candidate) => foldHeader(candidate) === foldHeader(header));
    if (column === undefined) throw new InputError(tab.name, `there is no column "${key}"`);
    if (index < 0) {
      throw new InputError(source.name, `row 1 has no header "${header}"; choose a header that stands there`);
    }
    return { key, column, index };
  });
  for (const [key, column] of Object.entries(tab.columns)) {
    if (column.required && !columns.has(key) && !constants.has(key)) {
      throw new InputError(
        tab.name,
        `${column.header} is needed: choose the column of ${source.name} that holds it`,
      );
    }
  }
  return feeds;
}

function readConstants({ tab, constants }: ImportRequest, calendar: Calendar): Record<string, CellValue> {
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

function readSourceRow(feeds: readonly Feed[], cells: readonly CellValue[], calendar: Calendar) {
  const values: Record<string, CellValue> = {};
  const problems: { readonly index: number; readonly text: string }[] = [];
  for (const { key, column, index } of feeds) {
    const reading = readCell(column, forColumn(column, cells[index] ?? '', calendar), calendar);
    if (reading.problem !== undefined) {
      problems.push({ index, text: `${column.header}: ${reading.problem}` });
    } else if (reading.value !== null) {
      values[key] = reading.value;
    } else if (column.required) {
      problems.push({ index, text: `${column.header} is needed, and is blank` });
    }
  }
  return { values, problems };
}

/** A source's own way to say it: check boxes for Yes and No, a date where the tab has text. */
function forColumn(column: Column, value: CellValue, calendar: Calendar): CellValue {
  if (typeof value === 'boolean' && column.kind === 'choice') return value ? 'Yes' : 'No';
  const isText = column.kind === 'text' || column.kind === 'list' || column.kind === 'link';
  if (!isText || !isDate(value)) return value;
  const day = readCell({ kind: 'day', header: '', note: '' }, value, calendar);
  return typeof day.value === 'number' ? dayText(day.value) : value;
}

function isKnown(identity: RowIdentity, known: KnownRows): boolean {
  return (
    known.contents.has(identity.content) || (identity.number !== null && known.numbers.has(identity.number))
  );
}
