import * as z from 'zod/mini';
import { changed, count, decimalComma, processRef as rowRef } from './shared-outputs';

const text = z.nullable(z.string());
const lines = z.array(z.string());

/** A figure in words, and how it is made. */
const figure = z.object({ words: z.string(), made: z.string() });

/** By name: who and what, when, and a link to the row. */
const promise = z.object({ name: z.string(), when: z.string(), url: text });

const action = z.object({
  ref: rowRef,
  owner: text,
  when: z.string(),
  /** As it stands in the row, to be sent back with an answer. */
  seen: z.object({ state: text, doneOn: text, worked: text, checkOn: text }),
});

/** A typed value of a period, as it stands. */
export const typedValue = z.object({
  /** The last day of the week or month. */
  ending: z.string(),
  label: z.string(),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
});

export const weekOutputs = {
  'week.load': z.object({
    title: z.string(),
    /** What is odd about the day up to which is counted, or null. */
    notice: text,
    /** The first of each, and how many more there are in Deliveries. */
    due: z.array(promise),
    late: z.array(promise),
    moreDue: count,
    moreLate: count,
    /** How many of those that are late are more than 90 days late; they come last. */
    forgotten: count,
    /** How many due this week are delivered already. */
    done: count,
    metrics: z.array(
      z.object({
        name: z.string(),
        now: z.string(),
        before: z.string(),
        names: lines,
        four: z.string(),
        /** good, warn or bad: colour repeats what `four` says. */
        tone: text,
        isRate: z.boolean(),
        typed: z.nullable(typedValue),
        made: z.string(),
      }),
    ),
    unusual: figure,
    actions: z.array(action),
    checks: z.array(action),
    /** Problems of the last week with a name of People in their text that nobody was asked about yet. */
    named: z.array(z.object({ ref: rowRef, name: z.string() })),
    waste: z.nullable(figure),
    summary: lines,
    people: lines,
    decimalComma,
  }),
  'week.act': z.object({ changed }),
  'week.reword': z.object({ changed }),
} as const;
