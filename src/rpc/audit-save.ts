import { saveVerdict } from '../audit/save-verdict';
import { createCalendar } from '../calendar';
import { auditAnswers } from '../tabs/audit-answers';
import { people } from '../tabs/people';
import { processRegister } from '../tabs/process-register';
import type { Call } from './answer';
import { activeNames, attentionOf, toAuditedProcess } from './audit-load';
import { needSheet, readTab } from './read-tab';

/** Saves the quick pass of one process, with the verdict that the person decided on. */
export const auditSave: Call<'audit.save'> = (workbook, input, { now, user }) =>
  workbook.exclusively(() => {
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const saved = saveVerdict(
      {
        register: needSheet(workbook, processRegister),
        answers: needSheet(workbook, auditAnswers),
        people: activeNames(readTab(workbook, people, calendar).rows),
      },
      input,
      { today: calendar.dayOf(now()), by: user(), calendar },
    );
    return {
      process: toAuditedProcess(saved.process),
      suggested: saved.suggested,
      attention: attentionOf(saved.rows),
      warnings: [...saved.warnings],
    };
  });
