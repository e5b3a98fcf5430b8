/**
 * The first name of People that stands in a text as a word of its own, as it is written there; null without one.
 * Capitals count, so that a word such as "mark" is no name.
 */
export function nameIn(text: string, people: readonly string[]): string | null {
  const words = new Set(text.split(/[^\p{L}\p{N}]+/u));
  const parts = people.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length > 1);
  return parts.find((part) => words.has(part) && part !== part.toLowerCase()) ?? null;
}
