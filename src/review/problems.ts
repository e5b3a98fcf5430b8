import type { DayNumber } from '../calendar';
import { addMonths, type MonthText, monthOf } from '../calendar/days';
import { sum } from '../metrics/sum';
import { foldName } from '../schema/fold-name';

/** What a problem's points are made of; one row of the Quality Log, or one late delivery. */
export interface Occurrence {
  readonly name: string;
  /** The process it happened in, where that is known. */
  readonly process: string | null;
  readonly day: DayNumber;
  readonly severity: number;
  readonly hours: number;
  /** True where nobody wrote the hours down. */
  readonly isEstimated: boolean;
  readonly rootCause: string | null;
  /** The row it stands in, by its ID; null where it has none. */
  readonly id: string | null;
  /** That row, from 1, and the tab it is in. */
  readonly row: number;
  readonly tab: 'quality' | 'deliveries';
}

/** A problem of the month: all occurrences of one process and category. */
export interface Problem {
  readonly name: string;
  readonly process: string | null;
  readonly count: number;
  readonly hours: number;
  /** True where nobody wrote down the hours of some of them. */
  readonly isEstimated: boolean;
  readonly worstSeverity: number;
  /** Σ severity × hours. */
  readonly points: number;
  /** How many months in a row it has come up, this one included. */
  readonly monthsRunning: number;
  /** The latest one that was written down. */
  readonly rootCause: string | null;
  /** The row of the month with most points: what an action about the problem is linked to. */
  readonly source: Pick<Occurrence, 'id' | 'row' | 'tab'>;
}

/** What one row of the Quality Log counts as. */
export interface QualityRow {
  readonly row: number;
  readonly id: string | null;
  readonly whatHappened: string | null;
  readonly process: string | null;
  readonly category: string | null;
  readonly severity: number | null;
  readonly reworkHours: number | null;
  readonly foundOn: DayNumber | null;
  readonly rootCause: string | null;
}

/** A late delivery, as judged at the end of the as-of day. */
export interface LateDelivery {
  readonly row: number;
  readonly id: string | null;
  readonly direction: 'To client' | 'From vendor';
  readonly who: string | null;
  readonly promised: DayNumber;
  readonly whyLate: string | null;
}

const BLANK_HOURS = 0.5;
const BLANK_SEVERITY = 1;
const LATE_SEVERITY = 3;

/** The rule, as printed under the table. */
export function pointsRule(lateJobHours: number): string {
  return `Points: severity × rework hours, added up (blank: ${BLANK_HOURS} h, severity ${BLANK_SEVERITY}); late deliveries, by why: severity ${LATE_SEVERITY}, ${lateJobHours} h each by Settings. ~ is estimated.`;
}

/** Rows of the Quality Log as occurrences, by process and category; rows without Found on are left out. */
export function qualityOccurrences(rows: readonly QualityRow[]): Occurrence[] {
  return rows.flatMap((row) => {
    if (row.foundOn === null) return [];
    const parts = [row.process, row.category].filter((part) => part !== null);
    return {
      name: parts.length > 0 ? parts.join(' · ') : (row.whatHappened ?? '(uncategorised)'),
      process: row.process,
      day: row.foundOn,
      severity: row.severity ?? BLANK_SEVERITY,
      hours: row.reworkHours ?? BLANK_HOURS,
      isEstimated: row.reworkHours === null,
      rootCause: row.rootCause,
      id: row.id,
      row: row.row,
      tab: 'quality' as const,
    };
  });
}

/** Late deliveries as occurrences, by why they were late; a vendor's without a reason, by the vendor. */
export function lateOccurrences(late: readonly LateDelivery[], lateJobHours: number): Occurrence[] {
  return late.map((delivery) => ({
    name: lateName(delivery),
    process: null,
    day: delivery.promised,
    severity: LATE_SEVERITY,
    hours: lateJobHours,
    isEstimated: true,
    rootCause: null,
    id: delivery.id,
    row: delivery.row,
    tab: 'deliveries' as const,
  }));
}

/** The problems of a month up to the as-of day, most points first; ties by name. */
export function rankProblems(
  occurrences: readonly Occurrence[],
  month: MonthText,
  asOf: DayNumber,
): readonly Problem[] {
  const months = new Map<string, Set<MonthText>>();
  const groups = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    if (occurrence.day > asOf) continue;
    const of = monthOf(occurrence.day);
    const key = keyOf(occurrence);
    const seen = months.get(key);
    if (seen === undefined) months.set(key, new Set([of]));
    else seen.add(of);
    if (of !== month) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [occurrence]);
    else group.push(occurrence);
  }
  return [...groups]
    .map(([key, group]): Problem => {
      const at = (index: number) => group[index] ?? { severity: 0, hours: 0 };
      const [first] = group;
      if (first === undefined) throw new Error('A problem without an occurrence');
      const worst = group.reduce((most, one) => (pointsOf(one) > pointsOf(most) ? one : most), first);
      const latest = [...group].filter((one) => one.rootCause !== null).sort((a, b) => b.day - a.day)[0];
      return {
        name: first.name,
        process: first.process,
        count: group.length,
        hours: sum(group.length, (index) => at(index).hours),
        isEstimated: group.some((one) => one.isEstimated),
        worstSeverity: Math.max(...group.map((one) => one.severity)),
        points: sum(group.length, (index) => at(index).severity * at(index).hours),
        monthsRunning: runOf(months.get(key) ?? new Set(), month),
        rootCause: latest?.rootCause ?? null,
        source: { id: worst.id, row: worst.row, tab: worst.tab },
      };
    })
    .sort((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1));
}

/** A problem's name as it is compared: without case, any run of white space as one space. */
function keyOf({ name }: Occurrence): string {
  return foldName(name).replace(/\s+/g, ' ');
}

function pointsOf({ severity, hours }: Occurrence): number {
  return severity * hours;
}

function runOf(months: ReadonlySet<MonthText>, last: MonthText): number {
  let run = 0;
  for (let month = last; months.has(month); month = addMonths(month, -1)) run += 1;
  return run;
}

function lateName({ direction, who, whyLate }: LateDelivery): string {
  if (direction === 'To client') return `Late to clients: ${whyLate ?? 'no reason written'}`;
  return `Late from vendors: ${whyLate ?? who ?? 'no reason written'}`;
}
