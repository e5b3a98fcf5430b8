import type { Calendar } from '../calendar';
import { dayText } from '../calendar/days';
import { type CellValue, type Grid, isBlank } from '../cell';
import { computedColumns } from '../schema/append-rows';
import { findColumns } from '../schema/find-columns';
import { foldName } from '../schema/fold-name';
import { readCell } from '../schema/read-cell';
import type { Tab } from '../schema/tab';
import type { RowIdentity } from './identity';
import { type ImportedFrom, readSource, SAMPLE_SOURCE } from './source-cell';

/** A row that stands in the tab that receives. */
export interface Standing {
  /** From 1, in the sheet. */
  readonly row: number;
  readonly from: ImportedFrom | null;
  cell(key: string): CellValue;
}

type Values = Readonly<Record<string, CellValue | null>>;

/** Tells which rows of a source stand in the tab already. */
export interface KnownRows {
  /** The row that came in before, and whether its source changed since; undefined for one that did not. */
  find(identity: RowIdentity): { readonly standing: Standing; readonly changed: boolean } | undefined;
  /** The row of the tab that is about the same, where its definition says by which columns; see knownBy. */
  findNamed(values: Values): Standing | undefined;
  /** A row of the tab that a new one looks like, though nothing says that it is the same; each serves once. */
  findLike(values: Values, identity: RowIdentity): Standing | undefined;
}

/** Rows of the tab that hold anything typed, the sample's left out. */
export function standingRows(tab: Tab, sheet: string, values: Grid): readonly Standing[] {
  const { headerRow, at } = findColumns(tab, sheet, values);
  const computed = computedColumns(tab, at);
  const sourceAt = at.get('source') ?? 0;
  const rows: Standing[] = [];
  for (let index = headerRow; index < values.length; index++) {
    const cells = values[index] ?? [];
    const source = String(cells[sourceAt - 1] ?? '');
    if (source === SAMPLE_SOURCE) continue;
    if (cells.every((cell, place) => isBlank(cell) || cell === false || computed.has(place + 1))) continue;
    rows.push({
      row: index + 1,
      from: source === '' ? null : readSource(source),
      cell: (key) => cells[(at.get(key) ?? 0) - 1] ?? '',
    });
  }
  return rows;
}

/** The number of the next batch; batches count over all sources of a tab. */
export function nextBatch(standing: readonly Standing[]): number {
  return standing.reduce((last, { from }) => Math.max(last, from?.batch ?? 0), 0) + 1;
}

/**
 * Finds rows of the sheet `source` among those that stand in the tab, by number, else by all their cells. `keys` are
 * the columns that are taken over. A row that is not found looks like one that came in from the same sheet and is
 * no longer in there when what the tab needs, or all but one column, is the same; like any other when all columns
 * are the same, or its number and what the tab needs.
 */
export function createKnownRows(
  tab: Tab,
  source: string,
  identities: readonly RowIdentity[],
  standing: readonly Standing[],
  keys: readonly string[],
  calendar: Calendar,
): KnownRows {
  const byContent = new Map<string, Standing>();
  const byNumber = new Map<string, Standing>();
  for (const row of standing) {
    if (row.from?.sheet !== source) continue;
    byContent.set(row.from.content, row);
    if (row.from.number !== null) byNumber.set(row.from.number, row);
  }
  const find: KnownRows['find'] = ({ content, number }) => {
    const same = byContent.get(content);
    if (same !== undefined) return { standing: same, changed: false };
    const numbered = number === null ? undefined : byNumber.get(number);
    return numbered === undefined ? undefined : { standing: numbered, changed: true };
  };
  let index: ReadonlyMap<string, Standing[]> | undefined;
  let named: ReadonlyMap<string, Standing> | undefined;
  const used = new Set<Standing>();
  return {
    find,
    findNamed(values) {
      const { knownBy = [] } = tab;
      if (knownBy.length === 0) return undefined;
      const nameOf = (cell: (key: string) => CellValue | null): string =>
        JSON.stringify(knownBy.map((key) => foldName(String(cell(key) ?? ''))));
      // From the end, so that the first of several stands for them.
      named ??= new Map(
        [...standing].reverse().map((row) => [nameOf((key) => valueAt(tab, row, key, calendar)), row]),
      );
      return named.get(nameOf((key) => values[key] ?? null));
    },
    findLike(values, { number }) {
      if (standing.length === 0) return undefined;
      index ??= indexOthers();
      for (const mark of marksOf(values, number, true)) {
        const rows = index.get(mark) ?? [];
        // Rows that served under another mark are dropped, not passed over again and again.
        let like = rows.pop();
        while (like !== undefined && used.has(like)) like = rows.pop();
        if (like === undefined) continue;
        used.add(like);
        return like;
      }
      return undefined;
    },
  };

  function indexOthers(): ReadonlyMap<string, Standing[]> {
    const found = new Set(identities.map((identity) => find(identity)?.standing));
    const byMark = new Map<string, Standing[]>();
    // From the end, so that the first of several alike is taken off first.
    for (const row of [...standing].reverse()) {
      if (found.has(row)) continue;
      const values = Object.fromEntries(keys.map((key) => [key, valueAt(tab, row, key, calendar)]));
      for (const mark of marksOf(values, row.from?.number ?? null, row.from?.sheet === source)) {
        const rows = byMark.get(mark);
        if (rows === undefined) byMark.set(mark, [row]);
        else rows.push(row);
      }
    }
    return byMark;
  }

  /** Texts that two rows share when they are alike, the surest first. */
  function marksOf(values: Values, number: string | null, isLoose: boolean): string[] {
    const texts = keys.map((key) => String(values[key] ?? '').toLowerCase());
    const needs = keys
      .flatMap((key, place) => (tab.columns[key]?.required ? [texts[place]] : []))
      .join('\u0000');
    const marks = [`all ${texts.join('\u0000')}`];
    if (number !== null) marks.push(`number ${number}\u0000${needs}`);
    if (isLoose && needs !== '') marks.push(`needs ${needs}`);
    if (isLoose && texts.length > 2) {
      texts.forEach((_, left) => {
        marks.push(`but ${left} ${texts.filter((_, place) => place !== left).join('\u0000')}`);
      });
    }
    return marks;
  }
}

/** How a row of the source differs from the one that stands: 'Delivered (blank) → 2026-01-05; …'; '' for not at all. */
export function differences(
  tab: Tab,
  standing: Standing,
  values: Values,
  keys: readonly string[],
  calendar: Calendar,
): string {
  return keys
    .flatMap((key) => {
      const column = tab.columns[key];
      const [here, there] = [valueAt(tab, standing, key, calendar), values[key] ?? null];
      if (column === undefined || here === there) return [];
      const shown = (value: CellValue | null): string =>
        value === null
          ? '(blank)'
          : column.kind === 'day' && typeof value === 'number'
            ? dayText(value)
            : String(value);
      return [`${column.header} ${shown(here)} → ${shown(there)}`];
    })
    .join('; ');
}

/** What a cell holds; the text of one that cannot be read. */
function valueAt(tab: Tab, row: Standing, key: string, calendar: Calendar): CellValue | null {
  const column = tab.columns[key];
  if (column === undefined) return null;
  const cell = row.cell(key);
  const { value, problem } = readCell(column, cell, calendar);
  return problem === undefined ? value : String(cell);
}
