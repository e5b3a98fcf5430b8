import { createCalendar } from '../calendar';
import { findTab } from '../schema/find-tab';
import { TABS } from '../tabs/index';
import { readSettings } from '../tabs/read-settings';
import type { WorkbookReader } from '../workbook';
import { wantedTabs } from './plan';

/** Whether all tabs are there that a business of this type has. */
export function isInstalled(workbook: WorkbookReader): 'all' | 'in part' | 'not at all' {
  const found = new Set(
    TABS.filter((tab) => findTab(workbook, tab).sheet !== undefined).map(({ key }) => key),
  );
  if (found.size === 0) return 'not at all';
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const { businessType } = readSettings(workbook, calendar).settings;
  return wantedTabs(TABS, found, businessType).every(({ key }) => found.has(key)) ? 'all' : 'in part';
}
