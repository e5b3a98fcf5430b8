import type { Tab } from '../schema/tab';
import { actions } from './actions';
import { auditAnswers } from './audit-answers';
import { deliveries } from './deliveries';
import { holidays } from './holidays';
import { metricValues } from './metric-values';
import { metrics } from './metrics';
import { people } from './people';
import { processRegister } from './process-register';
import { qualityLog } from './quality-log';
import { resourceCapacity } from './resource-capacity';
import { roleScorecards } from './role-scorecards';
import { settings } from './settings';
import { stockCounts } from './stock-counts';
import { toolInventory } from './tool-inventory';
import { trends } from './trends';
import { vendorScorecard } from './vendor-scorecard';
import { wasteLog } from './waste-log';

/** All tabs in the order of installation: the six domains, then what supports them. */
export const TABS: readonly Tab[] = [
  processRegister,
  resourceCapacity,
  qualityLog,
  vendorScorecard,
  toolInventory,
  roleScorecards,
  people,
  deliveries,
  metrics,
  wasteLog,
  actions,
  metricValues,
  auditAnswers,
  holidays,
  stockCounts,
  trends,
  settings,
];

/** The tab of a key, or of a name in any case; undefined when there is none. */
export function tabOf(keyOrName: string): Tab | undefined {
  const asked = keyOrName.trim().toLowerCase();
  return TABS.find((tab) => tab.key.toLowerCase() === asked || tab.name.toLowerCase() === asked);
}
