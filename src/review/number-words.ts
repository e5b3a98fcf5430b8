/** A ratio as percent with one digit: 0.845 is "84.5 %". */
export function percentWords(ratio: number): string {
  return `${(ratio * 100).toFixed(1)} %`;
}

/** Hours with at most one digit: 9 is "9 h", 9.25 is "9.3 h". */
export function hoursWords(hours: number): string {
  return `${plain(hours, 1)} h`;
}

/** A number without trailing zeros. */
export function plain(value: number, digits: number): string {
  const factor = 10 ** digits;
  // 0.575 × 100 is 57.499… in binary fractions, and has to become 58 all the same.
  return String(Math.round(Number((value * factor).toPrecision(14))) / factor);
}

/** "1 action", "3 actions". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "Ana, Ben and Carla". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

const FIRST = 3;

/** The first three names, and how many more there are: "Ana, Ben, Carla and 2 more". */
export function firstOf(names: readonly string[]): string {
  const more = names.length - FIRST;
  return more > 0 ? `${names.slice(0, FIRST).join(', ')} and ${more} more` : listed(names);
}
