import { findProcess } from '../audit/find-process';
import { writeSop } from '../audit/write-sop';
import { createCalendar } from '../calendar';
import { isBlank } from '../cell';
import { findColumns } from '../schema/find-columns';
import { readRows } from '../schema/read-rows';
import { processRegister } from '../tabs/process-register';
import type { Call } from './answer';
import { readAuditSource, toAuditedProcess } from './audited-process';
import { sheetUrl } from './links';
import { needSheet } from './read-tab';

/** Makes the tab for the steps of a process, and links it where the register has no link yet. */
export const sopWrite: Call<'sop.write'> = (workbook, { process }, { now }) =>
  workbook.exclusively(() => {
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const register = needSheet(workbook, processRegister);
    const values = register.values();
    const { rows } = readRows(processRegister, { name: register.name, values }, calendar);
    const row = findProcess(rows, process);
    const column = findColumns(processRegister, register.name, values).at.get('sopLink');
    const cell = column === undefined ? undefined : values[row.row - 1]?.[column - 1];
    const { sheet, there } = writeSop(workbook, row.process ?? process.name);
    const url = sheetUrl(workbook, sheet);
    const isFree = column !== undefined && isBlank(cell);
    if (isFree) register.change([{ kind: 'link', row: row.row, column, text: sheet.name, url }]);
    const sopLink = isFree ? sheet.name : row.sopLink;
    return {
      process: toAuditedProcess({ ...row, sopLink }, readAuditSource(workbook, calendar, now())),
      sheet: sheet.name,
      url,
      there,
      linked: isFree || row.sopLink === sheet.name,
    };
  });
