import type { DayNumber } from '../calendar';
import type { NewRowOf } from '../schema/tab';
import type { actions } from '../tabs/actions';
import type { processRegister } from '../tabs/process-register';
import type { roleScorecards } from '../tabs/role-scorecards';
import type { vendorScorecard } from '../tabs/vendor-scorecard';
import type { wasteLog } from '../tabs/waste-log';

type Verdict = NonNullable<NewRowOf<typeof processRegister>['verdict']>;
type Area = NonNullable<NewRowOf<typeof processRegister>['area']>;

const PROCESSES: readonly (readonly [string, Area, string | null, Verdict, number, number])[] = [
  ['Quote new work', 'Sell', 'Tom', 'Working', 4, 2],
  ['Start a new client', 'Sell', 'Ivy', 'Working', 3, 2],
  ['Plan and assign the week', 'Deliver/Make', 'Nora', 'Inconsistent', 4, 4],
  ['Do the work', 'Deliver/Make', 'Dev', 'Working', 4, 3],
  ['Check work before it goes out', 'Quality', 'Priya', 'Broken', 4, 4],
  ['Hand over and close a job', 'Deliver/Make', 'Kofi', 'Working', 4, 3],
  ['Answer client questions', 'Serve', 'Priya & Tom', 'Inconsistent', 3, 4],
  ['Handle complaints and redo work', 'Serve', null, 'Inconsistent', 4, 3],
  // It works, and would be dear to lose: worth a look at its groundwork.
  ['Review and renew client contracts', 'Sell', 'Nora', 'Working', 5, 1],
  ['Send invoices', 'Finance', 'Sam', 'Working', 3, 2],
  ['Chase late payments', 'Finance', 'Sam', 'Working', 4, 2],
  ['Book and check subcontractors', 'Buy', 'Kofi', 'Working', 3, 2],
  ['Hire and start new people', 'People', null, 'Working', 3, 1],
  ['Give and remove access to tools', 'Tools', 'Sam', 'Working', 2, 2],
];

export function sampleProcesses(): NewRowOf<typeof processRegister>[] {
  return PROCESSES.map(([process, area, owner, verdict, impact, fails]) => ({
    process,
    area,
    owner,
    verdict,
    impact,
    fails,
    backup: verdict === 'Working' && owner !== null ? (owner === 'Sam' ? 'Ivy' : 'Lena') : null,
    sopLink: verdict === 'Working' && fails < 3 ? `https://larkfield.example/how/${slug(process)}` : null,
    checked: verdict === 'Broken' ? 'Only at the end' : 'Each step',
    source: 'sample',
  }));
}

function slug(process: string): string {
  return process.toLowerCase().replace(/ /g, '-');
}

type Kind = NonNullable<NewRowOf<typeof wasteLog>['kind']>;

/** What, kind, minutes each time, times a week, people, process: 9 + 6 + 5 + 4 + 3 + 2 hours a week. */
const WASTES: readonly (readonly [string, Kind, number, number, number, string])[] = [
  ['Cut letters again after a late proof change', 'Rework', 90, 3, 2, 'Check work before it goes out'],
  ['Type job details again into the accounts', 'Duplicate effort', 20, 9, 2, 'Send invoices'],
  ['Build the weekly job list by hand', 'Manual work', 60, 5, 1, 'Plan and assign the week'],
  ['Monday meeting where most people only listen', 'Meeting', 60, 1, 4, 'Plan and assign the week'],
  ['Wait for approval of small quotes', 'Unnecessary approval', 15, 12, 1, 'Quote new work'],
  ['Wait for materials at the start of a job', 'Waiting', 30, 2, 2, 'Do the work'],
];

/** 29 hours a week that are open, and one and a half that were won back in the last month. */
export function sampleWaste(asOf: DayNumber, removedOn: DayNumber): NewRowOf<typeof wasteLog>[] {
  const open = WASTES.map(
    ([what, kind, minutesEachTime, timesAWeek, people, process], index): NewRowOf<typeof wasteLog> => ({
      what,
      kind,
      minutesEachTime,
      timesAWeek,
      people,
      process,
      state: 'Open',
      whoseHours: process === 'Do the work' ? 'Installer' : null,
      loggedOn: Math.min(asOf, removedOn) - 20 - index,
      source: 'sample',
    }),
  );
  return [
    ...open,
    {
      what: 'Print job sheets that nobody reads',
      kind: 'Manual work',
      minutesEachTime: 15,
      timesAWeek: 6,
      people: 1,
      state: 'Removed',
      process: 'Plan and assign the week',
      loggedOn: removedOn - 60,
      removedOn,
      source: 'sample',
    },
  ];
}

/** Vendor, supplies, critical, backup, spend a year, months until the contract ends, service, price. */
const VENDORS: readonly (readonly [
  string,
  string,
  'Yes' | 'No',
  string | null,
  number,
  number,
  number,
  number,
])[] = [
  ['Panelcraft Supply', 'Sheets and frames', 'Yes', 'Harbor Metals', 38_000, 7, 4, 3],
  ['Harbor Metals', 'Sheets and frames', 'No', 'Panelcraft Supply', 21_000, 11, 4, 4],
  ['BrightLine', 'LED modules', 'Yes', null, 17_500, 1, 2, 3],
  ['Vinylworks', 'Vinyl and film', 'No', 'Northgate Print', 11_700, 5, 5, 4],
  ['Northgate Print', 'Vinyl and film', 'No', 'Vinylworks', 9_000, 9, 4, 3],
  ['LiftRent', 'Access and mounting', 'No', 'Fixwell', 6_000, 14, 4, 3],
  ['Fixwell', 'Access and mounting', 'No', 'LiftRent', 4_800, 4, 3, 4],
];

export function sampleVendors(asOf: DayNumber): NewRowOf<typeof vendorScorecard>[] {
  return VENDORS.map(([vendor, supplies, critical, backupVendor, yearlySpend, months, service, price]) => ({
    vendor,
    supplies,
    critical,
    backupVendor,
    yearlySpend,
    contractEnds: asOf + months * 30,
    service,
    price,
    owner: 'Olga',
    source: 'sample',
  }));
}

export function sampleRoles(): NewRowOf<typeof roleScorecards>[] {
  const roles: NewRowOf<typeof roleScorecards>[] = [
    {
      role: 'Manager',
      person: 'Nora',
      outcome: 'Jobs leave on the promised day',
      metric: 'Client on-time rate',
      target: 0.9,
    },
    {
      role: 'Designer',
      person: 'Priya',
      outcome: 'Work comes out right the first time',
      metric: 'Error rate',
      target: 0.08,
    },
    {
      role: 'Office',
      person: 'Sam',
      outcome: 'Problems are put right within days',
      metric: 'Days to resolve',
      target: 4,
    },
    // An outcome that nobody can tell yet.
    { role: 'Sales', person: 'Tom', outcome: 'Clients come back', mission: 'New work that fits the shop' },
  ];
  return roles.map((role) => ({ ...role, source: 'sample' }));
}

export function sampleActions(asOf: DayNumber, lastMonthEnd: DayNumber): NewRowOf<typeof actions>[] {
  const rows: NewRowOf<typeof actions>[] = [
    {
      what: 'Name files by job number',
      owner: 'Priya',
      due: lastMonthEnd - 12,
      state: 'Done',
      doneOn: lastMonthEnd - 14,
      worked: 'No',
      from: 'Quality',
      agreedOn: lastMonthEnd - 50,
    },
    {
      what: 'Stop printing job sheets',
      owner: 'Dev',
      due: lastMonthEnd - 8,
      state: 'Done',
      doneOn: lastMonthEnd - 9,
      worked: 'Yes',
      from: 'Waste',
      agreedOn: lastMonthEnd - 40,
    },
    {
      what: 'Ask two other LED vendors for samples',
      owner: 'Olga',
      due: lastMonthEnd - 3,
      state: 'Open',
      from: 'Vendor',
      agreedOn: lastMonthEnd - 70,
    },
    // For today, so that This week names it whatever the day of the week.
    {
      what: 'Show the proof checklist at the Monday meeting',
      owner: 'Priya',
      due: asOf + 1,
      state: 'Open',
      from: 'Quality',
      agreedOn: lastMonthEnd - 20,
    },
    {
      what: 'Agree with BrightLine on delivery days',
      owner: 'Olga',
      due: asOf + 3,
      state: 'Open',
      from: 'Vendor',
      agreedOn: lastMonthEnd - 20,
    },
    {
      what: 'Write the checklist for mounting kits',
      owner: 'Kofi',
      due: asOf + 12,
      state: 'Open',
      from: 'Quality',
      agreedOn: lastMonthEnd - 40,
      checkOn: asOf + 42,
    },
  ];
  return rows.map((row) => ({ ...row, source: 'sample' }));
}
