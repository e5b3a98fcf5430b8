import { foldHeader } from '../schema/find-columns';
import { TABS } from '../tabs';

/** Every header that a tab of ours has or had, folded for comparison. */
export function ourHeaders(): ReadonlySet<string> {
  const columns = TABS.flatMap((tab) => Object.values(tab.columns));
  return new Set(columns.flatMap(({ header, aliases = [] }) => [header, ...aliases]).map(foldHeader));
}
