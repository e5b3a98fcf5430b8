import * as z from 'zod/mini';
import { nothing } from './shared-inputs';

/** Where rows come from: the name of a sheet, or a pasted block with its headers. */
const source = { sheet: z.optional(z.string()), pasted: z.optional(z.string()) } as const;

export const importInputs = {
  'import.match': {
    summary:
      'Suggests which column of a sheet, or of a pasted block, goes into which column of a tab, and says what of it has to be asked about.',
    input: z.object({ ...source, tab: z.optional(z.string()) }),
  },
  importRows: {
    summary:
      'Takes rows of a sheet or a pasted block over into a tab, by matched columns; rows that are known are not taken twice.',
    input: z.object({
      ...source,
      /** The key or the name of the tab that receives. */
      tab: z.string(),
      /** Column key or header of the tab → header of the source. Left out: the suggested match. */
      columns: z.optional(z.record(z.string(), z.string())),
      /** Column key or header of the tab → one value for all rows. */
      constants: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
      /** Column key or header of the tab → word of the source → what it becomes; '' is a blank. Left out: the suggested ones. */
      maps: z.optional(z.record(z.string(), z.record(z.string(), z.string()))),
      /** The sign before the decimals in numbers that are text. Left out: only plain numbers are read. */
      decimal: z.optional(z.enum(['point', 'comma'])),
      /** What comes first in days that are text. Left out: only yyyy-mm-dd is read. */
      days: z.optional(z.enum(['ymd', 'dmy', 'mdy'])),
      /**
       * Column key or header of the tab → true: day and month of the dates that the sheet read change places; false:
       * they are right as they are. It has to be said of a column that importRows is certain of.
       */
      swapDays: z.optional(z.record(z.string(), z.boolean())),
      /** True: take also rows that look like one that stands there. */
      takeLookalikes: z.optional(z.boolean()),
      /** True: report what would happen, write nothing. */
      preview: z.optional(z.boolean()),
    }),
  },
  'import.load': {
    summary: 'What was imported and still stands, tab by tab, the latest first.',
    input: nothing,
  },
  'import.undo': {
    summary: 'Deletes the rows of one import that are still as they came in; the others are kept and named.',
    input: z.object({ tab: z.string(), batch: z.string() }),
  },
} as const;
