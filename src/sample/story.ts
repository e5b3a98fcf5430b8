import type { Calendar, DayNumber } from '../calendar';
import { lastDayOf } from '../calendar/days';
import type { CellValue } from '../cell';
import { idText } from '../install/assign-ids';
import type { Columns, NewRow, Tab } from '../schema/tab';
import { actions } from '../tabs/actions';
import { deliveries } from '../tabs/deliveries';
import { metricValues } from '../tabs/metric-values';
import { metrics } from '../tabs/metrics';
import { people } from '../tabs/people';
import { processRegister } from '../tabs/process-register';
import { qualityLog } from '../tabs/quality-log';
import { resourceCapacity } from '../tabs/resource-capacity';
import { roleScorecards } from '../tabs/role-scorecards';
import { stockCounts } from '../tabs/stock-counts';
import { toolInventory } from '../tabs/tool-inventory';
import { vendorScorecard } from '../tabs/vendor-scorecard';
import { wasteLog } from '../tabs/waste-log';
import { monthOfJobs, type NewDelivery, plantedJobs, vendorLines } from './deliveries';
import { sampleMetrics, sampleMetricValues } from './metrics';
import { type StoryMonth, storyMonths } from './months';
import { sampleActions, sampleProcesses, sampleRoles, sampleVendors, sampleWaste } from './operations';
import { openProblems, sampleProblems } from './quality';
import { sampleStock } from './stock';
import { sampleCapacity, samplePeople } from './team';
import { sampleTools } from './tools';

/** Rows that the sample puts into one tab; a cell may also hold what only a person would type. */
export interface SampleRows {
  readonly tab: Tab;
  readonly rows: readonly Readonly<Record<string, CellValue | null | undefined>>[];
}

/**
 * Larkfield Signs: twelve people who design, make and install shop signs, over the fifteen months up to the
 * as-of day. The same day gives the same rows.
 */
export function sampleStory(asOf: DayNumber, calendar: Calendar): readonly SampleRows[] {
  const months = storyMonths(asOf);
  const last = months[months.length - 1];
  if (last === undefined) return [];
  const end = lastDayOf(last.month);
  return [
    rowsOf(people, samplePeople()),
    rowsOf(processRegister, sampleProcesses()),
    rowsOf(resourceCapacity, sampleCapacity(asOf)),
    qualityRows(months, last, asOf),
    rowsOf(vendorScorecard, sampleVendors(asOf)),
    rowsOf(toolInventory, sampleTools(asOf)),
    rowsOf(roleScorecards, sampleRoles()),
    deliveryRows(asOf, calendar),
    rowsOf(metrics, sampleMetrics()),
    rowsOf(metricValues, sampleMetricValues(months)),
    rowsOf(wasteLog, sampleWaste(asOf, end - 9)),
    rowsOf(actions, sampleActions(asOf, end)),
    rowsOf(stockCounts, sampleStock(asOf)),
  ];
}

function qualityRows(months: readonly StoryMonth[], last: StoryMonth, asOf: DayNumber): SampleRows {
  const typed = rowsOf(qualityLog, [...sampleProblems(months), ...openProblems(last, asOf)]);
  return {
    tab: typed.tab,
    rows: typed.rows.map((row, index) =>
      // A day that is still a word: it counts as open, and is listed as unreadable.
      index === typed.rows.length - 1 ? { ...row, resolvedOn: 'tbc' } : row,
    ),
  };
}

function deliveryRows(asOf: DayNumber, calendar: Calendar): SampleRows {
  const months = storyMonths(asOf);
  let firstJob = 0;
  const jobs: NewDelivery[] = months.flatMap((story) => {
    const rows = monthOfJobs(story, asOf, firstJob);
    firstJob += story.due;
    return rows;
  });
  // Moved by us: the first promise still counts, and it is late all the same.
  const moved = jobs.map((row) => row.whyLate === 'Materials late').lastIndexOf(true);
  const movedJob = jobs[moved];
  if (movedJob !== undefined) {
    jobs[moved] = { ...movedJob, promiseNow: (movedJob.firstPromise ?? 0) + 4, promiseMovedBy: 'Us' };
  }
  const last = months[months.length - 1];
  if (last !== undefined) jobs.push(...plantedJobs(asOf, last, firstJob));
  const typed = rowsOf(deliveries, [...jobs, ...vendorLines(months)]);
  const evening = typed.rows.findIndex((row) => row.delivered === row.firstPromise);
  return {
    tab: typed.tab,
    rows: typed.rows.map((row, index) =>
      // Delivered in the evening of the promised day, which is on time.
      index === evening ? { ...row, delivered: eveningOf(Number(row.delivered), calendar) } : row,
    ),
  };
}

const EVENING_MINUTES = 21 * 60 + 25;

/** The instant of 21:25 on a day, on the wall clock of the spreadsheet. */
function eveningOf(day: DayNumber, calendar: Calendar): Date {
  const wanted = day * 1440 + EVENING_MINUTES;
  let instant = wanted * 60_000;
  // Twice, since the first guess may lie on the other side of a change of the clocks.
  for (let turn = 0; turn < 2; turn++)
    instant += (wanted - calendar.wallMinutesOf(new Date(instant))) * 60_000;
  return new Date(instant);
}

function rowsOf<C extends Columns>(tab: Tab<C>, rows: readonly NewRow<C>[]): SampleRows {
  const { idPrefix } = tab;
  const cells = rows as unknown as SampleRows['rows'];
  return {
    // A tab of its own columns is a tab; what is written goes through its own column again.
    tab: tab as unknown as Tab,
    rows:
      idPrefix === undefined
        ? cells
        : cells.map((row, index) => ({ ...row, id: idText(idPrefix, index + 1) })),
  };
}
