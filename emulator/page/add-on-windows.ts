import type { PageState } from '../server/page-contract';
import { make } from './dom';
import { icon } from './icon';
import { type FrameHost, openScriptFrame, type ScriptFrame } from './script-frame';

interface Wiring {
  fetchHtml(kind: 'sidebar' | 'dialog'): Promise<string | undefined>;
  close(kind: 'sidebar' | 'dialog'): void;
  readonly host: Omit<FrameHost, 'close'>;
}

/** The sidebar and the modal dialog of the add-on, shown as the workbook's state has them. */
export function openAddOnWindows(wiring: Wiring): {
  readonly sidebar: HTMLElement;
  show(state: PageState): void;
} {
  const sidebar = make('aside', { class: 'sidebar', 'aria-label': 'Sidebar', hidden: true });
  const shown = { sidebar: 0, dialog: 0 };
  let sideFrame: ScriptFrame | null = null;
  let dialog: { readonly box: HTMLDialogElement; readonly frame: ScriptFrame } | null = null;

  async function open(
    kind: 'sidebar' | 'dialog',
    opened: number,
    title: string,
  ): Promise<ScriptFrame | null> {
    const html = await wiring.fetchHtml(kind);
    if (html === undefined || shown[kind] !== opened) return null;
    return openScriptFrame(html, title, { ...wiring.host, close: () => wiring.close(kind) });
  }

  function header(title: string, close: () => void): HTMLElement {
    return make(
      'div',
      { class: 'window-head' },
      make('h2', {}, title),
      make(
        'button',
        { type: 'button', class: 'tool', 'aria-label': 'Close', title: 'Close', onclick: close },
        icon('close'),
      ),
    );
  }

  async function showSidebar(wanted: PageState['sidebar']): Promise<void> {
    const opened = wanted?.opened ?? 0;
    if (opened === shown.sidebar) return;
    shown.sidebar = opened;
    if (!wanted) {
      sideFrame?.end();
      sideFrame = null;
      sidebar.hidden = true;
      return;
    }
    const frame = await open('sidebar', opened, wanted.title);
    if (!frame) return;
    sideFrame?.end();
    sideFrame = frame;
    sidebar.setAttribute('aria-label', wanted.title);
    sidebar.replaceChildren(
      header(wanted.title, () => wiring.close('sidebar')),
      frame.element,
    );
    sidebar.hidden = false;
  }

  async function showDialog(wanted: PageState['dialog']): Promise<void> {
    const opened = wanted?.opened ?? 0;
    if (opened === shown.dialog) return;
    shown.dialog = opened;
    dialog?.frame.end();
    dialog?.box.remove();
    dialog = null;
    if (!wanted) return;
    const frame = await open('dialog', opened, wanted.title);
    if (!frame) return;
    const box = make('dialog', { class: 'dialog frame-dialog', 'aria-label': wanted.title });
    frame.element.style.width = `${wanted.width}px`;
    frame.element.style.height = `${wanted.height}px`;
    box.append(
      header(wanted.title, () => wiring.close('dialog')),
      frame.element,
    );
    box.addEventListener('cancel', (event) => {
      event.preventDefault();
      wiring.close('dialog');
    });
    document.body.append(box);
    box.showModal();
    dialog = { box, frame };
  }

  return {
    sidebar,
    show(state) {
      void showSidebar(state.sidebar);
      void showDialog(state.dialog);
    },
  };
}
