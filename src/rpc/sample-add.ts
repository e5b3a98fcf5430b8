import { installTabs } from '../install/apply';
import { addSample } from '../sample/add';
import type { Call } from './answer';

/** Fills the tabs with the made-up business. */
export const sampleAdd: Call<'sample.add'> = (workbook, _, { now }) =>
  workbook.exclusively(() => {
    const rows = addSample(workbook, now());
    // Rows with a formula of their own get it now.
    installTabs(workbook);
    return { rows };
  });
