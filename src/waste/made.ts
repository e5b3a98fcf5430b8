import type { Settings } from '../tabs/read-settings';

/** How hours, full-time jobs and cost of waste are made. */
export function wasteMade({ fullTimeHours, weeksAYear }: Settings): string {
  return `Hours a week = minutes × times a week ÷ 60 × people. Full-time jobs (FTE) = hours ÷ ${fullTimeHours}. Cost a year = hours × ${weeksAYear} weeks × hourly cost. Lines that say the same about one process are one.`;
}
