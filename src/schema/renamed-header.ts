import { type CellValue, type Grid, isBlank, isDate } from '../cell';
import type { Column } from './column';
import type { Remedy } from './finding';
import type { Tab } from './tab';

/** A header of the team's own that seems to be one of ours under a new name. */
export interface RenamedHeader {
  readonly header: string;
  /** From 1. */
  readonly position: number;
}

/** Where the columns of a tab were found, with all that stands on its sheet. */
interface Standing {
  readonly headerRow: number;
  readonly at: ReadonlyMap<string, number>;
  readonly values: Grid;
}

/**
 * The header that a missing column probably has now: an unknown one that stands where the column stood, or, for
 * days, the only unknown one with days under it. Null where nothing or more than one fits.
 */
export function renamedHeader(
  tab: Tab,
  key: string,
  { headerRow, at, values }: Standing,
): RenamedHeader | null {
  const column = tab.columns[key];
  if (column === undefined || at.has(key) || column.kind === 'computed' || headerRow < 1) return null;
  const taken = new Set(at.values());
  const unknown = (values[headerRow - 1] ?? []).flatMap((cell, index): RenamedHeader[] =>
    isBlank(cell) || taken.has(index + 1) ? [] : [{ header: String(cell).trim(), position: index + 1 }],
  );
  const fitOf = ({ position }: RenamedHeader) => shareThatFits(column, values, headerRow, position);
  const { missing, after, before } = gapOf(tab, key, at);
  const inPlace = unknown.filter(({ position }) => position > after && position < before);
  const byOrder = inPlace.length === missing.length ? inPlace[missing.indexOf(key)] : undefined;
  if (byOrder !== undefined && fitOf(byOrder) !== 0) return byOrder;
  const fitting = (inPlace.length > 0 ? inPlace : unknown).filter((each) => (fitOf(each) ?? 0) > 0.5);
  const [only, ...others] = fitting;
  return column.kind === 'day' && others.length === 0 ? (only ?? null) : null;
}

/** What to do about a missing column; `otherwise` ends the sentence where no header seems to be the renamed one. */
export function missingColumnProblem(
  header: string,
  renamed: RenamedHeader | null,
  otherwise: string,
): string {
  return renamed === null
    ? `no column "${header}". If you renamed it, rename it back${otherwise}`
    : renamedProblem(header, renamed.header);
}

/** What to do about a missing column that seems to stand under another header. */
export function renamedProblem(header: string, holds: string): string {
  return `no column "${header}", so nothing in it counts. If "${holds}" is that column, rename it back; otherwise say in Check & repair that it is your own.`;
}

/**
 * Who sees to a missing column: the person chooses what a header is that seems to be renamed; Repair adds the column
 * by itself where nothing on the sheet could be it. Undefined where the person has to look.
 */
export function missingColumnRemedy(
  column: Column,
  renamed: RenamedHeader | null,
  { headerRow, at, values }: Standing,
): Remedy | undefined {
  if (renamed !== null) return 'choice';
  if (headerRow !== 1) return undefined;
  if (column.kind === 'computed') return 'repair';
  const taken = new Set(at.values());
  const hasOthers = values.some((row) => row.some((cell, index) => !isBlank(cell) && !taken.has(index + 1)));
  return hasOthers ? undefined : 'repair';
}

/** The columns that are missing side by side with this one, and the positions that they stood between. */
function gapOf(tab: Tab, key: string, at: ReadonlyMap<string, number>) {
  const keys = Object.keys(tab.columns).filter((each) => {
    const { kind, leadersOnly } = tab.columns[each] ?? {};
    return each === key || at.has(each) || (kind !== 'computed' && leadersOnly !== true);
  });
  const index = keys.indexOf(key);
  let first = index;
  while (first > 0 && !at.has(keys[first - 1] ?? '')) first -= 1;
  let end = index + 1;
  while (end < keys.length && !at.has(keys[end] ?? '')) end += 1;
  const after = at.get(keys[first - 1] ?? '') ?? 0;
  // Behind the last column the team may have columns of its own, so only the places next to it count.
  const before = at.get(keys[end] ?? '') ?? after + (end - first) + 1;
  return { missing: keys.slice(first, end), after, before };
}

/** How much of what stands under a header the column could hold, from 0 to 1; null where nothing stands there. */
function shareThatFits(column: Column, values: Grid, headerRow: number, position: number): number | null {
  const cells = values.slice(headerRow).flatMap((row) => {
    const cell = row[position - 1] ?? '';
    return isBlank(cell) ? [] : [cell];
  });
  return cells.length === 0 ? null : cells.filter((cell) => fits(column, cell)).length / cells.length;
}

function fits(column: Column, cell: CellValue): boolean {
  switch (column.kind) {
    case 'day':
      return isDate(cell) || (typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell.trim()));
    case 'number':
      return typeof cell === 'number';
    case 'choice':
      return column.words.some((word) => word.toLowerCase() === String(cell).trim().toLowerCase());
    default:
      return !isDate(cell) && typeof cell !== 'boolean';
  }
}
