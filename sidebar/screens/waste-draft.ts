import type { Input } from '../../src/rpc/contract';
import { nameIn } from '../../src/tabs/names-in';
import type { WasteKind } from '../../src/waste/words';
import { type Fields, fieldOf, numberOf, without } from './fields';

/** A line for the Waste Log as far as it is typed. Its fields are what, kind, minutes, times, people, role, process. */
export interface WasteDraft {
  readonly fields: Fields;
  /** By field: what is still to be said there, or to be thought about. */
  readonly unmet: Fields;
  /** Somebody was asked about a name in this line; nobody is asked twice. */
  readonly asked: boolean;
}

export const NO_WASTE: WasteDraft = { fields: {}, unmet: {}, asked: false };

/** The fields that hold a number, as the screen calls them. */
export const WASTE_NUMBERS = {
  minutes: 'Minutes each time',
  times: 'Times a week',
  people: 'People each time',
} as const;

export function typeWaste(draft: WasteDraft, field: string, text: string): WasteDraft {
  return { ...draft, fields: { ...draft.fields, [field]: text }, unmet: without(draft.unmet, field) };
}

/** What the workbook says of how a line is read. */
export interface WasteContext {
  readonly people?: readonly string[];
  /** True where 12,5 is twelve and a half. */
  readonly decimalComma?: boolean | undefined;
}

/** The line as it is sent, or the draft with what is in its way. A name is asked about once, and never in the way. */
export function sendWaste(
  draft: WasteDraft,
  { people = [], decimalComma = false }: WasteContext,
): { readonly draft: WasteDraft; readonly input: Input<'waste.add'> | null } {
  const { fields } = draft;
  const stop = (unmet: Fields, asked = draft.asked) => ({ draft: { ...draft, unmet, asked }, input: null });
  const what = fieldOf(fields, 'what').trim();
  const unmet: Record<string, string> = {};
  if (what === '') unmet.what = 'Say in a few words what wastes time.';
  const read = (name: keyof typeof WASTE_NUMBERS): number | null => {
    const text = fieldOf(fields, name);
    const number = numberOf(decimalComma ? withPoint(text) : text);
    if (number !== undefined && (number === null || number >= 0)) return number;
    unmet[name] = `${WASTE_NUMBERS[name]}: ${numberWords(text, decimalComma)}`;
    return null;
  };
  const [minutes, times, many] = [read('minutes'), read('times'), read('people')];
  if (Object.keys(unmet).length > 0) return stop(unmet);
  const name = draft.asked ? null : nameIn(what, people);
  if (name !== null) {
    const words = `“${name}” is a name in People. Describe the step instead? Change the line, or press Add again to keep it as it is.`;
    return stop({ what: words }, true);
  }
  const input: Input<'waste.add'> = { what, minutes, times, people: many };
  const kind = fieldOf(fields, 'kind');
  if (kind !== '') input.kind = kind as WasteKind;
  input.role = fieldOf(fields, 'role') || null;
  input.process = fieldOf(fields, 'process') || null;
  return { draft, input };
}

/** 12,5 as 12.5; all else as it is. */
function withPoint(text: string): string {
  return text.replace(/^(\s*-?\d+),(\d+\s*)$/, '$1.$2');
}

/** How to type the number that a text was meant to be. */
function numberWords(text: string, decimalComma: boolean): string {
  if (decimalComma) return 'type a number of 0 or more, such as 12 or 7,5.';
  return /^\s*[\d,.]+\s*$/.test(text) && text.includes(',')
    ? 'type a point before the decimals and no comma, such as 7.5.'
    : 'type a number of 0 or more, such as 12 or 7.5.';
}
