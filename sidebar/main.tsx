import { render } from 'preact';
import { ask, type ScriptRun } from './ask';
import type { Answered, ScreenName } from './calls';
import { copyText } from './copy';
import { type Ask, type Event, next, startState } from './state';
import { keepTheme, readTheme, type Theme } from './theme';
import { App } from './view/app';
import { SCREEN_TITLES } from './words';

/** Starts the page: the one place where the state is kept and what it asks for is carried out. */
function start(root: HTMLElement): void {
  const store = () => window.localStorage;
  let state = startState(screenToOpen(), readTheme(store));

  function send(event: Event): void {
    const result = next(state, event);
    state = result.state;
    render(<App state={state} send={send} />, root);
    result.asks.forEach(carryOut);
  }

  function carryOut(wanted: Ask): void {
    switch (wanted.kind) {
      case 'call': {
        const { id, call } = wanted;
        void ask(scriptRun(), call.name, call.input).then((reply) => {
          if (!reply.ok) return send({ type: 'failed', id, problem: reply.problem });
          // The reply was checked against the contract of this very name.
          send({ type: 'answered', id, answer: { name: call.name, value: reply.value } as Answered });
        });
        return;
      }
      case 'copy':
        void copyText(wanted.text).then((done) =>
          send({ type: wanted.screen, event: { type: 'copied', done } }),
        );
        return;
      case 'theme':
        keepTheme(store, wanted.theme);
        show(wanted.theme);
        return;
      case 'later':
        window.setTimeout(() => send(wanted.event), wanted.ms);
    }
  }

  // Closing the sidebar gives no other sign; what was answered up to now is still sent.
  window.addEventListener('pagehide', () => send({ type: 'hidden' }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') send({ type: 'hidden' });
  });
  show(state.theme);
  send({ type: 'started' });
}

function show(theme: Theme): void {
  document.documentElement.dataset.theme = theme.toLowerCase();
}

/** The screen that the menu asked for: <div id="start" data-screen="check" hidden>; Home where it says none. */
function screenToOpen(): ScreenName {
  const wanted = document.getElementById('start')?.dataset.screen;
  return wanted !== undefined && Object.keys(SCREEN_TITLES).includes(wanted)
    ? (wanted as ScreenName)
    : 'home';
}

/** Google's runner; undefined when the page is opened anywhere else. */
function scriptRun(): ScriptRun | undefined {
  const host = window as unknown as { google?: { script?: { run?: ScriptRun } } };
  return host.google?.script?.run;
}

// The server may add the start screen behind this script, so the page is read once it is whole.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', whole);
else whole();

function whole(): void {
  const root = document.getElementById('app');
  if (root !== null) start(root);
}
