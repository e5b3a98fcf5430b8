import { dayText } from '../calendar/days';
import { countedRows, worldOfAll } from '../metrics/sample-rows';
import { figureRows } from './figure-rows';
import type { ReviewInputs } from './inputs';

/** When a review was built and from what: "Built 2026-10-05 14:30, as at the end of 2026-09-30, from rows: Actions 6." */
export function stampOf({ builtAt, rows, asOf }: ReviewInputs): string {
  const from: readonly (readonly [string, readonly object[]])[] = [
    ['Deliveries', rows.deliveries],
    ['Quality Log', rows.quality],
    ['Metric Values', figureRows(rows, 'metrics').metricValues],
    ['Waste Log', rows.waste],
    ['Actions', rows.actions],
    ['Process Register', rows.processes],
  ];
  const used = from.flatMap(([tab, all]) => {
    const counted = countedRows(all);
    if (counted.length === 0) return [];
    return [{ words: `${tab} ${counted.length}`, isSample: worldOfAll(counted) === 'sample' }];
  });
  const named = (isSample: boolean) => {
    const words = used.filter((one) => one.isSample === isSample).map((one) => one.words);
    if (words.length === 0) return [];
    return [`${isSample ? "the sample's rows" : 'rows'}: ${words.join(', ')}`];
  };
  const rest = used.length === 0 ? 'no rows yet' : [...named(false), ...named(true)].join('; ');
  return `Built ${builtAt}, as at the end of ${dayText(asOf)}, from ${rest}.`;
}
