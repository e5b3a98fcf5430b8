import { createCalendar } from '../calendar';
import { cellFinding, type Finding, sheetFinding } from '../schema/finding';
import { readRows } from '../schema/read-rows';
import type { Tab } from '../schema/tab';
import { TABS } from '../tabs/index';
import { readSettings } from '../tabs/read-settings';
import type { WorkbookReader } from '../workbook';
import { blockedColumns, lostFormulas } from './computed-findings';
import { blockFindings, type FoundTab, findLayouts } from './layout';
import { duplicateIds, orphanNames, ownerFindings, type TabRows } from './row-findings';

/** Headers that a tab has lost, apart from required ones, which reading reports, and those for leaders only. */
function missingHeaders({ tab, at, sheet, headerRow, values }: FoundTab): Finding[] {
  if (headerRow < 1) return [];
  return Object.entries(tab.columns).flatMap(([key, column]) => {
    if (at.has(key) || column.required || column.leadersOnly) return [];
    if (column.kind === 'computed' && column.computation.by === 'neighbour') return [];
    const problem = `no column "${column.header}". If you renamed it, rename it back; otherwise Install or update tabs adds it.`;
    return [cellFinding(sheet, headerRow, (values[0]?.length ?? 0) + 1, problem)];
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
    .map((tab) => sheetFinding(tab.name, 'this tab is missing. Install or update tabs adds it again.'));
}

/**
 * All that is wrong with a workbook, by tab, each with where it is and what to do: missing tabs and headers, headers
 * that stand twice or not in row 1, computed columns that are blocked or lost, cells that cannot be read, IDs that
 * stand twice, two owners in one cell, names that their list does not know. Changes nothing; three reads a tab.
 */
export function checkWorkbook(workbook: WorkbookReader, tabs: readonly Tab[] = TABS): Finding[] {
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
    unreadable.set(layout.tab.key, read.findings);
  }
  const findings: Finding[] = [...tabFindings, ...missingTabs(tabs, found, tabFindings)];
  for (const tab of tabs) {
    const layout = found.get(tab.key);
    if (layout === undefined) continue;
    findings.push(...(unreadable.get(tab.key) ?? []), ...missingHeaders(layout));
    findings.push(...lostFormulas(layout), ...blockedColumns(layout), ...blockFindings(layout));
    const rows = rowsByTab.get(tab.key);
    if (rows === undefined) continue;
    findings.push(...duplicateIds(rows), ...ownerFindings(rows, rowsByTab), ...orphanNames(rows, rowsByTab));
  }
  return [...findings, ...readSettings(workbook, calendar).findings];
}
