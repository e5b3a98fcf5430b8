import { addSample } from '../sample/add';
import type { Call } from './answer';

/** Fills the tabs with the made-up business. */
export const sampleAdd: Call<'sample.add'> = (workbook, _, { now }) =>
  workbook.exclusively(() => ({ rows: addSample(workbook, now()) }));
