/** Weight of a verdict; what works, and what is not audited, has none. */
const WEIGHTS: Readonly<Record<string, number>> = { Inconsistent: 3, Broken: 5 };

/** Impact × fails × weight of the verdict, 3 to 125; null for what works, is not audited, or has no marks. */
export function processPriority(
  impact: number | null,
  fails: number | null,
  verdict: string | null,
): number | null {
  const weight = WEIGHTS[verdict ?? ''];
  return impact === null || fails === null || weight === undefined ? null : impact * fails * weight;
}
