import { type CopiedParts, copiedArea, copyBlock } from '../../copy-block';
import type { SheetArea } from '../../model/state';
import { isRef, recordOf } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import { ServiceError } from '../../realm/service';
import { checkInside, checkProtection } from './access';
import { copyPasteTypes } from './enumerations';

function partsOf(how: unknown): CopiedParts {
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
  const target = copiedArea(from, to);
  checkInside(run, from);
  checkInside(run, target);
  checkProtection(run, target.sheet, target);
  copyBlock(run.workbook, from, target, parts);
}
