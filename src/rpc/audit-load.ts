import { type Attention, measureAttention } from '../audit/attention';
import { fold } from '../audit/find-process';
import { starterProcesses } from '../audit/starters';
import { createCalendar } from '../calendar';
import { readRows } from '../schema/read-rows';
import type { RowOf } from '../schema/tab';
import { people } from '../tabs/people';
import { processRegister } from '../tabs/process-register';
import { readSettings } from '../tabs/read-settings';
import type { Call } from './answer';
import type { Output } from './contract';
import { needSheet, readTab } from './read-tab';

type ProcessRow = RowOf<typeof processRegister>;

/** The register as the audit walks through it. */
export const auditLoad: Call<'audit.load'> = (workbook) => {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const { rows } = readRows(processRegister, needSheet(workbook, processRegister), calendar);
  const processes = rows.filter((row) => row.process !== null);
  const known = new Set(processes.map((row) => fold(row.process)));
  const { businessType } = readSettings(workbook, calendar).settings;
  return {
    processes: processes.map(toAuditedProcess),
    people: activeNames(readTab(workbook, people, calendar).rows),
    starters: starterProcesses(businessType).filter((name) => !known.has(fold(name))),
    attention: attentionOf(processes),
  };
};

/** A row of the register as the sidebar gets it. */
export function toAuditedProcess(row: ProcessRow): Output<'audit.load'>['processes'][number] {
  const { id, row: place, process, area, owner, verdict, impact, fails } = row;
  return { ref: { id, row: place, name: process ?? '' }, area, owner, verdict, impact, fails };
}

/** The share that needs work among the processes that have a name. */
export function attentionOf(rows: readonly ProcessRow[]): Attention {
  return measureAttention(rows.filter((row) => row.process !== null).map((row) => row.verdict));
}

/** Names of those who can own something, each once, in the order of the tab. */
export function activeNames(rows: readonly RowOf<typeof people>[]): string[] {
  const names = rows.filter((row) => row.active !== 'No').map((row) => row.name);
  return [...new Set(names.filter((name) => name !== null))];
}
