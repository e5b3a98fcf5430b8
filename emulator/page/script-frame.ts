import { make } from './dom';
import { type FrameAnswer, type FrameMessage, installGoogleScript } from './script-run';

export interface FrameHost {
  /** Runs a function of the add-on; rejects with the message for the failure handler. */
  run(name: string, args: readonly unknown[]): Promise<unknown>;
  close(): void;
  focusEditor(): void;
  followLink(url: string): void;
}

export interface ScriptFrame {
  readonly element: HTMLIFrameElement;
  /** Stops listening and lets go of the page's HTML. */
  end(): void;
}

/** As HtmlService serves it, but without allow-same-origin: the frame cannot reach this page or its token. */
const SANDBOX = 'allow-scripts allow-forms allow-popups allow-modals allow-downloads';

/** A frame with an add-on's HTML and google.script in it. */
export function openScriptFrame(html: string, title: string, host: FrameHost): ScriptFrame {
  const shim = `<script>(${installGoogleScript.toString()})()</script>`;
  // A blob has an address of its own, so that the frame's base address does not hold the token, as srcdoc's would.
  const url = URL.createObjectURL(new Blob([withShim(html, shim)], { type: 'text/html;charset=utf-8' }));
  const element = make('iframe', { class: 'script-frame', title, sandbox: SANDBOX, src: url });

  const answer = (id: number, ok: boolean, value: unknown): void => {
    const message: FrameAnswer = { opsbook: true, id, ok, value: JSON.stringify(value ?? null) };
    // The frame's origin is opaque, so no narrower target can be named; the source was checked.
    element.contentWindow?.postMessage(message, '*');
  };
  const onMessage = (event: MessageEvent): void => {
    if (event.source === null || event.source !== element.contentWindow) return;
    const message = event.data as FrameMessage | null;
    if (message?.opsbook !== true) return;
    if (message.kind === 'close') host.close();
    else if (message.kind === 'focus') host.focusEditor();
    else if (message.kind === 'link') host.followLink(String(message.url));
    else if (message.kind === 'run') {
      const { id, name, args } = message;
      host.run(String(name), JSON.parse(String(args)) as unknown[]).then(
        (value) => answer(id, true, value),
        (error: unknown) => answer(id, false, error instanceof Error ? error.message : String(error)),
      );
    }
  };
  window.addEventListener('message', onMessage);
  return {
    element,
    end() {
      window.removeEventListener('message', onMessage);
      URL.revokeObjectURL(url);
      element.remove();
    },
  };
}

/** Puts the shim before the page's own scripts, behind a doctype, which must stay first. */
function withShim(html: string, shim: string): string {
  const place = /<head[^>]*>/i.exec(html) ?? /<html[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const at = place ? place.index + place[0].length : 0;
  return html.slice(0, at) + shim + html.slice(at);
}
