import { type DeliveryLine, deliveryLines, onTimeOfLines } from '../../metrics/delivery-lines';
import { figureOfMetric } from '../../metrics/metric-figure';
import { weightedScore } from '../../metrics/vendors';
import type { ColumnCall } from '../../schema/column';
import { foldName } from '../../schema/fold-name';
import type { RowOf } from '../../schema/tab';
import type { deliveries } from '../deliveries';
import type { metrics } from '../metrics';
import type { Settings } from '../read-settings';
import type { vendorScorecard } from '../vendor-scorecard';
import { asOfDay, isSoon, SETTINGS_COLUMNS } from './as-of';
import { joinFlags } from './flags';

type Vendor = RowOf<typeof vendorScorecard>;
type Line = DeliveryLine<RowOf<typeof deliveries>>;

interface Reliability {
  readonly onTime: number | null;
  readonly n: number;
  readonly accepted: number | null;
}

const NOTHING: Reliability = { onTime: null, n: 0, accepted: null };

/** The standing that a score of 0 to 100 gives. */
export function standingOf(score: number | null): string {
  if (score === null) return 'No data';
  if (score >= 90) return 'Strong';
  if (score >= 75) return 'OK';
  return score >= 60 ? 'Watch' : 'At risk';
}

const markScore = (mark: number | null): number | null => (mark === null ? null : (mark - 1) * 25);

/** Accepted ÷ delivered quantity over the rows that say both and were delivered by then. */
function acceptedShare(lines: readonly Line[], asOf: number): number | null {
  let accepted = 0;
  let delivered = 0;
  for (const row of lines.flatMap((line) => line.rows)) {
    if (row.status === 'Cancelled' || row.acceptedQty === null || row.deliveredQty === null) continue;
    if (row.delivered !== null && row.delivered > asOf) continue;
    accepted += row.acceptedQty;
    delivered += row.deliveredQty;
  }
  return delivered === 0 ? null : accepted / delivered;
}

function reliabilityByVendor(lines: readonly Line[], settings: Settings): ReadonlyMap<string, Reliability> {
  const asOf = asOfDay(settings);
  const byVendor = new Map<string, Line[]>();
  if (asOf === null) return new Map();
  for (const line of lines) {
    if (line.direction !== 'From vendor' || line.who === null) continue;
    const known = byVendor.get(foldName(line.who));
    if (known === undefined) byVendor.set(foldName(line.who), [line]);
    else known.push(line);
  }
  const records = [...byVendor].map(([vendor, own]): [string, Reliability] => {
    const { due, rate } = onTimeOfLines(own, { asOf, graceDays: settings.graceDays });
    return [vendor, { onTime: rate, n: due, accepted: acceptedShare(own, asOf) }];
  });
  return new Map(records);
}

/** Until enough of its lines are due, what people say of its promises stands in for the rate. */
function promiseScore(vendor: Vendor, record: Reliability, settings: Settings): number | null {
  if (record.n >= settings.smallestN) return record.onTime === null ? null : record.onTime * 100;
  return markScore(vendor.keepsPromises);
}

/** The folded names of those who supply each thing; a vendor that is listed twice is one source. */
function vendorsBySupply(vendors: readonly Vendor[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sources = new Map<string, Set<string>>();
  for (const { vendor, supplies } of vendors) {
    if (vendor === null || supplies === null) continue;
    const known = sources.get(foldName(supplies)) ?? new Set();
    sources.set(foldName(supplies), known.add(foldName(vendor)));
  }
  return sources;
}

/** The target of the metric that shows how vendors keep their promises; null without one. */
function vendorTarget(rows: readonly RowOf<typeof metrics>[], lines: readonly Line[]): number | null {
  const metric = rows.find((row) => {
    const { name, direction } = figureOfMetric(row, lines);
    return row.target !== null && name === 'ONTIME_RATE' && direction === 'From vendor';
  });
  return metric?.target ?? null;
}

/** On time, n, Accepted, Score, Standing and Flags of the Vendor Scorecard. */
export const vendorScore: ColumnCall = {
  columns: [
    'vendor',
    'supplies',
    'critical',
    'backupVendor',
    'contractEnds',
    'service',
    'price',
    'keepsPromises',
    ...['who', 'direction', 'firstPromise', 'delivered', 'status', 'promiseNow', 'promiseMovedBy'].map(
      (key) => `deliveries.${key}`,
    ),
    ...['order', 'line', 'deliveredQty', 'acceptedQty'].map((key) => `deliveries.${key}`),
    'metrics.metric',
    'metrics.figure',
    'metrics.target',
    ...SETTINGS_COLUMNS,
  ],
  compute({ rows, settings }) {
    const vendors = rows<typeof vendorScorecard>('vendorScorecard');
    const lines = deliveryLines(rows<typeof deliveries>('deliveries'));
    const records = reliabilityByVendor(lines, settings);
    const target = vendorTarget(rows<typeof metrics>('metrics'), lines);
    const sources = vendorsBySupply(vendors);
    const asOf = asOfDay(settings);
    return vendors.map((vendor) => {
      const record = records.get(foldName(vendor.vendor)) ?? NOTHING;
      const parts = [
        { score: promiseScore(vendor, record, settings), weight: settings.weightOnTime },
        { score: record.accepted === null ? null : record.accepted * 100, weight: settings.weightAccepted },
        { score: markScore(vendor.service), weight: settings.weightService },
        { score: markScore(vendor.price), weight: settings.weightPrice },
      ];
      const score = weightedScore(
        parts.map((part) => part.score ?? Number.NaN),
        parts.map((part) => part.weight),
      );
      const isEnough = record.n >= settings.smallestN;
      const flags = joinFlags([
        vendor.supplies !== null && sources.get(foldName(vendor.supplies))?.size === 1 && 'only source',
        vendor.critical === 'Yes' && vendor.backupVendor === null && 'no backup',
        isSoon(vendor.contractEnds, asOf) && 'renewal within 60 days',
        isEnough &&
          target !== null &&
          record.onTime !== null &&
          record.onTime < target - 1e-9 &&
          'below target',
        record.n > 0 && !isEnough && `too few to judge (n = ${record.n})`,
      ]);
      return [
        record.onTime,
        record.n === 0 ? null : record.n,
        record.accepted,
        score,
        standingOf(score),
        flags,
      ];
    });
  },
};
