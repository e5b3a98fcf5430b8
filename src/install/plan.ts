import { SAMPLE_SOURCE } from '../imports/source-cell';
import { recognizeSample } from '../sample/recognize';
import { runsOf } from '../schema/append-rows';
import { TAB_METADATA } from '../schema/find-tab';
import { cellFinding, type Finding } from '../schema/finding';
import { renamedProblem } from '../schema/renamed-header';
import type { Tab } from '../schema/tab';
import { TABS } from '../tabs/index';
import type { SheetChange, Workbook } from '../workbook';
import { answerChanges, type InstallAnswers, isFor, settingsOf } from './answers';
import { type InstallChange, type InstallPlan, type LostColumn, say } from './changes';
import type { Place } from './column-formula';
import { brokenRules } from './column-rules';
import { formulaChanges, rowFormulaChanges } from './formula-changes';
import { blockFindings, type FoundTab, findLayouts } from './layout';
import { newLooks, tabLooks, writtenHeader } from './looks';
import { columnKey, type RenamedColumn, renamedColumns } from './renamed-columns';
import { repairLooks } from './repair-looks';
import { rowFormatChanges } from './row-formats';
import { startChanges } from './starts';
import { type Target, targetOf } from './target';
import { upgradeChanges, upgradeSentences } from './upgrades';

/** Headers that are written as text, one block for each run of neighbouring columns. */
function headerChanges({ tab, sheet, at, added }: Target): InstallChange[] {
  const written = new Map<number, string>();
  for (const key of added) {
    const header = writtenHeader(tab, key);
    const position = at.get(key);
    if (header !== null && position !== undefined) written.set(position, header);
  }
  return runsOf([...written.keys()]).map((run): InstallChange => {
    const block = [run.map((position) => written.get(position) ?? '')];
    return { kind: 'write', sheet, sentence: null, row: 1, column: run[0] ?? 1, block };
  });
}

/** Marks the rows of a sample that is in the workbook, on a tab that had no Source when they were added. */
function sampleChanges({ tab, sheet, at, found, added }: Target, workbook: Workbook): InstallChange[] {
  const standing = workbook.sheet(sheet);
  const position = at.get('source');
  if (found === null || standing === undefined || position === undefined || !added.includes('source'))
    return [];
  const rows = recognizeSample(workbook, standing, tab, found.values);
  return runsOf(rows).map((run, index): InstallChange => {
    const many = rows.length === 1 ? '1 row' : `${rows.length} rows`;
    const sentence = index === 0 ? `Mark ${many} of the sample in ${sheet}` : null;
    const block = run.map(() => [SAMPLE_SOURCE]);
    return { kind: 'write', sheet, sentence, row: run[0] ?? 1, column: position, block };
  });
}

/** What to say of columns that are added to a tab that was there. */
function columnSentences({ tab, sheet, added }: Target, isNew: boolean): InstallChange[] {
  return (isNew ? [] : added).map((key) =>
    say(sheet, `Add the column ${tab.columns[key]?.header ?? key} to ${sheet}`),
  );
}

/** What to say of a column that waits; a required one is a finding of the tab already. */
function waitingFindings(found: ReadonlyMap<string, FoundTab>, waiting: readonly RenamedColumn[]): Finding[] {
  return waiting.flatMap(({ tab, key, sheet, row, column, holds, header }) =>
    found.get(tab)?.tab.columns[key]?.required
      ? []
      : [cellFinding(sheet, row, column, renamedProblem(header, holds))],
  );
}

/** The columns that a complete tab has lost; a required one is a finding of its own. */
function lostColumns({ tab, sheet, found, added, at }: Target): LostColumn[] {
  if (found?.isMarked !== true || found.headerRow === 0) return [];
  return added.flatMap((key) => {
    const column = tab.columns[key];
    if (column === undefined || column.kind === 'computed' || column.required || column.leadersOnly)
      return [];
    return [{ sheet, header: column.header, column: at.get(key) ?? 1 }];
  });
}

/** Looks of what is new, and, where they are asked for, of what got lost on a tab that was complete before. */
function looksChanges(target: Target, workbook: Workbook, given: Given): InstallChange[] {
  const { tab, sheet, at, found, added } = target;
  const { places } = given;
  const isComplete = found?.isMarked === true && found.headerRow > 0;
  const fresh = isComplete ? added : [...at.keys()];
  const columns = fresh.flatMap((key) => {
    const column = tab.columns[key];
    const position = at.get(key);
    return column === undefined || position === undefined ? [] : [{ column, at: position }];
  });
  const changes = newLooks(columns, places);
  if (!isComplete) changes.push(...tabLooks(target));
  const list: InstallChange[] = [];
  if (changes.length > 0) list.push({ kind: 'looks', sheet, sentence: null, changes });
  const standing = isComplete ? workbook.sheet(sheet) : undefined;
  const isOlder = found !== null && found.version < tab.version;
  const compares = given.looks || isOlder || added.length > 0 || followsNew(tab, given);
  const appearance = compares ? standing?.appearance() : undefined;
  if (!isComplete || appearance !== undefined) {
    const broken =
      appearance === undefined || standing === undefined ? [] : brokenRules(target, standing, places, added);
    list.push(...repairLooks(target, appearance, broken, added));
  }
  if (appearance !== undefined && isOlder && found !== null) list.push(...upgradeChanges(target, appearance));
  if (standing !== undefined && found !== null)
    list.push(...rowFormatChanges(tab, found, standing, given.found));
  return list;
}

/** A tab that is not there goes where it stands among the others, since people find tabs by their place. */
function sheetChange(target: Target, targets: readonly Target[]): InstallChange {
  const { sheet, tab } = target;
  const index = targets.indexOf(target);
  const after = targets[index - 1]?.sheet;
  const before = targets.slice(index + 1).find(({ found }) => found !== null)?.sheet;
  // Where other tabs are complete this one was there too, unless only some businesses have it.
  const wasThere = tab.onlyFor === undefined && targets.some(({ found }) => found?.isMarked === true);
  const lost = wasThere ? ', empty. If it was deleted, File, Version history has its rows' : '';
  return {
    kind: 'addSheet',
    sheet,
    sentence: `Add the tab ${sheet}${lost}`,
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
  };
}

/** What a plan goes by. */
interface Given {
  readonly found: ReadonlyMap<string, FoundTab>;
  readonly places: ReadonlyMap<string, Place>;
  /** Compare also how complete tabs look: notes, lists, formats, warnings, colours. */
  readonly looks: boolean;
}

/** True where a list follows a tab that is added anew: what it followed before is gone. */
function followsNew(tab: Tab, { found }: Given): boolean {
  return Object.values(tab.columns).some((column) => column.kind === 'list' && !found.has(column.from.tab));
}

/** The mark comes last: a tab that carries it is complete, and one that lacks it is gone over again. */
function markChanges({ tab, sheet, found }: Target, isNew: boolean): InstallChange[] {
  if (found?.isMarked && found.version >= tab.version) return [];
  const sentence = isNew || found?.isMarked === true ? null : `Take over the tab ${sheet}`;
  const mark: SheetChange = { kind: 'metadata', key: TAB_METADATA, value: `${tab.key},${tab.version}` };
  return [{ kind: 'looks', sheet, sentence, changes: [mark] }];
}

export interface PlanOptions {
  readonly tabs?: readonly Tab[];
  readonly answers?: InstallAnswers;
  /** Compare also how complete tabs look, as Check & repair does. */
  readonly looks?: boolean;
  /**
   * Columns that are added although a header of the team's own could be them, as columnKey gives them: a person said
   * that it is not. The others of that sort wait.
   */
  readonly notRenamed?: ReadonlySet<string>;
}

/** Tabs that this workbook is to have: those of its business type, and those that are there anyway. */
export function wantedTabs(
  tabs: readonly Tab[],
  found: { has(key: string): boolean },
  businessType: string,
): Tab[] {
  return tabs.filter((tab) => isFor(tab, businessType) || found.has(tab.key));
}

/**
 * What has to be done so that every tab stands as it is defined, in the order of doing; nothing when all is there.
 * Nothing in it clears, moves or overwrites what a person typed: missing columns are added at the right end, apart
 * from those that a header of the team's own could be under a new name.
 */
export function planInstall(
  workbook: Workbook,
  { tabs = TABS, answers = {}, looks: comparesLooks = false, notRenamed }: PlanOptions = {},
): InstallPlan {
  const { found, findings: tabFindings } = findLayouts(workbook, tabs);
  const settings = settingsOf(workbook, found.get('settings'), answers);
  const forLeaders = settings.whoSees === 'Leaders only';
  // A tab that is only taken over now has never had that column, so none of its headers is that column renamed.
  const waiting = renamedColumns(found).filter(
    ({ tab, key, row }) =>
      row === 1 && found.get(tab)?.isMarked === true && !notRenamed?.has(columnKey(tab, key)),
  );
  const waitingKeys = new Set(waiting.map(({ tab, key }) => columnKey(tab, key)));
  const findings: Finding[] = [...tabFindings];
  const lost: LostColumn[] = [];
  const taken = new Set(tabFindings.map((finding) => finding.sheet));
  const targets: Target[] = [];
  for (const tab of wantedTabs(tabs, found, settings.businessType)) {
    const layout = found.get(tab.key);
    if (layout !== undefined) findings.push(...layout.findings, ...blockFindings(layout));
    // A tab whose header is not in row 1, or whose name belongs to a sheet of the team's own, waits for them.
    const waits = layout === undefined ? taken.has(tab.name) : layout.headerRow > 1 || layout.headerRow < 0;
    const isLeft = (key: string): boolean => waitingKeys.has(columnKey(tab.key, key));
    if (!waits) targets.push(targetOf(tab, layout, forLeaders, isLeft));
  }
  const places = new Map<string, Place>(found);
  for (const target of targets) places.set(target.tab.key, target);

  const sheets: InstallChange[] = [];
  const headers: InstallChange[] = answerChanges(found.get('settings'), answers);
  const formulas: InstallChange[] = [];
  const looks: InstallChange[] = [];
  for (const target of targets) {
    const { sheet } = target;
    const isNew = target.found === null || target.found.headerRow === 0;
    if (target.found === null) sheets.push(sheetChange(target, targets));
    else if (isNew) sheets.push(say(sheet, `Set up the empty tab ${sheet}`));
    else sheets.push(...upgradeSentences(target));
    headers.push(
      ...columnSentences(target, isNew),
      ...headerChanges(target),
      ...sampleChanges(target, workbook),
    );
    headers.push(...startChanges(target, isNew ? null : target.found, answers));
    const computed = formulaChanges(target, places);
    formulas.push(...computed.changes, ...rowFormulaChanges(target, places));
    findings.push(...computed.findings);
    lost.push(...lostColumns(target));
    looks.push(...looksChanges(target, workbook, { found, places, looks: comparesLooks }));
    looks.push(...markChanges(target, isNew));
  }
  findings.push(...waitingFindings(found, waiting));
  return { changes: [...sheets, ...headers, ...formulas, ...looks], findings, lost, waiting };
}
