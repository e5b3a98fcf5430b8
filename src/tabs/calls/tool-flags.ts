import type { ColumnCall } from '../../schema/column';
import { foldName } from '../../schema/fold-name';
import type { toolInventory } from '../tool-inventory';
import { asOfDay, isSoon, SETTINGS_COLUMNS } from './as-of';
import { joinFlags } from './flags';

/** From two hours a week on, handing the work to a machine is worth a calculation. */
const WORTH_AUTOMATING_HOURS = 2;

/** So many tools are named; the rest are counted. */
const TOOLS_NAMED = 3;

function nameTools(tools: readonly string[]): string {
  const more = tools.length - TOOLS_NAMED;
  return tools.slice(0, TOOLS_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** Flags of the Tool Inventory. */
export const toolFlags: ColumnCall = {
  columns: [
    'tool',
    'jobItDoes',
    'renewsOn',
    'seatsPaid',
    'seatsActive',
    'manualHoursAWeek',
    'retypedInto',
    ...SETTINGS_COLUMNS,
  ],
  compute({ rows, settings }) {
    const tools = rows<typeof toolInventory>('toolInventory');
    const asOf = asOfDay(settings);
    const byJob = new Map<string, string[]>();
    for (const { tool, jobItDoes } of tools) {
      if (tool === null || jobItDoes === null) continue;
      byJob.set(foldName(jobItDoes), [...(byJob.get(foldName(jobItDoes)) ?? []), tool]);
    }
    return tools.map((row) => {
      const others = (byJob.get(foldName(row.jobItDoes)) ?? []).filter(
        (name) => foldName(name) !== foldName(row.tool),
      );
      const { seatsPaid, seatsActive, manualHoursAWeek } = row;
      return [
        joinFlags([
          others.length > 0 && `same job as ${nameTools(others)}`,
          isSoon(row.renewsOn, asOf) && 'renewal within 60 days',
          seatsPaid !== null && seatsActive !== null && seatsActive > seatsPaid && 'more active than paid',
          row.retypedInto !== null && `retyped into ${row.retypedInto}`,
          manualHoursAWeek !== null && manualHoursAWeek >= WORTH_AUTOMATING_HOURS && 'worth automating?',
        ]),
      ];
    });
  },
};
