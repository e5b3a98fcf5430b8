import { listBatches } from '../imports/batches';
import type { Call } from './answer';
import { receivingTabs } from './import-tabs';

/** What was imported and still stands. */
export const importLoad: Call<'import.load'> = (workbook) => ({
  batches: listBatches(workbook, receivingTabs()).map(({ tab, batch, from, rows }) => ({
    tab: tab.key,
    name: tab.name,
    batch: String(batch),
    from,
    rows,
  })),
});
