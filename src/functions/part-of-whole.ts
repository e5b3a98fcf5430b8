import { addParts, ratioOf, startRatio } from '../metrics/ratio';
import type { Context } from './context';

/**
 * Σ part ÷ Σ whole over the rows that have both; null when there is nothing to divide by. Refuses a part that is larger
 * than its whole, such as more errors than units checked.
 */
export function partOfWhole<Part extends string, Whole extends string>(
  batches: Iterable<Readonly<Record<Part | Whole, Float64Array>>>,
  names: { readonly part: Part; readonly whole: Whole; readonly wholeWords: string },
  context: Context,
): number | null {
  const { part, whole, wholeWords } = names;
  const ratio = startRatio();
  for (const batch of batches) {
    const [parts, wholes] = [batch[part], batch[whole]];
    const tooLarge = addParts(ratio, parts, wholes);
    if (tooLarge < 0) continue;
    const problem = `expected no more than ${wholeWords} (${wholes[tooLarge]}), found ${parts[tooLarge]}`;
    context.refuse(part, tooLarge, problem);
  }
  return ratioOf(ratio);
}
