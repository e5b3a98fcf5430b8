import type { Calendar } from '../calendar';
import { type CellValue, type Grid, isBlank } from '../cell';
import { InputError } from '../input-error';
import { rowsOfWorld, WORLDS, type World, worldOf } from '../metrics/sample-rows';
import type { CalledRows, Column, ColumnCall, ComputedColumn } from '../schema/column';
import { readCell } from '../schema/read-cell';
import type { RowOf, Tab } from '../schema/tab';
import { TABS } from './index';
import { type Settings, settingsFrom } from './read-settings';
import { SETTINGS } from './settings-list';

/** What a custom function hands over for a whole column: its cells, or the one cell when there is only one. */
export type ColumnArgument = Grid | CellValue | undefined;

/** What computed columns know of the spreadsheet beside their cells. */
export interface ColumnHost {
  readonly calendar: Calendar;
  readonly now: () => Date;
}

/** The name under which formulas call this. */
export const COLUMN_FUNCTION = 'OPSBOOK_COLUMN';

/** A column named in a call: `key` of the tab itself, or `tab.key`. */
export function columnAt(tab: Tab, reference: string): { tab: Tab; key: string; column: Column } {
  const [tabKey, key] = reference.includes('.') ? reference.split('.', 2) : [tab.key, reference];
  const found = TABS.find((candidate) => candidate.key === tabKey) ?? (tab.key === tabKey ? tab : undefined);
  const column = key === undefined ? undefined : found?.columns[key];
  if (found === undefined || key === undefined || column === undefined) {
    throw new Error(`${tab.key}: no column ${reference}`);
  }
  return { tab: found, key, column };
}

/**
 * The whole columns that a call of the tab is given, in order: those it names, then Source of every tab among them
 * that has one, since sample rows and real ones are never counted together.
 */
export function columnsGiven(tab: Tab, { columns }: ColumnCall): readonly string[] {
  const others = columns.flatMap((reference) =>
    reference.includes('.') ? [columnAt(tab, reference).tab] : [],
  );
  const sources = [tab, ...new Set(others)].flatMap((each) =>
    each.columns.source === undefined ? [] : [each === tab ? 'source' : `${each.key}.source`],
  );
  return [...columns, ...sources.filter((reference) => !columns.includes(reference))];
}

/** The columns that one call fills: the one that calls, then the neighbours it fills, in order. */
export function blockOf(tab: Tab, callKey: string): readonly { key: string; column: ComputedColumn }[] {
  return Object.entries(tab.columns).flatMap(([key, column]) => {
    if (column.kind !== 'computed') return [];
    const { computation } = column;
    const isOfBlock = key === callKey || (computation.by === 'neighbour' && computation.column === callKey);
    return isOfBlock ? [{ key, column }] : [];
  });
}

function cellsOf(argument: ColumnArgument): readonly CellValue[] {
  if (argument === undefined) return [];
  if (!Array.isArray(argument)) return [argument as CellValue];
  return (argument as Grid).map((cells) => cells[0] ?? '');
}

/** Rows of one tab from its columns. A column that was not handed over throws when it is asked for. */
function rowsFrom(
  tab: Tab,
  columns: ReadonlyMap<string, { column: Column; cells: readonly CellValue[] }>,
  calendar: Calendar,
): readonly Record<string, unknown>[] {
  const guard = {};
  for (const key of Object.keys(tab.columns)) {
    Object.defineProperty(guard, key, {
      get(): never {
        throw new Error(`${tab.key}.${key} was not handed over`);
      },
    });
  }
  let last = 0;
  for (const { cells } of columns.values()) {
    let end = cells.length;
    while (end > last && isBlank(cells[end - 1])) end--;
    last = Math.max(last, end);
  }
  const rows: Record<string, unknown>[] = [];
  for (let index = 1; index < last; index++) {
    const row: Record<string, unknown> = Object.create(guard);
    row.row = index + 1;
    for (const [key, { column, cells }] of columns) {
      const value = readCell(column, cells[index] ?? '', calendar).value;
      Object.defineProperty(row, key, { value, enumerable: true });
    }
    rows.push(row);
  }
  return rows;
}

/** Rows of another tab that count beside rows of the sample, or beside real ones; blank rows never do. */
function rowsBeside(
  rows: readonly Record<string, unknown>[],
  world: World,
): readonly Record<string, unknown>[] {
  return rowsOfWorld(rows, world).filter((row) =>
    Object.entries(row).some(([key, value]) => key !== 'row' && value !== null && value !== ''),
  );
}

/**
 * Settings with the day up to which figures count: yesterday where it is blank. Where it cannot be read it is null,
 * and `reason` says why once somebody has asked for it.
 */
function asOfOf(
  { settings, findings }: ReturnType<typeof settingsFrom>,
  { calendar, now }: ColumnHost,
): { readonly settings: Settings; readonly reason: () => string | null } {
  const problem = findings.find((finding) => finding.problem.startsWith(`${SETTINGS.countUpTo.name}: `));
  const day = settings.countUpTo ?? (problem === undefined ? calendar.dayOf(now()) - 1 : null);
  let isAsked = false;
  return {
    settings: {
      ...settings,
      get countUpTo() {
        isAsked = true;
        return day;
      },
    },
    reason: () => (isAsked && problem !== undefined ? `Settings, ${problem.problem}` : null),
  };
}

/**
 * What OPSBOOK_COLUMN(tab key; column key; …whole columns) shows: the headers first, then a row for each grid row
 * down to the last one that is not blank. Rows without the tab's first column stay blank.
 * Throws InputError for a tab or column that Opsbook does not know.
 */
export function computeColumn(
  tabKey: string,
  columnKey: string,
  args: readonly ColumnArgument[],
  host: ColumnHost,
): (string | number)[][] {
  const tab = TABS.find((candidate) => candidate.key === tabKey);
  const column = tab?.columns[columnKey];
  if (tab === undefined || column?.kind !== 'computed' || column.computation.by !== 'call') {
    const problem = `Opsbook computes no column "${columnKey}" of a tab "${tabKey}". Run Install or update tabs.`;
    throw new InputError(COLUMN_FUNCTION, problem);
  }
  const { call } = column.computation;
  const references = columnsGiven(tab, call);
  if (args.length !== references.length) {
    const problem = `this formula is from another version of Opsbook. Run Install or update tabs.`;
    throw new InputError(COLUMN_FUNCTION, problem);
  }
  const byTab = new Map<string, Map<string, { column: Column; cells: readonly CellValue[] }>>();
  references.forEach((reference, index) => {
    const found = columnAt(tab, reference);
    const columns = byTab.get(found.tab.key) ?? new Map();
    byTab.set(found.tab.key, columns.set(found.key, { column: found.column, cells: cellsOf(args[index]) }));
  });
  const settingColumns = byTab.get('settings');
  const names = settingColumns?.get('setting')?.cells ?? [];
  const values = settingColumns?.get('value')?.cells ?? [];
  const settingGrid = names.map((name, index) => [name, values[index] ?? '']);
  const known = new Map<string, readonly Record<string, unknown>[]>();
  const rowsOf = (asked: Tab): readonly Record<string, unknown>[] => {
    const columns = byTab.get(asked.key);
    if (columns === undefined) throw new Error(`${asked.key} was not handed over`);
    const rows = known.get(asked.key) ?? rowsFrom(asked, columns, host.calendar);
    known.set(asked.key, rows);
    return rows;
  };
  const asOf = asOfOf(settingsFrom('Settings', settingGrid, host.calendar), host);
  const given = (own: readonly Record<string, unknown>[], world: World): CalledRows => ({
    rows<T>(key: string): readonly RowOf<T>[] {
      const asked = TABS.find((candidate) => candidate.key === key);
      if (asked === undefined) throw new Error(`${key} was not handed over`);
      const rows = asked.key === tab.key ? own : rowsBeside(rowsOf(asked), world);
      // Each value was read by its column, which is how RowOf is defined.
      return rows as unknown as readonly RowOf<T>[];
    },
    settings: asOf.settings,
    calendar: host.calendar,
  });
  const block = blockOf(tab, columnKey);
  const [keyColumn = ''] = Object.keys(tab.columns);
  const keyCells = byTab.get(tab.key)?.get(keyColumn)?.cells ?? [];
  const all = rowsOf(tab);
  const shown = all.map((): (string | number)[] => block.map(() => ''));
  // Every row gets its cells, beside rows of its own sort alone.
  for (const world of WORLDS) {
    const own = all.filter((row) => worldOf(row) === world);
    if (own.length === 0) continue;
    call.compute(given(own, world)).forEach((cells, place) => {
      const index = Number(own[place]?.row) - 2;
      if (isBlank(keyCells[index + 1])) return;
      shown[index] = block.map((_, at) => cells[at] ?? '');
    });
  }
  const first = shown.findIndex((_, index) => !isBlank(keyCells[index + 1]));
  const reason = asOf.reason();
  // A column that needs the day, and cannot have it, says so once rather than looking empty.
  if (reason !== null && first >= 0) shown[first] = block.map((_, at) => (at === 0 ? reason : ''));
  return [block.map((entry) => entry.column.header), ...shown];
}
