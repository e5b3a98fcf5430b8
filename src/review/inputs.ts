import type { DayNumber } from '../calendar';
import type { MonthText } from '../calendar/days';
import type { Finding } from '../schema/finding';
import type { RowOf } from '../schema/tab';
import type { actions } from '../tabs/actions';
import type { deliveries } from '../tabs/deliveries';
import type { holidays } from '../tabs/holidays';
import type { metricValues } from '../tabs/metric-values';
import type { metrics } from '../tabs/metrics';
import type { people } from '../tabs/people';
import type { processRegister } from '../tabs/process-register';
import type { qualityLog } from '../tabs/quality-log';
import type { Settings } from '../tabs/read-settings';
import type { resourceCapacity } from '../tabs/resource-capacity';
import type { stockCounts } from '../tabs/stock-counts';
import type { toolInventory } from '../tabs/tool-inventory';
import type { vendorScorecard } from '../tabs/vendor-scorecard';
import type { wasteLog } from '../tabs/waste-log';
import type { Swap } from './swaps';

/** The rows of every tab that a review speaks of: the team's own and the sample's, until figureRows tells them apart. */
export interface ReviewRows {
  readonly processes: readonly RowOf<typeof processRegister>[];
  readonly people: readonly RowOf<typeof people>[];
  readonly deliveries: readonly RowOf<typeof deliveries>[];
  readonly quality: readonly RowOf<typeof qualityLog>[];
  readonly waste: readonly RowOf<typeof wasteLog>[];
  readonly actions: readonly RowOf<typeof actions>[];
  readonly metrics: readonly RowOf<typeof metrics>[];
  readonly metricValues: readonly RowOf<typeof metricValues>[];
  readonly capacity: readonly RowOf<typeof resourceCapacity>[];
  readonly holidays: readonly RowOf<typeof holidays>[];
  readonly vendors: readonly RowOf<typeof vendorScorecard>[];
  readonly tools: readonly RowOf<typeof toolInventory>[];
  /** None where the business keeps no stock. */
  readonly stock: readonly RowOf<typeof stockCounts>[];
}

/** A cell that cannot be read. */
export interface UnreadableCell extends Finding {
  /** The column that it stands in, such as deliveries.firstPromise; null for one of Settings. */
  readonly of: string | null;
}

/** All that a review is made of. */
export interface ReviewInputs {
  readonly month: MonthText;
  readonly asOf: DayNumber;
  /** When it is built, on the spreadsheet's clock: '2026-10-05 14:30'. */
  readonly builtAt: string;
  /** Problems that the team put in the place of others in the top three. */
  readonly swaps: readonly Swap[];
  readonly settings: Settings;
  readonly rows: ReviewRows;
  /** Cells of those tabs that cannot be read, and so are left out of every figure; countedCells gives those of a figure. */
  readonly unreadable: readonly UnreadableCell[];
}
