import type { Tab } from '../schema/tab';
import type { SurveyedColumn } from './survey';
import { takingOf } from './taking';
import { suggestedValue } from './value-map';

/** By column key: words of the source, in lower case, with what is suggested for them. */
export function suggestMaps(
  tab: Tab,
  columns: ReadonlyMap<string, string>,
  survey: readonly SurveyedColumn[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const maps = new Map<string, ReadonlyMap<string, string>>();
  for (const [key, header] of columns) {
    const column = tab.columns[key];
    const words =
      survey.find((each) => each.header.toLowerCase() === header.trim().toLowerCase())?.words ?? [];
    if (column === undefined) continue;
    const map = new Map<string, string>();
    for (const word of words) {
      const value = suggestedValue(takingOf(column), word);
      if (value !== null && value !== word) map.set(word.toLowerCase(), value);
    }
    if (map.size > 0) maps.set(key, map);
  }
  return maps;
}
