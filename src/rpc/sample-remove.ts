import { removeSample } from '../sample/remove';
import type { Call } from './answer';

/** Takes the sample rows out again. */
export const sampleRemove: Call<'sample.remove'> = (workbook) =>
  workbook.exclusively(() => {
    const { rows, kept } = removeSample(workbook);
    return { rows, kept: [...kept] };
  });
