import type { DayNumber } from '../calendar';

/** How on-time is counted: up to the end of which day, and how many calendar days late still count as on time. */
export interface OnTimeRule {
  readonly asOf: DayNumber;
  /** Whole days, 0 or more; 0 when left out. */
  readonly graceDays?: number;
}

const VERDICTS = ['on time', 'late', 'not due', 'in grace', 'cancelled', 'no promise', 'no day'] as const;
export const ON_TIME = 0;
export const LATE = 1;
const [NOT_DUE, IN_GRACE, CANCELLED, NO_PROMISE, NO_DAY] = [2, 3, 4, 5, 6] as const;

/**
 * What became of one promise, as at the end of the as-of day. Only 'on time' and 'late' are counted: 'not due'
 * (promised for later, even when it is there already), 'in grace' (open, and its grace days run), 'cancelled',
 * 'no promise' and 'no day' (its status says Delivered, but no day is given) are left out.
 */
export type OnTimeVerdict = (typeof VERDICTS)[number];

export interface OnTimeCount {
  /** On time and late together: what the rate divides by. */
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  /** On time ÷ due, 0 to 1; null when nothing is due. */
  readonly rate: number | null;
  /** Promises up to as-of whose status says Delivered without a day; they are in none of the counts above. */
  readonly noDay: number;
  /** Delivered days without a promise; they are in none of the counts either. */
  readonly noPromise: number;
}

/** Promises by column, a cell a line. null and NaN are blanks. Other words than Cancelled and Delivered count as open. */
export interface PromiseColumns {
  readonly promised: ArrayLike<DayNumber | null>;
  readonly delivered: ArrayLike<DayNumber | null>;
  readonly status?: ArrayLike<string | null> | null;
}

/**
 * What became of one promise. Days are compared, so a delivery in the evening of the promised day is on time.
 * A delivery after as-of is still open; open is late once promise + grace is reached. A delivered day counts
 * whatever the status says, Cancelled apart.
 */
export function judgePromise(
  promised: DayNumber | null,
  delivered: DayNumber | null,
  status: string | null,
  rule: OnTimeRule,
): OnTimeVerdict {
  const { asOf, graceDays = 0 } = rule;
  const verdict = judgeDays(promised ?? Number.NaN, delivered ?? Number.NaN, status, asOf, graceDays);
  return VERDICTS[verdict] ?? 'no promise';
}

/** As judgePromise, by its place among the verdicts, such as ON_TIME or LATE; NaN is a blank, so that columns of numbers stay numbers. */
export function judgeDays(
  promised: DayNumber,
  delivered: DayNumber,
  status: string | null,
  asOf: DayNumber,
  graceDays: number,
): number {
  if (Number.isNaN(promised)) return NO_PROMISE;
  if (status === 'Cancelled') return CANCELLED;
  if (promised > asOf) return NOT_DUE;
  const lastGoodDay = promised + graceDays;
  if (delivered <= asOf) return delivered <= lastGoodDay ? ON_TIME : LATE;
  if (status === 'Delivered' && Number.isNaN(delivered)) return NO_DAY;
  return lastGoodDay <= asOf ? LATE : IN_GRACE;
}

/** Counts promises on time and late. Columns are n×1 of equal length. */
export function onTime(lines: PromiseColumns, rule: OnTimeRule): OnTimeCount {
  const { promised, delivered, status } = lines;
  const { asOf, graceDays = 0 } = rule;
  let kept = 0;
  let late = 0;
  let noDay = 0;
  let noPromise = 0;
  for (let index = 0; index < promised.length; index += 1) {
    const day = delivered[index] ?? Number.NaN;
    const verdict = judgeDays(promised[index] ?? Number.NaN, day, status?.[index] ?? null, asOf, graceDays);
    if (verdict === ON_TIME) kept += 1;
    else if (verdict === LATE) late += 1;
    else if (verdict === NO_DAY) noDay += 1;
    else if (verdict === NO_PROMISE && !Number.isNaN(day)) noPromise += 1;
  }
  const due = kept + late;
  return { due, onTime: kept, late, rate: due === 0 ? null : kept / due, noDay, noPromise };
}
