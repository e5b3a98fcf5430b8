import { businessHoursDocs } from './business-hours';
import { capacityGapFteDocs, netCapacityHoursDocs, utilizationDocs } from './capacity';
import type { FunctionDocs } from './define';
import { inventoryAccuracyDocs } from './inventory';
import { onTimeRateDocs } from './on-time';
import { fillRateDocs, orderFulfillmentRateDocs, otifRateDocs } from './orders';
import { paretoDocs, topWasteDocs } from './pareto';
import { attentionShareDocs, metricStatusDocs, priorityDocs } from './processes';
import { errorRateDocs, escapeRateDocs } from './quality';
import { resolutionTimeDocs, slaRateOfDocs } from './resolution';
import { reorderPointOfDocs } from './stock';
import { toolOverlapDocs } from './tool-overlap';
import { annualCostOfToolDocs, automationPaybackDocs, unusedSeatsDocs } from './tools';
import { uptimeRateDocs } from './uptime';
import { singleSourceDocs, vendorConcentrationDocs, vendorScoreDocs } from './vendors';
import { wasteCostDocs, wasteFteDocs, wasteHoursDocs } from './waste';
import { xmrLimitsDocs, xmrSignalDocs } from './xmr';
import { firstPassYieldDocs, productionYieldDocs, rolledYieldDocs } from './yields';

/** The docs of all custom functions. Only what writes or tests the docs may import this. */
export const docs: readonly FunctionDocs[] = [
  onTimeRateDocs,
  otifRateDocs,
  fillRateDocs,
  orderFulfillmentRateDocs,
  errorRateDocs,
  firstPassYieldDocs,
  rolledYieldDocs,
  productionYieldDocs,
  escapeRateDocs,
  resolutionTimeDocs,
  slaRateOfDocs,
  uptimeRateDocs,
  inventoryAccuracyDocs,
  utilizationDocs,
  capacityGapFteDocs,
  vendorScoreDocs,
  vendorConcentrationDocs,
  wasteHoursDocs,
  wasteFteDocs,
  wasteCostDocs,
  attentionShareDocs,
  xmrSignalDocs,
  businessHoursDocs,
  reorderPointOfDocs,
  netCapacityHoursDocs,
  annualCostOfToolDocs,
  unusedSeatsDocs,
  automationPaybackDocs,
  priorityDocs,
  metricStatusDocs,
  paretoDocs,
  singleSourceDocs,
  toolOverlapDocs,
  topWasteDocs,
  xmrLimitsDocs,
];

/** The docs of a function. */
export function docsOf(name: string): FunctionDocs {
  const found = docs.find(({ of }) => of.name === name);
  if (found === undefined) throw new Error(`${name} has no docs`);
  return found;
}
