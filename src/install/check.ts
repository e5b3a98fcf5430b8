import { createCalendar } from '../calendar';
import { cellFinding, type Finding, sheetFinding } from '../schema/finding';
import { readRows } from '../schema/read-rows';
import { missingColumnProblem, missingColumnRemedy, renamedHeader } from '../schema/renamed-header';
import type { Tab } from '../schema/tab';
import { TABS } from '../tabs/index';
import { type Settings, settingsFrom } from '../tabs/read-settings';
import type { Workbook } from '../workbook';
import { computedFindings } from './computed-findings';
import { type CopiedRows, copiedFinding, copiedRows } from './copied-ids';
import { blockFindings, type FoundTab, findLayouts } from './layout';
import { brokenLists, mergedCells } from './looks-findings';
import { wantedTabs } from './plan';
import { missingDays, orphanNames, ownerFindings, type TabRows } from './row-findings';

/** Headers that a tab has lost, apart from required ones, which reading reports, and those for leaders only. */
function missingHeaders(layout: FoundTab): Finding[] {
  const { tab, at, sheet, headerRow, values } = layout;
  if (headerRow < 1) return [];
  return Object.entries(tab.columns).flatMap(([key, column]) => {
    if (at.has(key) || column.required || column.leadersOnly) return [];
    if (column.kind === 'computed' && column.computation.by === 'neighbour') return [];
    const renamed = renamedHeader(tab, key, layout);
    const otherwise = '; otherwise Install or update tabs adds it.';
    const problem = missingColumnProblem(column.header, renamed, otherwise);
    const place = renamed?.position ?? (values[0]?.length ?? 0) + 1;
    const remedy = missingColumnRemedy(column, renamed, layout);
    return [{ ...cellFinding(sheet, headerRow, place, problem), remedy }];
  });
}

/** Columns for leaders in a workbook that the whole team sees; hiding them would not keep them private. */
function exposedColumns({ tab, at, sheet, headerRow }: FoundTab, whoSees: Settings['whoSees']): Finding[] {
  if (whoSees === 'Leaders only' || headerRow < 1) return [];
  return Object.entries(tab.columns).flatMap(([key, column]) => {
    const place = at.get(key);
    // Flags of leaders' columns say nothing without them, and share their name with other tabs'.
    if (!column.leadersOnly || column.kind === 'computed' || place === undefined) return [];
    const problem = `"${column.header}" is for leaders, and Settings says that the whole team sees this workbook. Move it into a workbook of your own, or change "Who sees this workbook".`;
    return [cellFinding(sheet, headerRow, place, problem)];
  });
}

function missingTabs(
  tabs: readonly Tab[],
  found: ReadonlyMap<string, FoundTab>,
  others: readonly Finding[],
): Finding[] {
  const named = new Set(others.map((finding) => finding.sheet));
  return tabs
    .filter((tab) => !found.has(tab.key) && !named.has(tab.name))
    .map((tab) => ({
      ...sheetFinding(
        tab.name,
        'this tab is missing. Repair adds it again, empty. If it was deleted, File, Version history has its rows.',
      ),
      remedy: 'repair' as const,
    }));
}

/** What a check found, with the tabs as they were read. */
export interface Checked {
  readonly found: ReadonlyMap<string, FoundTab>;
  readonly findings: readonly Finding[];
  /** Rows whose IDs stand further up already. */
  readonly copied: readonly CopiedRows[];
}

/**
 * All that is wrong with a workbook, by tab, each with where it is and what to do: missing tabs and headers, headers
 * that stand twice or not in row 1, computed columns that are blocked or lost, cells that cannot be read, IDs that
 * stand twice, two owners in one cell, names that their list does not know, and, with `looks`, broken drop-down
 * lists and merged cells. Changes nothing; a fixed number of reads a tab.
 */
export function checkTabs(
  workbook: Workbook,
  { tabs = TABS, looks = true }: { readonly tabs?: readonly Tab[]; readonly looks?: boolean } = {},
): Checked {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const { found, findings: tabFindings } = findLayouts(workbook, tabs);
  const rowsByTab = new Map<string, TabRows>();
  const unreadable = new Map<string, readonly Finding[]>();
  for (const layout of found.values()) {
    if (layout.headerRow < 1) {
      unreadable.set(layout.tab.key, layout.findings);
      continue;
    }
    const read = readRows(layout.tab, { name: layout.sheet, values: layout.values }, calendar);
    rowsByTab.set(layout.tab.key, { layout, rows: read.rows });
    const days = layout.tab.key === 'deliveries' ? missingDays(layout.sheet, layout.at, read) : [];
    unreadable.set(layout.tab.key, [...read.findings, ...days]);
  }
  const settingsTab = found.get('settings');
  const read = settingsFrom(settingsTab?.sheet ?? 'Settings', settingsTab?.values ?? [], calendar);
  const wanted = wantedTabs(tabs, found, read.settings.businessType);
  const findings: Finding[] = [];
  const copied: CopiedRows[] = [];
  // Said first: what a lost header holds counts nowhere, and a repair adds its column anew.
  const headers: Finding[] = [...tabFindings, ...missingTabs(wanted, found, tabFindings)];
  for (const tab of tabs) {
    const layout = found.get(tab.key);
    if (layout === undefined) continue;
    for (const finding of unreadable.get(tab.key) ?? []) {
      (finding.row === layout.headerRow ? headers : findings).push(finding);
    }
    headers.push(...missingHeaders(layout));
    findings.push(...computedFindings(layout), ...blockFindings(layout));
    findings.push(...exposedColumns(layout, read.settings.whoSees));
    const sheet = looks && layout.headerRow > 0 ? workbook.sheet(layout.sheet) : undefined;
    if (sheet !== undefined) {
      findings.push(...brokenLists(layout, sheet, found), ...mergedCells(layout, sheet.appearance()));
    }
    const rows = rowsByTab.get(tab.key);
    if (rows === undefined) continue;
    const copies = copiedRows(rows);
    copied.push(...copies);
    findings.push(
      ...copies.map(copiedFinding),
      ...ownerFindings(rows, rowsByTab),
      ...orphanNames(rows, rowsByTab),
    );
  }
  return { found, findings: [...headers, ...findings, ...read.findings], copied };
}
