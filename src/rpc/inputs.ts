import * as z from 'zod/mini';
import { auditInputs } from './audit-inputs';
import { installInputs } from './install-inputs';
import { metricsInputs } from './metrics-inputs';
import { setupInputs } from './setup-inputs';
import { month, nothing } from './shared-inputs';
import { REVIEW_LENGTHS } from './shared-outputs';
import { wasteInputs } from './waste-inputs';
import { weekInputs } from './week-inputs';

/**
 * What each call does, and what the sidebar sends with it. Only the server checks it, so nothing of this file
 * becomes part of the page.
 */

export const inputs = {
  home: {
    summary: 'Where the team stands, and the one next thing to do.',
    input: nothing,
  },
  ...installInputs,
  'import.match': {
    summary: 'Suggests which column of a sheet goes into which column of a tab.',
    input: z.object({ sheet: z.optional(z.string()), tab: z.optional(z.string()) }),
  },
  importRows: {
    summary:
      'Takes rows of a sheet over into a tab, by matched columns; rows that are known are not taken twice.',
    input: z.object({
      sheet: z.string(),
      /** The key or the name of the tab that receives. */
      tab: z.string(),
      /** Column key or header of the tab → header of the source. Left out: the suggested match. */
      columns: z.optional(z.record(z.string(), z.string())),
      /** Column key or header of the tab → one value for all rows. */
      constants: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
      /** True: report what would happen, write nothing. */
      preview: z.optional(z.boolean()),
    }),
  },
  'sample.add': {
    summary: 'Fills the tabs with a made-up business, Larkfield Signs; refused where rows of your own stand.',
    input: nothing,
  },
  'sample.remove': {
    summary: 'Takes the sample rows out again; sample rows that someone changed are kept and named.',
    input: nothing,
  },
  ...setupInputs,
  ...auditInputs,
  ...weekInputs,
  ...metricsInputs,
  ...wasteInputs,
  'review.load': {
    summary: 'The months that can be reviewed, and what is still missing for the chosen one.',
    input: z.object({ month: z.optional(month) }),
  },
  'review.build': {
    summary: 'Builds the review tab of a month; cells that people changed are kept.',
    input: z.object({
      month: z.optional(month),
      length: z.optional(z.literal(REVIEW_LENGTHS)),
    }),
  },
  refresh: {
    summary:
      'Enters every formula again that calls one of our functions without a range, so that it is computed anew.',
    input: nothing,
  },
} as const;
