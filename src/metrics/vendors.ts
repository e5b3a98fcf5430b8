import { compareNames, type RunningGroups, rankGroups } from './groups';
import { type RunningRatio, ratioOf, startRatio } from './ratio';
import { addSum, addTo, type RunningSum, startSum, sumOf } from './sum';

/** HHI of amounts by vendor: the sum of the squared shares in percent, 0 to 10,000 (one vendor); null when nothing was spent. */
export function concentration(spent: RunningGroups): number | null {
  const groups = rankGroups(spent);
  if (groups.every(({ share }) => share === null)) return null;
  return groups.reduce((total, { share }) => total + ((share ?? 0) * 100) ** 2, 0);
}

/** Σ score × weight ÷ Σ weight over the scores that are known, 0 to 100; null when none is. NaN is a blank. */
export function weightedScore(scores: ArrayLike<number>, weights: ArrayLike<number>): number | null {
  const ratio = startRatio();
  addScores(ratio, scores, weights);
  return ratioOf(ratio);
}

/** Adds score × weight and weight of the scores that are known. NaN is a blank. */
export function addScores(ratio: RunningRatio, scores: ArrayLike<number>, weights: ArrayLike<number>): void {
  const points = startSum();
  const counted = startSum();
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index] ?? Number.NaN;
    const weight = weights[index] ?? Number.NaN;
    if (Number.isNaN(score) || Number.isNaN(weight)) continue;
    addTo(points, score * weight);
    addTo(counted, weight);
  }
  addSum(ratio.parts, points);
  addSum(ratio.wholes, counted);
}

/** A category that one vendor alone supplies. */
export interface SingleSource {
  readonly category: string;
  readonly vendor: string;
  readonly amount: number;
  /** Of all that was spent, 0 to 1; null when nothing was. */
  readonly share: number | null;
}

/** Who supplies which category and for how much, added batch by batch. */
export interface Supplies {
  readonly whole: RunningSum;
  readonly byName: Map<string, Supply>;
  /** Capitals are folded once a spelling, not once a row. */
  readonly bySpelling: Map<string, Supply>;
}

export function startSupplies(): Supplies {
  return { whole: startSum(), byName: new Map(), bySpelling: new Map() };
}

/** Adds purchases; rows without a category or a vendor are left out. NaN is no amount; without amounts each row counts 1. */
export function addPurchases(
  { whole, byName, bySpelling }: Supplies,
  categories: readonly string[],
  vendors: readonly string[],
  amounts: ArrayLike<number> | null,
): void {
  for (let index = 0; index < categories.length; index += 1) {
    const category = categories[index] ?? '';
    const vendor = vendors[index] ?? '';
    if (category === '' || vendor === '') continue;
    let supply = bySpelling.get(category);
    if (supply === undefined) {
      supply = supplyOf(category, byName);
      bySpelling.set(category, supply);
    }
    supply.spellings.add(vendor);
    const amount = amounts === null ? 1 : (amounts[index] ?? Number.NaN);
    if (Number.isNaN(amount)) continue;
    addTo(supply.amount, amount);
    addTo(whole, amount);
  }
}

/** Categories with one vendor, the dearest first. */
export function singleSources({ whole, byName }: Supplies): readonly SingleSource[] {
  const all = sumOf(whole);
  return [...byName.values()]
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
export interface Supply {
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
