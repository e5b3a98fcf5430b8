/** What a category without a name is called. */
export const UNCATEGORISED = '(uncategorised)';

/** A category with its weight, its share of the whole, and the share of it and all before it. */
export interface Group {
  readonly name: string;
  readonly weight: number;
  /** 0 to 1; null when the whole is 0. */
  readonly share: number | null;
  readonly cumulative: number | null;
}

/**
 * Weights by category, the heaviest first and ties by name. Names that differ only in capitals are one category.
 * A weight of NaN leaves its row out; a blank name is (uncategorised).
 */
export function groupWeights(names: readonly string[], weights: ArrayLike<number>): readonly Group[] {
  const found = new Map<string, { name: string; weight: number; lost: number }>();
  names.forEach((given, index) => {
    const weight = weights[index] ?? Number.NaN;
    if (Number.isNaN(weight)) return;
    const name = given === '' ? UNCATEGORISED : given;
    const key = name.toLowerCase();
    const group = found.get(key);
    if (group === undefined) found.set(key, { name, weight, lost: 0 });
    else {
      addTo(group, weight);
      // Of several spellings the first by name is shown, whatever the order of the rows.
      if (name < group.name) group.name = name;
    }
  });
  const groups = [...found.values()]
    .map(({ name, weight, lost }) => ({ name, weight: weight + lost }))
    .sort((a, b) => b.weight - a.weight || compareNames(a.name, b.name));
  const whole = groups.reduce((total, { weight }) => total + weight, 0);
  let before = 0;
  return groups.map(({ name, weight }) => {
    before += weight;
    return {
      name,
      weight,
      share: whole === 0 ? null : weight / whole,
      cumulative: whole === 0 ? null : Math.min(1, before / whole),
    };
  });
}

/** Names in the order of their lower-case letters. */
export function compareNames(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Adds without losing what a large sum would swallow; see sum. */
function addTo(group: { weight: number; lost: number }, weight: number): void {
  const next = group.weight + weight;
  group.lost +=
    Math.abs(group.weight) >= Math.abs(weight) ? group.weight - next + weight : weight - next + group.weight;
  group.weight = next;
}
