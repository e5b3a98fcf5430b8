import { createCalendar } from '../calendar';
import { InputError } from '../input-error';
import { nextIds } from '../install/assign-ids';
import { appendTo } from '../schema/append-rows';
import { foldName } from '../schema/fold-name';
import { readRows } from '../schema/read-rows';
import { processRegister } from '../tabs/process-register';
import type { Call } from './answer';
import { needSheet } from './read-tab';

/** Adds processes under the last row of the register, each with an ID; names that stand there are left out. */
export const auditAdd: Call<'audit.add'> = (workbook, { names }) =>
  workbook.exclusively(() => {
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const sheet = needSheet(workbook, processRegister);
    const values = sheet.values();
    const { rows } = readRows(processRegister, { name: sheet.name, values }, calendar);
    const standing = new Set(rows.map((row) => foldName(row.process)));
    const known: string[] = [];
    const added: string[] = [];
    for (const name of names.map((typed) => typed.trim())) {
      if (name === '') continue;
      if (standing.has(foldName(name))) known.push(name);
      else added.push(name);
      standing.add(foldName(name));
    }
    if (added.length === 0 && known.length === 0) {
      throw new InputError('Audit', 'no process is named. Type or choose at least one, then add it.');
    }
    const ids = nextIds(processRegister, values, added.length);
    appendTo(
      sheet,
      processRegister,
      added.map((process, index) => ({ process, verdict: 'Not audited' as const, id: ids[index] ?? null })),
    );
    return { added: added.length, known };
  });
