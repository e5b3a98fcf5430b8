import * as z from 'zod/mini';
import { count, finding } from './shared-outputs';

/** A computed column that shows nothing, with the cells in its way, such as F5, and what they hold. */
const blockedColumn = z.object({
  sheet: z.string(),
  header: z.string(),
  url: z.nullable(z.string()),
  cells: z.array(z.object({ cell: z.string(), holds: z.string(), url: z.nullable(z.string()) })),
  /** How many more cells there are than are listed. */
  more: count,
});

/** Rows one below the other whose IDs stand further up already; `cell` is the first with an ID, such as K3. */
const copiedRows = z.object({
  sheet: z.string(),
  cell: z.string(),
  row: count,
  ids: z.array(z.string()),
  /** The row that keeps the first of the IDs. */
  keptBy: count,
  /** What the first of the rows is about. */
  what: z.string(),
  url: z.nullable(z.string()),
});

/** A header of the team's own that seems to be a column that is missing, renamed. */
const renamedHeader = z.object({
  sheet: z.string(),
  cell: z.string(),
  holds: z.string(),
  header: z.string(),
  url: z.nullable(z.string()),
});

const checked = {
  findings: z.array(
    z.extend(finding, {
      /** Where nobody has to go to the cell: it is among the repairs, or among what the person decides. */
      remedy: z.optional(z.enum(['repair', 'choice'])),
    }),
  ),
  /** What Repair would do by itself, a sentence each. */
  repairs: z.optional(z.array(z.string())),
  blocked: z.optional(z.array(blockedColumn)),
  copied: z.optional(z.array(copiedRows)),
  /** What the person decides about before Repair; each is among the findings too. */
  renamed: z.optional(z.array(renamedHeader)),
};

export const installOutputs = {
  'install.plan': z.object({
    /** True where no tab of ours is there yet. */
    first: z.boolean(),
    changes: z.array(z.string()),
    findings: z.array(finding),
  }),
  install: z.object({
    changes: z.array(z.string()),
    findings: z.array(finding),
    /** Columns that were not added, until Check & repair is told what the header in their place is. */
    waiting: z.optional(z.array(renamedHeader)),
  }),
  check: z.object(checked),
  repair: z.object({ changes: z.array(z.string()), ...checked }),
} as const;
