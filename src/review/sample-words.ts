import type { World } from '../metrics/sample-rows';
import type { FigureGroup } from './figure-rows';
import { listed } from './number-words';

type Named = Readonly<Partial<Record<FigureGroup, string>>>;

/** What each of the first four boxes is made of, as its mark names it. */
export const BOX_GROUPS = [
  { actions: 'actions', waste: 'hours won back' },
  { metrics: 'metrics' },
  { problems: 'problems' },
  {
    waste: 'waste',
    priorities: 'priorities',
    processes: 'processes',
    capacity: 'capacity',
    vendors: 'vendors',
    renewals: 'renewals',
    stock: 'stock',
  },
] as const satisfies readonly Named[];

/**
 * The mark of a box with figures from the sample: "Sample. " where all of it is, else with what is: "Sample: waste. ".
 * '' where nothing is. `worlds` says whose rows the figures are made of that have any.
 */
export function sampleWords(worlds: ReadonlyMap<FigureGroup, World>, groups: Named): string {
  const named = (Object.entries(groups) as [FigureGroup, string][]).filter(([group]) => worlds.has(group));
  const samples = named.filter(([group]) => worlds.get(group) === 'sample');
  if (samples.length === 0) return '';
  return samples.length === named.length
    ? 'Sample. '
    : `Sample: ${listed(samples.map(([, words]) => words))}. `;
}

/** Words on figures, with a mark before them where they come from the sample. */
export function markSample(words: string, isSample: boolean): string {
  return isSample ? `Sample: ${words}` : words;
}
