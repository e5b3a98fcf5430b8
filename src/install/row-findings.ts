import { cellFinding, type Finding } from '../schema/finding';
import { foldName } from '../schema/fold-name';
import { ownersIn } from '../tabs/owners';
import type { FoundTab } from './layout';

/** A tab with its rows, as the checks across tabs need them. */
export interface TabRows {
  readonly layout: Pick<FoundTab, 'tab' | 'sheet' | 'at'>;
  readonly rows: readonly (Readonly<Record<string, unknown>> & { readonly row: number })[];
}

function textOf(row: TabRows['rows'][number], key: string): string | null {
  const value = row[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Names that a tab lists, folded. */
function namesOf(all: ReadonlyMap<string, TabRows>, tab: string, column: string): ReadonlySet<string> {
  const rows = all.get(tab)?.rows ?? [];
  return new Set(rows.map((row) => foldName(textOf(row, column))).filter((name) => name !== ''));
}

/** Columns of a tab that follow a list, with where they stand. */
function listColumns({ layout }: TabRows) {
  return Object.entries(layout.tab.columns).flatMap(([key, column]) => {
    const at = layout.at.get(key);
    return column.kind === 'list' && at !== undefined ? [{ key, column, at }] : [];
  });
}

/** Cells that name more than one person where one is asked for. */
export function ownerFindings(tab: TabRows, all: ReadonlyMap<string, TabRows>): Finding[] {
  const people = namesOf(all, 'people', 'name');
  return listColumns(tab)
    .filter(({ column }) => column.from.tab === 'people')
    .flatMap(({ key, column, at }) =>
      tab.rows.flatMap((row) => {
        const names = ownersIn(textOf(row, key), people);
        if (names.length < 2) return [];
        const problem = `${column.header} names ${names.join(' and ')}. Keep one person, who answers for it.`;
        return [cellFinding(tab.layout.sheet, row.row, at, problem)];
      }),
    );
}

/** Names that the tab they come from does not list. An empty list is not there yet, and finds nothing. */
export function orphanNames(tab: TabRows, all: ReadonlyMap<string, TabRows>): Finding[] {
  return listColumns(tab).flatMap(({ key, column, at }) => {
    const known = namesOf(all, column.from.tab, column.from.column);
    const source = all.get(column.from.tab)?.layout;
    if (known.size === 0 || source === undefined) return [];
    return tab.rows.flatMap((row) => {
      const name = textOf(row, key);
      const isSeveral = column.from.tab === 'people' && ownersIn(name, known).length > 1;
      if (name === null || known.has(foldName(name)) || isSeveral) return [];
      const problem = `${column.header}: "${name}" is not in ${source.sheet}. Correct the name, or add it there.`;
      return [cellFinding(tab.layout.sheet, row.row, at, problem)];
    });
  });
}

/** Deliveries whose status says Delivered without a day: no figure can say whether they were on time. */
export function missingDays(
  sheet: string,
  at: ReadonlyMap<string, number>,
  { rows, findings }: { readonly rows: TabRows['rows']; readonly findings: readonly Finding[] },
): Finding[] {
  const place = at.get('delivered');
  if (place === undefined) return [];
  const unreadable = new Set(findings.filter(({ column }) => column === place).map(({ row }) => row));
  return rows
    .filter(
      ({ row, status, delivered }) => status === 'Delivered' && delivered === null && !unreadable.has(row),
    )
    .map(({ row }) => cellFinding(sheet, row, place, 'the status says Delivered; type the day'));
}
