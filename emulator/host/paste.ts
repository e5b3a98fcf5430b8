import type { EditOutcome } from '../desk';
import { followMove } from '../formulas/move-block';
import { copiedArea, copiedCells, copyBlock } from './copy-block';
import { protectionOutcome } from './edits';
import { growTo } from './grow';
import type { Host } from './host';
import { overlap } from './model/area';
import type { SheetArea } from './model/state';
import { isFormula, rewriteFormulas } from './model/structure';
import type { Session } from './session';
import type { Workbook } from './workbook';

const DONE: EditOutcome = { kind: 'done' };
const PARTLY_MERGED = 'You are trying to paste over merged cells of another shape.';

/** Copies or moves a block to where a person pastes it; tells the add-on's onEdit afterwards. */
export function pasteBlock(
  host: Host,
  session: Session,
  from: SheetArea,
  to: SheetArea,
  cut: boolean,
  confirmed: boolean,
): EditOutcome {
  const { workbook } = host;
  const target = cut ? { ...to, rows: from.rows, columns: from.columns } : copiedArea(from, to);
  const met = workbook.protections(target.sheet, target, session.user);
  const left = cut ? workbook.protections(from.sheet, from, session.user) : [];
  const allowed = protectionOutcome([...met, ...left], confirmed);
  if (allowed.kind !== 'done') return allowed;
  const { merges } = workbook.book.sheet(target.sheet);
  if (merges.some((merge) => overlap(merge, target))) return { kind: 'refused', message: PARTLY_MERGED };
  growTo(workbook, target.sheet, target.row + target.rows, target.column + target.columns);
  if (cut) moveBlock(workbook, from, target);
  else copyBlock(workbook, from, target, { contents: 'formulas', look: 'all' });
  host.edited(session, target, undefined, workbook.editText(target.sheet, target.row, target.column));
  return DONE;
}

/** Moves a block; formulas everywhere that speak of its cells follow, those in it keep what they speak of. */
function moveBlock(workbook: Workbook, from: SheetArea, to: SheetArea): void {
  const { book } = workbook;
  const cells = copiedCells(workbook, from, 'formulas');
  const home = book.sheet(from.sheet).name;
  const away = book.sheet(to.sheet).name;
  const move = {
    sheet: home,
    top: from.row,
    left: from.column,
    bottom: from.row + from.rows - 1,
    right: from.column + from.columns - 1,
    toSheet: away,
    rows: to.row - from.row,
    columns: to.column - from.column,
  };
  cells.forEach((line, r) => {
    line.forEach((_, c) => {
      book.setInput(from.sheet, from.row + r, from.column + c, null);
      book.replaceLook(from.sheet, from.row + r, from.column + c, undefined);
    });
  });
  rewriteFormulas(book, (formula, own) => followMove(formula, own, own, move));
  cells.forEach((line, r) => {
    line.forEach(({ input, look }, c) => {
      const moved = isFormula(input) ? { formula: followMove(input.formula, home, away, move) } : input;
      book.setInput(to.sheet, to.row + r, to.column + c, moved);
      book.replaceLook(to.sheet, to.row + r, to.column + c, look);
    });
  });
  book.state.namedRanges = book.state.namedRanges.map((one) => {
    const { sheet, row, column, rows, columns } = one.area;
    const inside =
      sheet === from.sheet &&
      row >= move.top &&
      column >= move.left &&
      row + rows - 1 <= move.bottom &&
      column + columns - 1 <= move.right;
    if (!inside) return one;
    const area = { sheet: to.sheet, row: row + move.rows, column: column + move.columns, rows, columns };
    return { ...one, area };
  });
  // Every formula may read something else now.
  book.markStructure();
}
