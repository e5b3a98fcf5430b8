import { type Calendar, createCalendar, type DayNumber } from '../calendar';
import type { MonthText } from '../calendar/days';
import { momentText } from '../calendar/instant';
import { missingDays } from '../install/row-findings';
import { countedRows, uncountedRows } from '../metrics/sample-rows';
import type { ReviewInputs, ReviewRows } from '../review/inputs';
import { reviewAsOf } from '../review/month';
import type { Swap } from '../review/swaps';
import type { Finding } from '../schema/finding';
import { actions } from '../tabs/actions';
import { deliveries } from '../tabs/deliveries';
import { holidays } from '../tabs/holidays';
import { metricValues } from '../tabs/metric-values';
import { metrics } from '../tabs/metrics';
import { people } from '../tabs/people';
import { processRegister } from '../tabs/process-register';
import { qualityLog } from '../tabs/quality-log';
import { readSettings, type Settings } from '../tabs/read-settings';
import { resourceCapacity } from '../tabs/resource-capacity';
import { stockCounts } from '../tabs/stock-counts';
import { toolInventory } from '../tabs/tool-inventory';
import { vendorScorecard } from '../tabs/vendor-scorecard';
import { wasteLog } from '../tabs/waste-log';
import type { Workbook } from '../workbook';
import { readTab } from './read-tab';

/** Everything that reviews are made of, whatever the month: one read a tab. */
export interface ReviewSource {
  readonly calendar: Calendar;
  readonly settings: Settings;
  /** Settings' Count up to, or yesterday. */
  readonly countUpTo: DayNumber;
  readonly rows: ReviewRows;
  readonly findings: readonly Finding[];
  /** Tabs where sample rows no longer count, since there are real ones, and how many they are. */
  readonly uncounted: readonly { readonly tab: string; readonly rows: number }[];
  /** Now, on the spreadsheet's clock: '2026-10-05 14:30'. */
  readonly readAt: string;
}

/**
 * Reads the tabs that a review speaks of; a tab that is missing has no rows. Sample rows are left out of a tab that
 * has rows of the team's own, since a figure never mixes them.
 */
export function readReviewSource(workbook: Workbook, now: Date): ReviewSource {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const { settings, findings } = readSettings(workbook, calendar);
  const reads = {
    processes: readTab(workbook, processRegister, calendar),
    people: readTab(workbook, people, calendar),
    deliveries: readTab(workbook, deliveries, calendar),
    quality: readTab(workbook, qualityLog, calendar),
    waste: readTab(workbook, wasteLog, calendar),
    actions: readTab(workbook, actions, calendar),
    metrics: readTab(workbook, metrics, calendar),
    metricValues: readTab(workbook, metricValues, calendar),
    capacity: readTab(workbook, resourceCapacity, calendar),
    holidays: readTab(workbook, holidays, calendar),
    vendors: readTab(workbook, vendorScorecard, calendar),
    tools: readTab(workbook, toolInventory, calendar),
    stock: readTab(workbook, stockCounts, calendar),
  };
  const { processes, deliveries: promises, quality, waste, capacity, vendors, tools, stock } = reads;
  const uncounted = [processes, promises, quality, waste, capacity, vendors, tools, stock].flatMap(
    ({ sheet, rows }) => {
      const left = uncountedRows<object>(rows);
      return sheet === undefined || left === 0 ? [] : [{ tab: sheet.name, rows: left }];
    },
  );
  const { sheet: log, at, ...delivered } = reads.deliveries;
  const days = log === undefined ? [] : missingDays(log.name, at, delivered);
  return {
    calendar,
    settings,
    readAt: momentText(Math.floor(calendar.wallMinutesOf(now))).replace('T', ' '),
    countUpTo: settings.countUpTo ?? calendar.dayOf(now) - 1,
    rows: {
      processes: countedRows(reads.processes.rows),
      people: reads.people.rows,
      deliveries: countedRows(reads.deliveries.rows),
      quality: countedRows(reads.quality.rows),
      waste: countedRows(reads.waste.rows),
      actions: reads.actions.rows,
      metrics: reads.metrics.rows,
      metricValues: reads.metricValues.rows,
      capacity: countedRows(reads.capacity.rows),
      holidays: reads.holidays.rows,
      vendors: countedRows(reads.vendors.rows),
      tools: countedRows(reads.tools.rows),
      stock: countedRows(reads.stock.rows),
    },
    uncounted,
    findings: [...findings, ...Object.values(reads).flatMap((read) => read.findings), ...days],
  };
}

/** What the review of one month is made of. Throws InputError for a month that has not begun. */
export function reviewInputs(
  source: ReviewSource,
  month: MonthText,
  swaps: readonly Swap[] = [],
): ReviewInputs {
  return {
    month,
    asOf: reviewAsOf(month, source.countUpTo),
    builtAt: source.readAt,
    swaps,
    settings: source.settings,
    rows: source.rows,
    unreadable: source.findings.filter((finding) => finding.row > 0),
  };
}
