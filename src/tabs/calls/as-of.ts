import type { DayNumber } from '../../calendar';
import type { Settings } from '../read-settings';

/** The columns of Settings, for calls that need one of them. */
export const SETTINGS_COLUMNS = ['settings.setting', 'settings.value'] as const;

/** How many days ahead a renewal is flagged. */
export const RENEWAL_NOTICE_DAYS = 60;

/**
 * The day up to which figures count; null where Settings has one that cannot be read: then nothing is due or overdue,
 * and the column says why.
 */
export function asOfDay(settings: Settings): DayNumber | null {
  return settings.countUpTo;
}

/** True for a day from as-of on and within the notice; one that has passed is no longer coming. */
export function isSoon(day: DayNumber | null, asOf: DayNumber | null): boolean {
  return day !== null && asOf !== null && day >= asOf && day <= asOf + RENEWAL_NOTICE_DAYS;
}
