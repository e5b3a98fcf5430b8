import { draw } from './dom';

/** Line drawings on a 20 × 20 field. */
const PATHS = {
  undo: 'M4 8h8a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5',
  redo: 'M16 8H8a4 4 0 0 0 0 8h4M16 8l-3.5-3.5M16 8l-3.5 3.5',
  sortDown: 'M5 4v12M5 16l-2.5-2.5M5 16l2.5-2.5M11 5h3l-3 4h3M10.7 16l1.9-5 1.9 5M11.3 14.5h2.6',
  sortUp: 'M5 4v12M5 16l-2.5-2.5M5 16l2.5-2.5M10.7 9l1.9-5 1.9 5M11.3 7.5h2.6M11 12h3l-3 4h3',
  insertRow: 'M3 12.5h14v4H3zM10 3v6M7 6h6',
  deleteRow: 'M3 8h14v4H3zM7 3l6 0M7 16.5h6',
  freeze: 'M3 4h14v12H3zM3 8h14M4 4.5l3 3M8 4.5l3 3M12 4.5l3 3',
  mail: 'M3 5h14v10H3zM3 5.5l7 5 7-5',
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  list: 'M4 6h12M4 10h12M4 14h12',
  down: 'M6 8.5l4 4 4-4',
  left: 'M12 6l-4 4 4 4',
  right: 'M8 6l4 4-4 4',
  saved: 'M5 15h9.5a3 3 0 0 0 .4-6A5 5 0 0 0 5.4 8 3.5 3.5 0 0 0 5 15zM7.5 11.2l1.8 1.8 3.4-3.4',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  return draw(
    'svg',
    { viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true', focusable: 'false' },
    draw('path', { d: PATHS[name] }),
  );
}
