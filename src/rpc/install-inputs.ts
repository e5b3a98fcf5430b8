import * as z from 'zod/mini';
import { SETTINGS } from '../tabs/settings-list';
import { agreedCell, nothing } from './shared-inputs';

/** What decides which tabs and columns there are; left out: what Settings says. */
const answers = z.object({
  businessType: z.optional(z.enum(SETTINGS.businessType.words)),
  whoSees: z.optional(z.enum(SETTINGS.whoSees.words)),
});

export const installInputs = {
  'install.plan': {
    summary: 'What installing or updating the tabs would change, a sentence each; changes nothing.',
    input: answers,
  },
  install: {
    summary: 'Installs or updates the tabs; what people typed stays as it is.',
    input: answers,
  },
  check: {
    summary:
      'Every finding of Check & repair, with a link to the cell; what Repair would do; and the cells in the way of computed columns.',
    input: nothing,
  },
  repair: {
    summary:
      'Puts right what can be put right without touching what people typed, and what they agreed to: empties the cells that are named, of those in the way of a computed column, and keeps in their notes what they held; gives copied rows IDs of their own; renames headers back. Where something is not what the person saw any more, nothing is changed.',
    input: z.object({
      clear: z.optional(z.array(z.object({ sheet: z.string(), cells: z.array(agreedCell) }))),
      /** The first cell with an ID, such as K3, and the IDs from there down as the person saw them. */
      newIds: z.optional(
        z.array(z.object({ sheet: z.string(), cell: z.string(), ids: z.array(z.string()) })),
      ),
      /** What headers are that seem to be renamed; those not named wait. */
      headers: z.optional(
        z.array(
          z.object({
            sheet: z.string(),
            cell: z.string(),
            holds: z.string(),
            header: z.string(),
            is: z.enum(['renamed', 'own']),
          }),
        ),
      ),
    }),
  },
} as const;
