import { metricInputs } from '../review/figures';
import { lastWholeMonth } from '../review/month';
import { trendRows } from '../review/trend-rows';
import { writeTrends } from '../review/write-trends';
import type { Workbook } from '../workbook';
import { type ReviewSource, reviewInputs } from './read-review';

/** Writes Trends anew from the rows that count now: all of their months, whatever month is reviewed. */
export function renewTrends(workbook: Workbook, source: ReviewSource): void {
  const all = reviewInputs(source, lastWholeMonth(source.countUpTo));
  writeTrends(workbook, trendRows(metricInputs(all), source.rows), source.calendar);
}
