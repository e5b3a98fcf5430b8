import { addTo, startSum, sumOf } from '../metrics/sum';

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
  return ((minutesEachTime * timesAWeek) / 60) * (isMissing(people) ? 1 : people);
}

/** Hours a week of all wastes; null when none has both minutes and times. */
export function totalHoursAWeek(wastes: WasteColumns): number | null {
  const { minutesEachTime, timesAWeek, people } = wastes;
  const hours = startSum();
  let counted = 0;
  for (let index = 0; index < minutesEachTime.length; index += 1) {
    const minutes = minutesEachTime[index] ?? Number.NaN;
    const times = timesAWeek[index] ?? Number.NaN;
    if (Number.isNaN(minutes) || Number.isNaN(times)) continue;
    const given = people === null || people === undefined ? 1 : (people[index] ?? Number.NaN);
    addTo(hours, ((minutes * times) / 60) * (Number.isNaN(given) ? 1 : given));
    counted += 1;
  }
  return counted === 0 ? null : sumOf(hours);
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
