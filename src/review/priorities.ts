import { foldName } from '../schema/fold-name';
import type { RowOf } from '../schema/tab';
import type { processRegister } from '../tabs/process-register';
import { hoursWords } from './number-words';
import type { Problem } from './problems';
import type { WasteLine } from './wastes';

type ProcessRow = RowOf<typeof processRegister>;

/** The row that a line of the review is about. */
export interface RowLink {
  readonly tab: 'processes' | 'quality' | 'deliveries' | 'waste' | 'actions';
  /** From 1. */
  readonly row: number;
  readonly id: string | null;
}

/** Something to agree on for the next 30 days; the meeting decides. */
export interface Priority {
  readonly what: string;
  readonly why: string;
  readonly owner: string | null;
  /** What it is for. */
  readonly link: RowLink;
}

const WEIGHT = { Inconsistent: 3, Broken: 5 } as const;

/** Processes that need work, with impact × fails × weight; by impact first, then by the product. */
export function rankProcesses(
  rows: readonly ProcessRow[],
): readonly { readonly row: ProcessRow; readonly priority: number }[] {
  return rows
    .flatMap((row) => {
      const { verdict, impact, fails } = row;
      if (verdict !== 'Inconsistent' && verdict !== 'Broken') return [];
      return [{ row, priority: (impact ?? 0) * (fails ?? 0) * WEIGHT[verdict] }];
    })
    .sort((a, b) => (b.row.impact ?? 0) - (a.row.impact ?? 0) || b.priority - a.priority);
}

/**
 * What suggests itself: the worst process, the top problem, the top waste, the next process. At most four. All are of
 * one world, since the owner of a problem's or a waste's process is looked for among the processes.
 */
export function suggestPriorities(
  processes: readonly ProcessRow[],
  problems: readonly Problem[],
  wastes: readonly WasteLine[],
): readonly Priority[] {
  const [first, second] = rankProcesses(processes).map(({ row, priority }): Priority => {
    const verb = row.verdict === 'Broken' ? 'Redesign' : 'Standardize';
    return {
      what: `${verb}: ${row.process ?? ''}`,
      why: priority > 0 ? `${row.verdict}, priority ${priority}` : `${row.verdict}`,
      owner: row.owner,
      link: { tab: 'processes', row: row.row, id: row.id },
    };
  });
  const ownerOf = (process: string | null) =>
    process === null
      ? null
      : (processes.find((row) => foldName(row.process) === foldName(process))?.owner ?? null);
  const [problem] = problems.map(
    (top): Priority => ({
      what: `Stop: ${top.name}`,
      why: `${top.count} ×, ${hoursWords(top.hours)}`,
      owner: ownerOf(top.process),
      link: top.source,
    }),
  );
  const [waste] = wastes.map(
    (top): Priority => ({
      what: `Remove: ${top.what}`,
      why: `${hoursWords(top.hours)} a week`,
      owner: ownerOf(top.process) ?? top.by,
      link: { tab: 'waste', row: top.row, id: top.id },
    }),
  );
  return [first, problem, waste, second].filter((priority) => priority !== undefined);
}
