import { letters } from './a1';
import type { Actions } from './actions';
import { drawChart } from './chart-drawing';
import { make } from './dom';
import { columnWidth, offset, ROW_HEADER_WIDTH } from './grid-geometry';
import type { GridView } from './grid-view';
import { shownColumns, shownRows } from './selection';
import type { WorkbookView } from './workbook-view';

/** Charts lie over the cells and move with them. */
export function openChartLayer(view: WorkbookView, grid: GridView): HTMLElement {
  const layer = make('div', { class: 'chart-layer' });
  const place = (): void => {
    const layout = view.layout();
    const rows = shownRows(layout).filter((row) => row >= layout.frozenRows);
    const columns = shownColumns(layout).filter((column) => column >= layout.frozenColumns);
    const scroll = grid.scroll();
    const { originLeft: x, originTop: y, width, height } = scroll;
    layer.style.clipPath = `polygon(${[
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ]
      .map(([left, top]) => `${left}px ${top}px`)
      .join(', ')})`;
    layout.charts.forEach((chart, i) => {
      const drawn = layer.children[i];
      if (!(drawn instanceof SVGElement)) return;
      const top = scroll.originTop + offset(rows, chart.row, grid.rowHeight) - scroll.top;
      const left =
        scroll.originLeft +
        offset(columns, chart.column, (column) => columnWidth(layout, column)) -
        scroll.left;
      drawn.style.transform = `translate(${left}px, ${top}px)`;
    });
  };
  let drawn = '';
  const redraw = (): void => {
    const next = JSON.stringify(view.layout().charts);
    if (next !== drawn) layer.replaceChildren(...view.layout().charts.map(drawChart));
    drawn = next;
    place();
  };
  view.listen((change) => {
    if (change === 'sheet') redraw();
  });
  grid.onDrawn(place);
  return layer;
}

/** The strip above the column letters with a control for each column group; no strip where there is none. */
export function openGroupStrip(view: WorkbookView, grid: GridView, actions: Actions): HTMLElement {
  const strip = make('div', {
    class: 'group-strip',
    role: 'group',
    'aria-label': 'Column groups',
    hidden: true,
  });
  const redraw = (): void => {
    const layout = view.layout();
    strip.hidden = layout.columnGroups.length === 0;
    if (strip.hidden) return;
    const shown = shownColumns(layout);
    const { left } = grid.scroll();
    const wide = (column: number): number => columnWidth(layout, column);
    const x = (column: number): number =>
      ROW_HEADER_WIDTH + offset(shown, column, wide) - (column >= layout.frozenColumns ? left : 0);
    strip.replaceChildren(
      ...layout.columnGroups.map(({ first, last, collapsed }) => {
        const names = `${letters(first)} to ${letters(last)}`;
        const button = make(
          'button',
          {
            type: 'button',
            class: 'group-control',
            'aria-expanded': String(!collapsed),
            'aria-label': `${collapsed ? 'Show' : 'Hide'} columns ${names}`,
            title: `${collapsed ? 'Show' : 'Hide'} columns ${names}`,
            onclick: () => void actions.toggleGroup(first, !collapsed),
          },
          collapsed ? '+' : '−',
        );
        const group = make('div', { class: 'group' }, button);
        group.style.left = `${x(first)}px`;
        group.style.width = collapsed ? '20px' : `${x(last) + wide(last) - x(first)}px`;
        return group;
      }),
    );
  };
  view.listen((change) => {
    if (change === 'sheet') redraw();
  });
  let at = -1;
  grid.onDrawn(() => {
    const { left } = grid.scroll();
    if (left !== at) redraw();
    at = left;
  });
  return strip;
}
