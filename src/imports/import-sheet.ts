import type { Calendar } from '../calendar';
import { type Grid, isBlank } from '../cell';
import { InputError } from '../input-error';
import { nextIds } from '../install/assign-ids';
import { REVIEW_METADATA } from '../review/build';
import { appendTo } from '../schema/append-rows';
import { findColumns } from '../schema/find-columns';
import { tabMark } from '../schema/find-tab';
import { readRows } from '../schema/read-rows';
import type { NewRow, Tab } from '../schema/tab';
import type { Sheet, SheetReader } from '../workbook';
import { knownRows } from './identity';
import { matchColumns } from './match';
import { byColumnKey, type ImportPlan, needsOf, planImport } from './plan';

/** What the column Source holds in rows of the sample. */
export const SAMPLE_SOURCE = 'sample';

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

/** Sheets that rows can be taken from: those that hold anything, and are not tabs of Opsbook. One read a sheet. */
export function importableSheets<S extends SheetReader>(sheets: readonly S[]): readonly S[] {
  return sheets.filter(
    (sheet) =>
      tabMark(sheet) === null &&
      sheet.metadata(REVIEW_METADATA) === undefined &&
      sheet.values().some((cells) => !cells.every(isBlank)),
  );
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
  const sources = columnOf(tab, target.name, standing, 'source');
  if (sources.includes(SAMPLE_SOURCE)) {
    throw new InputError(
      target.name,
      'this tab holds the sample. Take the sample out first, so that its rows do not mix with yours.',
    );
  }
  const plan = planImport(
    {
      tab,
      source: { name: source.name, values },
      columns,
      constants,
      known: knownRows(source.name, sources),
      ...('source' in tab.columns
        ? {}
        : {
            standing: new Set(
              readRows(tab, { name: target.name, values: standing }, calendar).rows.map((row) =>
                needsOf(tab, row),
              ),
            ),
          }),
    },
    calendar,
  );
  const ids = tab.idPrefix === undefined ? [] : nextIds(tab, standing, plan.rows.length);
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
