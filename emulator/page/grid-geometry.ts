import type { SheetLayout } from '../desk';

/** Sheets' own sizes, in pixels. */
export const ROW_HEIGHT = 21;
export const COLUMN_WIDTH = 100;
export const ROW_HEADER_WIDTH = 46;
export const HEADER_HEIGHT = 24;

export function columnWidth(layout: SheetLayout, column: number): number {
  return layout.columnWidths[column] ?? COLUMN_WIDTH;
}

/** Pixels from the first of `shown` to the item at `index`, by each one's size. */
export function offset(shown: readonly number[], index: number, size: (item: number) => number): number {
  let sum = 0;
  for (const item of shown) {
    if (item >= index) break;
    sum += size(item);
  }
  return sum;
}

let measuring: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** Pixels that a text takes on one line, by a CSS font. */
export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  measuring ??= document.createElement('canvas').getContext('2d');
  if (!measuring) return text.length * 7;
  measuring.font = font;
  const { width } = measuring.measureText(text);
  if (widths.size > 5000) widths.clear();
  widths.set(key, width);
  return width;
}

/** Lines that a text takes in a box of `width` pixels, broken at spaces as a browser does. */
export function lineCount(text: string, font: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=\s)/)) {
      const wide = textWidth(word.trimEnd(), font);
      if (used > 0 && used + wide > width) {
        lines += 1;
        used = 0;
      }
      if (wide > width) lines += Math.ceil(wide / width) - 1;
      used += textWidth(word, font);
    }
  }
  return lines;
}
