import { a1 } from '../cell';
import { checkTabs as checkAll } from '../install/check';
import { blockedColumns, listedText, shortened } from '../install/clear-blocked';
import type { BlockedColumn } from '../install/computed-findings';
import type { CopiedRows } from '../install/copied-ids';
import { renamedColumns } from '../install/renamed-columns';
import { repairSentences, repairWorkbook } from '../install/repair';
import { cellFinding } from '../schema/finding';
import { readOnce } from '../schema/read-once';
import type { Workbook } from '../workbook';
import type { Call } from './answer';
import type { Output } from './contract';
import { linksInto, renamedAs, withLinks } from './links';

/** So many cells of a blocked column are listed; more are asked for once these are done. */
const CELLS_LISTED = 100;

type UrlOf = (sheet: string, row: number, column: number) => string | null;

function listed(
  workbook: Workbook,
  urlOf: UrlOf,
  blocked: readonly BlockedColumn[],
): NonNullable<Output<'check'>['blocked']> {
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

function copiedAs(urlOf: UrlOf, { sheet, row, column, ids, keptBy, what }: CopiedRows) {
  const short = shortened(what);
  const url = urlOf(sheet, row, column);
  return { sheet, cell: a1(row, column), row, ids: [...ids], keptBy: keptBy[0] ?? 0, what: short, url };
}

function look(workbook: Workbook): Output<'check'> {
  const { found, findings, copied } = checkAll(workbook);
  const renamed = renamedColumns(found);
  const linkTo = linksInto(workbook);
  const urlOf: UrlOf = (sheet, row, column) => linkTo(cellFinding(sheet, row, column, '')) || null;
  return {
    findings: withLinks(workbook, findings),
    repairs: repairSentences(workbook),
    blocked: listed(workbook, urlOf, blockedColumns(found)),
    copied: copied.map((one) => copiedAs(urlOf, one)),
    renamed: renamed.map((one) => renamedAs(linkTo, one)),
  };
}

/** Every finding of Check & repair, what Repair would do, and what the person decides. */
export const checkTabs: Call<'check'> = (workbook) => look(workbook);

/** Repairs, and looks again. */
export const repair: Call<'repair'> = (workbook, agreed) =>
  workbook.exclusively(() => {
    const seen = readOnce(workbook);
    const { changes, findings } = repairWorkbook(workbook, agreed, seen);
    const after = look(changes.length === 0 ? seen : readOnce(workbook));
    // What Sheets refused to change is found here alone.
    const known = new Set(after.findings.map(({ where, problem }) => `${where} ${problem}`));
    const refused = withLinks(workbook, findings).filter(
      ({ where, problem }) => !known.has(`${where} ${problem}`) && /protected/.test(problem),
    );
    return { changes: [...changes], ...after, findings: [...refused, ...after.findings] };
  });
