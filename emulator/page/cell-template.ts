import type { CellStyle, CellView, SheetLayout } from '../desk';
import { cellName } from './a1';
import { fitDecimal } from './fit-decimal';
import { columnWidth, ROW_HEIGHT, textWidth } from './grid-geometry';
import { mergeAt } from './selection';
import { sparklineShapes } from './sparkline';

/** What the drawing of a cell needs to know of its sheet. */
export interface DrawnSheet {
  readonly layout: SheetLayout;
  readonly shown: readonly number[];
  cell(row: number, column: number): CellView | null | undefined;
  rowHeight(row: number): number;
}

/** RevoGrid's own element function; its node type is opaque to this page. */
// biome-ignore lint/suspicious/noExplicitAny: the grid's HyperFunc takes and gives any
export type Draw = (tag: string, data: Record<string, any>, children?: unknown) => unknown;

export interface CellProperties {
  class: Record<string, boolean>;
  style: Record<string, string>;
  'data-row': number;
  'data-column': number;
  'data-cell': string;
  'aria-rowindex': string;
  'aria-colindex': string;
}

export const FONT = '13px Arial, Roboto, Helvetica, sans-serif';

/** The element of a cell: its place, its background and its borders. */
export function cellProperties(sheet: DrawnSheet, row: number, column: number): CellProperties {
  const merge = mergeAt(sheet.layout.merges, row, column);
  const isCovered = merge !== undefined && (merge.row !== row || merge.column !== column);
  const style = isCovered || merge ? undefined : (sheet.cell(row, column)?.style ?? undefined);
  const next = merge ? undefined : sheet.cell(row, column + 1)?.style;
  const below = merge ? undefined : sheet.cell(row + 1, column)?.style;
  return {
    class: {
      'is-plain': !sheet.layout.gridlines,
      'is-filled': style?.background !== undefined,
      'is-covered': isCovered,
      'is-merged': merge !== undefined && !isCovered,
      'line-right': style?.border === 'all' || next?.border === 'all',
      'line-bottom': style?.border !== undefined || below?.border === 'all',
      'line-top': row === 0 && style?.border === 'all',
      'line-left': column === 0 && style?.border === 'all',
    },
    style: style?.background === undefined ? {} : { 'background-color': style.background },
    'data-row': row,
    'data-column': column,
    'data-cell': cellName(row, column),
    'aria-rowindex': String(row + 1),
    'aria-colindex': String(column + 1),
  };
}

/** What stands in a cell. */
export function drawCell(draw: Draw, sheet: DrawnSheet, row: number, column: number): unknown {
  const merge = mergeAt(sheet.layout.merges, row, column);
  if (merge && (merge.row !== row || merge.column !== column)) return '';
  const cell = sheet.cell(row, column);
  if (!cell && !merge) return '';
  const width = merge ? sumWidths(sheet, column, merge.columns) : columnWidth(sheet.layout, column);
  const height = merge ? sumHeights(sheet, row, merge.rows) : sheet.rowHeight(row);
  const content = cell ? drawContent(draw, sheet, row, column, cell, width, height, merge !== undefined) : [];
  if (!merge) return content;
  const border = cell?.style?.border;
  return draw(
    'div',
    {
      class: { 'merge-box': true, 'line-bottom': border !== undefined, 'line-all': border === 'all' },
      style: {
        width: `${width}px`,
        height: `${height}px`,
        'background-color': cell?.style?.background ?? '#fff',
      },
    },
    content,
  );
}

function drawContent(
  draw: Draw,
  sheet: DrawnSheet,
  row: number,
  column: number,
  cell: CellView,
  width: number,
  height: number,
  isMerged: boolean,
): unknown[] {
  const parts: unknown[] = [];
  if (cell.sparkline) parts.push(drawSparkline(draw, cell.sparkline, width, height));
  else if (cell.text !== '') {
    const reach = isMerged ? 0 : overflow(sheet, row, column, cell, width);
    parts.push(
      draw(
        'div',
        {
          class: {
            'cell-text': true,
            [`is-${cell.kind}`]: true,
            'is-wrapped': cell.style?.wrap === true,
            'is-spilling': reach > 0,
          },
          style: { ...textStyle(cell), ...(reach > 0 ? { width: `${reach}px` } : {}) },
        },
        cell.link === undefined
          ? shownText(cell, width)
          : [
              draw(
                'a',
                { class: 'cell-link', 'data-link': cell.link, href: cell.link, tabindex: '-1' },
                cell.text,
              ),
            ],
      ),
    );
  }
  if (cell.choices) parts.push(draw('span', { class: 'choice-arrow', 'aria-hidden': 'true' }));
  if (cell.invalid !== undefined || cell.kind === 'error')
    parts.push(draw('span', { class: 'corner corner-error' }));
  else if (cell.note !== undefined && cell.note !== '')
    parts.push(draw('span', { class: 'corner corner-note' }));
  return parts;
}

function drawSparkline(
  draw: Draw,
  sparkline: NonNullable<CellView['sparkline']>,
  width: number,
  height: number,
): unknown {
  const [w, h] = [Math.max(width - 6, 4), Math.max(height - 3, 4)];
  const shapes = sparklineShapes(sparkline, w, h).map((shape) =>
    shape.kind === 'line'
      ? draw('polyline', {
          points: shape.points,
          fill: 'none',
          stroke: shape.color,
          'stroke-width': shape.width,
        })
      : draw('rect', { x: shape.x, y: shape.y, width: shape.width, height: shape.height, fill: shape.color }),
  );
  return draw(
    'svg',
    {
      class: 'sparkline',
      width: w,
      height: h,
      viewBox: `0 0 ${w} ${h}`,
      role: 'img',
      'aria-label': `Sparkline: ${sparkline.data.join(', ')}`,
    },
    shapes,
  );
}

function textStyle(cell: CellView): Record<string, string> {
  const style: CellStyle = cell.style ?? {};
  const align =
    style.align ??
    (cell.kind === 'number' ? 'right' : cell.kind === 'boolean' || cell.kind === 'error' ? 'center' : 'left');
  const place = { top: 'flex-start', middle: 'center', bottom: 'flex-end' }[style.verticalAlign ?? 'bottom'];
  const side = { left: 'flex-start', center: 'center', right: 'flex-end' }[align];
  return {
    'align-items': place,
    'justify-content': side,
    'text-align': align,
    ...(style.bold ? { 'font-weight': '700' } : {}),
    ...(style.italic ? { 'font-style': 'italic' } : {}),
    ...(style.underline ? { 'text-decoration': 'underline' } : {}),
    ...(style.color ? { color: style.color } : {}),
    ...(style.size ? { 'font-size': `${pixels(style.size)}px`, 'line-height': '1.3' } : {}),
  };
}

/** The text as it fits: a plain decimal loses digits rather than being cut at its front, as in Sheets. */
function shownText(cell: CellView, width: number): string {
  if (cell.kind !== 'number' || cell.style?.wrap) return cell.text;
  return fitDecimal(cell.text, (text) => textWidth(text, fontOf(cell.style)) <= width - 7);
}

/** Sheets' sizes are points of 1/72 inch; 10 points are its usual 13 pixels. */
export function pixels(points: number): number {
  return Math.round((points * 4) / 3);
}

/** The CSS font of a cell, to measure its text with. */
export function fontOf(style: CellStyle | undefined): string {
  const size = style?.size === undefined ? 13 : pixels(style.size);
  return `${style?.bold ? '700 ' : ''}${FONT.replace('13px', `${size}px`)}`;
}

/** Pixels over which a long text runs on into blank cells at its right; 0 where it ends at its own cell. */
function overflow(sheet: DrawnSheet, row: number, column: number, cell: CellView, width: number): number {
  const align = cell.style?.align ?? 'left';
  if (cell.kind !== 'text' || cell.style?.wrap || align !== 'left' || cell.choices) return 0;
  const wanted = textWidth(cell.text, fontOf(cell.style)) + 8;
  if (wanted <= width) return 0;
  const { layout, shown } = sheet;
  let reach = width;
  for (let i = shown.indexOf(column) + 1; i < shown.length && reach < wanted; i += 1) {
    const next = shown[i] ?? column;
    const stops = next === layout.frozenColumns && column < next;
    if (stops || !isEmpty(sheet.cell(row, next)) || mergeAt(layout.merges, row, next)) break;
    reach += columnWidth(layout, next);
  }
  return reach > width ? reach : 0;
}

function isEmpty(cell: CellView | null | undefined): boolean {
  return !cell || (cell.text === '' && !cell.sparkline && !cell.choices);
}

function sumWidths(sheet: DrawnSheet, first: number, count: number): number {
  return sheet.shown
    .filter((column) => column >= first && column < first + count)
    .reduce((sum, column) => sum + columnWidth(sheet.layout, column), 0);
}

function sumHeights(sheet: DrawnSheet, first: number, count: number): number {
  let sum = 0;
  for (let row = first; row < first + count; row += 1) sum += sheet.rowHeight(row);
  return sum || ROW_HEIGHT;
}
