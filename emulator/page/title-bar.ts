import { make } from './dom';
import { icon } from './icon';
import type { WorkbookView } from './workbook-view';

export type Keeping = 'saved' | 'saving' | 'lost';

const WORDS: Readonly<Record<Keeping, (file: string) => string>> = {
  saved: (file) => `Saved to ${file}`,
  saving: () => 'Saving…',
  lost: () => 'No connection. Is npm start still running?',
};

/** The workbook's name, how it is kept, the outbox and the person. */
export function openTitleBar(
  view: WorkbookView,
  menuBar: HTMLElement,
  openOutbox: () => void,
): { readonly element: HTMLElement; keep(keeping: Keeping): void } {
  const title = make('h1', { class: 'title' });
  const kept = make('span', { class: 'kept', role: 'status' });
  const mails = make('span', { class: 'count' });
  const outbox = make(
    'button',
    { type: 'button', class: 'outbox-button', onclick: openOutbox },
    icon('mail'),
    make('span', {}, 'Outbox'),
    ' ',
    mails,
  );
  const person = make('div', { class: 'person' });
  let keeping: Keeping = 'saved';
  const draw = (): void => {
    const state = view.state();
    title.textContent = state.title;
    document.title = `${state.title} - Opsbook`;
    mails.textContent = String(state.mails);
    mails.hidden = state.mails === 0;
    person.replaceChildren(
      make('span', { class: 'person-name' }, state.user),
      make('span', { class: 'avatar', 'aria-hidden': 'true' }, (state.user[0] ?? '?').toUpperCase()),
    );
    const file = state.file.split(/[\\/]/).pop() ?? state.file;
    kept.replaceChildren(icon('saved'), WORDS[keeping](file));
    kept.title = state.file;
    kept.classList.toggle('is-lost', keeping === 'lost');
  };
  view.listen((change) => {
    if (change === 'state') draw();
  });
  return {
    element: make(
      'header',
      { class: 'title-bar' },
      logo(),
      make('div', { class: 'title-lines' }, make('div', { class: 'title-line' }, title, kept), menuBar),
      make('div', { class: 'title-end' }, outbox, person),
    ),
    keep(next) {
      keeping = next;
      draw();
    },
  };
}

function logo(): HTMLElement {
  return make(
    'div',
    { class: 'logo', 'aria-hidden': 'true' },
    make('span'),
    make('span'),
    make('span'),
    make('span'),
  );
}
