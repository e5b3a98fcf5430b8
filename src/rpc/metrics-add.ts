import { createCalendar } from '../calendar';
import { InputError } from '../input-error';
import { rowsOfWorld } from '../metrics/sample-rows';
import { metricSet } from '../metrics/sets';
import { appendTo } from '../schema/append-rows';
import { findTab } from '../schema/find-tab';
import { foldName } from '../schema/fold-name';
import type { NewRowOf } from '../schema/tab';
import { metrics } from '../tabs/metrics';
import { stockCounts } from '../tabs/stock-counts';
import type { Call } from './answer';
import type { Input } from './contract';
import { needSheet, readTab } from './read-tab';

type NewMetric = Input<'metrics.add'>['metrics'][number];

/** Adds metrics of the sets, or of the team's own, under the last row; names that stand there are left out. */
export const metricsAdd: Call<'metrics.add'> = (workbook, input) =>
  workbook.exclusively(() => {
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const sheet = needSheet(workbook, metrics);
    const own = rowsOfWorld(readTab(workbook, metrics, calendar).rows, 'real');
    const standing = new Set(own.map((row) => foldName(row.metric)));
    const known: string[] = [];
    const added: NewRowOf<typeof metrics>[] = [];
    for (const metric of input.metrics) {
      const name = metric.name.trim();
      if (name === '') continue;
      if (standing.has(foldName(name))) known.push(name);
      else added.push(toRow(name, metric));
      standing.add(foldName(name));
    }
    if (added.length === 0 && known.length === 0) {
      throw new InputError('Metrics', 'no metric is named. Choose one of the set, or type a name.');
    }
    appendTo(sheet, metrics, added);
    // What is counted there from now on has to be found.
    if (added.some(({ figure }) => figure === 'INVENTORY_ACCURACY')) {
      findTab(workbook, stockCounts).sheet?.change([{ kind: 'showSheet' }]);
    }
    return { added: added.length, known };
  });

/** A metric of the sets as it is there, with what the person typed over it; any other name is typed by hand. */
function toRow(name: string, metric: NewMetric): NewRowOf<typeof metrics> {
  const start = metricSet('Both').find(({ row }) => foldName(row.metric) === foldName(name))?.row;
  const isRate = metric.isRate ?? false;
  const own = {
    direction: 'Higher',
    kind: isRate ? 'Rate' : 'Amount',
    unit: isRate ? '%' : null,
    howOften: 'Monthly',
    figure: 'Typed',
    rollUp: isRate ? 'Sum ÷ sum' : 'Last',
  } as const;
  const { drives, owner, direction, target, howOften } = metric;
  const typed = Object.fromEntries(
    Object.entries({ drives, owner, direction, target, howOften }).filter(([, value]) => value !== undefined),
  );
  return { ...(start ?? own), ...typed, metric: start?.metric ?? name };
}
