import * as z from 'zod/mini';
import { ACTION_ANSWERS } from '../week/action-checks';
import { nothing, processRef as rowRef } from './shared-inputs';

const text = z.nullable(z.string());

export const weekInputs = {
  'week.load': {
    summary:
      'The week at a glance: promises by name, metrics as counts, what is unusual, actions, and five lines to copy.',
    input: nothing,
  },
  'week.act': {
    summary:
      'Answers for one action: Done or Dropped, and later whether it worked. Where somebody changed meanwhile what is `seen`, nothing is saved and `changed` says what.',
    input: z.object({
      action: rowRef,
      answer: z.enum(ACTION_ANSWERS),
      seen: z.object({ state: text, doneOn: text, worked: text, checkOn: text }),
    }),
  },
  'week.reword': {
    summary:
      'Puts the text of a problem into other words, or keeps it where `text` is null; it is not asked about again.',
    input: z.object({ problem: rowRef, text }),
  },
} as const;
