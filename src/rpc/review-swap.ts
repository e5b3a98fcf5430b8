import { createCalendar } from '../calendar';
import { InputError } from '../input-error';
import { MEMORY_METADATA } from '../review/build';
import { SWAPS_METADATA, swapsOf } from '../review/find-review';
import { EMPTY_MEMORY, readMemory, writeMemory } from '../review/memory';
import { asLength } from '../review/minutes';
import { swapRows } from '../review/swap-rows';
import { addSwap, writeSwaps } from '../review/swaps';
import type { Call } from './answer';
import { readBuilt } from './read-built';
import { reviewBuild } from './review-build';

/** Puts a candidate in the place of one of the top three, and builds the review again, so that both pages follow. */
export const reviewSwap: Call<'review.swap'> = (workbook, input, surroundings) =>
  workbook.exclusively(() => {
    const reason = input.reason.trim();
    if (reason === '')
      throw new InputError('Swap', 'say why, in a few words: it is printed under the table.');
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const { sheet, page } = readBuilt(workbook, input.month, calendar);
    const out = page.problems.find((problem) => problem.name === input.out);
    const put = page.candidates.find((problem) => problem.name === input.in);
    if (out === undefined)
      throw new InputError('Swap', `"${input.out}" is not one of the top three any more.`);
    if (put === undefined)
      throw new InputError('Swap', `"${input.in}" is not one of the next problems any more.`);
    const memory = swapRows(
      sheet,
      out.row,
      put.row,
      readMemory(sheet.metadata(MEMORY_METADATA)) ?? EMPTY_MEMORY,
    );
    const swaps = addSwap(swapsOf(sheet), { out: input.out, in: input.in, reason });
    sheet.change([
      { kind: 'metadata', key: MEMORY_METADATA, value: writeMemory(memory) },
      { kind: 'metadata', key: SWAPS_METADATA, value: writeSwaps(swaps) },
    ]);
    const minutes = page.boxes.reduce((sum, box) => sum + box.minutes, 0);
    const length = asLength(minutes) ?? undefined;
    const { kept } = reviewBuild(workbook, { month: input.month, length }, surroundings);
    return { kept };
  });
