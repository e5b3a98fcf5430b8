/** What is typed into a screen's fields, by the field's name. */
export type Fields = Readonly<Record<string, string>>;

/** What stands in a field; `start` while nobody has typed. */
export function fieldOf(fields: Fields, name: string, start = ''): string {
  return fields[name] ?? start;
}

/** The fields without those whose names begin so. */
export function without(fields: Fields, prefix: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(prefix)));
}

export const NOT_A_NUMBER = 'Type a number, such as 12 or 7.5.';
export const NOT_A_PERCENTAGE =
  'Type a percentage, such as 95. For one percent or less add the sign, such as 0.5%.';

/**
 * The number in a field: null for a blank, undefined for text that is none. A share is typed in percent; one that
 * looks like 0.95 needs the sign, since it may be meant either way.
 */
export function numberOf(text: string, isRate = false): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const parts = /^(-?\d+(?:\.\d+)?)\s*(%?)$/.exec(typed);
  const number = Number(parts?.[1]);
  const hasSign = parts?.[2] === '%';
  if (parts === null || (hasSign && !isRate)) return undefined;
  if (!isRate) return number;
  // 95 ÷ 100 is not quite 0.95 in binary fractions.
  return number > 0 && number <= 1 && !hasSign ? undefined : Number((number / 100).toPrecision(12));
}

/** A number as it is typed: 0.95 of a share is '95', 7.5 is '7.5'. */
export function typedNumber(value: number | null, isRate = false): string {
  if (value === null) return '';
  if (!isRate) return String(value);
  const percent = String(Number((value * 100).toPrecision(12)));
  return value > 0 && value <= 0.01 ? `${percent}%` : percent;
}
