import * as z from 'zod/mini';

/** Parts that the inputs of several calls have in common. */

export const nothing = z.object({});
/** yyyy-mm */
export const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month such as 2026-09'));
/** yyyy-mm-dd */
export const day = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected a day such as 2026-09-30'));
/** yyyy-mm-ddThh:mm on the spreadsheet's clock. */
export const moment = z
  .string()
  .check(
    z.regex(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/,
      'expected a day and a time such as 2026-09-30T09:30',
    ),
  );
export const wholeNumber = z.int().check(z.nonnegative());
export const mark = z.int().check(z.gte(1), z.lte(5));

/** How a process is found again: by its ID, or, where it has none yet, by its row and name. */
export const processRef = z.object({ id: z.nullable(z.string()), row: wholeNumber, name: z.string() });

/** A cell by its address and what it held when a person agreed; by its address alone: whatever it holds. */
export const agreedCell = z.union([z.string(), z.object({ cell: z.string(), holds: z.string() })]);
