import { createCalendar } from '../calendar';
import { dayNumber } from '../calendar/days';
import { SAMPLE_SOURCE } from '../imports/source-cell';
import { InputError } from '../input-error';
import { countedRows, rowsOfWorld, worldOf } from '../metrics/sample-rows';
import { appendTo } from '../schema/append-rows';
import { editRow } from '../schema/edit-row';
import { foldName } from '../schema/fold-name';
import { metricValues } from '../tabs/metric-values';
import { metrics } from '../tabs/metrics';
import type { Call } from './answer';
import { needSheet, readTab } from './read-tab';

/** Saves one typed value: into the row of its metric and period, or under the last row where there is none. */
export const metricsValue: Call<'metrics.value'> = (workbook, input) =>
  workbook.exclusively(() => {
    const { metric, numerator, denominator, seen } = input;
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    // A metric of the team's own before one of the sample that has the same name.
    const [known] = countedRows(
      readTab(workbook, metrics, calendar).rows.filter((row) => foldName(row.metric) === foldName(metric)),
    );
    if (known === undefined) {
      const problem = `"${metric}" is not there any more; somebody renamed or deleted it. Open this screen again.`;
      throw new InputError('Metrics', problem);
    }
    if (denominator === 0 && numerator !== 0) {
      throw new InputError(
        metric,
        `${numerator} out of 0 is no share. Leave both at 0 where nothing was counted.`,
      );
    }
    const sheet = needSheet(workbook, metricValues);
    const ending = dayNumber(input.ending);
    const isIt = (row: { readonly metric: string | null; readonly periodEnding: number | null }) =>
      foldName(row.metric) === foldName(metric) && row.periodEnding === ending;
    const world = worldOf(known);
    const standing = rowsOfWorld(readTab(workbook, metricValues, calendar).rows, world).find(isIt);
    if (standing === undefined) {
      const value = { periodEnding: ending, metric: known.metric, numerator, denominator };
      // A value of one of the sample's metrics shows beside it; once the sample is taken out, it is the team's.
      appendTo(sheet, metricValues, [world === 'sample' ? { ...value, source: SAMPLE_SOURCE } : value]);
      return { changed: [] };
    }
    return {
      changed: editRow(sheet, metricValues, calendar, {
        find: () => standing,
        change: { numerator, denominator },
        seen,
      }),
    };
  });
