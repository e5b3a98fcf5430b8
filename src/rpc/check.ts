import { a1 } from '../cell';
import { checkTabs as checkAll } from '../install/check';
import type { BlockedColumn } from '../install/computed-findings';
import { blockedColumns, listedText, repairSentences, repairWorkbook } from '../install/repair';
import { cellFinding } from '../schema/finding';
import { readOnce } from '../schema/read-once';
import type { Workbook } from '../workbook';
import type { Call } from './answer';
import type { Output } from './contract';
import { linksInto, withLinks } from './links';

/** So many cells of a blocked column are listed; more are asked for once these are done. */
const CELLS_LISTED = 100;

function listed(workbook: Workbook, blocked: readonly BlockedColumn[]): Output<'check'>['blocked'] {
  const linkTo = linksInto(workbook);
  const urlOf = (sheet: string, row: number, column: number): string | null =>
    linkTo(cellFinding(sheet, row, column, '')) || null;
  return blocked.map(({ sheet, header, row, column, cells }) => ({
    sheet,
    header,
    url: urlOf(sheet, row, column),
    cells: cells.slice(0, CELLS_LISTED).map((cell) => ({
      cell: a1(cell.row, cell.column),
      holds: listedText(cell, workbook),
      url: urlOf(sheet, cell.row, cell.column),
    })),
    more: Math.max(0, cells.length - CELLS_LISTED),
  }));
}

function look(workbook: Workbook): Output<'check'> {
  const { found, findings } = checkAll(workbook);
  return {
    findings: withLinks(workbook, findings),
    repairs: repairSentences(workbook),
    blocked: listed(workbook, blockedColumns(found)),
  };
}

/** Every finding of Check & repair, and what Repair would do. */
export const checkTabs: Call<'check'> = (workbook) => look(workbook);

/** Repairs, and looks again. */
export const repair: Call<'repair'> = (workbook, { clear }) =>
  workbook.exclusively(() => {
    const { changes, findings } = repairWorkbook(workbook, clear);
    const after = look(readOnce(workbook));
    // What Sheets refused to change is found here alone.
    const known = new Set(after.findings.map(({ where, problem }) => `${where} ${problem}`));
    const refused = withLinks(workbook, findings).filter(
      ({ where, problem }) => !known.has(`${where} ${problem}`) && /protected/.test(problem),
    );
    return { changes: [...changes], ...after, findings: [...refused, ...after.findings] };
  });
