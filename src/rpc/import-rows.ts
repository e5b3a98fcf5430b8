import { createCalendar } from '../calendar';
import { dayText } from '../calendar/days';
import type { CellValue } from '../cell';
import { byColumnKey } from '../imports/column-keys';
import {
  checkPlace,
  pastedTable,
  type ReadImport,
  readImport,
  sheetTable,
  writeImport,
} from '../imports/import-sheet';
import { knownWords } from '../imports/known-words';
import type { MisreadColumn } from '../imports/plan';
import type { SourceTable } from '../imports/source-table';
import type { Written } from '../imports/write-rows';
import { InputError } from '../input-error';
import type { Column } from '../schema/column';
import type { Workbook } from '../workbook';
import type { Call } from './answer';
import type { Input, Output } from './contract';
import { receivingTab } from './import-tabs';
import { needSheet } from './read-tab';

/** How many of the rows a report shows. */
const SHOWN_ROWS = 5;

/** Takes rows of a sheet or a pasted block over into a tab; with `preview` it only says what would happen. */
export const importRows: Call<'importRows'> = (workbook, input) => {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const tab = receivingTab(input.tab);
  const read = () => {
    const target = needSheet(workbook, tab);
    return {
      target,
      plan: readImport(sourceOf(workbook, input), target, tab, input, {
        calendar,
        locale: workbook.locale,
        known: () => knownWords(workbook, tab),
      }),
    };
  };
  const said = byColumnKey(tab, input.swapDays ?? {});
  if (input.preview === true) {
    const { target, plan } = read();
    checkPlace(target, plan);
    return report(plan, said, null);
  }
  return workbook.exclusively(() => {
    const { target, plan } = read();
    refuseUnsaid(plan, said);
    const none = { rows: 0, stopped: null };
    return report(plan, said, plan.rows.length > 0 ? writeImport(target, plan) : none);
  });
};

type Said = ReadonlyMap<string, boolean>;

/** True for dates that are certain to be misread, as long as nobody has said what becomes of them. */
function isOpen({ key, text }: MisreadColumn, said: Said): boolean {
  return text !== null && !said.has(key);
}

function refuseUnsaid({ misread, tab }: ReadImport, said: Said): void {
  const open = misread.find((column) => isOpen(column, said));
  if (open === undefined) return;
  const days = open.count === 1 ? '1 day was' : `${open.count} days were`;
  throw new InputError(
    `${tab.name}, ${open.header}`,
    `${days} read by the sheet with the ${open.order} first, but the list has days such as ${open.text}. Nothing was taken. Say whether day and month are to change places.`,
  );
}

function sourceOf(workbook: Workbook, { sheet, pasted }: Input<'importRows'>): SourceTable {
  if (pasted !== undefined) return pastedTable(pasted);
  if (sheet !== undefined) return sheetTable(workbook.sheets(), sheet);
  throw new InputError('Import rows', 'choose the sheet that the rows come from, or paste them.');
}

/** `written` is null for a preview. */
function report(plan: ReadImport, said: Said, written: Written | null): Output<'importRows'> {
  const taken = written === null ? plan.rows.length : written.rows;
  const stopped = written?.stopped ?? null;
  const columns = plan.keys.flatMap((key) => {
    const column = plan.tab.columns[key];
    return column === undefined ? [] : { key, column };
  });
  return {
    taken,
    known: plan.known,
    changed: plan.changes.length,
    changes: [...plan.changes],
    lookalikes: [...plan.lookalikes],
    refused: [...plan.refused],
    misread: plan.misread.map((column) => ({
      key: column.key,
      header: column.header,
      dates: column.count,
      read: dayText(column.read),
      swapped: dayText(column.swapped),
      text: column.text,
      order: column.order,
      open: isOpen(column, said),
    })),
    stopped: stopped === null ? null : { ...stopped, left: plan.rows.length - taken },
    headers: columns.map(({ column }) => column.header),
    sample: plan.rows
      .slice(0, SHOWN_ROWS)
      .map((row) => columns.map(({ key, column }) => shown(column, row[key]))),
    batch: written !== null && taken > 0 ? String(plan.batch) : null,
  };
}

function shown(column: Column, value: CellValue | undefined): string {
  if (value === undefined) return '';
  return column.kind === 'day' && typeof value === 'number' ? dayText(value) : String(value);
}
