import type { Arrived, Call } from './calls';

/** What every screen hears of beside its own events: that it was opened, and what the server answered to it. */
export type ScreenEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'arrived'; readonly answer: Arrived };

/** What an event makes of a screen: how it stands now, and what it wants. */
export interface Step<S, E = never> {
  readonly state: S;
  readonly calls?: readonly Call[];
  /** Text to put on the clipboard. */
  readonly copy?: string;
  /** An event that the screen is to hear of after a while. */
  readonly later?: { readonly ms: number; readonly event: E };
}
