import type { Input, Output } from '../../src/rpc/contract';
import type { ScreenEvent, Step } from '../step';

export type ReviewLength = Output<'review.load'>['length'];

export interface ReviewState {
  readonly loaded: Output<'review.load'> | null;
  /** What the person chose; null while they go with what is suggested. */
  readonly month: string | null;
  readonly length: ReviewLength | null;
  readonly built: Output<'review.build'> | null;
  /** What became of the link that was to be copied. */
  readonly copied: 'not yet' | 'copied' | 'refused';
}

export type ReviewEvent =
  | { readonly type: 'monthChosen'; readonly month: string }
  | { readonly type: 'lengthChosen'; readonly length: ReviewLength }
  | { readonly type: 'buildPressed' }
  | { readonly type: 'copyPressed' }
  | { readonly type: 'copied'; readonly done: boolean };

export const START_REVIEW: ReviewState = {
  loaded: null,
  month: null,
  length: null,
  built: null,
  copied: 'not yet',
};

/** The review: choose a month and a length, see what is missing, build, hand on the link. */
export function nextReview(state: ReviewState, event: ReviewEvent | ScreenEvent): Step<ReviewState> {
  switch (event.type) {
    case 'opened':
      return { state, calls: [load(state.month)] };
    case 'monthChosen': {
      const month = event.month;
      return { state: { ...state, month, built: null, copied: 'not yet' }, calls: [load(month)] };
    }
    case 'lengthChosen':
      return { state: { ...state, length: event.length } };
    case 'buildPressed':
      return build(state);
    case 'copyPressed': {
      const url = reviewUrl(state);
      return url === null ? { state } : { state, copy: url };
    }
    case 'copied':
      return { state: { ...state, copied: event.done ? 'copied' : 'refused' } };
    case 'arrived': {
      const { answer } = event;
      if (answer.name === 'review.load') return { state: { ...state, loaded: answer.value } };
      if (answer.name !== 'review.build') return { state };
      const built = answer.value;
      return {
        state: { ...state, month: built.month, built, copied: 'not yet' },
        calls: [load(built.month)],
      };
    }
  }
}

/** The month on screen, and null before anything is known. */
export function chosenMonth(state: ReviewState): string | null {
  return state.month ?? state.loaded?.month ?? null;
}

/** The length on screen, in minutes. */
export function chosenLength(state: ReviewState): ReviewLength | null {
  return state.length ?? state.loaded?.length ?? null;
}

/** Where the review of the month on screen is, and null where none is built. */
export function reviewUrl(state: ReviewState): string | null {
  const month = chosenMonth(state);
  if (state.built?.month === month) return state.built.url;
  return state.loaded?.month === month ? state.loaded.url : null;
}

function build(state: ReviewState): Step<ReviewState> {
  const month = chosenMonth(state);
  const length = chosenLength(state);
  if (month === null || length === null) return { state };
  const input: Input<'review.build'> = { month, length };
  return { state: { ...state, copied: 'not yet' }, calls: [{ name: 'review.build', input }] };
}

function load(month: string | null) {
  return { name: 'review.load' as const, input: month === null ? {} : { month } };
}
