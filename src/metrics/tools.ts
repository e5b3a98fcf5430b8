export type Billed = 'Monthly' | 'Quarterly' | 'Yearly' | 'One-off';

const BILLS_A_YEAR: Readonly<Record<Billed, number>> = { Monthly: 12, Quarterly: 4, Yearly: 1, 'One-off': 0 };

/** Cost a year: cost × 12, 4 or 1, and 0 for what was paid once; null when one of the two is blank. */
export function annualCost(cost: number | null, billed: Billed | null): number | null {
  return cost === null || billed === null ? null : cost * BILLS_A_YEAR[billed];
}

/** Cost a year of seats that nobody uses: annual ÷ paid × (paid − active); 0 when more are active than paid. */
export function unusedSeatCost(
  annual: number | null,
  paid: number | null,
  active: number | null,
): number | null {
  if (annual === null || paid === null || active === null || paid === 0) return null;
  return active > paid ? 0 : (annual / paid) * (paid - active);
}

/** Months until an automation has paid for itself: build ÷ (minutes ÷ 60 × runs × rate − running); 'never' when it does not. */
export function paybackMonths(given: {
  readonly minutesSaved: number;
  readonly runsPerMonth: number;
  readonly hourlyRate: number;
  readonly buildCost: number;
  readonly runningPerMonth: number;
}): number | 'never' {
  const { minutesSaved, runsPerMonth, hourlyRate, buildCost, runningPerMonth } = given;
  const saving = (minutesSaved / 60) * runsPerMonth * hourlyRate - runningPerMonth;
  return saving > 0 ? buildCost / saving : 'never';
}
