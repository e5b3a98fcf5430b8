import { saveDraft } from '../audit/save-draft';
import { createCalendar } from '../calendar';
import { auditAnswers } from '../tabs/audit-answers';
import { processRegister } from '../tabs/process-register';
import type { Call } from './answer';
import { readAuditSource, readNames, toAuditedProcess } from './audited-process';
import { needSheet } from './read-tab';

/** Keeps the quick pass of one process as far as it is answered. */
export const auditDraft: Call<'audit.draft'> = (workbook, input, { now }) =>
  workbook.exclusively(() => {
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const saved = saveDraft(
      {
        register: needSheet(workbook, processRegister),
        answers: needSheet(workbook, auditAnswers),
        people: readNames(workbook, calendar),
      },
      input,
      { today: calendar.dayOf(now()), calendar },
    );
    const source = readAuditSource(workbook, calendar, now(), saved.answersRows);
    return { process: toAuditedProcess(saved.process, source), changed: [...saved.changed] };
  });
