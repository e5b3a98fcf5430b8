import { createCalendar } from '../calendar';
import { dayText } from '../calendar/days';
import type { CellValue } from '../cell';
import { type ReadImport, readImport, writeImport } from '../imports/import-sheet';
import type { Column } from '../schema/column';
import type { Call } from './answer';
import type { Output } from './contract';
import { receivingTab, sourceSheet } from './import-match';
import { needSheet } from './read-tab';

/** How many of the rows a report shows. */
const SHOWN_ROWS = 5;

/** Takes rows of a sheet over into a tab; with `preview` it only says what would happen. */
export const importRows: Call<'importRows'> = (workbook, input) => {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const tab = receivingTab(input.tab);
  const read = () => {
    const target = needSheet(workbook, tab);
    return {
      target,
      plan: readImport(sourceSheet(workbook.sheets(), input.sheet), target, tab, input, calendar),
    };
  };
  if (input.preview === true) return report(read().plan, false);
  return workbook.exclusively(() => {
    const { target, plan } = read();
    if (plan.rows.length > 0) writeImport(target, plan);
    return report(plan, true);
  });
};

function report(plan: ReadImport, isWritten: boolean): Output<'importRows'> {
  const columns = plan.keys.flatMap((key) => {
    const column = plan.tab.columns[key];
    return column === undefined ? [] : { key, column };
  });
  return {
    taken: plan.rows.length,
    known: plan.known,
    changed: plan.changed,
    refused: [...plan.refused],
    headers: columns.map(({ column }) => column.header),
    sample: plan.rows
      .slice(0, SHOWN_ROWS)
      .map((row) => columns.map(({ key, column }) => shown(column, row[key]))),
    batch: isWritten && plan.rows.length > 0 ? String(plan.batch) : null,
  };
}

function shown(column: Column, value: CellValue | undefined): string {
  if (value === undefined) return '';
  return column.kind === 'day' && typeof value === 'number' ? dayText(value) : String(value);
}
