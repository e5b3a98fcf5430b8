import type { Calendar } from '../calendar';
import { type Grid, isBlank } from '../cell';
import { InputError } from '../input-error';
import { appendTo } from '../schema/append-rows';
import { findColumns } from '../schema/find-columns';
import { tabMark } from '../schema/find-tab';
import type { NewRow, Tab } from '../schema/tab';
import type { Sheet, SheetReader } from '../workbook';
import { knownRows } from './identity';
import { matchColumns } from './match';
import { nextIds } from './next-ids';
import { byColumnKey, type ImportPlan, planImport } from './plan';

/** How many rows under the headers are looked at to suggest columns. */
const SAMPLE_ROWS = 200;

/** What a person chose; what is left out is suggested. */
export interface ImportChoice {
  /** Column key or header of the tab → header of the source. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Column key or header of the tab → one value for all rows. */
  readonly constants?: Readonly<Record<string, string | number>>;
}

export interface ReadImport extends ImportPlan {
  readonly tab: Tab;
  /** Column keys that rows get a value for, in the tab's order; IDs and sources apart. */
  readonly keys: readonly string[];
}

/** Sheets that rows can be taken from: those that are not tabs of Opsbook. */
export function importableSheets<S extends SheetReader>(sheets: readonly S[]): readonly S[] {
  return sheets.filter((sheet) => tabMark(sheet) === null && sheet.metadata('opsbook.review') === undefined);
}

/** The headers in row 1, and the rows under them that hold anything. */
export function headersOf(values: Grid): { readonly headers: readonly string[]; readonly rows: Grid } {
  return {
    headers: (values[0] ?? []).map((cell) => String(cell).trim()),
    rows: values.slice(1).filter((cells) => !cells.every(isBlank)),
  };
}

/** Suggestions for the columns of a tab, from the headers and first rows of a sheet. */
export function suggestColumns(values: Grid, tab: Tab): ReturnType<typeof matchColumns> {
  const { headers, rows } = headersOf(values);
  return matchColumns(headers, rows.slice(0, SAMPLE_ROWS), tab);
}

/** Plans the import of one sheet into a tab. Reads both once. Throws InputError where there is nothing to read. */
export function readImport(
  source: SheetReader,
  target: SheetReader,
  tab: Tab,
  choice: ImportChoice,
  calendar: Calendar,
): ReadImport {
  if (source.id === target.id) {
    throw new InputError(
      source.name,
      'this is the tab that receives. Choose the sheet that the rows come from.',
    );
  }
  const values = source.values();
  if (headersOf(values).headers.every((header) => header === '')) {
    throw new InputError(source.name, 'row 1 is empty. It should hold the headers of the list.');
  }
  const columns =
    choice.columns === undefined
      ? new Map(
          suggestColumns(values, tab).flatMap(({ key, source: from }) =>
            from === null ? [] : [[key, from]],
          ),
        )
      : byColumnKey(tab, choice.columns);
  const constants = byColumnKey(tab, choice.constants ?? {});
  const standing = target.values();
  const plan = planImport(
    {
      tab,
      source: { name: source.name, values },
      columns,
      constants,
      known: knownRows(source.name, columnOf(tab, target.name, standing, 'source')),
    },
    calendar,
  );
  const ids = nextIds(tab, columnOf(tab, target.name, standing, 'id'), plan.rows.length);
  return {
    ...plan,
    tab,
    rows: ids.length === 0 ? plan.rows : plan.rows.map((row, index) => ({ ...row, id: ids[index] ?? '' })),
    keys: Object.keys(tab.columns).filter((key) => columns.has(key) || constants.has(key)),
  };
}

/** Writes what was planned, under the last row of the tab. Call it under exclusively, as the plan was. */
export function writeImport(target: Sheet, plan: ReadImport): void {
  // Each value was read by its own column, which is what a new row is made of.
  appendTo(target, plan.tab, plan.rows as unknown as readonly NewRow<Tab['columns']>[]);
}

function columnOf(tab: Tab, sheet: string, values: Grid, key: string): (string | null)[] {
  const { headerRow, at } = findColumns(tab, sheet, values);
  const place = at.get(key);
  if (place === undefined) return [];
  return values.slice(headerRow).map((cells) => {
    const cell = cells[place - 1] ?? '';
    return isBlank(cell) ? null : String(cell);
  });
}
