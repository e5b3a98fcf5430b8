/** What the frame of a sidebar or dialog says to the page. */
export type FrameMessage =
  | {
      readonly opsbook: true;
      readonly kind: 'run';
      readonly id: number;
      readonly name: string;
      readonly args: string;
    }
  | { readonly opsbook: true; readonly kind: 'close' | 'focus' }
  | { readonly opsbook: true; readonly kind: 'link'; readonly url: string };

/** What the page answers to a call; `value` is JSON. */
export type FrameAnswer = {
  readonly opsbook: true;
  readonly id: number;
  readonly ok: boolean;
  readonly value: string;
};

/**
 * google.script.run and google.script.host for the frame. It is turned into text and runs inside the frame, where
 * nothing of this page exists: it must use nothing from outside of itself.
 */
export function installGoogleScript(): void {
  const MOST_AT_ONCE = 10;
  type Handlers = {
    readonly success?: (value: unknown, user: unknown) => void;
    readonly failure?: (error: Error, user: unknown) => void;
    readonly user?: unknown;
  };
  type Waiting = { readonly handlers: Handlers; readonly message: object };
  const running = new Map<number, Handlers>();
  const queue: Waiting[] = [];
  let ids = 0;

  const post = (message: object): void => parent.postMessage({ opsbook: true, ...message }, '*');
  const pump = (): void => {
    while (running.size < MOST_AT_ONCE) {
      const next = queue.shift();
      if (!next) return;
      running.set((next.message as { id: number }).id, next.handlers);
      post(next.message);
    }
  };
  /** Google takes numbers, words, truth values, null, and arrays and plain objects of these. */
  const isLegal = (value: unknown, above: readonly unknown[]): boolean => {
    if (value === null || value === undefined) return true;
    if (['string', 'number', 'boolean'].includes(typeof value)) return true;
    if (typeof value !== 'object' || above.includes(value)) return false;
    const prototype = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return false;
    return Object.values(value).every((inner) => isLegal(inner, [...above, value]));
  };
  const call = (handlers: Handlers, name: string, args: readonly unknown[]): void => {
    args.forEach((argument, index) => {
      if (!isLegal(argument, [])) throw new TypeError(`Failed due to illegal value in property: ${index}`);
    });
    ids += 1;
    queue.push({ handlers, message: { kind: 'run', id: ids, name, args: JSON.stringify(args) } });
    pump();
  };
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get: (_target, name) => {
          if (name === 'withSuccessHandler')
            return (success: Handlers['success']) => runner({ ...handlers, success });
          if (name === 'withFailureHandler')
            return (failure: Handlers['failure']) => runner({ ...handlers, failure });
          if (name === 'withUserObject') return (user: unknown) => runner({ ...handlers, user });
          // Private functions, and what a promise asks of any object.
          if (typeof name !== 'string' || name.endsWith('_') || name === 'then') return undefined;
          return (...args: unknown[]) => call(handlers, name, args);
        },
      },
    );

  addEventListener('message', (event: MessageEvent) => {
    const answer = event.data as FrameAnswer | null;
    if (event.source !== parent || answer?.opsbook !== true) return;
    const handlers = running.get(answer.id);
    if (!handlers) return;
    running.delete(answer.id);
    pump();
    const value = JSON.parse(answer.value) as unknown;
    if (answer.ok) handlers.success?.(value, handlers.user);
    else if (handlers.failure) {
      const error = new Error(String(value));
      error.name = 'ScriptError';
      handlers.failure(error, handlers.user);
    } else console.error(`Uncaught ScriptError: ${String(value)}`);
  });
  // A sandboxed frame cannot move the page; links into the workbook are followed by the page itself.
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const url = link?.getAttribute('href') ?? '';
    if (!/#gid=\d+/.test(url)) return;
    event.preventDefault();
    post({ kind: 'link', url });
  });
  Object.assign(window, {
    google: {
      script: {
        run: runner({}),
        host: {
          close: () => post({ kind: 'close' }),
          setHeight: () => undefined,
          setWidth: () => undefined,
          editor: { focus: () => post({ kind: 'focus' }) },
        },
      },
    },
  });
}
