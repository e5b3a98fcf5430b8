import { businessHours } from './business-hours';
import { capacityGapFte, netCapacityHours, utilization } from './capacity';
import type { FunctionDeclaration } from './define';
import { inventoryAccuracy } from './inventory';
import { onTimeRate } from './on-time';
import { fillRate, orderFulfillmentRate, otifRate } from './orders';
import { pareto, topWaste } from './pareto';
import { attentionShare, metricStatus, priority } from './processes';
import { errorRate, escapeRate } from './quality';
import { resolutionTime, slaRateOf } from './resolution';
import { reorderPointOf } from './stock';
import { toolOverlap } from './tool-overlap';
import { annualCostOfTool, automationPayback, unusedSeats } from './tools';
import { uptimeRate } from './uptime';
import { singleSource, vendorConcentration, vendorScore } from './vendors';
import { wasteCost, wasteFte, wasteHours } from './waste';
import { xmrLimits, xmrSignal } from './xmr';
import { firstPassYield, productionYield, rolledYield } from './yields';

/** All custom functions: one number from ranges, then one a row, then tables. docs/functions.md follows this order. */
export const declarations: readonly FunctionDeclaration[] = [
  onTimeRate,
  otifRate,
  fillRate,
  orderFulfillmentRate,
  errorRate,
  firstPassYield,
  rolledYield,
  productionYield,
  escapeRate,
  resolutionTime,
  slaRateOf,
  uptimeRate,
  inventoryAccuracy,
  utilization,
  capacityGapFte,
  vendorScore,
  vendorConcentration,
  wasteHours,
  wasteFte,
  wasteCost,
  attentionShare,
  xmrSignal,
  businessHours,
  reorderPointOf,
  netCapacityHours,
  annualCostOfTool,
  unusedSeats,
  automationPayback,
  priority,
  metricStatus,
  pareto,
  singleSource,
  toolOverlap,
  topWaste,
  xmrLimits,
];
