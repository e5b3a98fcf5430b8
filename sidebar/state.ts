import {
  type Answered,
  type Arrived,
  begin,
  type Call,
  type Calls,
  type CallsStep,
  type Failure,
  fail,
  isWrite,
  NO_CALLS,
  type Pending,
  retry,
  type ScreenName,
  settle,
} from './calls';
import type { Problem } from './problem';
import { type AuditEvent, type AuditState, nextAudit, START_AUDIT } from './screens/audit';
import { type CheckEvent, type CheckState, nextCheck, START_CHECK } from './screens/check';
import { type HomeEvent, type HomeState, nextHome, START_HOME } from './screens/home';
import { type ImportEvent, type ImportState, nextImport, START_IMPORT } from './screens/import';
import { type MetricsEvent, type MetricsState, nextMetrics, START_METRICS } from './screens/metrics';
import { nextReview, type ReviewEvent, type ReviewState, START_REVIEW } from './screens/review';
import { nextSetup, type SetupEvent, type SetupState, START_SETUP } from './screens/setup';
import { nextWaste, START_WASTE, type WasteEvent, type WasteState } from './screens/waste';
import { nextWeek, START_WEEK, type WeekEvent, type WeekState } from './screens/week';
import type { ScreenEvent, Step } from './step';
import type { Theme } from './theme';

/** All that the sidebar knows. Nothing of it is lost by going from one screen to another. */
export interface State {
  readonly screen: ScreenName;
  readonly theme: Theme;
  readonly calls: Calls;
  readonly home: HomeState;
  readonly setup: SetupState;
  readonly audit: AuditState;
  readonly week: WeekState;
  readonly metrics: MetricsState;
  readonly waste: WasteState;
  readonly import: ImportState;
  readonly review: ReviewState;
  readonly check: CheckState;
}

/** What can happen: something a person did, or an answer that came. */
export type Event =
  | { readonly type: 'started' }
  /** The page is about to go, or another tab is in front of it. */
  | { readonly type: 'hidden' }
  | { readonly type: 'went'; readonly screen: ScreenName }
  | { readonly type: 'answered'; readonly id: number; readonly answer: Answered }
  | { readonly type: 'failed'; readonly id: number; readonly problem: Problem }
  | { readonly type: 'triedAgain'; readonly id: number }
  | { readonly type: 'themeChosen'; readonly theme: Theme }
  | { readonly type: 'home'; readonly event: HomeEvent }
  | { readonly type: 'setup'; readonly event: SetupEvent }
  | { readonly type: 'audit'; readonly event: AuditEvent }
  | { readonly type: 'week'; readonly event: WeekEvent }
  | { readonly type: 'metrics'; readonly event: MetricsEvent }
  | { readonly type: 'waste'; readonly event: WasteEvent }
  | { readonly type: 'import'; readonly event: ImportEvent }
  | { readonly type: 'review'; readonly event: ReviewEvent }
  | { readonly type: 'check'; readonly event: CheckEvent };

/** What the page is to do outside of its state. */
export type Ask =
  | { readonly kind: 'call'; readonly id: number; readonly call: Call }
  /** The screen hears by its event `copied` what became of it. */
  | { readonly kind: 'copy'; readonly text: string; readonly screen: 'review' | 'week' }
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'later'; readonly ms: number; readonly event: Event };

export interface Next {
  readonly state: State;
  readonly asks: readonly Ask[];
}

/** The sidebar before anything has happened. */
export function startState(screen: ScreenName, theme: Theme): State {
  return {
    screen,
    theme,
    calls: NO_CALLS,
    home: START_HOME,
    setup: START_SETUP,
    audit: START_AUDIT,
    week: START_WEEK,
    metrics: START_METRICS,
    waste: START_WASTE,
    import: START_IMPORT,
    review: START_REVIEW,
    check: START_CHECK,
  };
}

/** What an event makes of the sidebar. Pure: the asks are for the page to carry out. */
export function next(state: State, event: Event): Next {
  switch (event.type) {
    case 'started':
      return tell(state, state.screen, { type: 'opened' });
    case 'hidden':
      return leave(state);
    case 'went': {
      const left = leave(state);
      const opened = tell({ ...left.state, screen: event.screen }, event.screen, { type: 'opened' });
      return { state: opened.state, asks: [...left.asks, ...opened.asks] };
    }
    case 'themeChosen':
      return { state: { ...state, theme: event.theme }, asks: [{ kind: 'theme', theme: event.theme }] };
    case 'triedAgain':
      return send(state, retry(state.calls, event.id));
    case 'failed':
      return failCall(state, event.id, event.problem);
    case 'answered':
      return arrive(state, event.id, event.answer);
    case 'home':
      return apply(state, 'home', nextHome(state.home, event.event));
    case 'setup':
      return apply(state, 'setup', nextSetup(state.setup, event.event));
    case 'audit':
      return applyAudit(state, event.event);
    case 'week':
      return apply(state, 'week', nextWeek(state.week, event.event));
    case 'metrics':
      return apply(state, 'metrics', nextMetrics(state.metrics, event.event));
    case 'waste':
      return apply(state, 'waste', nextWaste(state.waste, event.event));
    case 'import':
      return apply(state, 'import', nextImport(state.import, event.event));
    case 'review':
      return apply(state, 'review', nextReview(state.review, event.event));
    case 'check':
      return apply(state, 'check', nextCheck(state.check, event.event));
  }
}

/** What the open screen waits for, the oldest first. */
export function waiting(state: State): readonly Pending[] {
  return state.calls.pending.filter((pending) => pending.screen === state.screen);
}

/**
 * What went wrong on the open screen, and what could not be saved on any other; but for lines of the meeting while it
 * is led, which say it where they stand.
 */
export function failures(state: State): readonly Failure[] {
  const isMeeting = state.screen === 'review' && state.review.part === 'meeting';
  return state.calls.failures.filter(
    ({ screen, call }) =>
      (screen === state.screen || isWrite(call)) && !(isMeeting && call.name === 'review.capture'),
  );
}

/** True while the open screen waits for an answer to a call of this name. */
export function isWaitingFor(state: State, name: Call['name']): boolean {
  return waiting(state).some((pending) => pending.call.name === name);
}

/** What was answered in the audit is kept in the workbook on the way out; what is being typed stays in the page. */
function leave(state: State): Next {
  return state.screen === 'audit' ? applyAudit(state, { type: 'left' }) : { state, asks: [] };
}

function applyAudit(state: State, event: AuditEvent): Next {
  const step = nextAudit(state.audit, event);
  const applied = apply(state, 'audit', step);
  if (step.later === undefined) return applied;
  const { ms, event: later } = step.later;
  return {
    ...applied,
    asks: [...applied.asks, { kind: 'later', ms, event: { type: 'audit', event: later } }],
  };
}

/** Keeps a call that failed; the audit hears of it, since it counts on what it sent. */
function failCall(state: State, id: number, problem: Problem): Next {
  const failed = state.calls.pending.find((pending) => pending.id === id);
  const sent = send(state, fail(state.calls, id, problem));
  if (failed === undefined) return sent;
  const heard = applyAudit(sent.state, { type: 'failed', call: failed.call });
  return { state: heard.state, asks: [...sent.asks, ...heard.asks] };
}

function tell(state: State, screen: ScreenName, event: ScreenEvent): Next {
  switch (screen) {
    case 'home':
      return apply(state, screen, nextHome(state.home, event));
    case 'setup':
      return apply(state, screen, nextSetup(state.setup, event));
    case 'audit':
      return apply(state, screen, nextAudit(state.audit, event));
    case 'week':
      return apply(state, screen, nextWeek(state.week, event));
    case 'metrics':
      return apply(state, screen, nextMetrics(state.metrics, event));
    case 'waste':
      return apply(state, screen, nextWaste(state.waste, event));
    case 'import':
      return apply(state, screen, nextImport(state.import, event));
    case 'review':
      return apply(state, screen, nextReview(state.review, event));
    case 'check':
      return apply(state, screen, nextCheck(state.check, event));
  }
}

function arrive(state: State, id: number, answer: Answered): Next {
  const step = settle(state.calls, id);
  if (step === undefined) return { state, asks: [] };
  const { screen, call } = step.settled;
  const sent = send(state, step);
  // settle found the call that this answer was checked against, so name, input and value belong together.
  const arrived = { ...answer, input: call.input } as Arrived;
  const told = tell(sent.state, screen, { type: 'arrived', answer: arrived });
  // Home shows progress, and what was written may be part of it.
  const again: Next =
    isWrite(call) && told.state.screen === 'home'
      ? send(told.state, begin(told.state.calls, 'home', { name: 'home', input: {} }))
      : { state: told.state, asks: [] };
  return { state: again.state, asks: [...sent.asks, ...told.asks, ...again.asks] };
}

function apply<N extends ScreenName>(state: State, screen: N, step: Step<State[N], unknown>): Next {
  let result: Next = { state: { ...state, [screen]: step.state }, asks: [] };
  for (const call of step.calls ?? []) {
    const sent = send(result.state, begin(result.state.calls, screen, call));
    result = { state: sent.state, asks: [...result.asks, ...sent.asks] };
  }
  if (step.copy === undefined) return result;
  const to = screen === 'week' ? 'week' : 'review';
  return { state: result.state, asks: [...result.asks, { kind: 'copy', text: step.copy, screen: to }] };
}

function send(state: State, step: CallsStep): Next {
  return {
    state: { ...state, calls: step.calls },
    asks: step.sending.map((sending) => ({ kind: 'call', ...sending })),
  };
}
