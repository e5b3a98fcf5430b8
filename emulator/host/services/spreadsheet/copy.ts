import type { Look, SheetArea } from '../../model/state';
import { isFormula } from '../../model/structure';
import { isRef, recordOf } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import { ServiceError } from '../../realm/service';
import { checkInside, checkProtection } from './access';
import { copyPasteTypes } from './enumerations';

interface Parts {
  readonly contents: 'formulas' | 'values' | 'none';
  readonly look: 'all' | 'validation' | 'none';
}

function partsOf(how: unknown): Parts {
  if (how === undefined) return { contents: 'formulas', look: 'all' };
  if (!isRef(how)) {
    const { contentsOnly, formatOnly } = recordOf(how);
    return {
      contents: formatOnly === true ? 'none' : 'formulas',
      look: contentsOnly === true ? 'none' : 'all',
    };
  }
  const type = copyPasteTypes.nameOf(how);
  switch (type) {
    case 'PASTE_NORMAL':
    case 'PASTE_NO_BORDERS':
      return { contents: 'formulas', look: 'all' };
    case 'PASTE_FORMAT':
      return { contents: 'none', look: 'all' };
    case 'PASTE_FORMULA':
      return { contents: 'formulas', look: 'none' };
    case 'PASTE_VALUES':
      return { contents: 'values', look: 'none' };
    case 'PASTE_DATA_VALIDATION':
      return { contents: 'none', look: 'validation' };
    default:
      throw new ServiceError(`not emulated: Range.copyTo, ${type}`);
  }
}

/** Copies a block, again and again where the target is a multiple of it; formulas move along. */
export function copyRange(run: Execution, from: SheetArea, to: SheetArea, how: unknown): void {
  const parts = partsOf(how);
  const { workbook } = run;
  const rows = to.rows % from.rows === 0 ? to.rows : from.rows;
  const columns = to.columns % from.columns === 0 ? to.columns : from.columns;
  const target = { ...to, rows, columns };
  checkInside(run, from);
  checkInside(run, target);
  checkProtection(run, target.sheet, target);
  const source = Array.from({ length: from.rows }, (_, row) =>
    Array.from({ length: from.columns }, (_, column) => {
      const [r, c] = [from.row + row, from.column + column];
      return {
        input: workbook.book.input(from.sheet, r, c) ?? null,
        value: parts.contents === 'values' ? workbook.shown(from.sheet, r, c).value : null,
        look: workbook.book.look(from.sheet, r, c),
      };
    }),
  );
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = source[row % from.rows]?.[column % from.columns];
      if (cell === undefined) continue;
      const [r, c] = [target.row + row, target.column + column];
      if (parts.contents === 'values') workbook.book.setInput(target.sheet, r, c, cell.value);
      if (parts.contents === 'formulas') {
        const { input } = cell;
        const down = r - from.row - (row % from.rows);
        const right = c - from.column - (column % from.columns);
        const moved = isFormula(input) ? { formula: workbook.relocated(input.formula, down, right) } : input;
        workbook.book.setInput(target.sheet, r, c, moved);
      }
      copyLook(run, target.sheet, r, c, cell.look, parts.look);
    }
  }
}

function copyLook(
  { workbook: { book } }: Execution,
  sheet: number,
  row: number,
  column: number,
  look: Look | undefined,
  what: Parts['look'],
): void {
  if (what === 'all') book.replaceLook(sheet, row, column, look);
  if (what === 'validation') book.setLook(sheet, row, column, { validation: look?.validation });
}
