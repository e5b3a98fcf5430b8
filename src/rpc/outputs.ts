import * as z from 'zod/mini';
import { auditOutputs } from './audit-outputs';
import { importOutputs } from './import-outputs';
import { installOutputs } from './install-outputs';
import { metricsOutputs } from './metrics-outputs';
import { reviewOutputs } from './review-outputs';
import { setupOutputs } from './setup-outputs';
import { count } from './shared-outputs';
import { wasteOutputs } from './waste-outputs';
import { weekOutputs } from './week-outputs';

/**
 * What each call gives. Both sides check it, so it is kept to the plainest schemas: each further kind of check
 * makes the page larger.
 */

export const outputs = {
  home: z.object({
    installed: z.boolean(),
    next: z.object({
      title: z.string(),
      why: z.string(),
      screen: z.enum(['install', 'setup', 'audit', 'import', 'review', 'check', 'week', 'metrics', 'waste']),
    }),
    steps: z.array(z.object({ name: z.string(), done: count, of: count, words: z.string() })),
    /** Who asks, as they said once; null where they were never asked, '' where they would rather not say. */
    me: z.nullable(z.string()),
    /** Names in People, to be asked with. */
    people: z.array(z.string()),
    /** What the work has paid back so far, in one line, and how it is counted; null while there is nothing to show. */
    payBack: z.nullable(z.object({ words: z.string(), made: z.string() })),
    /** What is said of the sample where it stands beside what the team typed; null where it does not. */
    sample: z.nullable(z.string()),
    /** What can be done with the sample; null where rows of the team's own are in its way. */
    sampleOffer: z.nullable(z.enum(['add', 'remove'])),
    findings: count,
    /** What installing would change, while tabs are missing. */
    install: z.optional(installOutputs['install.plan']),
  }),
  ...installOutputs,
  ...importOutputs,
  'sample.add': z.object({ rows: count }),
  'sample.remove': z.object({
    rows: count,
    kept: z.array(z.string()),
    /** Tabs of reviews that were built from the sample; they stay, and no longer count as built. */
    reviews: z.array(z.string()),
  }),
  ...setupOutputs,
  ...auditOutputs,
  ...weekOutputs,
  ...metricsOutputs,
  ...wasteOutputs,
  ...reviewOutputs,
  refresh: z.object({
    cells: count,
    /** Which they are, such as "Board B3". */
    entered: z.array(z.string()),
    /** Protected cells that were left alone, such as "Board B4". */
    skipped: z.array(z.string()),
  }),
} as const;
