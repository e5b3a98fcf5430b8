import type { DayNumber } from '../../calendar';
import type { ColumnCall } from '../../schema/column';
import { foldName } from '../../schema/fold-name';
import { ownersIn } from '../owners';
import type { people } from '../people';
import type { processRegister } from '../process-register';
import { asOfDay, SETTINGS_COLUMNS } from './as-of';
import { countNames, joinFlags } from './flags';

/** Beyond so many processes, one person can hardly look after each. */
export const MOST_PROCESSES_AN_OWNER = 5;

/** The same date so many months earlier; the 31st becomes the last day of a shorter month. */
export function monthsBefore(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * 86_400_000);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0));
  lastOfMonth.setUTCDate(Math.min(date.getUTCDate(), lastOfMonth.getUTCDate()));
  return lastOfMonth.getTime() / 86_400_000;
}

/** Flags of the Process Register. */
export const processFlags: ColumnCall = {
  columns: [
    'process',
    'owner',
    'backup',
    'sopLink',
    'checked',
    'lastAudited',
    'people.name',
    ...SETTINGS_COLUMNS,
  ],
  compute({ rows, settings }) {
    const processes = rows<typeof processRegister>('processRegister');
    const names = new Set(rows<typeof people>('people').map((person) => foldName(person.name)));
    const ownersOf = (row: (typeof processes)[number]) => ownersIn(row.owner, names).map(foldName);
    const owned = countNames(processes.filter((row) => row.process !== null).flatMap(ownersOf));
    const asOf = asOfDay(settings);
    const overdue = asOf === null ? null : monthsBefore(asOf, settings.auditEveryMonths);
    return processes.map((row) => {
      const owners = ownersOf(row);
      const standIns = ownersIn(row.backup, names).filter((name) => !owners.includes(foldName(name)));
      const audited = typeof row.lastAudited === 'number' ? row.lastAudited : null;
      return [
        joinFlags([
          owners.length === 0 && 'no owner',
          owners.length > 1 && 'two owners',
          owners.some((name) => (owned.get(name) ?? 0) > MOST_PROCESSES_AN_OWNER) &&
            'owner has more than five',
          row.sopLink === null && 'no SOP',
          owners.length === 1 && standIns.length === 0 && 'one person only',
          row.checked === 'Only at the end' && 'checked only at the end',
          row.checked === 'Not checked' && 'not checked',
          audited !== null && overdue !== null && audited < overdue && 'audit overdue',
        ]),
      ];
    });
  },
};
