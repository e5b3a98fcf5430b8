import type { ColumnCall } from '../../schema/column';
import { foldName } from '../../schema/fold-name';
import type { metrics } from '../metrics';
import type { processRegister } from '../process-register';
import type { roleScorecards } from '../role-scorecards';
import { SETTINGS_COLUMNS } from './as-of';
import { countNames, joinFlags } from './flags';
import { MOST_PROCESSES_AN_OWNER } from './process-flags';
import { targetStatus } from './target-status';

const MOST_OUTCOMES = 8;

/** Status and Flags of the Role Scorecards. */
export const roleStatus: ColumnCall = {
  columns: [
    'role',
    'person',
    'outcome',
    'metric',
    'target',
    'actual',
    'metrics.metric',
    'metrics.direction',
    'processRegister.process',
    'processRegister.owner',
    ...SETTINGS_COLUMNS,
  ],
  compute({ rows, settings }) {
    const outcomes = rows<typeof roleScorecards>('roleScorecards');
    const directions = new Map(
      rows<typeof metrics>('metrics').map((row) => [foldName(row.metric), row.direction]),
    );
    const register = rows<typeof processRegister>('processRegister').filter((row) => row.process !== null);
    const owned = countNames(register.map((row) => row.owner));
    const perRole = countNames(outcomes.filter((row) => row.outcome !== null).map((row) => row.role));
    return outcomes.map((row) => {
      const direction = directions.get(foldName(row.metric)) ?? null;
      const actual = typeof row.actual === 'number' ? row.actual : null;
      const processes = owned.get(foldName(row.person)) ?? 0;
      return [
        targetStatus(actual, row.target, direction, settings.nearTargetBand),
        joinFlags([
          row.outcome !== null && row.metric === null && 'outcome without metric',
          (perRole.get(foldName(row.role)) ?? 0) > MOST_OUTCOMES && 'more than eight outcomes',
          row.person !== null && processes === 0 && 'owns no process',
          row.person !== null && processes > MOST_PROCESSES_AN_OWNER && 'owns more than five processes',
        ]),
      ];
    });
  },
};
