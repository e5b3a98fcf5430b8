const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 'September 2026' for '2026-09'; text that is no month comes back as it is. */
export function monthWords(month: string): string {
  const [year, number] = month.split('-');
  const name = NAMES[Number(number) - 1];
  return name === undefined ? month : `${name} ${year}`;
}
