import type { Column } from '../schema/column';
import type { Tab } from '../schema/tab';
import { COLUMN_FUNCTION, columnsGiven } from './compute-column';
import { TABS } from './index';
import { SETTINGS, type Setting } from './settings-list';

function escapeCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}

function tabName(tabs: readonly Tab[], key: string): string {
  return tabs.find((tab) => tab.key === key)?.name ?? key;
}

/** What goes into a column, in words. */
function whatItTakes(column: Column, tabs: readonly Tab[]): string {
  switch (column.kind) {
    case 'choice':
      return column.words.join(', ');
    case 'list': {
      const from = tabs.find((tab) => tab.key === column.from.tab)?.columns[column.from.column];
      return `a ${from?.header ?? 'name'} from ${tabName(tabs, column.from.tab)}; a new one can be typed`;
    }
    case 'number': {
      const { min, max, unit } = column;
      const range = min === undefined ? '' : max === undefined ? `, ${min} or more` : `, ${min} to ${max}`;
      return `number (${unit})${range}`;
    }
    case 'day':
      return 'day';
    case 'link':
      return 'link';
    case 'any':
      return 'as the row says';
    case 'assigned':
      return 'written once by Opsbook';
    case 'computed':
      return column.computation.by === 'call' || column.computation.by === 'neighbour'
        ? `computed (\`${COLUMN_FUNCTION}\`)`
        : 'computed';
    default:
      return 'text';
  }
}

function mark(column: Column): string {
  if (column.kind === 'computed') return 'C';
  if (column.kind === 'assigned') return 'A';
  return column.required ? 'R' : '';
}

function columnRow(column: Column, tabs: readonly Tab[]): string {
  const where = [
    column.kind === 'assigned' && column.hidden ? 'hidden' : '',
    column.more ? 'More' : '',
    column.leadersOnly ? 'Leaders only' : '',
  ].filter((word) => word !== '');
  const cells = [column.header, mark(column), whatItTakes(column, tabs), where.join(', '), column.note];
  return `| ${cells.map(escapeCell).join(' | ')} |`;
}

function callList(tab: Tab): string[] {
  const calls = Object.entries(tab.columns).flatMap(([key, column]) => {
    if (column.kind !== 'computed' || column.computation.by !== 'call') return [];
    const columns = columnsGiven(tab, column.computation.call).join(', ');
    return [`- \`${COLUMN_FUNCTION}("${tab.key}";"${key}";…)\` reads the whole columns ${columns}.`];
  });
  return calls.length === 0 ? [] : ['Calls:', '', ...calls, ''];
}

function tabSection(tab: Tab, tabs: readonly Tab[]): string[] {
  const hidden = [
    tab.hiddenUntilUsed ? ' Hidden until it is used.' : '',
    tab.onlyFor === undefined ? '' : ` Installed where Business type is ${tab.onlyFor.join(' or ')}.`,
  ].join('');
  return [
    `## ${tab.name}`,
    '',
    `${tab.purpose}${hidden}`,
    '',
    '| Column | | Takes | Where | What it is |',
    '| --- | --- | --- | --- | --- |',
    ...Object.values(tab.columns).map((column) => columnRow(column, tabs)),
    '',
    ...callList(tab),
  ];
}

function startText(setting: Setting): string {
  if (setting.kind === 'day') return setting.formula === undefined ? '' : `\`${setting.formula}\``;
  return setting.start === null ? '' : String(setting.start);
}

function settingsSection(): string[] {
  const rows = Object.values(SETTINGS as Readonly<Record<string, Setting>>).map((setting) => {
    const words = setting.kind === 'words' ? ` (${setting.words.join(', ')})` : '';
    return `| ${escapeCell(setting.name)} | ${escapeCell(startText(setting) + words)} | ${escapeCell(setting.meaning)} |`;
  });
  return [
    '### The settings',
    '',
    '| Setting | At first | What it means |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ];
}

/** docs/tabs.md: every tab with its columns, from the definitions that install them. */
export function document(tabs: readonly Tab[] = TABS): string {
  const lines = [
    '# Tabs',
    '',
    'Written from the definitions in `src/tabs`. Columns are found by their headers, in any order, among columns of',
    'your own. R: a row needs it. A: written once by Opsbook. C: computed by one formula in the header row; do not',
    'type there. More: in the collapsed group at the right.',
    '',
    ...tabs.flatMap((tab) => [
      ...tabSection(tab, tabs),
      ...(tab.key === 'settings' ? settingsSection() : []),
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
