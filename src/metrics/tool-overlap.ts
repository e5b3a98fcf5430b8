import { compareNames } from './groups';

/** A job that more than one tool does. */
export interface Overlap {
  readonly job: string;
  /** Dearest first, then by name. */
  readonly tools: readonly string[];
  /** All tools of the job together; null where no cost is known. */
  readonly annualCost: number | null;
}

interface ToolsOfJob {
  job: string;
  readonly tools: Map<string, { name: string; cost: number | null }>;
}

/** The tools of each job, added batch by batch. */
export interface JobTools {
  readonly byJob: Map<string, ToolsOfJob>;
  readonly folded: (name: string) => string;
}

export function startJobTools(): JobTools {
  return { byJob: new Map(), folded: rememberingLowerCase() };
}

/**
 * Adds tools to their jobs. Rows without a job or a tool are left out. Names that differ only in capitals are one. NaN
 * is a cost that is not known.
 */
export function addTools(
  { byJob, folded }: JobTools,
  jobs: readonly string[],
  tools: readonly string[],
  costs: ArrayLike<number> | null,
): void {
  for (let index = 0; index < jobs.length; index += 1) {
    const job = jobs[index] ?? '';
    const tool = tools[index] ?? '';
    if (job === '' || tool === '') continue;
    const jobKey = folded(job);
    let known = byJob.get(jobKey);
    if (known === undefined) {
      known = { job, tools: new Map() };
      byJob.set(jobKey, known);
    } else if (job < known.job) known.job = job;
    const toolKey = folded(tool);
    let same = known.tools.get(toolKey);
    if (same === undefined) {
      same = { name: tool, cost: null };
      known.tools.set(toolKey, same);
    } else if (tool < same.name) same.name = tool;
    const cost = costs?.[index] ?? Number.NaN;
    if (!Number.isNaN(cost)) same.cost = (same.cost ?? 0) + cost;
  }
}

/** Jobs that two tools or more do, the dearest first; then those with more tools, then by name. */
export function toolOverlaps({ byJob }: JobTools): readonly Overlap[] {
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

/** Lower case of names, made once a spelling. */
function rememberingLowerCase(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let folded = known.get(name);
    if (folded === undefined) {
      folded = name.toLowerCase();
      known.set(name, folded);
    }
    return folded;
  };
}
