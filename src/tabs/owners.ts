const BETWEEN_NAMES = /\s*(?:[,;/&+\n]|\s(?:and|und|et|y)\s)\s*/i;

/**
 * The names in an owner's cell. One that People lists as it stands is one name, whatever it holds:
 * "Lee, Sam" is one person there, and "Sam and Lee" are two anywhere else.
 */
export function ownersIn(cell: string | null, people: ReadonlySet<string>): string[] {
  const text = (cell ?? '').trim();
  if (text === '') return [];
  if (people.has(text.toLowerCase())) return [text];
  return text.split(BETWEEN_NAMES).filter((name) => name !== '');
}
