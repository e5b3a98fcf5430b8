import * as z from 'zod/mini';
import { changed, count, decimalComma } from './shared-outputs';

const text = z.nullable(z.string());
const lines = z.array(z.string());

/** What became of a line that was added; `known` where it stood there already. */
const added = z.object({ known: z.boolean(), words: z.string() });

export const wasteOutputs = {
  'waste.load': z.object({
    /** Open waste, the largest first; the first three are the ones to remove. */
    open: z.array(
      z.object({
        what: z.string(),
        process: text,
        kind: text,
        /** Hours a week; null while minutes or times are missing. */
        hours: z.nullable(z.number()),
        words: z.string(),
      }),
    ),
    total: text,
    /** Why no cost is shown, or null. */
    noCost: text,
    /** Rows without minutes or times a week, which have no hours. */
    unknown: count,
    hiring: z.array(z.object({ words: z.string(), wastes: lines })),
    /** Where there is nothing to weigh, why. */
    hiringNote: text,
    wonBack: text,
    made: z.string(),
    people: lines,
    decimalComma,
    roles: lines,
    processes: lines,
  }),
  'waste.add': added,
  'waste.remove': z.object({ changed, words: z.string() }),
  'tools.add': added,
} as const;
