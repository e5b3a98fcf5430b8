import * as z from 'zod/mini';
import { count, finding } from './shared-outputs';

const reported = z.array(z.object({ row: count, where: z.string(), problem: z.string() }));

/** Text that can be read in more than one way: an example, and the way that all of it agrees on, if there is one. */
const writing = z.nullable(z.object({ example: z.string(), way: z.nullable(z.string()) }));

export const importOutputs = {
  'import.match': z.object({
    sheets: z.array(z.string()),
    tabs: z.array(z.object({ key: z.string(), name: z.string() })),
    /** Null where rows are pasted, and where there is no sheet to take rows from. */
    sheet: z.nullable(z.string()),
    tab: z.string(),
    headers: z.array(z.string()),
    columns: z.array(
      z.object({
        key: z.string(),
        header: z.string(),
        kind: z.string(),
        required: z.boolean(),
        words: z.array(z.string()),
        /** True for marks from 1 to 5. */
        mark: z.boolean(),
        /** The source's header that seems to fit, or null. */
        source: z.nullable(z.string()),
        /** True where only what stands in that column fits, and its header says nothing. */
        byValues: z.boolean(),
        /** One value for all rows that the source's headers suggest, where no column fits. */
        constant: z.optional(z.string()),
      }),
    ),
    /** What each column of the source holds: words, marks, and text that has to be asked about. */
    survey: z.array(
      z.object({
        header: z.string(),
        words: z.array(z.string()),
        marks: z.array(z.string()),
        number: writing,
        day: writing,
      }),
    ),
    rows: count,
    /** True while the made-up rows stand in the workbook: they have to go before rows can come in. */
    sample: z.boolean(),
  }),
  importRows: z.object({
    taken: count,
    known: count,
    /** Known rows whose cells in the source changed since they came in; they are not taken again either. */
    changed: count,
    changes: reported,
    /** Rows that look like one that stands there; taken only where that was asked for. */
    lookalikes: reported,
    refused: reported,
    /** Columns whose dates the sheet may have read with day and month in each other's place. */
    misread: z.array(
      z.object({
        /** The column's key in the tab, and the header of the source. */
        key: z.string(),
        header: z.string(),
        /** How many dates can be read both ways. */
        dates: count,
        /** One of them, yyyy-mm-dd, as it stands and the other way around. */
        read: z.string(),
        swapped: z.string(),
        /** Text of the list that has another order; null where only chance speaks: no day is after the 12th. */
        text: z.nullable(z.string()),
        order: z.nullable(z.enum(['day', 'month'])),
        /** True where the person has to say before rows are taken. */
        open: z.boolean(),
      }),
    ),
    /** Why rows after those that were taken were not written, or, where none are left, why they do not look as they should; null where all is well. */
    stopped: z.nullable(z.object({ where: z.string(), problem: z.string(), left: count })),
    sample: z.array(z.array(z.string())),
    /** What import.undo knows the rows by; null where nothing was written, or the tab keeps no sources. */
    batch: z.nullable(z.string()),
    headers: z.array(z.string()),
  }),
  'import.load': z.object({
    batches: z.array(
      z.object({ tab: z.string(), name: z.string(), batch: z.string(), from: z.string(), rows: count }),
    ),
  }),
  'import.undo': z.object({
    deleted: count,
    /** Rows that somebody changed since. */
    kept: z.array(finding),
    /** Rows still to be deleted, where they lie too scattered for one go: ask again. */
    left: count,
  }),
} as const;
