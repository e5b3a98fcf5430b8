import type { Calendar } from '../calendar';
import { InputError } from '../input-error';
import { findTab } from '../schema/find-tab';
import type { Finding } from '../schema/finding';
import { readRows } from '../schema/read-rows';
import type { Columns, Row, Tab } from '../schema/tab';
import type { SheetReader } from '../workbook';

/** A tab as it was read: its sheet, or undefined where the tab is missing, with its rows and findings. */
export interface TabRead<C extends Columns, S extends SheetReader> {
  readonly sheet: S | undefined;
  readonly rows: readonly Row<C>[];
  readonly findings: readonly Finding[];
  /** Where the columns stand, by key, from 1; a column that is missing is not in here. */
  readonly at: ReadonlyMap<string, number>;
}

/** The rows of a tab; none where the tab is missing. */
export function readTab<C extends Columns, S extends SheetReader>(
  workbook: { sheets(): readonly S[] },
  tab: Tab<C>,
  calendar: Calendar,
): TabRead<C, S> {
  const { sheet, findings } = findTab(workbook, tab);
  if (sheet === undefined) return { sheet, rows: [], findings, at: new Map() };
  const read = readRows(tab, sheet, calendar);
  return { sheet, rows: read.rows, findings: [...findings, ...read.findings], at: read.at };
}

/** The sheet of a tab. Throws InputError where it is missing. */
export function needSheet<C extends Columns, S extends SheetReader>(
  workbook: { sheets(): readonly S[] },
  tab: Tab<C>,
): S {
  const { sheet, findings } = findTab(workbook, tab);
  if (sheet !== undefined) return sheet;
  const [reason] = findings;
  throw new InputError(
    tab.name,
    reason?.problem ?? 'this tab is missing. Run Install or update tabs, then try again.',
  );
}
