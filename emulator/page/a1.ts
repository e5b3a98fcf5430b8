/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function letters(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The A1 name of a cell counted from 0. */
export function cellName(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}

/** A block of cells counted from 0, both ends included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The A1 name of a block: `B2`, or `B2:D5`. */
export function blockName(block: Block): string {
  const first = cellName(block.top, block.left);
  const last = cellName(block.bottom, block.right);
  return first === last ? first : `${first}:${last}`;
}

/** What a person typed into the name box: `B7`, `b2:d5`, `Deliveries!B7`, `'Review 2026-09'!B7`. Null if neither. */
export function readReference(text: string): { readonly sheet: string | null; readonly block: Block } | null {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([a-z]{1,3})\$?([1-9]\d*)(?::\$?([a-z]{1,3})\$?([1-9]\d*))?$/i.exec(
      text.trim(),
    );
  if (!match) return null;
  const [, quoted, plain, column = '', row = '', lastColumn = column, lastRow = row] = match;
  const columns = [columnIndex(column), columnIndex(lastColumn)];
  const rows = [Number(row) - 1, Number(lastRow) - 1];
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? null,
    block: {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    },
  };
}

function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Where a link such as `…#gid=12&range=B7` leads within the workbook; null for a link to elsewhere. */
export function readDeepLink(url: string): { readonly sheet: number; readonly range: string | null } | null {
  const hash = /#(.*)$/.exec(url)?.[1];
  if (hash === undefined) return null;
  const parameters = new URLSearchParams(hash);
  const gid = parameters.get('gid');
  return gid !== null && /^\d+$/.test(gid) ? { sheet: Number(gid), range: parameters.get('range') } : null;
}
