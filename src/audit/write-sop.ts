import type { Sheet, SheetChange, Workbook } from '../workbook';

/** Google takes no longer name. */
const LONGEST_NAME = 100;

const COLUMNS = [
  { header: 'Starts when', width: 170, note: 'What sets the step off: a call, a day, a form that came in.' },
  { header: 'Step', width: 300, note: 'What is done, starting with a verb; one step a row.' },
  { header: 'Who', width: 120, note: 'The role that does it, rather than a name.' },
  { header: 'With what', width: 170, note: 'The tool, form or place.' },
  { header: 'Check', width: 220, note: 'How to see right away that the step came out right.' },
  { header: 'Done when', width: 220, note: 'What is there once the step is done.' },
] as const;

/** The tab's name: SOP: Send invoices. */
export function sopName(process: string): string {
  return `SOP: ${process.trim()}`.slice(0, LONGEST_NAME).trim();
}

/** The tab in which a process is written down, made with its headers where there is none; one that is there stays as it is. */
export function writeSop(
  workbook: Workbook,
  process: string,
): { readonly sheet: Sheet; readonly there: boolean } {
  const name = sopName(process);
  const known = workbook.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return { sheet: known, there: true };
  const sheet = workbook.addSheet(name);
  sheet.write(1, 1, [COLUMNS.map((column) => column.header)]);
  const header = { row: 1, column: 1, rows: 1, columns: COLUMNS.length };
  sheet.change([
    { kind: 'style', area: header, style: { bold: true, background: '#e8eaed' } },
    {
      kind: 'style',
      area: { row: 1, column: 1, columns: COLUMNS.length },
      style: { wrap: true, verticalAlign: 'top' },
    },
    { kind: 'notes', row: 1, column: 1, texts: COLUMNS.map((column) => column.note) },
    { kind: 'freeze', rows: 1, columns: 0 },
    ...COLUMNS.map(
      ({ width }, index): SheetChange => ({ kind: 'columnWidth', column: index + 1, pixels: width }),
    ),
  ]);
  return { sheet, there: false };
}
