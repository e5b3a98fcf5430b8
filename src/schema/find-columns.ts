import { type Grid, isBlank } from '../cell';
import { cellFinding, type Finding, sheetFinding } from './finding';
import { missingColumnProblem, missingColumnRemedy, renamedHeader } from './renamed-header';
import type { Columns, Tab } from './tab';

/** Where the columns of a tab stand on a sheet. Rows and columns count from 1. */
export interface FoundColumns {
  /** 1, or further down where rows were inserted above; 0 when no header was found at all. */
  readonly headerRow: number;
  /** By column key; a key that is not in here has no column. */
  readonly at: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** How far down the headers are looked for, when rows were inserted above them. */
const HEADER_SEARCH_ROWS = 30;

/** A header as it is compared: trimmed, in lower case, any run of white space as one space. */
export function foldHeader(text: unknown): string {
  return String(text ?? '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** All headers that a column answers to, folded: its own first, then the older ones. */
function headersOf(tab: Tab, key: string): string[] {
  const column = tab.columns[key];
  if (column === undefined) return [];
  return [column.header, ...(column.aliases ?? [])].map(foldHeader);
}

function matches(tab: Tab, cells: readonly unknown[]): number {
  const folded = new Set(cells.filter((cell) => !isBlank(cell)).map(foldHeader));
  return Object.keys(tab.columns).filter((key) => headersOf(tab, key).some((header) => folded.has(header)))
    .length;
}

/** The row with most of the tab's headers among the first ones, from 1; 0 when none has any. */
function findHeaderRow(tab: Tab, values: Grid): number {
  let best = 0;
  let most = 0;
  values.slice(0, HEADER_SEARCH_ROWS).forEach((cells, index) => {
    const found = matches(tab, cells);
    // A single word in a row of data can look like a header: further down, a header row has several.
    if (found > most && (index === 0 || found > 1)) {
      best = index + 1;
      most = found;
    }
  });
  return best;
}

/**
 * Finds a tab's columns by header text or alias, in any order and among columns of the team's own.
 * Findings: rows above the header, a required header that is missing, a header that stands twice.
 */
export function findColumns<C extends Columns>(tab: Tab<C>, sheet: string, values: Grid): FoundColumns {
  const headerRow = findHeaderRow(tab, values);
  if (headerRow === 0) {
    const first = Object.values(tab.columns)[0];
    const problem = `no headers found. Row 1 should hold the headers of ${tab.name}, such as ${first?.header}.`;
    return { headerRow, at: new Map(), findings: [sheetFinding(sheet, problem)] };
  }
  const findings: Finding[] = [];
  if (headerRow > 1) {
    const problem = `the headers stand in row ${headerRow}. Delete the rows above, so that they are in row 1.`;
    findings.push(cellFinding(sheet, headerRow, 1, problem));
  }
  const positions = new Map<string, number[]>();
  (values[headerRow - 1] ?? []).forEach((cell, index) => {
    if (isBlank(cell)) return;
    const header = foldHeader(cell);
    positions.set(header, [...(positions.get(header) ?? []), index + 1]);
  });
  const at = new Map<string, number>();
  const doubles: Finding[] = [];
  for (const [key, column] of Object.entries(tab.columns)) {
    const places = headersOf(tab, key)
      .map((header) => positions.get(header))
      .find((found) => found !== undefined);
    const first = places?.[0];
    if (places === undefined || first === undefined) continue;
    at.set(key, first);
    for (const again of places.slice(1)) {
      const problem = `a second column "${column.header}". Only the first is read; rename this one.`;
      doubles.push(cellFinding(sheet, headerRow, again, problem));
    }
  }
  for (const [key, column] of Object.entries(tab.columns)) {
    if (!column.required || at.has(key)) continue;
    const standing = { headerRow, at, values };
    const renamed = renamedHeader(tab, key, standing);
    const problem = missingColumnProblem(column.header, renamed, ', or run Install or update tabs.');
    const remedy = missingColumnRemedy(column, renamed, standing);
    findings.push({ ...cellFinding(sheet, headerRow, renamed?.position ?? 1, problem), remedy });
  }
  findings.push(...doubles);
  return { headerRow, at, findings };
}
