import { compareNames, groupWeights } from './groups';

/** HHI: the sum of the squared shares in percent, 0 to 10,000 (one vendor); null when nothing was spent. */
export function concentration(vendors: readonly string[], amounts: ArrayLike<number>): number | null {
  const groups = groupWeights(vendors, amounts);
  if (groups.every(({ share }) => share === null)) return null;
  return groups.reduce((total, { share }) => total + ((share ?? 0) * 100) ** 2, 0);
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
  const rows = categories.map((category, index) => ({
    category,
    vendor: vendors[index] ?? '',
    amount: amounts[index] ?? Number.NaN,
  }));
  const named = rows.filter(({ category, vendor }) => category !== '' && vendor !== '');
  const spent = (row: { readonly amount: number }): number => (Number.isNaN(row.amount) ? 0 : row.amount);
  const whole = named.reduce((total, row) => total + spent(row), 0);
  const found = new Map<string, { category: string; vendors: Map<string, string>; amount: number }>();
  for (const row of named) {
    const key = row.category.toLowerCase();
    const known = found.get(key) ?? { category: row.category, vendors: new Map(), amount: 0 };
    const vendor = row.vendor.toLowerCase();
    known.vendors.set(vendor, least(known.vendors.get(vendor), row.vendor));
    known.category = least(known.category, row.category);
    known.amount += spent(row);
    found.set(key, known);
  }
  return [...found.values()]
    .filter(({ vendors: sources }) => sources.size === 1)
    .map(({ category, vendors: sources, amount }) => ({
      category,
      vendor: [...sources.values()][0] ?? '',
      amount,
      share: whole === 0 ? null : amount / whole,
    }))
    .sort((a, b) => b.amount - a.amount || compareNames(a.category, b.category));
}

/** Of two spellings the first by name, so that the order of rows does not matter. */
function least(known: string | undefined, name: string): string {
  return known === undefined || name < known ? name : known;
}
