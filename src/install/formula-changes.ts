import { isBlank } from '../cell';
import { runsOf } from '../schema/append-rows';
import { foldHeader } from '../schema/find-columns';
import { cellFinding, type Finding } from '../schema/finding';
import { blockOf } from '../tabs/compute-column';
import type { InstallChange } from './changes';
import { columnFormula, foldFormula, isOurFormula, type Place, rowFormula } from './column-formula';
import { foreignFormula } from './computed-findings';
import type { FoundTab } from './layout';
import type { Target } from './target';

/** True when nothing that a person typed stands under the header in any of these columns. */
function isFree(found: FoundTab, first: number, columns: number): boolean {
  const isBlankBelow = (rows: readonly (readonly unknown[])[]): boolean =>
    rows.slice(found.headerRow).every((cells) => cells.slice(first - 1, first - 1 + columns).every(isBlank));
  return isBlankBelow(found.values) && isBlankBelow(found.formulas);
}

function isFreeBelow({ tab, found }: Target, key: string, position: number): boolean {
  return found === null || isFree(found, position, blockOf(tab, key).length);
}

/**
 * Cells beside a lost or blocked formula that hold the very headers that it would show there: they were left as text,
 * as when a team makes a table of ours.
 */
function frozenHeaders({ tab, found }: Target, key: string, position: number) {
  const column = tab.columns[key];
  if (found === null || column?.kind !== 'computed' || column.computation.by !== 'call') return [];
  const shows = found.values[0]?.[position - 1];
  if (found.formulas[0]?.[position - 1] && shows !== '#REF!') return [];
  return blockOf(tab, key).flatMap((entry, offset) => {
    const place = position + offset;
    const holds = found.values[0]?.[place - 1] ?? '';
    const isText = offset > 0 && !found.formulas[0]?.[place - 1];
    return isText && foldHeader(holds) === foldHeader(entry.column.header) ? [{ row: 1, column: place }] : [];
  });
}

/** Formulas of computed columns: new ones, lost ones whose cells are free, and those that speak of other places. */
export function formulaChanges(
  target: Target,
  places: ReadonlyMap<string, Place>,
): { changes: InstallChange[]; findings: Finding[] } {
  const changes: InstallChange[] = [];
  const findings: Finding[] = [];
  const { tab, sheet, at, found, added } = target;
  for (const [key, column] of Object.entries(tab.columns)) {
    const position = at.get(key);
    const formula = columnFormula(target, key, places);
    if (column.kind !== 'computed' || formula === null || position === undefined) continue;
    const change = { kind: 'formulas', sheet, row: 1, column: position, formulas: [formula] } as const;
    if (found === null || added.includes(key)) {
      changes.push({ ...change, sentence: null });
      continue;
    }
    const standing = found.formulas[0]?.[position - 1] ?? '';
    if (standing !== '' && !isOurFormula(tab, key, standing)) {
      findings.push(cellFinding(sheet, 1, position, foreignFormula(column.header)));
      continue;
    }
    const frozen = frozenHeaders(target, key, position);
    if (frozen.length > 0 && (standing !== '' || isFreeBelow(target, key, position))) {
      // Our own headers, left behind as text, would be in the way of the formula that gives them.
      const sentence = standing === '' ? null : `Free the headers that ${column.header} fills in ${sheet}`;
      changes.push({ kind: 'looks', sheet, sentence, changes: [{ kind: 'clear', cells: frozen }] });
    }
    if (foldFormula(standing) === foldFormula(formula)) continue;
    if (standing === '' && !isFreeBelow(target, key, position)) {
      const problem = `the formula of "${column.header}" is gone, and something stands below. Open Check & repair: it lists the cells in the way.`;
      findings.push(cellFinding(sheet, 1, position, problem));
      continue;
    }
    const what = standing === '' ? 'Put back' : 'Renew';
    changes.push({ ...change, sentence: `${what} the formula of ${column.header} in ${sheet}` });
  }
  return { changes, findings };
}

/** Formulas of columns that have one a row: for typed rows that have none, and where an older version's stands. */
export function rowFormulaChanges(target: Target, places: ReadonlyMap<string, Place>): InstallChange[] {
  const { tab, sheet, at, found } = target;
  const [first = ''] = Object.keys(tab.columns);
  const keyAt = at.get(first);
  if (found === null || keyAt === undefined) return [];
  return Object.entries(tab.columns).flatMap(([key, column]): InstallChange[] => {
    const position = at.get(key);
    if (column.kind !== 'computed' || column.computation.by !== 'row' || position === undefined) return [];
    const bare: number[] = [];
    const older: number[] = [];
    found.values.forEach((cells, index) => {
      if (index < found.headerRow || isBlank(cells[keyAt - 1])) return;
      const standing = found.formulas[index]?.[position - 1] ?? '';
      if (standing === '') {
        if (isBlank(cells[position - 1] ?? '')) bare.push(index + 1);
        return;
      }
      const earlier = rowFormula(target, key, index + 1, places, 'earlier');
      if (earlier !== null && foldFormula(standing) === foldFormula(earlier)) older.push(index + 1);
    });
    const writes = (rows: readonly number[], what: string): InstallChange[] => {
      const formulaAt = (row: number): string | null => rowFormula(target, key, row, places);
      if (rows.length === 0 || formulaAt(rows[0] ?? 1) === null) return [];
      const many = rows.length === 1 ? '1 row' : `${rows.length} rows`;
      return runsOf(rows).map((run, index): InstallChange => {
        const sentence = index === 0 ? `${what} ${many} of ${sheet}` : null;
        const formulas = run.map((row) => formulaAt(row) ?? '');
        return { kind: 'formulas', sheet, row: run[0] ?? 1, column: position, formulas, sentence };
      });
    };
    return [...writes(bare, `Add ${column.header} to`), ...writes(older, `Renew ${column.header} in`)];
  });
}
