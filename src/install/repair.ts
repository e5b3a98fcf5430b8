import { a1 } from '../cell';
import { InputError } from '../input-error';
import { heldText } from '../schema/held-text';
import { readOnce } from '../schema/read-once';
import { TABS } from '../tabs/index';
import type { Workbook } from '../workbook';
import { applyInstall, type Installed } from './apply';
import { assignIds, bareRows } from './assign-ids';
import { type BlockedColumn, blockedBy, type Cell } from './computed-findings';
import { type FoundTab, findLayouts } from './layout';
import { planInstall } from './plan';

/**
 * Cells that a person agreed to clear: those of one sheet, by their addresses, with what `listedText` said that they
 * held. Without that, whatever they hold.
 */
export interface ClearedCells {
  readonly sheet: string;
  readonly cells: readonly (string | { readonly cell: string; readonly holds: string })[];
}

/** What Repair would do now, a sentence each; it touches nothing that a person typed. */
export function repairSentences(workbook: Workbook): string[] {
  const plan = planInstall(workbook, { looks: true });
  const sentences = plan.changes.flatMap(({ sentence }) => (sentence === null ? [] : [sentence]));
  return [...sentences, ...bareRows(workbook).map(idSentence)];
}

function idSentence({ sheet, count }: { readonly sheet: string; readonly count: number }): string {
  return `Give ${count === 1 ? '1 row' : `${count} rows`} of ${sheet} an ID`;
}

/** The computed columns that cells are in the way of, on every tab. */
export function blockedColumns(found: ReadonlyMap<string, FoundTab>): BlockedColumn[] {
  return [...found.values()].flatMap(blockedBy);
}

const LONGEST_LISTED = 80;

/** What a cell in the way holds, as it is listed: a long text shortened. */
export function listedText({ holds }: Cell, workbook: Workbook): string {
  const text = heldText(holds, (instant) => workbook.wallClock(instant));
  return text.length > LONGEST_LISTED ? `${text.slice(0, LONGEST_LISTED)}…` : text;
}

/**
 * Empties the cells of one column that a person agreed to, each with what it held in its note, which is written
 * first. Cells that are not in the way are left alone.
 */
function clearCells(workbook: Workbook, blocked: BlockedColumn, cells: readonly Cell[]): void {
  const sheet = workbook.sheet(blocked.sheet);
  if (sheet === undefined) throw new InputError(blocked.sheet, 'this tab went away meanwhile. Look again.');
  for (const column of new Set(cells.map((cell) => cell.column))) {
    const own = cells.filter((cell) => cell.column === column);
    const first = Math.min(...own.map(({ row }) => row));
    const last = Math.max(...own.map(({ row }) => row));
    const texts = sheet
      .notesOf({ row: first, column, rows: last - first + 1, columns: 1 })
      .map(([note = '']) => note);
    for (const cell of own) {
      const held = heldText(cell.holds, (instant) => workbook.wallClock(instant));
      const moved = `This cell held: ${held}\nOpsbook emptied it, so that "${blocked.header}" can show its values.`;
      const note = texts[cell.row - first] ?? '';
      texts[cell.row - first] = note === '' ? moved : `${note}\n\n${moved}`;
    }
    sheet.change([{ kind: 'noteColumn', row: first, column, texts }]);
  }
  sheet.change([{ kind: 'clear', cells }]);
}

function clearConfirmed(workbook: Workbook, confirmed: readonly ClearedCells[]): string[] {
  if (confirmed.length === 0) return [];
  const { found } = findLayouts(workbook, TABS);
  const blocked = blockedColumns(found);
  const wanted = new Map<string, Map<string, string | null>>();
  for (const { sheet, cells } of confirmed) {
    const named = wanted.get(sheet) ?? new Map<string, string | null>();
    for (const one of cells) {
      if (typeof one === 'string') named.set(one, null);
      else named.set(one.cell, one.holds);
    }
    wanted.set(sheet, named);
  }
  const agreed = blocked.map((column) => ({
    column,
    cells: column.cells.filter((cell) => {
      const address = a1(cell.row, cell.column);
      const seen = wanted.get(column.sheet)?.get(address);
      if (typeof seen === 'string' && seen !== listedText(cell, workbook)) {
        const problem = `this cell held "${seen}" when it was chosen, and holds something else now, so nothing was emptied. Look again, then choose.`;
        throw new InputError(`${column.sheet} ${address}`, problem);
      }
      return seen !== undefined;
    }),
  }));
  return agreed.flatMap(({ column, cells }) => {
    if (cells.length === 0) return [];
    clearCells(workbook, column, cells);
    const what = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
    return [
      `Empty ${what} in the way of ${column.header} in ${column.sheet}; their notes keep what they held`,
    ];
  });
}

/**
 * Puts right what can be put right without touching what people typed: missing tabs and headers, lost formulas whose
 * cells are free, lists, formats, notes, warnings, colours, IDs. Empties only the cells that `clear` names, and of
 * them only those in the way of a computed column. Throws InputError, and changes nothing, where one of them holds
 * something else than was seen.
 */
export function repairWorkbook(workbook: Workbook, clear: readonly ClearedCells[] = []): Installed {
  return workbook.exclusively(() => {
    const cleared = clearConfirmed(workbook, clear);
    const installed = applyInstall(workbook, planInstall(readOnce(workbook), { looks: true }));
    const ids = assignIds(workbook).map(idSentence);
    return { changes: [...cleared, ...installed.changes, ...ids], findings: installed.findings };
  });
}
