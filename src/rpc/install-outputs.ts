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

const checked = {
  findings: z.array(finding),
  /** What Repair would do, a sentence each. */
  repairs: z.optional(z.array(z.string())),
  blocked: z.optional(z.array(blockedColumn)),
};

export const installOutputs = {
  'install.plan': z.object({
    /** True where no tab of ours is there yet. */
    first: z.boolean(),
    changes: z.array(z.string()),
    findings: z.array(finding),
  }),
  install: z.object({ changes: z.array(z.string()), findings: z.array(finding) }),
  check: z.object(checked),
  repair: z.object({ changes: z.array(z.string()), ...checked }),
} as const;
