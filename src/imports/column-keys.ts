import { InputError } from '../input-error';
import { foldHeader } from '../schema/find-columns';
import type { Tab } from '../schema/tab';
import { isImportable } from './match';

/**
 * Column keys for what a person named by key or header. Throws InputError for a name that the tab has not, and
 * for a column that nobody fills in.
 */
export function byColumnKey<T>(tab: Tab, named: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  const entries = Object.entries(named).map(([name, value]): [string, T] => {
    const found = Object.entries(tab.columns).find(
      ([key, column]) =>
        key === name ||
        [column.header, ...(column.aliases ?? [])].some((h) => foldHeader(h) === foldHeader(name)),
    );
    if (found === undefined) {
      throw new InputError(
        tab.name,
        `there is no column "${name}"; choose one of ${importable(tab).join(', ')}`,
      );
    }
    const [key, column] = found;
    if (!isImportable(column)) {
      throw new InputError(
        tab.name,
        `"${column.header}" is filled in by Opsbook; leave it out of the import`,
      );
    }
    return [key, value];
  });
  return new Map(entries);
}

function importable(tab: Tab): string[] {
  return Object.values(tab.columns)
    .filter(isImportable)
    .map((column) => column.header);
}
