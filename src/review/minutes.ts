/** How long a review may take, in minutes. */
export const LENGTHS = [60, 75, 90] as const;
export type ReviewLength = (typeof LENGTHS)[number];

export const BOX_TITLES = [
  'Last month',
  'Metrics',
  'Top three problems',
  'Waste and priorities',
  'Decisions and read-back',
] as const;

const MINUTES: Readonly<Record<ReviewLength, readonly [number, number, number, number, number]>> = {
  60: [5, 10, 30, 10, 5],
  75: [5, 15, 36, 14, 5],
  90: [10, 15, 45, 15, 5],
};

/** Minutes of the five boxes, in their order; they add up to the length. */
export function boxMinutes(length: ReviewLength): readonly [number, number, number, number, number] {
  return MINUTES[length];
}

/** A length that a review can have, or null. */
export function asLength(value: unknown): ReviewLength | null {
  return LENGTHS.find((length) => length === Number(value)) ?? null;
}
