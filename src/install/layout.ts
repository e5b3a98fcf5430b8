import { type CellValue, isBlank, isErrorCell } from '../cell';
import { findColumns, foldHeader } from '../schema/find-columns';
import { findTab, tabMark } from '../schema/find-tab';
import { cellFinding, type Finding, sheetFinding } from '../schema/finding';
import type { Tab } from '../schema/tab';
import { blockOf } from '../tabs/compute-column';
import type { SheetReader } from '../workbook';
import { isFormulaOf, type Place } from './column-formula';

/** A tab as it was found on a sheet: what stands where, and what stands there that should not. */
export interface FoundTab extends Place {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly string[])[];
  /** 1 when all is well; 0 for an empty sheet; more when rows were inserted above; -1 when the headers are gone. */
  readonly headerRow: number;
  /** True when the sheet carries our mark, which is written when a tab is complete. */
  readonly isMarked: boolean;
  /** The version of the tab's definition that the mark names; 0 without one. */
  readonly version: number;
  readonly findings: readonly Finding[];
}

/** What a spreadsheet shows while it computes. */
const LOADING = 'Loading...';

function showsNothingElse(cell: CellValue, header: string): boolean {
  return (
    isBlank(cell) || isErrorCell(cell) || String(cell) === LOADING || foldHeader(cell) === foldHeader(header)
  );
}

/**
 * Adds the columns that are known by their formula alone, because it is loading, blocked or broken, and the
 * neighbours that a formula fills.
 */
function addComputed(
  tab: Tab,
  headers: readonly CellValue[],
  formulas: readonly string[],
  at: Map<string, number>,
): void {
  for (const [key, column] of Object.entries(tab.columns)) {
    if (column.kind !== 'computed') continue;
    const place = formulas.findIndex((formula) => isFormulaOf(tab, key, formula)) + 1;
    if (place > 0) at.set(key, place);
    const caller = at.get(key);
    if (column.computation.by !== 'call' || place === 0 || caller === undefined) continue;
    blockOf(tab, key).forEach((entry, offset) => {
      const cell = headers[caller + offset - 1] ?? '';
      if (offset > 0 && showsNothingElse(cell, entry.column.header)) at.set(entry.key, caller + offset);
    });
  }
}

/** Reads a sheet that is known to be a tab. One read, and a second one where somebody asks for formulas. */
export function readLayout(tab: Tab, sheet: SheetReader): FoundTab {
  const values = sheet.values();
  const mark = tabMark(sheet);
  const isMarked = mark?.key === tab.key;
  let formulas: readonly (readonly string[])[] | undefined;
  const readFormulas = (): readonly (readonly string[])[] => {
    formulas ??= sheet.formulas();
    return formulas;
  };
  const found = (
    headerRow: number,
    at: ReadonlyMap<string, number>,
    findings: readonly Finding[],
  ): FoundTab => ({
    tab,
    sheet: sheet.name,
    values,
    get formulas() {
      return readFormulas();
    },
    isMarked,
    version: isMarked ? mark.version : 0,
    headerRow,
    at,
    findings,
  });
  const isBare = values.every((cells) => cells.every(isBlank));
  if (isBare && readFormulas().every((cells) => !cells.some(Boolean))) return found(0, new Map(), []);
  const columns = findColumns(tab, sheet.name, values);
  if (columns.headerRow === 0) {
    const first = Object.values(tab.columns)[0]?.header;
    const problem = `the header row is gone. Insert a row at the top, type ${first} into its first cell, then run Install or update tabs.`;
    return found(-1, new Map(), [sheetFinding(sheet.name, problem)]);
  }
  const at = new Map(columns.at);
  const row = columns.headerRow - 1;
  if (Object.values(tab.columns).some(({ kind }) => kind === 'computed')) {
    addComputed(tab, values[row] ?? [], readFormulas()[row] ?? [], at);
  }
  return found(columns.headerRow, at, columns.findings);
}

/** Finds all tabs of a workbook, with the findings about tabs that are there twice or not ours. */
export function findLayouts(
  workbook: { sheets(): readonly SheetReader[] },
  tabs: readonly Tab[],
): { readonly found: ReadonlyMap<string, FoundTab>; readonly findings: readonly Finding[] } {
  const found = new Map<string, FoundTab>();
  const findings: Finding[] = [];
  for (const tab of tabs) {
    const { sheet, findings: more } = findTab(workbook, tab);
    findings.push(...more);
    if (sheet === undefined) continue;
    const layout = readLayout(tab, sheet);
    found.set(tab.key, layout);
    if (layout.version > tab.version) {
      const problem =
        'a newer version of Opsbook made this tab. Update Opsbook; until then it is read as well as it can be.';
      findings.push(sheetFinding(sheet.name, problem));
    }
  }
  return { found, findings };
}

/** Findings about blocks of neighbouring computed columns that no longer stand side by side. */
export function blockFindings(layout: FoundTab): Finding[] {
  const { tab, at, sheet, headerRow } = layout;
  return Object.entries(tab.columns).flatMap(([key, column]) => {
    const caller = at.get(key);
    if (column.kind !== 'computed' || column.computation.by !== 'call' || caller === undefined) return [];
    return blockOf(tab, key).flatMap((entry, offset) => {
      const place = at.get(entry.key);
      if (place === undefined || place === caller + offset) return [];
      const problem = `"${entry.column.header}" must stand ${offset} to the right of "${column.header}", which fills it. Move it back.`;
      return [cellFinding(sheet, headerRow, place, problem)];
    });
  });
}
