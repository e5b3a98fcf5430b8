import { planInstall } from '../install/plan';
import type { Finding } from '../schema/finding';
import type { Workbook } from '../workbook';
import type { Call } from './answer';
import { withLinks } from './links';
import { readReviewSource } from './read-review';

/** Every finding of Check & repair. */
export const checkTabs: Call<'check'> = (workbook, _, { now }) => ({
  findings: withLinks(workbook, allFindings(workbook, now())),
});

/** What is wrong with the tabs and with what stands in them; each finding once. */
export function allFindings(workbook: Workbook, now: Date): readonly Finding[] {
  const found = [...planInstall(workbook).findings, ...readReviewSource(workbook, now).findings];
  const seen = new Set<string>();
  return found.filter(({ where, problem }) => {
    const key = `${where}\u0000${problem}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
