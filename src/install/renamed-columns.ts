import { a1 } from '../cell';
import { InputError } from '../input-error';
import { renamedHeader } from '../schema/renamed-header';
import type { Workbook } from '../workbook';
import type { FoundTab } from './layout';

/** A column that a tab lacks, and the header of the team's own that seems to be it under a new name. */
export interface RenamedColumn {
  readonly tab: string;
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What stands there. */
  readonly holds: string;
  /** What stood there. */
  readonly header: string;
}

/** What a person said about such a header: it is the column renamed, or a column of the team's own. */
export interface DecidedHeader {
  readonly sheet: string;
  /** Such as C1. */
  readonly cell: string;
  /** What the person saw there. */
  readonly holds: string;
  /** The header of the column that is missing. */
  readonly header: string;
  readonly is: 'renamed' | 'own';
}

/** The headers that a person has to decide about: to rename them back, or to have an empty column added. */
export function renamedColumns(found: ReadonlyMap<string, FoundTab>): RenamedColumn[] {
  return [...found.values()].flatMap((layout) => {
    const { tab, sheet, headerRow: row } = layout;
    return Object.entries(tab.columns).flatMap(([key, { header, leadersOnly }]) => {
      const renamed = leadersOnly ? null : renamedHeader(tab, key, layout);
      if (renamed === null) return [];
      const { position: column, header: holds } = renamed;
      return [{ tab: tab.key, key, sheet, row, column, holds, header }];
    });
  });
}

/** A column of a tab, told apart from those of other tabs. */
export function columnKey(tab: string, key: string): string {
  return `${tab}.${key}`;
}

/** What was decided, as it is carried out: the headers to rename back, and the columns to add. */
export interface Decisions {
  readonly back: readonly RenamedColumn[];
  /** Columns that no header of the team's own is, as columnKey gives them. */
  readonly notRenamed: ReadonlySet<string>;
}

/** Throws InputError where a header is not what the person saw any more; nothing has been changed by then. */
export function decide(renamed: readonly RenamedColumn[], decided: readonly DecidedHeader[]): Decisions {
  const back: RenamedColumn[] = [];
  const notRenamed = new Set<string>();
  for (const { sheet, cell, holds, header, is } of decided) {
    const known = renamed.find(
      (one) =>
        one.sheet === sheet &&
        one.header === header &&
        one.holds === holds &&
        a1(one.row, one.column) === cell,
    );
    if (known === undefined) {
      const problem = `"${holds}" stood here when you decided about "${header}", and the headers have changed since, so nothing was repaired. Look again, then decide.`;
      throw new InputError(`${sheet} ${cell}`, problem);
    }
    if (is === 'renamed') back.push(known);
    else notRenamed.add(columnKey(known.tab, known.key));
  }
  return { back, notRenamed };
}

/** Gives a header its name back, and says so. */
export function renameBack(
  workbook: Workbook,
  { sheet: name, row, column, holds, header }: RenamedColumn,
): string {
  const sheet = workbook.sheet(name);
  if (sheet === undefined) throw new InputError(name, 'this tab went away meanwhile. Look again.');
  sheet.write(row, column, [[header]]);
  return `Renamed "${holds}" in ${name} ${a1(row, column)} back to "${header}"`;
}
