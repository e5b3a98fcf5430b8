import { type Calendar, createCalendar, type DayNumber } from '../calendar';
import { type Grid, isBlank } from '../cell';
import { InputError } from '../input-error';
import { countedRows } from '../metrics/sample-rows';
import { findColumns } from '../schema/find-columns';
import { findTab } from '../schema/find-tab';
import { readRows } from '../schema/read-rows';
import type { Columns, Row, Tab } from '../schema/tab';
import { readSettings, type Settings } from '../tabs/read-settings';
import { SETTINGS } from '../tabs/settings-list';
import type { WorkbookReader } from '../workbook';

/** What a custom function may ask of Google. Nothing is asked before it is needed. */
export interface FunctionHost {
  /** Wall clock of an instant in the spreadsheet's zone, 'yyyy-MM-dd HH:mm:ss'. */
  wallClock(instant: Date): string;
  workbook(): WorkbookReader;
  now(): Date;
}

/** The columns of a tab that a figure reads: those it cannot do without, and those that may be missing. */
export interface Wanted<C extends Columns> {
  readonly needed: readonly (keyof C & string)[];
  readonly also?: readonly (keyof C & string)[];
}

/** What a call may ask before its arguments are read. */
export interface CallContext {
  readonly calendar: Calendar;
  /** Wall clock of an instant in the spreadsheet's zone, 'yyyy-MM-dd HH:mm:ss'. One service call. */
  wallClock(instant: Date): string;
  /** The day up to which figures count when a formula does not say: Settings' Count up to, else yesterday. */
  asOf(): DayNumber;
  /** What Settings says, or its start value. Throws InputError when the cell cannot be read. */
  setting<K extends keyof Settings>(key: K): Settings[K];
  /** Throws InputError about an argument as a whole. */
  fail(parameter: string, problem: string): never;
  /** Throws InputError about a row of a tab, counted from 1. */
  refuseRow(tab: string, row: number, problem: string): never;
  /** The rows of a tab that count: real ones, or else the sample's. Throws InputError when it, a needed column or the meaning of a wanted cell is missing. */
  rows<C extends Columns>(tab: Tab<C>, wanted: Wanted<C>): readonly Row<C>[];
}

/** What a function's body may ask beside its arguments. */
export interface Context extends CallContext {
  /** Throws InputError that says where the cell of a column is; index counts from 0, as in the arguments. */
  refuse(parameter: string, index: number, problem: string): never;
}

/** The context of one call; `called` is the function's name, for messages. */
export function createContext(called: string, host: FunctionHost): CallContext {
  const calendar = createCalendar((instant) => host.wallClock(instant));
  let settingsRead: ReturnType<typeof readSettings> | undefined;

  function setting<K extends keyof Settings>(key: K): Settings[K] {
    settingsRead ??= readSettings(host.workbook(), calendar);
    const problem = settingsRead.findings.find((finding) =>
      finding.problem.startsWith(`${SETTINGS[key].name}: `),
    );
    if (problem !== undefined) throw new InputError(`${called}, ${problem.where}`, problem.problem);
    return settingsRead.settings[key];
  }

  return {
    calendar,
    setting,
    wallClock: (instant) => host.wallClock(instant),
    fail(parameter, problem) {
      throw new InputError(`${called}, ${parameter}`, problem);
    },
    refuseRow(tab, row, problem) {
      throw new InputError(`${called}, ${tab} row ${row}`, problem);
    },
    asOf: () => setting('countUpTo') ?? calendar.dayOf(host.now()) - 1,
    rows(tab, wanted) {
      const { sheet } = findTab(host.workbook(), tab);
      if (sheet === undefined) {
        const problem = `there is no tab ${tab.name}. Run Install or update tabs, or give the ranges to count.`;
        throw new InputError(called, problem);
      }
      return readTab(called, tab, wanted, { name: sheet.name, values: sheet.values() }, calendar);
    },
  };
}

function readTab<C extends Columns>(
  called: string,
  tab: Tab<C>,
  { needed, also = [] }: Wanted<C>,
  source: { readonly name: string; readonly values: Grid },
  calendar: Calendar,
): readonly Row<C>[] {
  const { at } = findColumns(tab, source.name, source.values);
  for (const key of needed) {
    if (at.has(key)) continue;
    const problem = `no column "${tab.columns[key]?.header}". If it was renamed, rename it back; otherwise run Install or update tabs.`;
    throw new InputError(`${called}, ${source.name}`, problem);
  }
  const places = [...needed, ...also].map((key) => at.get(key));
  const { rows, findings } = readRows(tab, source, calendar);
  for (const { where, row, column, problem } of findings) {
    // A required cell that is blank leaves its row out; that is not a cell which cannot be read.
    if (!places.includes(column) || isBlank(source.values[row - 1]?.[column - 1])) continue;
    // A header that stands twice is a finding for Check & repair; the first one is read.
    if (rows.some((read) => read.row === row)) throw new InputError(`${called}, ${where}`, problem);
  }
  return countedRows(rows);
}
