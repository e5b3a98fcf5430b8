import type { ColumnCall } from '../../schema/column';
import type { resourceCapacity } from '../resource-capacity';
import { foldName, joinFlags } from './flags';

const WEEKS_LOOKED_AT = 4;
const CHRONIC_FROM = 3;

/** Over, Tight, OK or Room; hours booked where there are none to book are Over. */
export function capacityWord(allocated: number | null, net: number | null): string {
  if (allocated === null || net === null) return 'No data';
  if (net === 0) return allocated > 0 ? 'Over' : 'OK';
  const utilization = allocated / net;
  if (utilization > 1) return 'Over';
  if (utilization >= 0.85) return 'Tight';
  return utilization >= 0.6 ? 'OK' : 'Room';
}

/** Status of Resource Capacity, with a word when a person was over in most of the last weeks. */
export const capacityStatus: ColumnCall = {
  columns: ['person', 'weekStarting', 'allocatedHours', 'netHours'],
  compute({ rows }) {
    const weeks = rows<typeof resourceCapacity>('resourceCapacity').map((row) => ({
      person: foldName(row.person),
      week: row.weekStarting,
      word: capacityWord(row.allocatedHours, typeof row.netHours === 'number' ? row.netHours : null),
    }));
    const overBy = new Map<string, Set<number>>();
    for (const { person, week, word } of weeks) {
      if (word !== 'Over' || week === null) continue;
      const over = overBy.get(person) ?? new Set();
      overBy.set(person, over.add(week));
    }
    return weeks.map(({ person, week, word }) => {
      if (week === null) return [word];
      const over = [...(overBy.get(person) ?? [])].filter(
        (other) => other <= week && other > week - WEEKS_LOOKED_AT * 7,
      ).length;
      return [
        joinFlags([word, over >= CHRONIC_FROM && `over in ${over} of the last ${WEEKS_LOOKED_AT} weeks`]),
      ];
    });
  },
};
