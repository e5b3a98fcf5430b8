import * as z from 'zod/mini';
import { changed, count, finding, month, REVIEW_LENGTHS } from './shared-outputs';

const text = z.string();
const lines = z.array(text);
const maybe = z.nullable(text);

export const reviewOutputs = {
  'review.load': z.object({
    months: z.array(z.object({ month, built: z.boolean(), due: count })),
    month,
    length: z.literal(REVIEW_LENGTHS),
    missing: lines,
    url: maybe,
    /** The tab of a review that does not count as built, since its sample is taken out, and what to do; else null. */
    leftOfSample: z.nullable(z.object({ words: text, url: text })),
    /** How ready the built review is, from 0 to 100, what it lacks, and a reminder to send; null before it is built. */
    ready: z.nullable(z.object({ percent: count, missing: lines, reminder: text })),
    /** The top three, then the candidates that could take their place. */
    problems: z.array(z.object({ name: text, words: text, top: z.boolean() })),
  }),
  'review.build': z.object({
    sheet: text,
    month,
    url: text,
    /** Cells that hold something a person typed, and so were not written again. */
    kept: lines,
    /** The same cells with what they hold, to be sent back where they are to be written over. */
    seen: z.optional(z.array(z.object({ cell: text, holds: text }))),
    findings: z.array(finding),
  }),
  'review.swap': z.object({ kept: lines }),
  'review.run': z.object({
    title: text,
    url: text,
    boxes: z.array(z.object({ title: text, minutes: count })),
    actions: lines,
    metrics: z.array(z.object({ name: text, words: text, owner: maybe, line: text })),
    problems: z.array(
      z.object({
        name: text,
        words: text,
        rootCause: text,
        change: text,
        owner: text,
        due: text,
        checkOn: text,
      }),
    ),
    wastes: lines,
    lookOuts: lines,
    priorities: z.array(z.object({ what: text, why: text, doneWhen: text, owner: text, due: text })),
    decisions: z.array(z.object({ what: text, owner: text, due: text })),
    people: lines,
  }),
  'review.capture': z.object({ changed }),
  'review.agree': z.object({
    /** What stands in Actions now, to be read back. */
    agreed: z.array(z.object({ words: text, id: text, known: z.boolean() })),
    /** What could not be agreed, each with why. */
    refused: lines,
    /** What was decided without anything for anybody to do. */
    decided: lines,
    url: text,
  }),
  'review.share.preview': z.object({
    recipients: z.array(z.object({ name: text, email: text, sent: maybe })),
    /** Active people without an address. */
    without: lines,
    quota: count,
    subject: text,
    warnings: lines,
    url: text,
    print: text,
    printAll: text,
    calendar: maybe,
  }),
  'review.share': z.object({
    confirm: lines,
    outcomes: z.array(z.object({ to: text, problem: maybe })),
    /** Why it could not be noted who got the mail; left out where it was. */
    unmarked: z.optional(text),
    /** Why the mails went without a PDF; null where they have one. */
    pdf: maybe,
  }),
  'review.history': z.object({
    reviews: z.array(z.object({ month, sheet: text, url: text })),
    /** What stood in one, and what in the other. */
    compared: z.nullable(z.array(z.object({ what: text, a: text, b: text }))),
  }),
} as const;
