import { removeSample } from '../sample/remove';
import type { Call } from './answer';

/** Takes the sample rows out again. */
export const sampleRemove: Call<'sample.remove'> = (workbook, _, { now }) =>
  workbook.exclusively(() => {
    const { rows, kept } = removeSample(workbook, now());
    return { rows, kept: [...kept] };
  });
