import { arrays, type Call, type Family, range } from '../call';
import { fail } from '../errors';

/** The text of the formula in an argument's first cell, from '='; null where there is none. */
function formulaText(call: Call): string | null {
  const { sheet, top, left } = range(call, 0);
  return call.ctx.cells.formula(sheet, top, left)?.text ?? null;
}

export const formulaInfo: Family = {
  ISFORMULA: arrays(1, 1, (call) => formulaText(call) !== null),
  FORMULATEXT: arrays(
    1,
    1,
    (call) => formulaText(call) ?? fail('#N/A', 'Function FORMULATEXT parameter 1 has no formula.'),
  ),
};
