import type { DayNumber } from '../calendar';
import { dayText, monthOf } from '../calendar/days';
import { monthWords } from '../calendar/month-words';
import { counted, hoursWords, plain } from '../review/number-words';
import { foldName } from '../schema/fold-name';
import type { RowOf } from '../schema/tab';
import type { actions } from '../tabs/actions';
import type { people } from '../tabs/people';
import type { processRegister } from '../tabs/process-register';
import type { qualityLog } from '../tabs/quality-log';
import type { wasteLog } from '../tabs/waste-log';
import { fullTimeJobs } from '../waste/hours';
import { hoursWonBack } from '../waste/won-back';
import { countFixedProblems } from './fixed-problems';
import { countOwned, type Start } from './start';

export interface PayBackRows {
  readonly processes: readonly RowOf<typeof processRegister>[];
  readonly people: readonly RowOf<typeof people>[];
  readonly waste: readonly RowOf<typeof wasteLog>[];
  readonly quality: readonly RowOf<typeof qualityLog>[];
  readonly actions: readonly RowOf<typeof actions>[];
}

export interface PayBack {
  readonly words: string;
  readonly made: string;
}

/** How each part of the line is counted; only those that it shows are told. */
const MADE = {
  since: 'Since: the first day that anything was audited, logged as waste or agreed on here.',
  owners: 'Owners: processes with exactly one owner, then and now.',
  won: 'Won back: hours a week of waste that is marked as removed, ÷ full-time hours for FTE.',
  fixed:
    'Fixed: kinds of problems that were resolved with a root cause or a done action, of which none alike was found in the 90 days after.',
};

/** What the work has paid back so far, in one line; null while there is nothing to show. */
export function payBack(
  rows: PayBackRows,
  start: Start | null,
  { asOf, fullTimeHours }: { readonly asOf: DayNumber; readonly fullTimeHours: number },
): PayBack | null {
  const since = earliest([
    start?.day ?? null,
    ...rows.waste.flatMap((row) => [row.loggedOn, row.removedOn]),
    ...rows.actions.map((row) => row.agreedOn),
  ]);
  if (since === null) return null;
  const named = rows.processes.filter((row) => row.process !== null);
  const owned = countOwned(named, new Set(rows.people.map((row) => foldName(row.name))));
  const won = hoursWonBack(rows.waste, asOf);
  const jobs = fullTimeJobs(won, fullTimeHours) ?? 0;
  const fixed = countFixedProblems(rows.quality, rows.actions, { since, asOf });
  const hasMoreOwners = start !== null && owned > start.owned;
  const parts = [
    ...(hasMoreOwners
      ? [{ words: `owners ${start.owned} → ${owned} of ${named.length}`, made: MADE.owners }]
      : []),
    ...(won > 0
      ? [{ words: `${hoursWords(won)} a week won back (${plain(jobs, 2)} FTE)`, made: MADE.won }]
      : []),
    ...(fixed > 0
      ? [
          {
            words: `${counted(fixed, 'problem fixed that has', 'problems fixed that have')} not come back in 90 days`,
            made: MADE.fixed,
          },
        ]
      : []),
  ];
  if (parts.length === 0) return null;
  return {
    words: `Since ${monthOfStart(since, asOf)}: ${parts.map(({ words }) => words).join(' · ')}`,
    made: [MADE.since, ...parts.map(({ made }) => made)].join(' '),
  };
}

function earliest(days: readonly (DayNumber | null)[]): DayNumber | null {
  return days.reduce<DayNumber | null>(
    (first, day) => (day === null || (first !== null && first <= day) ? first : day),
    null,
  );
}

/** 'March', with its year where that is not this one. */
function monthOfStart(since: DayNumber, asOf: DayNumber): string {
  const words = monthWords(monthOf(since));
  return dayText(since).slice(0, 4) === dayText(asOf).slice(0, 4) ? words.replace(/ \d+$/, '') : words;
}
