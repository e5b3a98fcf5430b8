import { runsOf } from '../schema/append-rows';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Columns first to last, counted from 0, that get one width; later ones of a list are painted over earlier ones. */
interface Stroke {
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

/**
 * The fewest strokes that give a row of columns its widths, where a stroke may be painted over: the first column is
 * painted alone, or together with a later one of the same width, and what lies between over it.
 */
export function strokesFor(widths: readonly number[]): Stroke[] {
  const known = new Map<string, Stroke[]>();
  const paint = (first: number, last: number): Stroke[] => {
    const width = widths[first];
    if (first > last || width === undefined) return [];
    const key = `${first} ${last}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best = [{ first, last: first, width }, ...paint(first + 1, last)];
    for (let again = first + 1; again <= last; again++) {
      if (widths[again] !== width) continue;
      const [stroke, ...rest] = paint(again, last);
      if (stroke === undefined) continue;
      const strokes = [{ ...stroke, first }, ...paint(first + 1, again - 1), ...rest];
      if (strokes.length < best.length) best = strokes;
    }
    known.set(key, best);
    return best;
  };
  return paint(0, widths.length - 1);
}

/** Sets the widths of columns, from 1, in as few calls as that needs. */
export function setWidths(sheet: GoogleSheet, widths: ReadonlyMap<number, number>): void {
  for (const run of runsOf([...widths.keys()])) {
    const start = run[0] ?? 1;
    for (const { first, last, width } of strokesFor(run.map((column) => widths.get(column) ?? 0))) {
      sheet.setColumnWidths(start + first, last - first + 1, width);
    }
  }
}
