import { isBlank } from '../cell';
import { computedColumns, lastTypedRow, runsOf } from '../schema/append-rows';
import { foldHeader } from '../schema/find-columns';
import type { StartCell } from '../schema/tab';
import type { SheetChange, Writable } from '../workbook';
import type { Place } from './column-formula';
import type { FoundTab } from './layout';
import type { InstallChange } from './plan';

type StartRow = Readonly<Partial<Record<string, StartCell>>>;

function valueOfStart(cell: StartCell | undefined): Writable {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? (cell.value ?? '') : cell;
}

/** What a start cell says beyond its value: a formula, a number format, words to choose from. */
function extras(sheet: string, row: number, column: number, cell: StartCell | undefined): InstallChange[] {
  if (typeof cell !== 'object') return [];
  const area = { row, column, rows: 1, columns: 1 };
  const looks: SheetChange[] = [];
  if (cell.format !== undefined) looks.push({ kind: 'numberFormat', area, pattern: cell.format });
  if (cell.words !== undefined) {
    const rule = { kind: 'words', words: cell.words, strict: true, help: cell.words.join(', ') } as const;
    looks.push({ kind: 'validation', area, rule });
  }
  const changes: InstallChange[] = [];
  if (cell.formula !== undefined) {
    changes.push({ kind: 'formula', sheet, sentence: null, row, column, formula: cell.formula });
  }
  if (looks.length > 0) changes.push({ kind: 'looks', sheet, sentence: null, changes: looks });
  return changes;
}

/** The rows that a tab starts with, those of them that are not there yet, under the last typed row. */
export function startChanges(place: Place, found: FoundTab | null): InstallChange[] {
  const { tab, sheet, at } = place;
  const starts = (tab.starts ?? []) as readonly StartRow[];
  const [first = ''] = Object.keys(tab.columns);
  const keyAt = at.get(first) ?? 1;
  const known = new Set(
    (found?.values ?? [])
      .map((cells) => cells[keyAt - 1])
      .filter((cell) => !isBlank(cell))
      .map(foldHeader),
  );
  const missing = starts.filter((row) => !known.has(foldHeader(valueOfStart(row[first]))));
  if (missing.length === 0) return [];
  const last = found === null ? 1 : lastTypedRow(found.values, found.formulas, 1, computedColumns(tab, at));
  const keyOf = new Map([...at].map(([key, position]) => [position, key]));
  const changes: InstallChange[] = [];
  if (found !== null) {
    for (const row of missing) {
      const sentence = `Add "${String(valueOfStart(row[first]))}" to ${sheet}`;
      changes.push({ kind: 'looks', sheet, sentence, changes: [] });
    }
  }
  const written = [...at].filter(([key]) => missing.some((row) => row[key] !== undefined));
  for (const run of runsOf(written.map(([, position]) => position))) {
    const block = missing.map((row) => run.map((position) => valueOfStart(row[keyOf.get(position) ?? ''])));
    changes.push({ kind: 'write', sheet, sentence: null, row: last + 1, column: run[0] ?? 1, block });
  }
  missing.forEach((row, index) => {
    for (const [key, position] of written)
      changes.push(...extras(sheet, last + 1 + index, position, row[key]));
  });
  return changes;
}
