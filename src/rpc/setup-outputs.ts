import * as z from 'zod/mini';
import { changed, count } from './shared-outputs';

const answers = z.object({
  businessType: z.string(),
  goal: z.string(),
  /** yyyy-mm-ddThh:mm on the spreadsheet's clock. */
  nextReviewStarts: z.nullable(z.string()),
  reviewLength: z.number(),
  whoSees: z.string(),
});

export const setupOutputs = {
  'setup.load': z.object({
    answers,
    people: z.array(z.object({ name: z.string(), email: z.nullable(z.string()) })),
    /** Who asks, as they said once; null where they were never asked, '' where they would rather not say. */
    me: z.nullable(z.string()),
    /** yyyy-mm-dd on the spreadsheet's clock. */
    today: z.optional(z.string()),
  }),
  'setup.save': z.object({
    answers,
    added: count,
    /** Names that stand in People already, and were left as they are. */
    known: z.array(z.string()),
    /** Those of them who were given another address or name than stands there, a sentence each. */
    differing: z.optional(z.array(z.string())),
    changed,
  }),
  'me.save': z.object({ me: z.string() }),
} as const;
