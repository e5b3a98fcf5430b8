import * as z from 'zod/mini';
import { agreedCell, month, wholeNumber } from './shared-inputs';
import { REVIEW_LENGTHS } from './shared-outputs';

const ofMonth = z.object({ month });
const texts = z.record(z.string(), z.string());

export const reviewInputs = {
  'review.load': {
    summary:
      'The months that can be reviewed; for the chosen one what is still missing, how ready its review is, and its six problems.',
    input: z.object({ month: z.optional(month) }),
  },
  'review.build': {
    summary:
      'Builds the review tab of a month; cells that people changed are kept, unless `replace` names them; where one of them holds something else than `holds` says, nothing is built.',
    input: z.object({
      month: z.optional(month),
      length: z.optional(z.literal(REVIEW_LENGTHS)),
      replace: z.optional(z.array(agreedCell)),
    }),
  },
  'review.swap': {
    summary:
      'Puts one of the six problems in the place of one of the top three, with a reason; what was typed goes along.',
    input: z.object({ month, out: z.string(), in: z.string(), reason: z.string() }),
  },
  'review.run': {
    summary: 'What the meeting goes through, box by box, as the review stands now.',
    input: ofMonth,
  },
  'review.capture': {
    summary:
      'Writes into the review what the meeting says about a metric, a problem, a priority or a decision. Where somebody changed meanwhile what is `seen`, nothing is saved and `changed` says what.',
    input: z.object({
      month,
      kind: z.enum(['metric', 'problem', 'priority', 'decision']),
      /** Its name; metrics and problems are found by it. */
      name: z.string(),
      /** Its place in its table, from 0; priorities and decisions are found by it. */
      index: wholeNumber,
      /** Field → text: line; rootCause, change, owner, due, checkOn; what, doneWhen, owner, due. Days yyyy-mm-dd. */
      fields: texts,
      seen: texts,
    }),
  },
  'review.agree': {
    summary:
      'Takes what was agreed over into Actions: changes, priorities and decisions that have one owner and a day.',
    input: ofMonth,
  },
  'review.share.preview': {
    summary: 'Who would get the review, what speaks against it, and its links for printing and the calendar.',
    input: ofMonth,
  },
  'review.share': {
    summary:
      'Mails the review, one mail a person. What has to be asked first comes back as `confirm`, and nothing is sent; `anyway` sends.',
    input: z.object({ month, to: z.array(z.string()), anyway: z.optional(z.boolean()) }),
  },
  'review.history': {
    summary: 'All reviews, and two of them side by side where both are named.',
    input: z.object({ a: z.optional(month), b: z.optional(month) }),
  },
} as const;
