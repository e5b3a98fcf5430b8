import { foldHeader } from '../schema/find-columns';
import { TABS } from '../tabs';

let known: ReadonlySet<string> | undefined;

/** Every header that a tab of ours has or had, folded for comparison. */
export function ourHeaders(): ReadonlySet<string> {
  known ??= foldAll();
  return known;
}

function foldAll(): ReadonlySet<string> {
  const columns = TABS.flatMap((tab) => Object.values(tab.columns));
  return new Set(columns.flatMap(({ header, aliases = [] }) => [header, ...aliases]).map(foldHeader));
}
