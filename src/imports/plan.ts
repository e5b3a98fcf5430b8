import type { Calendar } from '../calendar';
import { a1, type CellValue, isBlank } from '../cell';
import { foldHeader } from '../schema/find-columns';
import type { Tab } from '../schema/tab';
import { identifyRows } from './identity';
import { createKnownRows, differences, nextBatch, type Standing } from './known-rows';
import { findMisreadDays, type MisreadDays } from './misread-days';
import { createRowReader, type Mapping } from './read-source-row';
import { sourceText, writtenCode } from './source-cell';
import type { SourceTable } from './source-table';

export interface ImportRequest extends Mapping {
  readonly tab: Tab;
  readonly source: SourceTable;
  /** Rows of the tab, as standingRows gives them, and the name of its sheet. */
  readonly standing: readonly Standing[];
  readonly sheet: string;
  /** The spreadsheet's locale, by which it turned text of the source into dates. */
  readonly locale?: string | undefined;
  /** Take rows that look like one that stands there; otherwise they are only reported. */
  readonly takeLookalikes?: boolean;
}

/** A row of the source, counted from 1 as the sheet counts, and what is to be said of it. */
export interface ReportedRow {
  readonly row: number;
  readonly where: string;
  readonly problem: string;
}

/** What an import would do; nothing is written yet. */
export interface ImportPlan {
  /** By column key: days as DayNumber. */
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
  /** How many rows came in before. */
  readonly known: number;
  /** Known rows whose cells in the source changed since; they are left as they stand, and not taken again. */
  readonly changes: readonly ReportedRow[];
  /** Rows without a number that look like one that stands there. */
  readonly lookalikes: readonly ReportedRow[];
  readonly refused: readonly ReportedRow[];
  /** Columns whose dates the sheet may have read with day and month in each other's place. */
  readonly misread: readonly MisreadColumn[];
  readonly batch: number;
}

export interface MisreadColumn extends MisreadDays {
  /** The column's key in the tab, and the header of the source. */
  readonly key: string;
  readonly header: string;
}

/**
 * Plans the import of every row of a source: a row that is known is counted, one with a cell that cannot be read,
 * or without a value that the tab needs, is refused with the reason. Throws InputError as createRowReader does.
 */
export function planImport(request: ImportRequest, calendar: Calendar): ImportPlan {
  const { tab, source, standing, sheet } = request;
  const read = createRowReader(tab, source, request, calendar);
  const cells = source.rows.map((row) => row.cells);
  const identities = identifyRows(source.headers, cells, calendar);
  const keys = [...request.columns.keys()];
  const knownRows = createKnownRows(tab, source.name, identities, standing, keys, calendar);
  const batch = nextBatch(standing);
  const rows: Readonly<Record<string, CellValue>>[] = [];
  const changes: ReportedRow[] = [];
  const lookalikes: ReportedRow[] = [];
  const refused: ReportedRow[] = [];
  let known = 0;
  source.rows.forEach(({ cells, row }, index) => {
    const identity = identities[index];
    if (identity === undefined) return;
    const where = `${source.name}, row ${row}`;
    const before = knownRows.find(identity);
    if (before !== undefined) {
      known += 1;
      if (isHalfWritten(tab, before.standing)) {
        const problem = `stands in ${sheet} row ${before.standing.row} without what it needs, as when an import was stopped. Delete that row there, and import again`;
        changes.push({ row, where, problem });
        return;
      }
      if (!before.changed) return;
      const now = read(cells, row);
      const changed = differences(tab, before.standing, now.values, keys, calendar);
      const unread = now.problems.map(({ text }) => text).join('; ');
      const what = unread || changed || 'only what is not taken over';
      const problem = `stands in ${sheet} row ${before.standing.row}, and is left as it is there. Changed: ${what}`;
      changes.push({ row, where, problem });
      return;
    }
    const { values, problems } = read(cells, row);
    const [first] = problems;
    if (first !== undefined) {
      const problem = problems.map((each) => each.text).join('; ');
      refused.push({ row, where: `${source.name} ${a1(row, first.index + 1)}`, problem });
      return;
    }
    const named = knownRows.findNamed(values);
    if (named !== undefined) {
      known += 1;
      const changed = differences(tab, named, values, keys, calendar);
      const problem = `stands in ${sheet} row ${named.row}, and is left as it is there. Changed: ${changed}`;
      if (changed !== '') changes.push({ row, where, problem });
      return;
    }
    const like = knownRows.findLike(values, identity);
    if (like !== undefined) {
      const changed = differences(tab, like, values, keys, calendar);
      const what = changed === '' ? 'all that is taken over is the same' : changed;
      lookalikes.push({ row, where, problem: `looks like ${sheet} row ${like.row}: ${what}` });
      if (request.takeLookalikes !== true) return;
    }
    rows.push({ ...values, source: sourceText(source.name, identity, writtenCode(tab, values), batch) });
  });
  return { rows, known, changes, lookalikes, refused, misread: misreadColumns(request, calendar), batch };
}

function misreadColumns(
  { tab, source, columns, days: chosen, locale }: ImportRequest,
  calendar: Calendar,
): MisreadColumn[] {
  const headers = source.headers.map(foldHeader);
  const days = [...columns].flatMap(([key, header]) => {
    const index = headers.indexOf(foldHeader(header));
    return tab.columns[key]?.kind === 'day' ? [{ key, index, header: source.headers[index] ?? header }] : [];
  });
  const found = findMisreadDays(
    source,
    days.map(({ index }) => index),
    { chosen, locale, calendar },
  );
  return days.flatMap(({ key, index, header }) => {
    const misread = found.get(index);
    return misread === undefined ? [] : [{ ...misread, key, header }];
  });
}

/** A row of the tab that has its Source, and not all that every imported row has: see writeRows. */
function isHalfWritten(tab: Tab, standing: Standing): boolean {
  return Object.keys(tab.columns).some((key) => tab.columns[key]?.required && isBlank(standing.cell(key)));
}
