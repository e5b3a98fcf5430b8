import type { WholeColumn } from '../schema/column';

/** A native expression for a setting, found by its name over whole columns, so that Settings can be sorted. */
export function setting(column: WholeColumn, name: string): string {
  return `INDEX(${column('settings.value')};MATCH("${name}";${column('settings.setting')};0))`;
}

/** A native expression that is true in rows of the sample; `source` is a whole column, or one cell of it. */
export function isSample(source: string): string {
  return `(${source}="sample")`;
}

/**
 * A native expression that looks each cell of a column up in another tab: what stands beside it there, or blank.
 * Both tabs have a Source: a sample row finds sample rows only, and any other row none of them.
 */
export function lookUp(column: WholeColumn, key: string, among: string, result: string): string {
  const [tab = ''] = among.split('.');
  const own = `${column(key)}&"|"&${isSample(column('source'))}`;
  const others = `${column(among)}&"|"&${isSample(column(`${tab}.source`))}`;
  return `IFNA(VLOOKUP(${own};HSTACK(${others};${column(result)});2;FALSE);"")`;
}

/**
 * A native expression that shows a number as percent where a metric's kind is Rate, and as it is elsewhere. The
 * value stays the same; a cell with a number format of its own shows that.
 */
export function asKind(kind: string, number: string): string {
  return `IF(${kind}="Rate";TO_PERCENT(${number});${number})`;
}

/**
 * A native expression for the number in a cell: what is typed as one, or the text of a plain 12 or 12.5 in every
 * locale; "" elsewhere. Arithmetic alone would read 1,234 and 3/4/2026 as numbers, which no figure takes for one.
 */
export function numberIn(cell: string): string {
  const text = `TRIM(${cell})`;
  const point = 'MID(1/2&"";2;1)';
  return (
    `IF(ISNUMBER(${cell});${cell};` +
    `IF(REGEXMATCH(${text};"^-?[0-9]+([.][0-9]+)?$");SUBSTITUTE(${text};".";${point})*1;""))`
  );
}
