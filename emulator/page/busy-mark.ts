import type { Busy } from './actions';
import { make } from './dom';

/** Shorter runs show nothing: a mark that flashes is worse than none. */
const SHOW_AFTER_MS = 300;

/** The mark "Running script" at the top of the page, with a way to cancel. */
export function openBusyMark(cancel: () => Promise<void>): Busy & { readonly element: HTMLElement } {
  let running = 0;
  const element = make(
    'div',
    { class: 'busy', role: 'status', hidden: true },
    make('span', {}, 'Running script'),
    make('button', { type: 'button', class: 'busy-cancel', onclick: () => void cancel() }, 'Cancel'),
  );
  return {
    element,
    async during(work, afterMs = SHOW_AFTER_MS) {
      running += 1;
      const timer = setTimeout(() => {
        element.hidden = false;
      }, afterMs);
      try {
        return await work;
      } finally {
        clearTimeout(timer);
        running -= 1;
        if (running === 0) element.hidden = true;
      }
    },
  };
}
