import type { Input } from '../../src/rpc/contract';
import { nameIn } from '../../src/tabs/names-in';
import type { WasteKind } from '../../src/waste/words';
import { type Fields, fieldOf, NOT_A_NUMBER, numberOf } from './fields';

/** A line for the Waste Log as far as it is typed. Its fields are what, kind, minutes, times, people, role, process. */
export interface WasteDraft {
  readonly fields: Fields;
  /** What is still to be said, or to be thought about. */
  readonly unmet: string | null;
  /** Somebody was asked about a name in this line; nobody is asked twice. */
  readonly asked: boolean;
}

export const NO_WASTE: WasteDraft = { fields: {}, unmet: null, asked: false };

export function typeWaste(draft: WasteDraft, field: string, text: string): WasteDraft {
  return { ...draft, fields: { ...draft.fields, [field]: text }, unmet: null };
}

/** The line as it is sent, or the draft with what is in its way. A name is asked about once, and never in the way. */
export function sendWaste(
  draft: WasteDraft,
  people: readonly string[],
): { readonly draft: WasteDraft; readonly input: Input<'waste.add'> | null } {
  const { fields } = draft;
  const stop = (unmet: string, asked = draft.asked) => ({ draft: { ...draft, unmet, asked }, input: null });
  const what = fieldOf(fields, 'what').trim();
  if (what === '') return stop('Say in a few words what wastes time.');
  const [minutes, times, many] = ['minutes', 'times', 'people'].map((name) =>
    numberOf(fieldOf(fields, name)),
  );
  if ([minutes, times, many].some((number) => number === undefined || (number !== null && number < 0))) {
    return stop(NOT_A_NUMBER);
  }
  const name = draft.asked ? null : nameIn(what, people);
  if (name !== null) {
    return stop(
      `“${name}” is a name in People. Describe the step instead? Change the line, or press Add again to keep it as it is.`,
      true,
    );
  }
  const input: Input<'waste.add'> = { what, minutes, times, people: many };
  const kind = fieldOf(fields, 'kind');
  if (kind !== '') input.kind = kind as WasteKind;
  input.role = fieldOf(fields, 'role') || null;
  input.process = fieldOf(fields, 'process') || null;
  return { draft, input };
}
