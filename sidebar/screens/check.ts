import type { Output } from '../../src/rpc/contract';
import type { ScreenEvent, Step } from '../step';

/** Findings shown at a time; a long list is read in portions. */
export const PORTION = 25;

export interface CheckState {
  readonly findings: Output<'check'>['findings'] | null;
  readonly shown: number;
  /** What the last refresh did; null while there was none. */
  readonly refreshed: Output<'refresh'> | null;
}

export type CheckEvent =
  | { readonly type: 'lookedAgain' }
  | { readonly type: 'morePressed' }
  | { readonly type: 'refreshPressed' };

export const START_CHECK: CheckState = { findings: null, shown: PORTION, refreshed: null };

/** Check & repair: what to put right, and where. */
export function nextCheck(state: CheckState, event: CheckEvent | ScreenEvent): Step<CheckState> {
  switch (event.type) {
    case 'opened':
    case 'lookedAgain':
      return { state, calls: [{ name: 'check', input: {} }] };
    case 'morePressed':
      return { state: { ...state, shown: state.shown + PORTION } };
    case 'refreshPressed':
      return { state, calls: [{ name: 'refresh', input: {} }] };
    case 'arrived':
      if (event.answer.name === 'refresh') return { state: { ...state, refreshed: event.answer.value } };
      if (event.answer.name !== 'check') return { state };
      return { state: { ...state, findings: event.answer.value.findings, shown: PORTION } };
  }
}
