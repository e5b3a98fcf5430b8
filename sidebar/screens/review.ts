import type { Input, Output } from '../../src/rpc/contract';
import type { ScreenEvent, Step } from '../step';
import {
  arrivedInMeeting,
  type Meeting,
  type MeetingEvent,
  nextMeeting,
  runCall,
  START_MEETING,
} from './review-meeting';
import { arrivedInShare, nextShare, type Share, type ShareEvent, START_SHARE } from './review-share';

export type ReviewLength = Output<'review.load'>['length'];

export interface ReviewState {
  readonly loaded: Output<'review.load'> | null;
  /** What the person chose; null while they go with what is suggested. */
  readonly month: string | null;
  readonly length: ReviewLength | null;
  readonly built: Output<'review.build'> | null;
  /** What became of the link that was to be copied. */
  readonly copied: 'not yet' | 'copied' | 'refused';
  readonly part: ReviewPart;
  readonly meeting: Meeting;
  readonly share: Share;
  readonly history: Output<'review.history'> | null;
  /** What is to be swapped, as it is chosen and typed. */
  readonly swap: SwapDraft;
}

/** What the screen shows of the review. */
export type ReviewPart = 'month' | 'meeting' | 'share' | 'history';

export interface SwapDraft {
  readonly out: string;
  readonly in: string;
  readonly reason: string;
}

export type ReviewEvent =
  | { readonly type: 'monthChosen'; readonly month: string }
  | { readonly type: 'lengthChosen'; readonly length: ReviewLength }
  | { readonly type: 'buildPressed' }
  | { readonly type: 'replacePressed' }
  | { readonly type: 'copyPressed' }
  | { readonly type: 'reminderCopied' }
  | { readonly type: 'partOpened'; readonly part: ReviewPart }
  | { readonly type: 'swapTyped'; readonly draft: Partial<SwapDraft> }
  | { readonly type: 'swapPressed' }
  | { readonly type: 'comparePressed'; readonly a: string; readonly b: string }
  | MeetingEvent
  | ShareEvent
  | { readonly type: 'copied'; readonly done: boolean };

export const START_REVIEW: ReviewState = {
  loaded: null,
  month: null,
  length: null,
  built: null,
  copied: 'not yet',
  part: 'month',
  meeting: START_MEETING,
  share: START_SHARE,
  history: null,
  swap: { out: '', in: '', reason: '' },
};

/** The review: choose a month and a length, see what is missing, build, hand on the link. */
export function nextReview(state: ReviewState, event: ReviewEvent | ScreenEvent): Step<ReviewState> {
  switch (event.type) {
    case 'opened':
      return { state, calls: [load(state.month)] };
    case 'monthChosen': {
      const month = event.month;
      return {
        state: { ...START_REVIEW, loaded: state.loaded, length: state.length, month },
        calls: [load(month)],
      };
    }
    case 'lengthChosen':
      return { state: { ...state, length: event.length } };
    case 'buildPressed':
      return build(state);
    case 'copyPressed': {
      const url = reviewUrl(state);
      return url === null ? { state } : { state, copy: url };
    }
    case 'replacePressed':
      return state.built === null ? { state } : build(state, state.built.seen ?? state.built.kept);
    case 'reminderCopied': {
      const reminder = state.loaded?.ready?.reminder;
      return reminder === undefined ? { state } : { state, copy: reminder };
    }
    case 'partOpened':
      return open(state, event.part);
    case 'swapTyped':
      return { state: { ...state, swap: { ...state.swap, ...event.draft } } };
    case 'swapPressed': {
      const month = chosenMonth(state);
      if (month === null) return { state };
      return { state, calls: [{ name: 'review.swap', input: { month, ...state.swap } }] };
    }
    case 'comparePressed': {
      const { a, b } = event;
      return { state, calls: [{ name: 'review.history', input: { a, b } }] };
    }
    case 'boxChosen':
    case 'lineTyped':
    case 'lineSaved':
    case 'agreePressed': {
      const step = nextMeeting(state.meeting, event, chosenMonth(state) ?? '');
      return { state: { ...state, meeting: step.state }, calls: step.calls };
    }
    case 'personToggled':
    case 'othersTyped':
    case 'sendPressed': {
      const step = nextShare(state.share, event, chosenMonth(state) ?? '');
      return { state: { ...state, share: step.state }, calls: step.calls };
    }
    case 'copied':
      return { state: { ...state, copied: event.done ? 'copied' : 'refused' } };
    case 'arrived': {
      const { answer } = event;
      if (answer.name === 'review.load') {
        const loaded = answer.value;
        // What was built here, before its sample was taken out, is no review any more.
        return { state: { ...state, loaded, built: loaded.leftOfSample === null ? state.built : null } };
      }
      if (answer.name === 'review.history') return { state: { ...state, history: answer.value } };
      if (answer.name === 'review.swap') {
        return { state: { ...state, swap: START_REVIEW.swap }, calls: [load(answer.input.month)] };
      }
      if (answer.name !== 'review.build') {
        const meeting = arrivedInMeeting(state.meeting, answer);
        const share = arrivedInShare(state.share, answer);
        return {
          state: { ...state, meeting: meeting.state, share: share.state },
          calls: [...meeting.calls, ...share.calls],
        };
      }
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

function open(state: ReviewState, part: ReviewPart): Step<ReviewState> {
  const month = chosenMonth(state);
  const opened = { ...state, part, copied: 'not yet' as const };
  if (month === null || part === 'month') return { state: opened, calls: [load(month)] };
  if (part === 'meeting')
    return { state: { ...opened, meeting: { ...state.meeting, agreed: null } }, calls: [runCall(month)] };
  if (part === 'share') {
    return {
      state: { ...opened, share: START_SHARE },
      calls: [{ name: 'review.share.preview', input: { month } }],
    };
  }
  return { state: { ...opened, history: null }, calls: [{ name: 'review.history', input: {} }] };
}

function build(
  state: ReviewState,
  replace: NonNullable<Input<'review.build'>['replace']> = [],
): Step<ReviewState> {
  const month = chosenMonth(state);
  const length = chosenLength(state);
  if (month === null || length === null) return { state };
  const input: Input<'review.build'> = { month, length };
  if (replace.length > 0) input.replace = [...replace];
  return { state: { ...state, copied: 'not yet' }, calls: [{ name: 'review.build', input }] };
}

function load(month: string | null) {
  return { name: 'review.load' as const, input: month === null ? {} : { month } };
}
