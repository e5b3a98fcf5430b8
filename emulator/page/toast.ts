import type { PageState } from '../server/page-contract';
import { make } from './dom';
import { icon } from './icon';

/** Sheets' own default. */
const SHOW_FOR_MS = 5000;

/** The message at the lower right that goes by itself. */
export function openToast(first: PageState['toast']): {
  readonly element: HTMLElement;
  show(title: string, message: string): void;
  take(toast: PageState['toast']): void;
} {
  // What was shown before this window was opened is no news.
  let last = first?.shown ?? 0;
  let timer: number | undefined;
  const element = make('div', { class: 'toast', role: 'status', hidden: true });
  const hide = (): void => {
    clearTimeout(timer);
    element.hidden = true;
  };
  const show = (title: string, message: string): void => {
    clearTimeout(timer);
    element.replaceChildren(
      make('div', {}, title === '' ? null : make('strong', {}, title), make('p', {}, message)),
      make(
        'button',
        { type: 'button', class: 'tool', 'aria-label': 'Close message', onclick: hide },
        icon('close'),
      ),
    );
    element.hidden = false;
    timer = setTimeout(hide, SHOW_FOR_MS);
  };
  return {
    element,
    show,
    take(toast) {
      if (!toast || toast.shown === last) return;
      last = toast.shown;
      show(toast.title, toast.message);
    },
  };
}
