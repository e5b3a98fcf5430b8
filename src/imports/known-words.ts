import { type CellValue, isBlank, isDate } from '../cell';
import { findColumns, foldHeader } from '../schema/find-columns';
import { findTab } from '../schema/find-tab';
import type { Tab } from '../schema/tab';
import { tabOf } from '../tabs/index';
import type { SheetReader } from '../workbook';

/** By column key: words that the workbook has for such a column already, folded as headers are. */
export type KnownWords = ReadonlyMap<string, ReadonlySet<string>>;

/** Tabs that list what a text column of another tab holds. */
const LISTED_ELSEWHERE: readonly { readonly at: string; readonly tab: string; readonly column: string }[] = [
  { at: 'deliveries.who', tab: 'vendorScorecard', column: 'vendor' },
];

/** A cell as it compares with known words; '' for what is no word. */
export function foldWord(cell: CellValue): string {
  return isBlank(cell) || isDate(cell) || typeof cell !== 'string' ? '' : foldHeader(cell);
}

/**
 * What the columns of names and texts of a tab hold already, and the lists that they follow. One read for each tab
 * that has such words.
 */
export function knownWords(workbook: { sheets(): readonly SheetReader[] }, tab: Tab): KnownWords {
  const read = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  const wordsOf = (key: string, column: string): ReadonlySet<string> => {
    const columns = read.get(key) ?? wordsByColumn(workbook, tabOf(key));
    read.set(key, columns);
    return columns.get(column) ?? new Set();
  };
  const known = new Map<string, ReadonlySet<string>>();
  for (const [key, column] of Object.entries(tab.columns)) {
    if (column.kind !== 'text' && column.kind !== 'list') continue;
    const elsewhere = LISTED_ELSEWHERE.filter(({ at }) => at === `${tab.key}.${key}`);
    const lists = column.kind === 'list' ? [column.from, ...elsewhere] : elsewhere;
    const words = [{ tab: tab.key, column: key }, ...lists].flatMap((each) => [
      ...wordsOf(each.tab, each.column),
    ]);
    if (words.length > 0) known.set(key, new Set(words));
  }
  return known;
}

function wordsByColumn(
  workbook: { sheets(): readonly SheetReader[] },
  tab: Tab | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const { sheet } = tab === undefined ? { sheet: undefined } : findTab(workbook, tab);
  if (sheet === undefined || tab === undefined) return new Map();
  const values = sheet.values();
  const { at, headerRow } = findColumns(tab, sheet.name, values);
  return new Map(
    [...at].map(([key, place]) => [
      key,
      new Set(
        values
          .slice(headerRow)
          .map((cells) => foldWord(cells[place - 1] ?? ''))
          .filter((word) => word !== ''),
      ),
    ]),
  );
}
