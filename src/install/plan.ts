import { createCalendar } from '../calendar';
import { isBlank } from '../cell';
import { runsOf } from '../schema/append-rows';
import { TAB_METADATA } from '../schema/find-tab';
import { cellFinding, type Finding } from '../schema/finding';
import type { Tab } from '../schema/tab';
import { blockOf } from '../tabs/compute-column';
import { TABS } from '../tabs/index';
import { readSettings } from '../tabs/read-settings';
import type { SheetChange, Workbook, Writable } from '../workbook';
import { columnFormula, foldFormula, type Place, rowFormula } from './column-formula';
import { blockFindings, type FoundTab, findLayouts } from './layout';
import { newLooks, tabLooks, writtenHeader } from './looks';
import { repairLooks } from './repair-looks';
import { startChanges } from './starts';
import { type Target, targetOf } from './target';

/** One thing that installing will do. `sentence` is for people; steps that belong to another one have none. */
export type InstallChange = { readonly sentence: string | null; readonly sheet: string } & (
  | { readonly kind: 'addSheet' }
  | {
      readonly kind: 'write';
      readonly row: number;
      readonly column: number;
      readonly block: readonly (readonly Writable[])[];
    }
  | { readonly kind: 'formula'; readonly row: number; readonly column: number; readonly formula: string }
  | { readonly kind: 'looks'; readonly changes: readonly SheetChange[] }
);

export interface InstallPlan {
  readonly changes: readonly InstallChange[];
  readonly findings: readonly Finding[];
}

/** Headers that are written as text, one block for each run of neighbouring columns. */
function headerChanges(target: Target, isNew: boolean): InstallChange[] {
  const { tab, sheet, at, added } = target;
  const written = new Map<number, string>();
  for (const key of added) {
    const header = writtenHeader(tab, key);
    const position = at.get(key);
    if (header !== null && position !== undefined) written.set(position, header);
  }
  const changes = runsOf([...written.keys()]).map((run): InstallChange => {
    const block = [run.map((position) => written.get(position) ?? '')];
    return { kind: 'write', sheet, sentence: null, row: 1, column: run[0] ?? 1, block };
  });
  if (isNew) return changes;
  const sentences = added.map((key): InstallChange => {
    const header = tab.columns[key]?.header ?? key;
    return { kind: 'looks', sheet, sentence: `Add the column ${header} to ${sheet}`, changes: [] };
  });
  return [...sentences, ...changes];
}

/** What to say about columns that a complete tab has lost; a required one is a finding of its own. */
function lostColumns({ tab, sheet, found, added, at }: Target): Finding[] {
  if (found?.isMarked !== true || found.headerRow === 0) return [];
  return added.flatMap((key) => {
    const column = tab.columns[key];
    if (column === undefined || column.kind === 'computed' || column.required || column.leadersOnly)
      return [];
    const problem = `there was no column "${column.header}", so a new one was added here. If you renamed yours, rename it back and delete this one.`;
    return [cellFinding(sheet, 1, at.get(key) ?? 1, problem)];
  });
}

/** True when nothing that a person typed stands under the header in any of these columns. */
function isFree(found: FoundTab, first: number, columns: number): boolean {
  return found.values
    .slice(found.headerRow)
    .every((cells) => cells.slice(first - 1, first - 1 + columns).every(isBlank));
}

function formulaChanges(
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
    const change = { kind: 'formula', sheet, row: 1, column: position, formula } as const;
    if (found === null || added.includes(key)) {
      changes.push({ ...change, sentence: null });
      continue;
    }
    const standing = found.formulas[0]?.[position - 1] ?? '';
    if (foldFormula(standing) === foldFormula(formula)) continue;
    const width = column.computation.by === 'call' ? blockOf(tab, key).length : 1;
    if (standing === '' && !isFree(found, position, width)) {
      const problem = `the formula of "${column.header}" is gone, and something stands below. Move it elsewhere, then run Install or update tabs.`;
      findings.push(cellFinding(sheet, 1, position, problem));
      continue;
    }
    const what = standing === '' ? 'Put back' : 'Renew';
    changes.push({ ...change, sentence: `${what} the formula of ${column.header} in ${sheet}` });
  }
  return { changes, findings };
}

/** Formulas of columns that have one a row, for typed rows that have none. */
function rowFormulaChanges(target: Target, places: ReadonlyMap<string, Place>): InstallChange[] {
  const { tab, sheet, at, found } = target;
  const [first = ''] = Object.keys(tab.columns);
  const keyAt = at.get(first);
  if (found === null || keyAt === undefined) return [];
  return Object.entries(tab.columns).flatMap(([key, column]) => {
    const position = at.get(key);
    if (column.kind !== 'computed' || column.computation.by !== 'row' || position === undefined) return [];
    return found.values.flatMap((cells, index): InstallChange[] => {
      const isBare = isBlank(cells[position - 1] ?? '') && !found.formulas[index]?.[position - 1];
      if (index < found.headerRow || isBlank(cells[keyAt - 1]) || !isBare) return [];
      const formula = rowFormula(target, key, index + 1, places);
      if (formula === null) return [];
      const sentence = `Add ${column.header} to row ${index + 1} of ${sheet}`;
      return [{ kind: 'formula', sheet, row: index + 1, column: position, formula, sentence }];
    });
  });
}

/** Looks of what is new, and of what got lost on a tab that was complete before. */
function looksChanges(
  target: Target,
  workbook: Workbook,
  places: ReadonlyMap<string, Place>,
): InstallChange[] {
  const { tab, sheet, at, found, added } = target;
  const isComplete = found?.isMarked === true && found.headerRow > 0;
  const fresh = isComplete ? added : [...at.keys()];
  const columns = fresh.flatMap((key) => {
    const column = tab.columns[key];
    const position = at.get(key);
    return column === undefined || position === undefined ? [] : [{ column, at: position }];
  });
  const changes = newLooks(columns, places);
  if (!isComplete) changes.push(...tabLooks(target));
  const repairs = repairLooks(
    target,
    isComplete ? workbook.sheet(sheet)?.appearance() : undefined,
    places,
    added,
  );
  const list: InstallChange[] = [];
  if (changes.length > 0) list.push({ kind: 'looks', sheet, sentence: null, changes });
  return [...list, ...repairs];
}

/** The mark comes last: a tab that carries it is complete, and one that lacks it is gone over again. */
function markChanges({ tab, sheet, found }: Target, isNew: boolean): InstallChange[] {
  if (found?.isMarked && found.version >= tab.version) return [];
  const isOlder = found?.isMarked === true;
  const taken = isNew ? null : `Take over the tab ${sheet}`;
  const sentence = isOlder ? `Bring ${sheet} from version ${found.version} to ${tab.version}` : taken;
  const mark: SheetChange = { kind: 'metadata', key: TAB_METADATA, value: `${tab.key},${tab.version}` };
  return [{ kind: 'looks', sheet, sentence, changes: [mark] }];
}

/**
 * What has to be done so that every tab stands as it is defined, in the order of doing; nothing when all is there.
 * Nothing in it clears, moves or overwrites what a person typed: missing columns are added at the right end.
 */
export function planInstall(workbook: Workbook, tabs: readonly Tab[] = TABS): InstallPlan {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const forLeaders = readSettings(workbook, calendar).settings.whoSees === 'Leaders only';
  const { found, findings: tabFindings } = findLayouts(workbook, tabs);
  const findings: Finding[] = [...tabFindings];
  const taken = new Set(tabFindings.map((finding) => finding.sheet));
  const targets: Target[] = [];
  for (const tab of tabs) {
    const layout = found.get(tab.key);
    if (layout !== undefined) findings.push(...layout.findings, ...blockFindings(layout));
    // A tab whose header is not in row 1, or whose name belongs to a sheet of the team's own, waits for them.
    const waits = layout === undefined ? taken.has(tab.name) : layout.headerRow > 1 || layout.headerRow < 0;
    if (!waits) targets.push(targetOf(tab, layout, forLeaders));
  }
  const places = new Map<string, Place>(found);
  for (const target of targets) places.set(target.tab.key, target);

  const sheets: InstallChange[] = [];
  const headers: InstallChange[] = [];
  const formulas: InstallChange[] = [];
  const looks: InstallChange[] = [];
  for (const target of targets) {
    const { sheet } = target;
    const isNew = target.found === null || target.found.headerRow === 0;
    if (target.found === null) sheets.push({ kind: 'addSheet', sheet, sentence: `Add the tab ${sheet}` });
    else if (isNew)
      sheets.push({ kind: 'looks', sheet, sentence: `Set up the empty tab ${sheet}`, changes: [] });
    headers.push(...headerChanges(target, isNew));
    headers.push(...startChanges(target, isNew ? null : target.found));
    const computed = formulaChanges(target, places);
    formulas.push(...computed.changes, ...rowFormulaChanges(target, places));
    findings.push(...computed.findings, ...lostColumns(target));
    looks.push(...looksChanges(target, workbook, places));
    looks.push(...markChanges(target, isNew));
  }
  return { changes: [...sheets, ...headers, ...formulas, ...looks], findings };
}
