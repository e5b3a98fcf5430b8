import { sum } from '../../metrics/sum';
import type { ColumnCall } from '../../schema/column';
import { foldName } from '../../schema/fold-name';
import type { resourceCapacity } from '../resource-capacity';
import { joinFlags } from './flags';

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

/** The hours of one row. */
interface Planned {
  readonly person: string;
  readonly week: number | null;
  readonly allocated: number | null;
  readonly away: number;
  readonly net: number | null;
}

/** The status of a person's week, over all its rows: what each books and takes off adds up, the contract counts once. */
function wordOf(rows: readonly Planned[]): string {
  const booked = rows.flatMap(({ allocated }) => (allocated === null ? [] : [allocated]));
  const known = rows.flatMap(({ net, away }) => (net === null ? [] : [{ net, away }]));
  const allocated = booked.length === 0 ? null : sum(booked.length, (index) => booked[index] ?? 0);
  const away = sum(rows.length, (index) => rows[index]?.away ?? 0);
  // A row's net hours lack its own time off; the fullest row's are those that were not cut at 0.
  const [most] = known.sort((a, b) => b.net - a.net);
  return capacityWord(allocated, most === undefined ? null : Math.max(0, most.net - (away - most.away)));
}

/** Status of Resource Capacity, with a word when a person was over in most of the last weeks. */
export const capacityStatus: ColumnCall = {
  columns: ['person', 'weekStarting', 'allocatedHours', 'awayHours', 'netHours'],
  compute({ rows }) {
    const all = rows<typeof resourceCapacity>('resourceCapacity').map(
      (row): Planned => ({
        person: foldName(row.person),
        week: row.weekStarting,
        allocated: row.allocatedHours,
        away: row.awayHours ?? 0,
        net: typeof row.netHours === 'number' ? row.netHours : null,
      }),
    );
    const together = new Map<string, Planned[]>();
    for (const one of all) {
      const key = `${one.week} ${one.person}`;
      together.set(key, [...(together.get(key) ?? []), one]);
    }
    const weeks = all.map((one) => ({
      ...one,
      word: wordOf(together.get(`${one.week} ${one.person}`) ?? []),
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
