import { compareNames } from './groups';

/** A job that more than one tool does. */
export interface Overlap {
  readonly job: string;
  /** Dearest first, then by name. */
  readonly tools: readonly string[];
  /** All tools of the job together; null where no cost is known. */
  readonly annualCost: number | null;
}

/**
 * Jobs that two tools or more do, the dearest first; then those with more tools, then by name. Rows without a job or
 * a tool are left out. Names that differ only in capitals are one. null is a cost that is not known.
 */
export function toolOverlaps(
  jobs: readonly string[],
  tools: readonly string[],
  costs: readonly (number | null)[],
): readonly Overlap[] {
  const byJob = new Map<string, { job: string; tools: Map<string, { name: string; cost: number | null }> }>();
  jobs.forEach((job, index) => {
    const tool = tools[index] ?? '';
    if (job === '' || tool === '') return;
    const known = byJob.get(job.toLowerCase()) ?? { job, tools: new Map() };
    if (job < known.job) known.job = job;
    const same = known.tools.get(tool.toLowerCase()) ?? { name: tool, cost: null };
    if (tool < same.name) same.name = tool;
    const cost = costs[index] ?? null;
    if (cost !== null) same.cost = (same.cost ?? 0) + cost;
    known.tools.set(tool.toLowerCase(), same);
    byJob.set(job.toLowerCase(), known);
  });
  return [...byJob.values()]
    .filter((group) => group.tools.size > 1)
    .map(({ job, tools: found }) => {
      const ranked = [...found.values()].sort(
        (a, b) => (b.cost ?? -1) - (a.cost ?? -1) || compareNames(a.name, b.name),
      );
      const known = ranked.filter(({ cost }) => cost !== null);
      const annualCost =
        known.length === 0 ? null : known.reduce((total, { cost }) => total + (cost ?? 0), 0);
      return { job, tools: ranked.map(({ name }) => name), annualCost };
    })
    .sort(
      (a, b) =>
        (b.annualCost ?? -1) - (a.annualCost ?? -1) ||
        b.tools.length - a.tools.length ||
        compareNames(a.job, b.job),
    );
}
