import { compareNames, groupWeights } from './groups';
import { addTo, type RunningSum, startSum, sumOf } from './sum';

/** HHI: the sum of the squared shares in percent, 0 to 10,000 (one vendor); null when nothing was spent. */
export function concentration(vendors: readonly string[], amounts: ArrayLike<number>): number | null {
  const groups = groupWeights(vendors, amounts);
  if (groups.every(({ share }) => share === null)) return null;
  return groups.reduce((total, { share }) => total + ((share ?? 0) * 100) ** 2, 0);
}

/** Σ score × weight ÷ Σ weight over the scores that are known, 0 to 100; null when none is. NaN is a blank. */
export function weightedScore(scores: ArrayLike<number>, weights: ArrayLike<number>): number | null {
  const points = startSum();
  const counted = startSum();
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index] ?? Number.NaN;
    const weight = weights[index] ?? Number.NaN;
    if (Number.isNaN(score) || Number.isNaN(weight)) continue;
    addTo(points, score * weight);
    addTo(counted, weight);
  }
  const all = sumOf(counted);
  return all === 0 ? null : sumOf(points) / all;
}

/** A category that one vendor alone supplies. */
export interface SingleSource {
  readonly category: string;
  readonly vendor: string;
  readonly amount: number;
  /** Of all that was spent, 0 to 1; null when nothing was. */
  readonly share: number | null;
}

/** Categories with one vendor, the dearest first; rows without a category or a vendor are left out. NaN is no amount. */
export function singleSources(
  categories: readonly string[],
  vendors: readonly string[],
  amounts: ArrayLike<number>,
): readonly SingleSource[] {
  const whole = startSum();
  const found = new Map<string, Supply>();
  // Capitals are folded once a spelling, not once a row.
  const bySpelling = new Map<string, Supply>();
  for (let index = 0; index < categories.length; index += 1) {
    const category = categories[index] ?? '';
    const vendor = vendors[index] ?? '';
    if (category === '' || vendor === '') continue;
    let supply = bySpelling.get(category);
    if (supply === undefined) {
      supply = supplyOf(category, found);
      bySpelling.set(category, supply);
    }
    supply.spellings.add(vendor);
    const amount = amounts[index] ?? Number.NaN;
    if (Number.isNaN(amount)) continue;
    addTo(supply.amount, amount);
    addTo(whole, amount);
  }
  const all = sumOf(whole);
  return [...found.values()]
    .filter(({ spellings }) => new Set([...spellings].map((name) => name.toLowerCase())).size === 1)
    .map(({ category, spellings, amount }) => ({
      category,
      vendor: [...spellings].reduce(least),
      amount: sumOf(amount),
      share: all === 0 ? null : sumOf(amount) / all,
    }))
    .sort((a, b) => b.amount - a.amount || compareNames(a.category, b.category));
}

/** Who supplies a category, as they are spelt, and for how much. */
interface Supply {
  category: string;
  readonly spellings: Set<string>;
  readonly amount: RunningSum;
}

function supplyOf(category: string, found: Map<string, Supply>): Supply {
  const key = category.toLowerCase();
  const known = found.get(key);
  if (known === undefined) {
    const supply = { category, spellings: new Set<string>(), amount: startSum() };
    found.set(key, supply);
    return supply;
  }
  known.category = least(known.category, category);
  return known;
}

/** Of two spellings the first by name, so that the order of rows does not matter. */
function least(known: string, name: string): string {
  return name < known ? name : known;
}
