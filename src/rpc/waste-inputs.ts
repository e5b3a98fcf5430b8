import * as z from 'zod/mini';
import { WASTE_KINDS } from '../waste/words';
import { nothing } from './shared-inputs';

const text = z.optional(z.nullable(z.string()));
const amount = z.optional(z.nullable(z.number().check(z.nonnegative())));

export const wasteInputs = {
  'waste.load': {
    summary:
      'What wastes time, the largest first, in hours, full-time jobs and cost; what was won back; what to weigh before hiring.',
    input: nothing,
  },
  'waste.add': {
    summary: 'Adds a line to the Waste Log; the same line is not added twice on one day.',
    input: z.object({
      what: z.string(),
      kind: z.optional(z.enum(WASTE_KINDS)),
      minutes: amount,
      times: amount,
      people: amount,
      /** The role whose hours it takes. */
      role: text,
      process: text,
    }),
  },
  'waste.remove': {
    summary:
      'Marks a waste as removed today, in every open row that says the same. Where its hours are others than were `seen`, nothing is saved.',
    input: z.object({
      what: z.string(),
      process: z.nullable(z.string()),
      /** Hours a week. */
      seen: z.number(),
    }),
  },
  'tools.add': {
    summary: 'Adds a tool with the logged waste that it removes; a tool of that name is not added twice.',
    input: z.object({
      tool: z.string(),
      job: z.string(),
      cost: amount,
      billed: z.optional(z.enum(['Monthly', 'Quarterly', 'Yearly', 'One-off'])),
      /** The waste, in its own words; null for none. */
      removes: z.nullable(z.string()),
    }),
  },
} as const;
