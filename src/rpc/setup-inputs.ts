import * as z from 'zod/mini';
import { SETTINGS } from '../tabs/settings-list';
import { moment, nothing } from './shared-inputs';
import { REVIEW_LENGTHS } from './shared-outputs';

const answers = {
  businessType: z.enum(SETTINGS.businessType.words),
  goal: z.string(),
  nextReviewStarts: z.nullable(moment),
  reviewLength: z.literal(REVIEW_LENGTHS),
  whoSees: z.enum(SETTINGS.whoSees.words),
} as const;

export const setupInputs = {
  'setup.load': {
    summary: 'What is known of the four questions of set-up, and who asks.',
    input: nothing,
  },
  'setup.save': {
    summary:
      'Saves answers of set-up into Settings and adds people. Where somebody changed meanwhile what is `seen`, nothing is saved and `changed` says what.',
    input: z.object({
      /** Those that the person changed. */
      answers: z.partial(z.object(answers)),
      /** All of them as the person saw them. */
      seen: z.object({
        businessType: z.string(),
        goal: z.string(),
        nextReviewStarts: z.nullable(z.string()),
        reviewLength: z.number(),
        whoSees: z.string(),
      }),
      people: z.optional(z.array(z.object({ name: z.string(), email: z.nullable(z.string()) }))),
    }),
  },
  'me.save': {
    summary: "Keeps who asks, by name, for this person alone; '' where they would rather not say.",
    input: z.object({ name: z.string() }),
  },
} as const;
