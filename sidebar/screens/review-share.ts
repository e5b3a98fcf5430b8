import type { Output } from '../../src/rpc/contract';
import type { Arrived, Call } from '../calls';
import { counted } from '../words';

export interface Share {
  readonly preview: Output<'review.share.preview'> | null;
  /** Addresses that were taken off, and those that have the review until they are ticked again. */
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
  return [...people, ...typedAddresses(others)];
}

/** What the button says: that it goes again only where all who are chosen have it already. */
export function sendWords(share: Share): string {
  const chosen = addressesOf(share);
  if (chosen.length === 0) return 'Choose who gets it';
  const had = sentBefore(share.preview);
  const isAgain = chosen.every((address) => had.includes(address));
  return `${isAgain ? 'Send again to' : 'Send to'} ${counted(chosen.length, 'person', 'people')}`;
}

function typedAddresses(others: string): readonly string[] {
  return others.split(/[\s,;]+/).filter((text) => text !== '');
}

function sentBefore(preview: Share['preview']): readonly string[] {
  return (preview?.recipients ?? []).filter(({ sent }) => sent !== null).map(({ email }) => email);
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
  if (answer.name === 'review.share.preview') {
    const off = [...new Set([...state.off, ...sentBefore(answer.value)])];
    return { state: { ...state, preview: answer.value, off }, calls: [] };
  }
  if (answer.name !== 'review.share') return { state, calls: [] };
  const wasSent = answer.value.outcomes.length > 0;
  const went = answer.value.outcomes.flatMap(({ to, problem }) => (problem === null ? [to] : []));
  const others = typedAddresses(state.others)
    .filter((address) => !went.includes(address))
    .join(', ');
  return {
    state: {
      ...state,
      off: [...new Set([...state.off, ...went])],
      others: wasSent ? others : state.others,
      result: answer.value,
    },
    calls: wasSent ? [{ name: 'review.share.preview', input: { month: answer.input.month } }] : [],
  };
}
