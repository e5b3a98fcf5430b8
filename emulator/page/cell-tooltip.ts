import { make } from './dom';
import type { GridView } from './grid-view';
import type { WorkbookView } from './workbook-view';

const SHOW_AFTER_MS = 250;

/** The card beside a cell: its error, why its value does not fit, its note, where its link leads. */
export function openCellTooltip(
  view: WorkbookView,
  grid: GridView,
  followLink: (url: string) => void,
): HTMLElement {
  const card = make('div', { class: 'tooltip', role: 'tooltip', hidden: true });
  let timer: number | undefined;
  let current: string | undefined;

  const hide = (): void => {
    clearTimeout(timer);
    current = undefined;
    card.hidden = true;
  };

  function show(cell: HTMLElement): void {
    const shown = view.cell(Number(cell.dataset.row), Number(cell.dataset.column));
    if (!shown) return;
    const parts: HTMLElement[] = [];
    if (shown.kind === 'error') parts.push(section('Error', shown.error ?? shown.text, 'tooltip-error'));
    if (shown.invalid !== undefined) parts.push(section('Invalid', shown.invalid, 'tooltip-error'));
    if (shown.note) parts.push(section(null, shown.note, 'tooltip-note'));
    if (shown.link !== undefined) parts.push(linkLine(shown.link, followLink));
    if (parts.length === 0) return;
    card.replaceChildren(...parts);
    card.hidden = false;
    const box = cell.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const right = box.right + 4;
    card.style.left = `${right + width > innerWidth ? Math.max(box.left - width - 4, 4) : right}px`;
    card.style.top = `${Math.min(box.top, innerHeight - height - 8)}px`;
  }

  grid.element.addEventListener('mousemove', (event) => {
    const cell =
      event.target instanceof Element ? event.target.closest<HTMLElement>('.rgCell[data-cell]') : null;
    if (!cell) return hide();
    if (cell.dataset.cell === current || event.buttons !== 0) return;
    hide();
    current = cell.dataset.cell;
    timer = setTimeout(() => show(cell), SHOW_AFTER_MS);
  });
  grid.element.addEventListener('mouseleave', (event) => {
    if (!(event.relatedTarget instanceof Node && card.contains(event.relatedTarget))) hide();
  });
  grid.element.addEventListener('mousedown', hide);
  card.addEventListener('mouseleave', hide);
  grid.element.addEventListener('scroll', hide, true);
  return card;
}

function section(title: string | null, text: string, name: string): HTMLElement {
  return make('div', { class: name }, title === null ? null : make('strong', {}, title), make('p', {}, text));
}

function linkLine(url: string, followLink: (url: string) => void): HTMLElement {
  return make(
    'button',
    { type: 'button', class: 'tooltip-link', onclick: () => followLink(url) },
    url.replace(/^https?:\/\//, ''),
  );
}
