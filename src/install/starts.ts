import { isBlank } from '../cell';
import { computedColumns, lastTypedRow, runsOf } from '../schema/append-rows';
import { foldHeader } from '../schema/find-columns';
import type { StartCell } from '../schema/tab';
import type { SheetChange, Writable } from '../workbook';
import { type InstallAnswers, startValue } from './answers';
import { type InstallChange, say } from './changes';
import type { Place } from './column-formula';
import type { FoundTab } from './layout';

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
    changes.push({ kind: 'formulas', sheet, sentence: null, row, column, formulas: [cell.formula] });
  }
  if (looks.length > 0) changes.push({ kind: 'looks', sheet, sentence: null, changes: looks });
  return changes;
}

/** Rows that are written anew, under the last typed one. */
function newRows(place: Place, found: FoundTab | null, rows: readonly StartRow[]): InstallChange[] {
  const { tab, sheet, at } = place;
  const last = found === null ? 1 : lastTypedRow(found.values, found.formulas, 1, computedColumns(tab, at));
  const keyOf = new Map([...at].map(([key, position]) => [position, key]));
  const written = [...at].filter(([key]) => rows.some((row) => row[key] !== undefined));
  const blocks = runsOf(written.map(([, position]) => position)).map((run): InstallChange => {
    const block = rows.map((row) => run.map((position) => valueOfStart(row[keyOf.get(position) ?? ''])));
    return { kind: 'write', sheet, sentence: null, row: last + 1, column: run[0] ?? 1, block };
  });
  const details = rows.flatMap((row, index) =>
    written.flatMap(([key, position]) => extras(sheet, last + 1 + index, position, row[key])),
  );
  return [...blocks, ...details];
}

/** What start rows say beyond their values, where an installation stopped before it was said. */
function unfinishedRows(
  place: Place,
  found: FoundTab,
  rowOf: (row: StartRow) => number,
  rows: readonly StartRow[],
) {
  return rows.flatMap((row) =>
    [...place.at].flatMap(([key, position]) => {
      const index = rowOf(row);
      const isTyped =
        !isBlank(found.values[index]?.[position - 1]) || Boolean(found.formulas[index]?.[position - 1]);
      return extras(place.sheet, index + 1, position, row[key]).filter(
        (change) => change.kind !== 'formulas' || !isTyped,
      );
    }),
  );
}

/** A row of Settings with what was answered in the place of what it starts with. */
function answered(row: StartRow, answers: InstallAnswers): StartRow {
  const value = startValue(String(valueOfStart(row.setting)), answers);
  const { value: start } = row;
  if (value === undefined) return row;
  return { ...row, value: typeof start === 'object' ? { ...start, value } : value };
}

/** The rows that a tab starts with, those of them that are not there yet. */
export function startChanges(place: Place, found: FoundTab | null, answers: InstallAnswers): InstallChange[] {
  const { tab, sheet, at } = place;
  const [first = ''] = Object.keys(tab.columns);
  const starts = ((tab.starts ?? []) as readonly StartRow[]).map((row) => answered(row, answers));
  const keyAt = at.get(first) ?? 1;
  const nameOf = (row: StartRow): string => foldHeader(valueOfStart(row[first]));
  const indexes = new Map<string, number>();
  (found?.values ?? []).forEach((cells, index) => {
    const name = foldHeader(cells[keyAt - 1]);
    if (name !== '' && !indexes.has(name)) indexes.set(name, index);
  });
  const missing = starts.filter((row) => !indexes.has(nameOf(row)));
  const changes: InstallChange[] = [];
  if (found !== null) {
    for (const row of missing) {
      const sentence = `Add "${String(valueOfStart(row[first]))}" to ${sheet}`;
      changes.push(say(sheet, sentence));
    }
    if (!found.isMarked) {
      const known = starts.filter((row) => indexes.has(nameOf(row)));
      changes.push(...unfinishedRows(place, found, (row) => indexes.get(nameOf(row)) ?? 0, known));
    }
  }
  if (missing.length > 0) changes.push(...newRows(place, found, missing));
  return changes;
}
