import { isImportable } from '../imports/match';
import { InputError } from '../input-error';
import type { Tab } from '../schema/tab';
import { auditAnswers } from '../tabs/audit-answers';
import { TABS, tabOf } from '../tabs/index';
import { settings } from '../tabs/settings';
import { trends } from '../tabs/trends';

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

/** Tabs that the team fills with rows; settings, the audit's answers and the trends come about otherwise. */
export function receivingTabs(): readonly Tab[] {
  const others: readonly string[] = [settings.key, auditAnswers.key, trends.key];
  return TABS.filter((tab) => !others.includes(tab.key) && Object.values(tab.columns).some(isImportable));
}
