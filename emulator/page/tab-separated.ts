/**
 * Rows of cells from the clipboard's plain text. Cells are separated by tabs; one that holds a line break, a tab
 * or a quotation mark at its start stands in quotation marks, with inner ones doubled. A last line break ends the
 * last row and begins no other.
 */
export function readTabSeparated(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (at <= source.length) {
    const row = rows[rows.length - 1] ?? [];
    const quoted = source[at] === '"' ? readQuoted(source, at) : null;
    const end = quoted?.end ?? endOfCell(source, at);
    row.push(quoted?.cell ?? source.slice(at, end));
    if (source[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

function endOfCell(source: string, from: number): number {
  const end = source.slice(from).search(/[\t\n]/);
  return end === -1 ? source.length : from + end;
}

/** A cell in quotation marks that begins at `from`; null when it is plain text that only begins with one. */
function readQuoted(source: string, from: number): { cell: string; end: number } | null {
  const match = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(from));
  if (!match?.[0]) return null;
  return { cell: (match[1] ?? '').replaceAll('""', '"'), end: from + match[0].length };
}

/** The clipboard's plain text for rows of cells, as readTabSeparated takes it. */
export function writeTabSeparated(rows: readonly (readonly string[])[]): string {
  const write = (cell: string): string => (/[\t\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(write).join('\t')).join('\n');
}
