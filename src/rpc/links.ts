import { a1 } from '../cell';
import type { RenamedColumn } from '../install/renamed-columns';
import { cellFinding, type Finding } from '../schema/finding';
import type { SheetReader } from '../workbook';
import type { Output } from './contract';

interface Linkable {
  readonly url: string;
  sheets(): readonly SheetReader[];
}

/** Findings as the sidebar gets them, each with a link to its cell where it has one. */
export function withLinks(workbook: Linkable, findings: readonly Finding[]): Output<'check'>['findings'] {
  const linkTo = linksInto(workbook);
  return findings.map((finding) => {
    const url = linkTo(finding);
    const { where, problem, remedy } = finding;
    return { where, problem, url: url === '' ? null : url, ...(remedy && { remedy }) };
  });
}

/** A link to the cell or sheet of a finding; '' where that sheet is not there. */
export function linksInto(workbook: Linkable): (finding: Finding) => string {
  const ids = new Map(workbook.sheets().map((sheet) => [sheet.name, sheet.id]));
  return ({ sheet, row, column }) => {
    const id = ids.get(sheet);
    if (id === undefined) return '';
    const cell = row > 0 && column > 0 ? `&range=${a1(row, column)}` : '';
    return `${workbook.url}#gid=${id}${cell}`;
  };
}

/** A link to a sheet. */
export function sheetUrl(workbook: { readonly url: string }, sheet: { readonly id: number }): string {
  return `${workbook.url}#gid=${sheet.id}`;
}

/** A header that a person decides about, with a link to it. */
export function renamedAs(
  linkTo: (finding: Finding) => string,
  { sheet, row, column, holds, header }: RenamedColumn,
) {
  const url = linkTo(cellFinding(sheet, row, column, '')) || null;
  return { sheet, cell: a1(row, column), holds, header, url };
}
