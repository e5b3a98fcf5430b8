import type { CellValue } from '../../../src/cell';

/** Cells of a CSV with quotes: plain numbers as numbers, yyyy-mm-dd as noon UTC of that day, the rest as text. */
export function parseCsv(text: string): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue;
    const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
    rows.push(
      cells.slice(0, cells[cells.length - 1] === '' ? -1 : undefined).map((cell) =>
        toCell(
          cell
            .replace(/,$/, '')
            .replace(/^"(.*)"$/s, '$1')
            .replace(/""/g, '"'),
        ),
      ),
    );
  }
  return rows;
}

function toCell(text: string): CellValue {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return new Date(`${text}T12:00:00Z`);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
