import * as z from 'zod/mini';
import { day, nothing, processRef as rowRef } from './shared-inputs';

const text = z.nullable(z.string());
const amount = z.nullable(z.number());
const cells = z.record(z.string(), z.nullable(z.union([z.string(), z.number()])));

/** What can be changed of a metric; what is left out stays, and null empties the cell. */
const fields = {
  drives: text,
  owner: text,
  direction: z.enum(['Higher', 'Lower']),
  target: amount,
  howOften: z.enum(['Weekly', 'Monthly']),
};

export const metricsInputs = {
  'metrics.load': {
    summary:
      'The metrics with their normal range in words, the periods whose values are typed, and the sets to add from.',
    input: nothing,
  },
  'metrics.add': {
    summary: 'Adds metrics of the sets, or of your own; names that are there already are left out.',
    input: z.object({
      metrics: z.array(
        z.object({
          name: z.string(),
          ...z.partial(z.object(fields)).shape,
          /** For one of your own: a share from 0 to 1, rather than an amount. */
          isRate: z.optional(z.boolean()),
        }),
      ),
    }),
  },
  'metrics.save': {
    summary:
      'Changes a metric, or sets a new normal with its reason. Where somebody changed meanwhile what is `seen`, nothing is saved and `changed` says what.',
    input: z.object({
      metric: rowRef,
      change: z.partial(z.object({ ...fields, newNormalFrom: z.nullable(day), why: text })),
      /** The cells as the person saw them, by the names of `change`. */
      seen: cells,
    }),
  },
  'metrics.value': {
    summary:
      'Saves the typed value of a metric for one period: so many, out of how many. Where another value stands there than was `seen`, nothing is saved.',
    input: z.object({
      metric: z.string(),
      /** The last day of the week or month. */
      ending: day,
      numerator: z.number(),
      denominator: z.nullable(z.number().check(z.nonnegative())),
      seen: z.object({ numerator: amount, denominator: amount }),
    }),
  },
} as const;
