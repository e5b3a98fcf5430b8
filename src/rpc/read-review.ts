import { type Calendar, createCalendar, type DayNumber } from '../calendar';
import type { MonthText } from '../calendar/days';
import { momentText } from '../calendar/instant';
import { missingDays } from '../install/row-findings';
import { countedRows, worldOfAll } from '../metrics/sample-rows';
import type { ReviewInputs, ReviewRows, UnreadableCell } from '../review/inputs';
import { reviewAsOf } from '../review/month';
import type { Swap } from '../review/swaps';
import { isSampleCost } from '../sample/settings';
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
  /** True where Settings has the sample's hourly cost only, and so none for the team's own figures. */
  readonly costIsSample: boolean;
  /** Settings' Count up to, or yesterday. */
  readonly countUpTo: DayNumber;
  /** Today, or Count up to where that is later: what is open stands as it is now, since a line just added has to show. */
  readonly openUpTo: DayNumber;
  /** Rows of the sample among them: figureRows gives those that a figure counts. */
  readonly rows: ReviewRows;
  /** None of sample rows that do not count, since real ones stand beside them. */
  readonly findings: readonly UnreadableCell[];
  /** The tabs that were read, by the names of their sheets. */
  readonly tabs: readonly { readonly name: string; readonly rows: readonly object[] }[];
  /** Now, on the spreadsheet's clock: '2026-10-05 14:30'. */
  readonly readAt: string;
}

/** Reads the tabs that a review speaks of; a tab that is missing has no rows. */
export function readReviewSource(workbook: Workbook, now: Date): ReviewSource {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  const { settings: asTyped, findings } = readSettings(workbook, calendar);
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
  const { sheet: log, at, ...delivered } = reads.deliveries;
  const days = log === undefined ? [] : missingDays(log.name, at, delivered);
  // The team's own waste never costs what an hour costs at the made-up business.
  const costIsSample = worldOfAll(reads.waste.rows) === 'real' && isSampleCost(workbook, asTyped);
  const countUpTo = asTyped.countUpTo ?? calendar.dayOf(now) - 1;
  const settings = costIsSample ? { ...asTyped, hourlyCost: null } : asTyped;
  return {
    calendar,
    settings,
    costIsSample,
    readAt: momentText(Math.floor(calendar.wallMinutesOf(now))).replace('T', ' '),
    countUpTo,
    openUpTo: Math.max(calendar.dayOf(now), countUpTo),
    rows: {
      processes: reads.processes.rows,
      people: reads.people.rows,
      deliveries: reads.deliveries.rows,
      quality: reads.quality.rows,
      waste: reads.waste.rows,
      actions: reads.actions.rows,
      metrics: reads.metrics.rows,
      metricValues: reads.metricValues.rows,
      capacity: reads.capacity.rows,
      holidays: reads.holidays.rows,
      vendors: reads.vendors.rows,
      tools: reads.tools.rows,
      stock: reads.stock.rows,
    },
    tabs: Object.values(reads).flatMap(({ sheet, rows }) =>
      sheet === undefined ? [] : [{ name: sheet.name, rows }],
    ),
    findings: [
      ...findings.map((finding) => ({ ...finding, of: null })),
      ...Object.entries(reads).flatMap(([tab, read]) =>
        countedFindings(read.rows, read.findings).map((finding) => inColumn(finding, tab, read.at)),
      ),
      ...countedFindings(reads.deliveries.rows, days).map((finding) => inColumn(finding, 'deliveries', at)),
    ],
  };
}

function inColumn(finding: Finding, tab: string, at: ReadonlyMap<string, number>): UnreadableCell {
  const key = [...at].find(([, column]) => column === finding.column)?.[0];
  return { ...finding, of: key === undefined ? null : `${tab}.${key}` };
}

/** Findings without those of rows that no longer count. */
function countedFindings(
  rows: readonly (object & { readonly row: number })[],
  findings: readonly Finding[],
): readonly Finding[] {
  const counted = new Set(countedRows(rows));
  const left = new Set(rows.filter((row) => !counted.has(row)).map(({ row }) => row));
  return left.size === 0 ? findings : findings.filter(({ row }) => !left.has(row));
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
