import type { Input, Output } from '../../src/rpc/contract';
import type { ScreenEvent, Step } from '../step';
import { counted } from '../words';

export interface HomeState {
  readonly loaded: Output<'home'> | null;
  /** What the installation just changed; null when there was none since this screen was opened. */
  readonly installed: Output<'install'> | null;
  /** What a first installation asks; left out, what it starts with. */
  readonly answers: Input<'install'>;
  /** What just became of the sample rows, in words; null while nothing did. */
  readonly sample: string | null;
  /** Sample rows that someone changed, and so were kept. */
  readonly kept: readonly string[];
  /** Tabs of reviews that were built from the sample, and stay. */
  readonly reviews: readonly string[];
}

export type HomeEvent =
  | { readonly type: 'installPressed' }
  | { readonly type: 'installAnswered'; readonly answers: Input<'install'> }
  | { readonly type: 'meChosen'; readonly name: string }
  | { readonly type: 'sampleAdded' }
  | { readonly type: 'sampleRemoved' };

export const START_HOME: HomeState = {
  loaded: null,
  installed: null,
  answers: {},
  sample: null,
  kept: [],
  reviews: [],
};

/** Home: asks anew each time it is opened, and shows what it knew until the answer is there. */
export function nextHome(state: HomeState, event: HomeEvent | ScreenEvent): Step<HomeState> {
  switch (event.type) {
    case 'opened':
      return { state: { ...START_HOME, loaded: state.loaded }, calls: [{ name: 'home', input: {} }] };
    case 'installPressed':
      return { state, calls: [{ name: 'install', input: state.answers }] };
    case 'installAnswered':
      return { state: { ...state, answers: { ...state.answers, ...event.answers } } };
    case 'meChosen':
      return { state, calls: [{ name: 'me.save', input: { name: event.name } }] };
    case 'sampleAdded':
      return { state, calls: [{ name: 'sample.add', input: {} }] };
    case 'sampleRemoved':
      return { state, calls: [{ name: 'sample.remove', input: {} }] };
    case 'arrived': {
      const { answer } = event;
      if (answer.name === 'home') return { state: { ...state, loaded: answer.value } };
      if (answer.name === 'install') return { state: { ...state, installed: answer.value } };
      if (answer.name === 'sample.add') {
        const sample = `${counted(answer.value.rows, 'sample row', 'sample rows')} added.`;
        return { state: { ...state, sample, kept: [], reviews: [] } };
      }
      if (answer.name === 'sample.remove') {
        const sample = `${counted(answer.value.rows, 'sample row', 'sample rows')} taken out.`;
        const { kept, reviews } = answer.value;
        return { state: { ...state, sample, kept, reviews } };
      }
      return { state };
    }
  }
}
