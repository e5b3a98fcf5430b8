import type { ColumnCall } from '../../schema/column';
import type { people } from '../people';
import { asOfDay, SETTINGS_COLUMNS } from './as-of';
import { joinFlags } from './flags';

const USUAL_DAYS_BETWEEN = 14;

/** Flags of People, in a workbook that only leaders see. */
export const peopleFlags: ColumnCall = {
  columns: ['name', 'active', 'last1On1', 'everyDays', 'nextReview', 'onboardingSop', ...SETTINGS_COLUMNS],
  compute({ rows, settings }) {
    const asOf = asOfDay(settings);
    return rows<typeof people>('people').map((row) => {
      if (row.active === 'No') return [''];
      const { last1On1, nextReview } = row;
      const every = row.everyDays ?? USUAL_DAYS_BETWEEN;
      return [
        joinFlags([
          asOf !== null && (last1On1 === null || last1On1 + every <= asOf) && '1-on-1 overdue',
          asOf !== null && nextReview !== null && nextReview <= asOf && 'review overdue',
          row.onboardingSop === null && 'no onboarding SOP',
        ]),
      ];
    });
  },
};
