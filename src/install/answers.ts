import { createCalendar } from '../calendar';
import { foldHeader } from '../schema/find-columns';
import { type Settings, settingsFrom } from '../tabs/read-settings';
import { settings as settingsTab } from '../tabs/settings';
import { SETTINGS } from '../tabs/settings-list';
import type { WorkbookReader } from '../workbook';
import type { InstallChange } from './changes';
import type { FoundTab } from './layout';

/** What installing asks, since it decides which tabs and columns there are; left out: what Settings says. */
export interface InstallAnswers {
  readonly businessType?: Settings['businessType'];
  readonly whoSees?: Settings['whoSees'];
}

/** The settings that an installation goes by: what was answered, else what stands in Settings. */
export function settingsOf(
  workbook: WorkbookReader,
  found: FoundTab | undefined,
  answers: InstallAnswers,
): Pick<Settings, 'businessType' | 'whoSees'> {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const { settings } = settingsFrom(settingsTab.name, found?.values ?? [], calendar);
  return {
    businessType: answers.businessType ?? settings.businessType,
    whoSees: answers.whoSees ?? settings.whoSees,
  };
}

/** Writes answers into Settings; rows that are not there yet are added with them. */
export function answerChanges(found: FoundTab | undefined, answers: InstallAnswers): InstallChange[] {
  const nameAt = found?.at.get('setting');
  const valueAt = found?.at.get('value');
  if (found === undefined || nameAt === undefined || valueAt === undefined) return [];
  return Object.entries(answers).flatMap(([key, value]): InstallChange[] => {
    const { name } = SETTINGS[key as keyof InstallAnswers];
    const index = found.values.findIndex(
      (cells, row) => row >= found.headerRow && foldHeader(cells[nameAt - 1]) === foldHeader(name),
    );
    if (value === undefined || index < 0 || found.values[index]?.[valueAt - 1] === value) return [];
    const sentence = `Set ${name} to ${value} in ${found.sheet}`;
    return [
      { kind: 'write', sheet: found.sheet, row: index + 1, column: valueAt, block: [[value]], sentence },
    ];
  });
}

/** What the tab Settings starts with where something was answered. */
export function startValue(name: string, answers: InstallAnswers): string | undefined {
  const key = (Object.keys(answers) as (keyof InstallAnswers)[]).find((one) => SETTINGS[one].name === name);
  return key === undefined ? undefined : answers[key];
}

/** True for a tab that a business of this type has. */
export function isFor(tab: { readonly onlyFor?: readonly string[] }, businessType: string): boolean {
  return tab.onlyFor?.includes(businessType) ?? true;
}
