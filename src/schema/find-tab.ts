import { isBlank } from '../cell';
import type { SheetReader } from '../workbook';
import { findColumns, foldHeader } from './find-columns';
import { type Finding, sheetFinding } from './finding';
import type { Columns, Tab } from './tab';

/** The key under which a sheet carries "tab key,version". */
export const TAB_METADATA = 'opsbook';

/** The tab key and version that a sheet carries, or null. */
export function tabMark(sheet: SheetReader): { readonly key: string; readonly version: number } | null {
  const text = sheet.metadata(TAB_METADATA);
  if (text === undefined) return null;
  const [key = '', version = ''] = text.split(',');
  return { key: key.trim(), version: Number(version) || 1 };
}

/** True when the sheet holds nothing but blanks. */
function isEmpty(sheet: SheetReader): boolean {
  return sheet.values().every((cells) => cells.every(isBlank));
}

/**
 * True when the sheet's headers are the tab's: all required ones and at least two in all, since many a list of a
 * team has a column "Name"; or at least half of those that are typed.
 */
function looksLike<C extends Columns>(tab: Tab<C>, sheet: SheetReader): boolean {
  const { at } = findColumns(tab, sheet.name, sheet.values());
  const typed = Object.entries(tab.columns).filter(
    ([, column]) => column.kind !== 'computed' && !column.more,
  );
  const isThere = ([key]: [string, unknown]): boolean => at.has(key);
  const hasRequired = typed.filter(([, column]) => column.required).every(isThere);
  return (hasRequired && at.size >= 2) || typed.filter(isThere).length * 2 >= typed.length;
}

/**
 * The sheet that is a tab of ours: by its metadata, whatever its name is; without it by name plus headers
 * (an empty sheet of that name counts). Findings: two sheets with one key, a sheet of our name that is not ours.
 */
export function findTab<S extends SheetReader, C extends Columns>(
  workbook: { sheets(): readonly S[] },
  tab: Tab<C>,
): { readonly sheet: S | undefined; readonly findings: readonly Finding[] } {
  const sheets = workbook.sheets();
  const hasName = (sheet: S): boolean => foldHeader(sheet.name) === foldHeader(tab.name);
  const marked = sheets.filter((sheet) => tabMark(sheet)?.key === tab.key);
  const sheet = marked.find(hasName) ?? marked[0];
  if (sheet !== undefined) {
    const findings = marked
      .filter((other) => other !== sheet)
      .map((other) =>
        sheetFinding(
          other.name,
          `a second ${tab.name} tab. Opsbook reads "${sheet.name}"; move these rows there, then delete this tab.`,
        ),
      );
    return { sheet, findings };
  }
  const named = sheets.find((candidate) => hasName(candidate) && tabMark(candidate) === null);
  if (named === undefined) return { sheet: undefined, findings: [] };
  if (isEmpty(named) || looksLike(tab, named)) return { sheet: named, findings: [] };
  const problem = `this tab has the name of Opsbook's ${tab.name}, but other columns. Rename it, then run Install or update tabs.`;
  return { sheet: undefined, findings: [sheetFinding(named.name, problem)] };
}
