import { createCalendar } from '../calendar';
import { dayText } from '../calendar/days';
import type { CellValue } from '../cell';
import { pastedTable, type ReadImport, readImport, sheetTable, writeImport } from '../imports/import-sheet';
import type { SourceTable } from '../imports/source-table';
import { InputError } from '../input-error';
import type { Column } from '../schema/column';
import type { WorkbookReader } from '../workbook';
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
      plan: readImport(sourceOf(workbook, input), target, tab, input, { calendar, locale: workbook.locale }),
    };
  };
  if (input.preview === true) return report(read().plan, false);
  return workbook.exclusively(() => {
    const { target, plan } = read();
    if (plan.rows.length > 0) writeImport(target, plan);
    return report(plan, true);
  });
};

function sourceOf(workbook: WorkbookReader, { sheet, pasted }: Input<'importRows'>): SourceTable {
  if (pasted !== undefined) return pastedTable(pasted);
  if (sheet !== undefined) return sheetTable(workbook.sheets(), sheet);
  throw new InputError('Import rows', 'choose the sheet that the rows come from, or paste them.');
}

function report(plan: ReadImport, isWritten: boolean): Output<'importRows'> {
  const columns = plan.keys.flatMap((key) => {
    const column = plan.tab.columns[key];
    return column === undefined ? [] : { key, column };
  });
  return {
    taken: plan.rows.length,
    known: plan.known,
    changed: plan.changes.length,
    changes: [...plan.changes],
    lookalikes: [...plan.lookalikes],
    refused: [...plan.refused],
    headers: columns.map(({ column }) => column.header),
    sample: plan.rows
      .slice(0, SHOWN_ROWS)
      .map((row) => columns.map(({ key, column }) => shown(column, row[key]))),
    batch: isWritten && plan.rows.length > 0 && 'source' in plan.tab.columns ? String(plan.batch) : null,
  };
}

function shown(column: Column, value: CellValue | undefined): string {
  if (value === undefined) return '';
  return column.kind === 'day' && typeof value === 'number' ? dayText(value) : String(value);
}
