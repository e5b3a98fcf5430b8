import { addTo, type RunningSum, startSum, sumOf } from './sum';

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

interface Found {
  name: string;
  readonly weight: RunningSum;
}

/** Weights by category, added batch by batch. */
export interface RunningGroups {
  /** Capitals are folded once a spelling, not once a row. */
  readonly bySpelling: Map<string, Found>;
  readonly byName: Map<string, Found>;
}

export function startGroups(): RunningGroups {
  return { bySpelling: new Map(), byName: new Map() };
}

/** Weights by category; see addWeights and rankGroups. */
export function groupWeights(names: readonly string[], weights: ArrayLike<number>): readonly Group[] {
  const groups = startGroups();
  addWeights(groups, names, weights);
  return rankGroups(groups);
}

/** Categories, the heaviest first and ties by name. */
export function rankGroups({ byName }: RunningGroups): readonly Group[] {
  const groups = [...byName.values()]
    .map(({ name, weight }) => ({ name, weight: sumOf(weight) }))
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

/**
 * Adds weights to their categories. Names that differ only in capitals are one category. A weight of NaN leaves its row
 * out; a blank name is (uncategorised).
 */
export function addWeights(
  { bySpelling, byName }: RunningGroups,
  names: readonly string[],
  weights: ArrayLike<number>,
): void {
  for (let index = 0; index < names.length; index += 1) {
    const weight = weights[index] ?? Number.NaN;
    if (Number.isNaN(weight)) continue;
    const given = names[index] ?? '';
    let group = bySpelling.get(given);
    if (group === undefined) {
      group = groupOf(given === '' ? UNCATEGORISED : given, byName);
      bySpelling.set(given, group);
    }
    addTo(group.weight, weight);
  }
}

function groupOf(name: string, byName: Map<string, Found>): Found {
  const key = name.toLowerCase();
  const known = byName.get(key);
  if (known === undefined) {
    const group = { name, weight: startSum() };
    byName.set(key, group);
    return group;
  }
  // Of several spellings the first by name is shown, whatever the order of the rows.
  if (name < known.name) known.name = name;
  return known;
}

/** Names in the order of their lower-case letters. */
export function compareNames(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}
