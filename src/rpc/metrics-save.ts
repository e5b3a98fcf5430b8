import { createCalendar } from '../calendar';
import { dayNumber } from '../calendar/days';
import { InputError } from '../input-error';
import { editRow } from '../schema/edit-row';
import { findRow } from '../schema/find-row';
import { metrics } from '../tabs/metrics';
import type { Call } from './answer';
import { needSheet } from './read-tab';

/** Changes a metric; a new normal needs its reason, or nobody can tell later what it was. */
export const metricsSave: Call<'metrics.save'> = (workbook, { metric, change, seen }) =>
  workbook.exclusively(() => {
    const sheet = needSheet(workbook, metrics);
    const { newNormalFrom, ...rest } = change;
    if (newNormalFrom != null && (change.why ?? '').trim() === '') {
      throw new InputError(
        'New normal',
        `say why "${metric.name}" has a new normal: what changed? A range that starts again without a reason hides what went wrong.`,
      );
    }
    const from =
      newNormalFrom === undefined
        ? {}
        : { newNormalFrom: newNormalFrom === null ? null : dayNumber(newNormalFrom) };
    const changed = editRow(
      sheet,
      metrics,
      createCalendar((instant) => workbook.wallClock(instant)),
      {
        find: (rows) => findRow(rows, metric, sheet.name, { name: (row) => row.metric }),
        change: { ...rest, ...from },
        seen,
      },
    );
    return { changed };
  });
