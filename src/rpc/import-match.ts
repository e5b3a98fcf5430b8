import { importableSheets, pastedTable, sheetTable, suggestColumns } from '../imports/import-sheet';
import { knownWords } from '../imports/known-words';
import { sourceTable } from '../imports/source-table';
import { surveyColumns } from '../imports/survey';
import { takingOf } from '../imports/taking';
import { SAMPLE_METADATA } from '../sample/mark';
import { deliveries } from '../tabs/deliveries';
import type { Call } from './answer';
import { receivingTab, receivingTabs } from './import-tabs';

/** Suggests which column of a sheet or a pasted block goes into which column of a tab. */
export const importMatch: Call<'import.match'> = (workbook, input) => {
  const sheets = importableSheets(workbook.sheets());
  const tab = input.tab === undefined ? deliveries : receivingTab(input.tab);
  // The sheet that was brought in last stands last.
  const name = input.pasted === undefined ? (input.sheet ?? sheets[sheets.length - 1]?.name ?? null) : null;
  const table =
    input.pasted !== undefined
      ? pastedTable(input.pasted)
      : name === null
        ? sourceTable('', [])
        : sheetTable(sheets, name);
  return {
    sheets: sheets.map((sheet) => sheet.name),
    tabs: receivingTabs().map(({ key, name }) => ({ key, name })),
    sheet: name,
    tab: tab.key,
    headers: table.headers.filter((header) => header !== ''),
    columns: suggestColumns(table, tab, knownWords(workbook, tab)).map(
      ({ key, column, source, byValues, constant }) => ({
        key,
        header: column.header,
        kind: column.kind,
        required: column.required ?? false,
        words: [...takingOf(column).words],
        mark: takingOf(column).mark,
        source,
        byValues,
        ...(constant === undefined ? {} : { constant }),
      }),
    ),
    survey: surveyColumns(table).map((each) => ({ ...each, words: [...each.words], marks: [...each.marks] })),
    rows: table.rows.length,
    sample: workbook.sheets().some((sheet) => Boolean(sheet.metadata(SAMPLE_METADATA))),
  };
};
