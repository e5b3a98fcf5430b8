import type { Calendar } from '../calendar';
import { a1, type Grid, isBlank } from '../cell';
import { InputError } from '../input-error';
import { nextIds } from '../install/assign-ids';
import { REVIEW_METADATA } from '../review/build';
import { SAMPLE_METADATA } from '../sample/mark';
import { tabMark } from '../schema/find-tab';
import type { NewRow, Tab } from '../schema/tab';
import type { Area, Sheet, SheetReader } from '../workbook';
import { byColumnKey } from './column-keys';
import { standingRows } from './known-rows';
import type { KnownWords } from './known-words';
import { matchColumns } from './match';
import { PASTED, parsePasted } from './paste';
import { type ImportPlan, planImport } from './plan';
import { needHeaders, type SourceTable, sourceTable } from './source-table';
import { suggestMaps } from './suggest-maps';
import { surveyColumns } from './survey';
import { refuseObstacles, type Written, writeRows } from './write-rows';
import type { DayOrder, DecimalSign } from './written-values';

/** How many rows under the headers are looked at to suggest columns. */
const SAMPLE_ROWS = 200;

/** What a person chose; what is left out is suggested, but for the ways to read text, which are theirs to choose. */
export interface ImportChoice {
  /** Column key or header of the tab → header of the source. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Column key or header of the tab → one value for all rows. */
  readonly constants?: Readonly<Record<string, string | number>> | undefined;
  /** Column key or header of the tab → word of the source → what it becomes; '' leaves the cell blank. */
  readonly maps?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  readonly decimal?: DecimalSign | undefined;
  readonly days?: DayOrder | undefined;
  /** Column key or header of the tab → whether day and month of its dates are to change places. */
  readonly swapDays?: Readonly<Record<string, boolean>> | undefined;
  readonly takeLookalikes?: boolean | undefined;
}

export interface ReadImport extends ImportPlan {
  readonly tab: Tab;
  /** Column keys that rows get a value for, in the tab's order; IDs and sources apart. */
  readonly keys: readonly string[];
}

/** A sheet that rows can be taken from, as it was read. */
interface ReadSheet {
  readonly name: string;
  values(): Grid;
  readonly obstacles: Sheet['obstacles'];
}

/** Sheets that rows can be taken from: those that hold anything, and are not tabs of Opsbook. One read a sheet. */
export function importableSheets(sheets: readonly Sheet[]): readonly ReadSheet[] {
  return sheets.flatMap((sheet): ReadSheet[] => {
    if (tabMark(sheet) !== null || sheet.metadata(REVIEW_METADATA) !== undefined) return [];
    const values = sheet.values();
    if (values.every((cells) => cells.every(isBlank))) return [];
    return [{ name: sheet.name, values: () => values, obstacles: (areas) => sheet.obstacles(areas) }];
  });
}

/** The list of a sheet, by name. Throws InputError where there is no such sheet, or no header in it. */
export function sheetTable(sheets: readonly ReadSheet[], name: string): SourceTable {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) {
    throw new InputError(
      'Import rows',
      `there is no sheet "${name}". Bring the list in as a sheet of this file first.`,
    );
  }
  const values = sheet.values();
  const table = sourceTable(sheet.name, values);
  needHeaders(table);
  return { ...table, mergedInto: mergesOf(sheet, values) };
}

/** Merged cells are asked for once, and only where a blank cell is in the way. */
function mergesOf(sheet: ReadSheet, values: Grid): SourceTable['mergedInto'] {
  let merged: readonly Required<Area>[] | undefined;
  return (row, column) => {
    merged ??= sheet
      .obstacles([{ row: 1, column: 1, rows: values.length, columns: values[0]?.length ?? 1 }])
      .filter(({ kind }) => kind === 'merged')
      .map(({ area }) => area);
    const around = merged.find(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
    return around && a1(around.row, around.column);
  };
}

/** The list of a pasted block. Throws InputError where nothing is pasted. */
export function pastedTable(text: string): SourceTable {
  return sourceTable(PASTED, parsePasted(text));
}

/** Suggestions for the columns of a tab, from the headers and first rows of a list. */
export function suggestColumns(
  { headers, rows }: SourceTable,
  tab: Tab,
  known: KnownWords,
): ReturnType<typeof matchColumns> {
  return matchColumns(
    headers,
    rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
    tab,
    known,
  );
}

/** Plans the import of a list into a tab, which is read once. Throws InputError where it cannot be. */
export function readImport(
  source: SourceTable,
  target: SheetReader,
  tab: Tab,
  choice: ImportChoice,
  {
    calendar,
    locale,
    known,
  }: { readonly calendar: Calendar; readonly locale?: string; readonly known: () => KnownWords },
): ReadImport {
  if (source.name === target.name) {
    throw new InputError(
      source.name,
      'this is the tab that receives. Choose the sheet that the rows come from.',
    );
  }
  if (target.metadata(SAMPLE_METADATA)) {
    throw new InputError(
      target.name,
      'this tab holds the sample. Take the sample out first, so that its rows do not mix with yours.',
    );
  }
  const columns =
    choice.columns === undefined
      ? new Map(
          suggestColumns(source, tab, known()).flatMap(({ key, source: from }) =>
            from === null ? [] : [[key, from]],
          ),
        )
      : byColumnKey(tab, choice.columns);
  const constants = byColumnKey(tab, choice.constants ?? {});
  const maps =
    choice.maps === undefined
      ? suggestMaps(tab, columns, surveyColumns(source))
      : new Map(
          [...byColumnKey(tab, choice.maps)].map(([key, words]) => [
            key,
            new Map(Object.entries(words).map(([word, value]) => [word.trim().toLowerCase(), value])),
          ]),
        );
  const values = target.values();
  const { decimal, days, takeLookalikes = false } = choice;
  const plan = planImport(
    {
      tab,
      source,
      columns,
      constants,
      maps,
      decimal,
      days,
      takeLookalikes,
      swapDays: byColumnKey(tab, choice.swapDays ?? {}),
      locale,
      sheet: target.name,
      standing: standingRows(tab, target.name, values),
    },
    calendar,
  );
  const ids = tab.idPrefix === undefined ? [] : nextIds(tab, values, plan.rows.length);
  return {
    ...plan,
    tab,
    rows: ids.length === 0 ? plan.rows : plan.rows.map((row, index) => ({ ...row, id: ids[index] ?? '' })),
    keys: Object.keys(tab.columns).filter((key) => columns.has(key) || constants.has(key)),
  };
}

/** Throws InputError where the rows that were planned cannot come into the tab. Reads only. */
export function checkPlace(target: Sheet, plan: ReadImport): void {
  if (plan.rows.length > 0) refuseObstacles(target, plan.tab, newRows(plan));
}

/** Writes what was planned, under the last row of the tab. Call it under exclusively, as the plan was. */
export function writeImport(target: Sheet, plan: ReadImport): Written {
  return writeRows(target, plan.tab, newRows(plan));
}

/** Each value was read by its own column, which is what a new row is made of. */
function newRows(plan: ReadImport): readonly NewRow<Tab['columns']>[] {
  return plan.rows as unknown as readonly NewRow<Tab['columns']>[];
}
