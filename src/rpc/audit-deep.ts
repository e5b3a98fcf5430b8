import { saveGroundwork } from '../audit/save-groundwork';
import { createCalendar } from '../calendar';
import { auditAnswers } from '../tabs/audit-answers';
import { processRegister } from '../tabs/process-register';
import type { Call } from './answer';
import { readAuditSource, toAuditedProcess } from './audited-process';
import { needSheet } from './read-tab';

/** Saves the deep pass of one process as far as it is answered. */
export const auditDeep: Call<'audit.deep'> = (workbook, input, { now, user }) =>
  workbook.exclusively(() => {
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const saved = saveGroundwork(
      { register: needSheet(workbook, processRegister), answers: needSheet(workbook, auditAnswers) },
      input,
      { today: calendar.dayOf(now()), by: user(), calendar },
    );
    const source = readAuditSource(workbook, calendar, now(), saved.answersRows);
    return { process: toAuditedProcess(saved.process, source), changed: [...saved.changed] };
  });
