import type { CellValue } from '../../../src/cell';

/** Rows by header, blank ones left out. */
export type Table = Readonly<Record<string, CellValue>>[];

export function readTable(values: readonly (readonly CellValue[])[]): Table {
  const [headers = [], ...rows] = values;
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => Object.fromEntries(headers.map((header, index) => [String(header), cells[index] ?? ''])));
}
