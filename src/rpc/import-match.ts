import { headersOf, importableSheets, suggestColumns } from '../imports/import-sheet';
import { isImportable } from '../imports/match';
import { InputError } from '../input-error';
import type { Tab } from '../schema/tab';
import { auditAnswers } from '../tabs/audit-answers';
import { deliveries } from '../tabs/deliveries';
import { TABS, tabOf } from '../tabs/index';
import { settings } from '../tabs/settings';
import type { SheetReader } from '../workbook';
import type { Call } from './answer';

/** Suggests which column of a sheet goes into which column of a tab. */
export const importMatch: Call<'import.match'> = (workbook, input) => {
  const sheets = importableSheets(workbook.sheets());
  const tab = input.tab === undefined ? deliveries : receivingTab(input.tab);
  // The sheet that was brought in last stands last.
  const sheet = input.sheet === undefined ? sheets[sheets.length - 1] : sourceSheet(sheets, input.sheet);
  const values = sheet?.values() ?? [];
  const { headers, rows } = headersOf(values);
  return {
    sheets: sheets.map(({ name }) => name),
    tabs: receivingTabs().map(({ key, name }) => ({ key, name })),
    sheet: sheet?.name ?? null,
    tab: tab.key,
    headers: headers.filter((header) => header !== ''),
    columns: suggestColumns(values, tab).map(({ key, column, source, constant }) => ({
      key,
      header: column.header,
      kind: column.kind,
      required: column.required ?? false,
      words: column.kind === 'choice' ? [...column.words] : [],
      source,
      ...(constant === undefined ? {} : { constant }),
    })),
    rows: rows.length,
  };
};

/** The tab that receives, by key or name. Throws InputError for any other word. */
export function receivingTab(keyOrName: string): Tab {
  const tab = tabOf(keyOrName);
  if (tab !== undefined && receivingTabs().includes(tab)) return tab;
  const names = receivingTabs().map(({ name }) => name);
  throw new InputError(
    'Import rows',
    `"${keyOrName}" cannot receive rows; choose one of ${names.join(', ')}.`,
  );
}

/** The sheet that rows come from, by name. Throws InputError where there is none. */
export function sourceSheet<S extends SheetReader>(sheets: readonly S[], name: string): S {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet !== undefined) return sheet;
  throw new InputError(
    'Import rows',
    `there is no sheet "${name}". Bring the list in as a sheet of this file first.`,
  );
}

/** Tabs that the team fills with rows; settings and the audit's answers come about otherwise. */
function receivingTabs(): readonly Tab[] {
  return TABS.filter(
    (tab) =>
      tab.key !== settings.key &&
      tab.key !== auditAnswers.key &&
      Object.values(tab.columns).some(isImportable),
  );
}
