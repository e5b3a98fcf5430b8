import { type KnownSum, knownOf, startKnown } from '../metrics/ratio';
import { addSum, addTo, BLOCK, startSum } from '../metrics/sum';

const MINUTES_PER_HOUR = 60;

/** Wastes by column, n×1; null and NaN are blanks. A blank number of people is one person. */
export interface WasteColumns {
  readonly minutesEachTime: ArrayLike<number | null>;
  readonly timesAWeek: ArrayLike<number | null>;
  readonly people?: ArrayLike<number | null> | null;
}

/** Hours a week of one waste: minutes × times ÷ 60 × people; null where minutes or times are blank. */
export function hoursAWeek(
  minutesEachTime: number | null,
  timesAWeek: number | null,
  people: number | null,
): number | null {
  if (isMissing(minutesEachTime) || isMissing(timesAWeek)) return null;
  return ((minutesEachTime * timesAWeek) / MINUTES_PER_HOUR) * (isMissing(people) ? 1 : people);
}

/** Hours a week of all wastes; null when none has both minutes and times. */
export function totalHoursAWeek(wastes: WasteColumns): number | null {
  const total = startKnown();
  addHoursAWeek(total, wastes);
  return knownOf(total);
}

/** Adds the hours a week of wastes that have both minutes and times. */
export function addHoursAWeek(total: KnownSum, wastes: WasteColumns): void {
  const { minutesEachTime, timesAWeek, people } = wastes;
  const hours = startSum();
  let counted = 0;
  for (let from = 0; from < minutesEachTime.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, minutesEachTime.length);
    let sum = 0;
    for (let index = from; index < to; index += 1) {
      const minutes = minutesEachTime[index] ?? Number.NaN;
      const times = timesAWeek[index] ?? Number.NaN;
      if (Number.isNaN(minutes) || Number.isNaN(times)) continue;
      const given = people === null || people === undefined ? 1 : (people[index] ?? Number.NaN);
      sum += minutes * times * (Number.isNaN(given) ? 1 : given);
      counted += 1;
    }
    addTo(hours, sum / MINUTES_PER_HOUR);
  }
  addSum(total.sum, hours);
  total.count += counted;
}

/** Full-time jobs: 18.75 hours of 40 a week are 0.46875. null when there is nothing to divide by. */
export function fullTimeJobs(hours: number | null, fullTimeHours: number): number | null {
  return hours === null || !(fullTimeHours > 0) ? null : hours / fullTimeHours;
}

/** Cost a year of hours a week: hours × weeks × rate, in the rate's currency. */
export function yearlyCost(hours: number | null, hourlyRate: number, weeksAYear: number): number | null {
  return hours === null ? null : hours * weeksAYear * hourlyRate;
}

function isMissing(value: number | null): value is null {
  return value === null || Number.isNaN(value);
}
