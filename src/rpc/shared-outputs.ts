import * as z from 'zod/mini';

/** Parts that the outputs of several calls have in common. */

/** A whole number, 0 or more. The page checks that it is a number; docs/rpc.md says the rest. */
export const count = z.number();

/** A month, yyyy-mm. */
export const month = z.string();

/** What others changed since the person looked, a sentence each; where there is any, nothing was saved. */
export const changed = z.array(z.string());

/** How a process is found again: by its ID, or, where it has none yet, by its row and name. */
export const processRef = z.object({ id: z.nullable(z.string()), row: count, name: z.string() });

/** A finding that a person can act on: where it is, what is wrong and what to do, with a link to the cell. */
export const finding = z.object({ where: z.string(), problem: z.string(), url: z.nullable(z.string()) });

/** Minutes that a review can take. */
export const REVIEW_LENGTHS = [60, 75, 90] as const;

/** True where the spreadsheet's locale has a comma before the decimals; left out elsewhere. */
export const decimalComma = z.optional(z.boolean());
