import { findProcess } from '../audit/find-process';
import { createCalendar } from '../calendar';
import { dayNumber } from '../calendar/days';
import { InputError } from '../input-error';
import { nextIds } from '../install/assign-ids';
import { appendTo } from '../schema/append-rows';
import { placesOf, writeCells } from '../schema/change-row';
import { foldName } from '../schema/fold-name';
import { readRows } from '../schema/read-rows';
import { actions } from '../tabs/actions';
import { processRegister } from '../tabs/process-register';
import type { Call } from './answer';
import { readAuditSource, toAuditedProcess } from './audited-process';
import { needSheet } from './read-tab';

/** Adds an action for a process to Actions. The same open action is not added twice. */
export const auditAct: Call<'audit.act'> = (workbook, input, { now }) =>
  workbook.exclusively(() => {
    const what = input.what.trim();
    if (what === '') throw new InputError('Action', 'say what will be done, starting with a verb.');
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const register = needSheet(workbook, processRegister);
    const values = register.values();
    const { rows } = readRows(processRegister, { name: register.name, values }, calendar);
    const row = findProcess(rows, input.process);
    const due = input.due === undefined ? null : dayNumber(input.due);
    const confirm = input.anyway === true ? [] : doubts(row);
    const given = () => toAuditedProcess(row, readAuditSource(workbook, calendar, now()));
    if (confirm.length > 0) return { process: given(), id: null, confirm };

    const sheet = needSheet(workbook, actions);
    const actionValues = sheet.values();
    const known = readRows(actions, { name: sheet.name, values: actionValues }, calendar).rows.find(
      (action) =>
        foldName(action.what) === foldName(what) &&
        row.id !== null &&
        action.linkedId === row.id &&
        (action.state ?? 'Open') === 'Open',
    );
    if (known !== undefined) return { process: given(), id: known.id ?? '', confirm: [] };
    const processId = row.id ?? nextIds(processRegister, values, 1)[0] ?? '';
    if (row.id === null) {
      writeCells(register, row.row, placesOf(register, processRegister, values, { id: processId }));
    }
    const [id = ''] = nextIds(actions, actionValues, 1);
    appendTo(sheet, actions, [
      {
        what,
        owner: input.owner?.trim() || null,
        due,
        state: 'Open',
        from: 'Audit',
        linkedId: processId,
        agreedOn: calendar.dayOf(now()),
        id,
      },
    ]);
    const process = { ...row, id: processId };
    return {
      process: toAuditedProcess(process, readAuditSource(workbook, calendar, now())),
      id,
      confirm: [],
    };
  });

/** What a person is asked before a process is changed. */
function doubts({ verdict, owner }: { readonly verdict: string | null; readonly owner: string | null }) {
  return [
    ...(verdict === 'Working' ? ['It works. Change it anyway?'] : []),
    ...(owner === null ? ['It has no owner. Name one before you change it.'] : []),
  ];
}
