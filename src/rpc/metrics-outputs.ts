import * as z from 'zod/mini';
import { changed, count, processRef as rowRef } from './shared-outputs';
import { typedValue } from './week-outputs';

const text = z.nullable(z.string());
const amount = z.nullable(z.number());

const metric = z.object({
  ref: rowRef,
  /** As they stand in the row, blank or not. */
  drives: text,
  owner: text,
  direction: text,
  target: amount,
  howOften: text,
  newNormalFrom: text,
  why: text,
  isRate: z.boolean(),
  isLower: z.boolean(),
  unit: text,
  latest: z.string(),
  status: z.string(),
  /** good, warn or bad: colour repeats what `status` says. */
  tone: text,
  /** The normal range in words, or why there is none yet. */
  range: z.string(),
  says: z.string(),
  /** Whether the target can be counted on, where that is known. */
  counts: text,
  /** A new normal to offer: from which day, and why. */
  offer: z.nullable(z.object({ from: z.string(), words: z.string() })),
  made: z.string(),
  /** Periods whose values are typed, the latest first; none for a metric that a tab counts. */
  entries: z.array(typedValue),
});

export const metricsOutputs = {
  'metrics.load': z.object({
    metrics: z.array(metric),
    /** The metrics for the type of business that are not there yet. */
    sets: z.array(
      z.object({
        name: z.string(),
        drives: z.string(),
        isLower: z.boolean(),
        target: z.number(),
        isRate: z.boolean(),
        unit: text,
        /** Where its values come from. */
        from: z.string(),
      }),
    ),
    businessType: z.string(),
    people: z.array(z.string()),
    outcomes: z.array(z.string()),
    /** The first day of this month, for a new normal. */
    month: z.string(),
  }),
  'metrics.add': z.object({ added: count, known: z.array(z.string()) }),
  'metrics.save': z.object({ changed }),
  'metrics.value': z.object({ changed }),
} as const;
