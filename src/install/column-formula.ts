import { columnLetters } from '../cell';
import type { ComputedColumn, WholeColumn } from '../schema/column';
import type { Tab } from '../schema/tab';
import { COLUMN_FUNCTION, columnAt, columnsGiven } from '../tabs/compute-column';

/** Where a tab's columns stand, by key; all that a formula needs to know of a sheet. */
export interface Place {
  readonly tab: Tab;
  readonly sheet: string;
  readonly at: ReadonlyMap<string, number>;
}

function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

function letters(place: Place, key: string): string | null {
  const column = place.at.get(key);
  return column === undefined ? null : columnLetters(column);
}

/** A column that a formula needs is on no sheet. */
class MissingColumn extends Error {}

/** What a call is given for a column of a tab that a business of another type has, and this one has not. */
const NO_COLUMN = '""';

/** Turns column keys of a tab, and `tab.key`, into whole columns. */
function wholeColumns(place: Place, places: ReadonlyMap<string, Place>): WholeColumn {
  return (reference) => {
    const { tab, key } = columnAt(place.tab, reference);
    const other = tab.key === place.tab.key ? place : places.get(tab.key);
    const column = other === undefined ? null : letters(other, key);
    if (other === undefined || column === null) throw new MissingColumn(reference);
    const whole = `${column}:${column}`;
    return other === place ? whole : `${quoteSheet(other.sheet)}!${whole}`;
  };
}

function headerFormula(
  place: Place,
  key: string,
  column: ComputedColumn,
  places: ReadonlyMap<string, Place>,
): string | null {
  const { computation } = column;
  const whole = wholeColumns(place, places);
  if (computation.by === 'formula') {
    const [first = ''] = Object.keys(place.tab.columns);
    const keys = whole(first);
    const expression = computation.formula(whole);
    return `=ARRAYFORMULA(IF(ROW(${keys})=1;"${column.header}";IF(${keys}="";"";${expression})))`;
  }
  if (computation.by !== 'call') return null;
  const columns = columnsGiven(place.tab, computation.call).map((reference) => {
    const { tab } = columnAt(place.tab, reference);
    return tab.onlyFor !== undefined && !places.has(tab.key) ? NO_COLUMN : whole(reference);
  });
  return `=${COLUMN_FUNCTION}("${place.tab.key}";"${key}";${columns.join(';')})`;
}

/**
 * The formula that stands in a computed column's header, by the positions of today; null where the column has none
 * of its own (a neighbour, a formula a row), or where a column that it needs is missing.
 */
export function columnFormula(place: Place, key: string, places: ReadonlyMap<string, Place>): string | null {
  const column = place.tab.columns[key];
  if (column?.kind !== 'computed') return null;
  try {
    return headerFormula(place, key, column, places);
  } catch (error) {
    if (error instanceof MissingColumn) return null;
    throw error;
  }
}

/**
 * The formula of one row, for columns that have one a row, or the one that an older version wrote there; null for all
 * others.
 */
export function rowFormula(
  place: Place,
  key: string,
  row: number,
  places: ReadonlyMap<string, Place>,
  version: 'today' | 'earlier' = 'today',
): string | null {
  const column = place.tab.columns[key];
  if (column?.kind !== 'computed' || column.computation.by !== 'row') return null;
  const { formula, earlier } = column.computation;
  const wanted = version === 'today' ? formula : earlier;
  if (wanted === undefined) return null;
  const cell = (other: string): string => {
    const letter = letters(place, other);
    if (letter === null) throw new MissingColumn(other);
    return `$${letter}${row}`;
  };
  try {
    return `=${wanted(cell, wholeColumns(place, places))}`;
  } catch (error) {
    if (error instanceof MissingColumn) return null;
    throw error;
  }
}

/** A formula as it is compared: Sheets gives it back with other separators, cases, spaces and quotes. */
export function foldFormula(formula: string): string {
  return formula
    .split('"')
    .map((part, index) =>
      // Every second part stands between double quotes, and is text.
      index % 2 === 1 ? part : part.replace(/[\s']/g, '').replace(/,/g, ';').toUpperCase(),
    )
    .join('"');
}

/** True when a formula is one of ours for this column, whatever columns it speaks of. */
export function isFormulaOf(tab: Tab, key: string, formula: string): boolean {
  const column = tab.columns[key];
  if (column?.kind !== 'computed' || formula === '') return false;
  const folded = foldFormula(formula);
  if (column.computation.by === 'formula') return folded.includes(`=1;"${column.header}";`);
  return folded.startsWith(foldFormula(`=${COLUMN_FUNCTION}("${tab.key}";"${key}"`));
}

/**
 * True when a formula in the header of a computed column is one that Opsbook wrote there, today or before; any other
 * is a person's own, also where it shows the same header.
 */
export function isOurFormula(tab: Tab, key: string, formula: string): boolean {
  const folded = foldFormula(formula);
  if (folded.startsWith(`=${COLUMN_FUNCTION}(`)) return true;
  const { header, aliases = [] } = tab.columns[key] ?? { header: '' };
  return (
    folded.startsWith('=ARRAYFORMULA(IF(ROW(') &&
    [header, ...aliases].some((text) => folded.includes(`=1;"${text}";`))
  );
}
