import { starterProcesses } from '../audit/starters';
import { createCalendar } from '../calendar';
import { dayText } from '../calendar/days';
import { countedRows } from '../metrics/sample-rows';
import { foldName } from '../schema/fold-name';
import { readRows } from '../schema/read-rows';
import { processRegister } from '../tabs/process-register';
import { readSettings } from '../tabs/read-settings';
import type { Call } from './answer';
import { attentionOf, readAuditSource, readNames, toAuditedProcess } from './audited-process';
import { needSheet } from './read-tab';

/** The register as the audit walks through it. */
export const auditLoad: Call<'audit.load'> = (workbook, _, { now }) => {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const { rows } = readRows(processRegister, needSheet(workbook, processRegister), calendar);
  const processes = countedRows(rows).filter((row) => row.process !== null);
  const known = new Set(processes.map((row) => foldName(row.process)));
  const { businessType } = readSettings(workbook, calendar).settings;
  const source = readAuditSource(workbook, calendar, now());
  return {
    processes: processes.map((row) => toAuditedProcess(row, source)),
    people: readNames(workbook, calendar),
    starters: starterProcesses(businessType).filter((name) => !known.has(foldName(name))),
    attention: attentionOf(processes),
    today: dayText(calendar.dayOf(now())),
  };
};
