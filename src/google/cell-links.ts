import { runsOf } from '../schema/append-rows';
import type { SheetChange } from '../workbook';

type Link = Extract<SheetChange, { kind: 'link' }>;

/** Links one under the other are one call. */
export function setLinks(sheet: GoogleAppsScript.Spreadsheet.Sheet, links: readonly Link[]): void {
  for (const column of new Set(links.map((link) => link.column))) {
    const inColumn = new Map(links.filter((link) => link.column === column).map((link) => [link.row, link]));
    for (const run of runsOf([...inColumn.keys()])) {
      const texts = run.flatMap((row) => {
        const link = inColumn.get(row);
        if (link === undefined) return [];
        return [[SpreadsheetApp.newRichTextValue().setText(link.text).setLinkUrl(link.url).build()]];
      });
      sheet.getRange(run[0] ?? 1, column, texts.length, 1).setRichTextValues(texts);
    }
  }
}
