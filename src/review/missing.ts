import { measureAttention } from '../audit/attention';
import { type MonthText, monthOf } from '../calendar/days';
import { monthWords } from '../calendar/month-words';
import { countedRows } from '../metrics/sample-rows';
import { figureRows } from './figure-rows';
import type { ReviewRows } from './inputs';
import { counted, firstOf } from './number-words';

/** What a review of the month would lack, each line with how to get it; [] when nothing. */
export function missingFor(rows: ReviewRows, month: MonthText, hasPromises: boolean): readonly string[] {
  const processes = countedRows(rows.processes).filter((row) => row.process !== null);
  const { audited } = measureAttention(processes.map((row) => row.verdict));
  const unowned = processes.filter((row) => row.owner === null).map((row) => row.process ?? '');
  const notes: readonly (readonly [boolean, string])[] = [
    [processes.length === 0, 'No processes yet: start with the audit.'],
    [
      audited < processes.length,
      `Not audited yet: ${processes.length - audited} of ${counted(processes.length, 'process', 'processes')}. Go on in the sidebar: Audit.`,
    ],
    [
      unowned.length > 0,
      `Without an owner, so nobody is invited for ${unowned.length === 1 ? 'it' : 'them'}: ${firstOf(unowned)}. Name owners in the sidebar: Audit.`,
    ],
    [!hasPromises, `No promises in ${monthWords(month)}: log jobs in Deliveries, or import them.`],
    [
      !figureRows(rows, 'metrics').metrics.some((row) => row.target !== null),
      'No target yet for on-time: set it in the sidebar, Metrics ▸ Change target.',
    ],
    [
      !countedRows(rows.quality).some((row) => row.foundOn !== null && monthOf(row.foundOn) === month),
      `No problems logged in ${monthWords(month)}: log them in Quality Log, or late deliveries alone make the top three.`,
    ],
    [rows.waste.length === 0, 'No waste logged yet: ask each person for one thing that wastes their time.'],
  ];
  return notes.flatMap(([isMissing, words]) => (isMissing ? [words] : []));
}

/** True for a workbook in which nothing is logged at all. */
export function isNothingLogged(rows: ReviewRows): boolean {
  const { processes, deliveries, quality, waste, metricValues, actions, capacity, vendors, tools } = rows;
  return [processes, deliveries, quality, waste, metricValues, actions, capacity, vendors, tools].every(
    (some) => some.length === 0,
  );
}
