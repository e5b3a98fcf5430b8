import type { Output } from '../../src/rpc/contract';
import type { Arrived, Call } from '../calls';

export interface Share {
  readonly preview: Output<'review.share.preview'> | null;
  /** Addresses that were taken off. */
  readonly off: readonly string[];
  /** Addresses beside those in People, as they are typed. */
  readonly others: string;
  readonly result: Output<'review.share'> | null;
}

export type ShareEvent =
  | { readonly type: 'personToggled'; readonly email: string }
  | { readonly type: 'othersTyped'; readonly text: string }
  | { readonly type: 'sendPressed'; readonly anyway: boolean };

export const START_SHARE: Share = { preview: null, off: [], others: '', result: null };

/** Who gets the review: people who are not taken off, and others that were typed. */
export function addressesOf({ preview, off, others }: Share): readonly string[] {
  const people = (preview?.recipients ?? [])
    .map(({ email }) => email)
    .filter((email) => !off.includes(email));
  const typed = others.split(/[\s,;]+/).filter((text) => text !== '');
  return [...people, ...typed];
}

export function nextShare(
  state: Share,
  event: ShareEvent,
  month: string,
): { readonly state: Share; readonly calls: readonly Call[] } {
  switch (event.type) {
    case 'personToggled': {
      const { email } = event;
      const off = state.off.includes(email)
        ? state.off.filter((one) => one !== email)
        : [...state.off, email];
      return { state: { ...state, off, result: null }, calls: [] };
    }
    case 'othersTyped':
      return { state: { ...state, others: event.text, result: null }, calls: [] };
    case 'sendPressed': {
      const input = { month, to: [...addressesOf(state)], anyway: event.anyway };
      return { state, calls: [{ name: 'review.share', input }] };
    }
  }
}

export function arrivedInShare(
  state: Share,
  answer: Arrived,
): { readonly state: Share; readonly calls: readonly Call[] } {
  if (answer.name === 'review.share.preview')
    return { state: { ...state, preview: answer.value }, calls: [] };
  if (answer.name !== 'review.share') return { state, calls: [] };
  const wasSent = answer.value.outcomes.length > 0;
  return {
    state: { ...state, result: answer.value },
    calls: wasSent ? [{ name: 'review.share.preview', input: { month: answer.input.month } }] : [],
  };
}
