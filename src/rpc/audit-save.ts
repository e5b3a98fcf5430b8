import { saveVerdict } from '../audit/save-verdict';
import { createCalendar } from '../calendar';
import { auditAnswers } from '../tabs/audit-answers';
import { processRegister } from '../tabs/process-register';
import type { Call } from './answer';
import { attentionOf, readAuditSource, readNames, toAuditedProcess } from './audited-process';
import { needSheet } from './read-tab';

/** Saves the quick pass of one process, with the verdict that the person decided on. */
export const auditSave: Call<'audit.save'> = (workbook, input, { now, user }) =>
  workbook.exclusively(() => {
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const saved = saveVerdict(
      {
        register: needSheet(workbook, processRegister),
        answers: needSheet(workbook, auditAnswers),
        people: readNames(workbook, calendar),
      },
      input,
      { today: calendar.dayOf(now()), by: user(), calendar },
    );
    const source = readAuditSource(workbook, calendar, now(), saved.answersRows);
    return {
      process: toAuditedProcess(saved.process, source),
      suggested: saved.suggested,
      attention: attentionOf(saved.rows),
      warnings: [...saved.warnings],
      changed: [...saved.changed],
    };
  });
