import type { Calendar } from '../calendar';
import type { Grid } from '../cell';
import { InputError } from '../input-error';
import { deleteRows } from '../schema/delete-rows';
import { findTab } from '../schema/find-tab';
import { cellFinding, type Finding } from '../schema/finding';
import { reasonsToKeep } from '../schema/reason-to-keep';
import type { Tab } from '../schema/tab';
import type { Sheet, SheetReader } from '../workbook';
import { standingRows } from './known-rows';
import { standingCode } from './source-cell';

/** Rows that came into a tab at one time from one source, and still stand there. */
export interface Batch {
  readonly tab: Tab;
  readonly batch: number;
  readonly from: string;
  readonly rows: number;
}

export interface Undone {
  readonly deleted: number;
  /** Rows that somebody changed since; they stay. */
  readonly kept: readonly Finding[];
  /** Unchanged rows that are still there, where they lie too scattered to be deleted at one go. */
  readonly left: number;
}

/** Each run of neighbouring rows is a call of Google's; so many take about a minute there. */
const MOST_RUNS = 300;

/** What came in and still stands, a tab after the other, the latest first. One read a tab. */
export function listBatches(
  workbook: { sheets(): readonly SheetReader[] },
  tabs: readonly Tab[],
): readonly Batch[] {
  return tabs.flatMap((tab) => {
    const { sheet } = findTab(workbook, tab);
    if (sheet === undefined) return [];
    const batches = new Map<string, Batch>();
    for (const { from } of standingRows(tab, sheet.name, sheet.values())) {
      if (from === null) continue;
      const key = `${from.batch} ${from.sheet}`;
      const rows = (batches.get(key)?.rows ?? 0) + 1;
      batches.set(key, { tab, batch: from.batch, from: from.sheet, rows });
    }
    return [...batches.values()].sort((a, b) => b.batch - a.batch);
  });
}

/**
 * Deletes the rows of a batch that are still as they came in, whole; a row in which anybody typed anything since,
 * also in a column of their own or as a note, stays. Call it under exclusively. Throws InputError where no row of
 * the batch is there.
 */
export function undoBatch(sheet: Sheet, tab: Tab, batch: string, calendar: Calendar): Undone {
  const values = sheet.values();
  const rows = standingRows(tab, sheet.name, values).filter(({ from }) => String(from?.batch) === batch);
  const [first] = rows;
  if (first === undefined)
    throw new InputError(sheet.name, `no row of import ${batch} stands here any more.`);
  const reasonOf = reasonsToKeep(sheet, tab);
  const isClosed = closedRows(sheet, rows[0]?.row ?? 1, rows[rows.length - 1]?.row ?? 1, values);
  const kept: Finding[] = [];
  const unchanged: number[] = [];
  for (const row of rows) {
    const isChanged = row.from?.written !== standingCode(tab, row.cell, calendar);
    const reason =
      reasonOf(row.row) ??
      (isChanged ? 'somebody changed this row since' : undefined) ??
      (isClosed(row.row) ? 'somebody protected cells of this row against you' : undefined);
    if (reason === undefined) unchanged.push(row.row);
    else kept.push(cellFinding(sheet.name, row.row, 1, `${reason}, so it is kept`));
  }
  const deleted = deleteRows(sheet, unchanged, MOST_RUNS);
  // Rows above those that were deleted have not moved; those below have.
  const gone = [...unchanged].sort((a, b) => b - a).slice(0, deleted);
  return {
    deleted,
    left: unchanged.length - deleted,
    kept: kept.map((finding) => {
      const row = finding.row - gone.filter((each) => each < finding.row).length;
      return cellFinding(finding.sheet, row, 1, finding.problem);
    }),
  };
}

/** Tells which rows, between two of a sheet, have a cell that this person may not change. Throws InputError for all. */
function closedRows(sheet: Sheet, first: number, last: number, values: Grid): (row: number) => boolean {
  const columns = values[0]?.length ?? 1;
  const met = sheet.obstacles([{ row: first, column: 1, rows: last - first + 1, columns }]);
  if (met.some(({ kind }) => kind === 'protected tab')) {
    throw new InputError(
      sheet.name,
      'somebody protected this tab against you. No row was taken out. Ask the person who did to let you change it.',
    );
  }
  const closed = met.filter(({ kind }) => kind === 'protected').map(({ area }) => area);
  return (row) => closed.some((area) => row >= area.row && row < area.row + area.rows);
}
