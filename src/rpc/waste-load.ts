import { monthOf } from '../calendar/days';
import { dayWords } from '../calendar/words';
import { lastPlannedWeek } from '../metrics/week-capacity';
import { figureRows, isSampleFigure } from '../review/figure-rows';
import { counted, hoursWords, plain } from '../review/number-words';
import { markSample } from '../review/sample-words';
import { summarizeWaste, type WasteLine } from '../review/wastes';
import { hasDecimalComma } from '../tabs/decimal-comma';
import type { Settings } from '../tabs/read-settings';
import { beforeHiring } from '../waste/before-hiring';
import { fullTimeJobs, hoursAWeek } from '../waste/hours';
import { wasteMade } from '../waste/made';
import { hoursWonBack } from '../waste/won-back';
import type { Call } from './answer';
import type { Output } from './contract';
import { activeNames, namesOf } from './names-of';
import { type ReviewSource, readReviewSource } from './read-review';

type Waste = Output<'waste.load'>;

/** Open waste as it stands today, whatever Count up to says. */
export const wasteLoad: Call<'waste.load'> = (workbook, _, { now }) => {
  const source = readReviewSource(workbook, now());
  const { settings, openUpTo: today } = source;
  const rows = figureRows(source.rows, 'waste');
  const isSample = isSampleFigure(source.rows, 'waste');
  const team = figureRows(source.rows, 'people').people;
  const waste = summarizeWaste(rows.waste, monthOf(today), today, settings);
  const unknown = rows.waste.filter(
    (row) =>
      row.what !== null &&
      row.state !== 'Removed' &&
      hoursAWeek(row.minutesEachTime, row.timesAWeek, row.people) === null,
  );
  const won = hoursWonBack(rows.waste, today);
  const all =
    waste.hours === null
      ? null
      : markSample(
          `All open waste: ${numbersOf({ ...waste, hours: waste.hours }, settings, IN_FULL)}`,
          isSample,
        );
  return {
    open: [
      ...waste.lines.map((line) => ({
        what: line.what,
        process: line.process,
        kind: line.kind,
        hours: line.hours,
        words: numbersOf(line, settings, SHORT),
      })),
      ...unknown.map((row) => ({
        what: row.what ?? '',
        process: row.process,
        kind: row.kind,
        hours: null,
        words: 'Hours not known: minutes or times a week are missing',
      })),
    ],
    total: all,
    noCost:
      settings.hourlyCost === null && waste.hours !== null
        ? `No cost is shown: Hourly cost in Settings is ${source.costIsSample ? 'the sample’s, so type yours' : 'blank'}. An estimate will do.`
        : null,
    unknown: unknown.length,
    ...hiring(source, today),
    wonBack:
      won === 0
        ? null
        : markSample(
            `Won back so far: ${hoursWords(won)} a week (${jobWords(won, settings, all === null ? IN_FULL : SHORT)}).`,
            isSample,
          ),
    ...(hasDecimalComma(workbook.locale) ? { decimalComma: true } : {}),
    made: wasteMade(settings),
    people: activeNames(team),
    roles: namesOf(team.map((row) => row.role)),
    processes: namesOf(figureRows(source.rows, 'processes').processes.map((row) => row.process)),
  };
};

/** What full-time jobs are called: in full where they stand first on the screen. */
const IN_FULL = 'full-time jobs (FTE)';
const SHORT = 'FTE';
type JobUnit = typeof IN_FULL | typeof SHORT;

/** '9 h a week · 0.23 FTE · 21,600 USD a year'. */
function numbersOf(
  { hours, yearlyCost }: Pick<WasteLine, 'hours' | 'yearlyCost'>,
  settings: Settings,
  unit: JobUnit,
): string {
  const cost =
    yearlyCost === null
      ? []
      : [
          `${thousands(Math.round(yearlyCost))}${settings.currency === '' ? '' : ` ${settings.currency}`} a year`,
        ];
  return [`${hoursWords(hours)} a week`, jobWords(hours, settings, unit), ...cost].join(' · ');
}

function jobWords(hours: number, { fullTimeHours }: Settings, unit: JobUnit): string {
  return `${plain(fullTimeJobs(hours, fullTimeHours) ?? 0, 2)} ${unit}`;
}

function thousands(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}

function hiring({ rows: all, countUpTo }: ReviewSource, today: number): Pick<Waste, 'hiring' | 'hiringNote'> {
  const rows = figureRows(all, 'hiring');
  const isSample = isSampleFigure(all, 'hiring');
  const week = lastPlannedWeek(rows, countUpTo);
  if (week === null) {
    return { hiring: [], hiringNote: 'Nothing to weigh yet: Resource Capacity has no planned week.' };
  }
  const open = rows.waste.filter((row) => row.what !== null && row.state !== 'Removed');
  const short = beforeHiring(week, open);
  const when = dayWords(week.weekStarting, today);
  if (short.length === 0) {
    const left = counted(week.withoutContract, 'person', 'people');
    const note = `No role is short of hours in the week of ${when}.`;
    return {
      hiring: [],
      hiringNote: week.withoutContract === 0 ? note : `${note} ${left} without contract hours left out.`,
    };
  }
  return {
    hiringNote: null,
    hiring: short.map(({ role, gap, wastes, wasteHours }) => ({
      words: markSample(
        wastes.length === 0
          ? `${role}: ${hoursWords(gap)} short in the week of ${when}. No open waste says that it takes this role's hours.`
          : `${role}: ${hoursWords(gap)} short in the week of ${when}. ${counted(wastes.length, 'open waste takes', 'open wastes take')} ${hoursWords(wasteHours)} a week of this role: removing ${wastes.length === 1 ? 'it' : 'them'} ${wasteHours >= gap ? 'closes the gap without hiring' : `leaves ${hoursWords(gap - wasteHours)}`}.`,
        isSample,
      ),
      wastes: [...wastes],
    })),
  };
}
