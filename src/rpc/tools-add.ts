import { createCalendar } from '../calendar';
import { InputError } from '../input-error';
import { countedRows } from '../metrics/sample-rows';
import { appendTo } from '../schema/append-rows';
import { foldName } from '../schema/fold-name';
import { toolInventory } from '../tabs/tool-inventory';
import type { Call } from './answer';
import { needSheet, readTab } from './read-tab';

/** Adds a tool under the last row; one of that name that stands there is left as it is. */
export const toolsAdd: Call<'tools.add'> = (workbook, input) =>
  workbook.exclusively(() => {
    const [tool, job] = [input.tool.trim(), input.job.trim()];
    if (tool === '' || job === '') {
      throw new InputError('Tool Inventory', 'say what the tool is called, and which job it does.');
    }
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const sheet = needSheet(workbook, toolInventory);
    const rows = countedRows(readTab(workbook, toolInventory, calendar).rows);
    if (rows.some((row) => foldName(row.tool) === foldName(tool))) {
      return { known: true, words: `${tool} stands in the Tool Inventory already, and was left as it is.` };
    }
    const alike = rows.filter((row) => foldName(row.jobItDoes) === foldName(job)).map((row) => row.tool);
    appendTo(sheet, toolInventory, [
      {
        tool,
        jobItDoes: job,
        cost: input.cost ?? null,
        billed: input.billed ?? null,
        removesWhichWaste: input.removes,
      },
    ]);
    const same = alike.length === 0 ? '' : ` ${alike.join(', ')} does the same job: is one of them enough?`;
    return { known: false, words: `${tool} is in the Tool Inventory.${same}` };
  });
