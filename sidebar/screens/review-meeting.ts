import type { Input, Output } from '../../src/rpc/contract';
import type { Arrived, Call } from '../calls';
import { type Fields, without } from './fields';

export type Run = Output<'review.run'>;
export type Kind = Input<'review.capture'>['kind'];

export interface Meeting {
  /** The review as it stood when it was last asked for; null until then. */
  readonly run: Run | null;
  /** The box that is open, from 0. */
  readonly box: number;
  /** What is typed and not saved yet, by fieldName. */
  readonly fields: Fields;
  /** What somebody else changed meanwhile, by the line that met it. */
  readonly changed: { readonly line: string; readonly words: readonly string[] } | null;
  readonly agreed: Output<'review.agree'> | null;
}

export type MeetingEvent =
  | { readonly type: 'boxChosen'; readonly box: number }
  | { readonly type: 'lineTyped'; readonly field: string; readonly text: string }
  | { readonly type: 'lineSaved'; readonly kind: Kind; readonly index: number }
  | { readonly type: 'agreePressed' };

export const START_MEETING: Meeting = { run: null, box: 0, fields: {}, changed: null, agreed: null };

/** What names a line, and begins the names of its fields. */
export function lineName(kind: Kind, index: number): string {
  return `${kind}-${index}-`;
}

/** The texts of a line as they stand in the review. */
export function textsOf(run: Run, kind: Kind, index: number): Readonly<Record<string, string>> {
  switch (kind) {
    case 'metric':
      return { line: run.metrics[index]?.line ?? '' };
    case 'problem': {
      const { rootCause = '', change = '', owner = '', due = '', checkOn = '' } = run.problems[index] ?? {};
      return { rootCause, change, owner, due, checkOn };
    }
    case 'priority': {
      const { what = '', doneWhen = '', owner = '', due = '' } = run.priorities[index] ?? {};
      return { what, doneWhen, owner, due };
    }
    case 'decision': {
      const { what = '', owner = '', due = '' } = run.decisions[index] ?? {};
      return { what, owner, due };
    }
  }
}

/** The meeting, box by box: what is typed is saved line by line, and agreed on at the end. */
export function nextMeeting(
  state: Meeting,
  event: MeetingEvent,
  month: string,
): { readonly state: Meeting; readonly calls: readonly Call[] } {
  switch (event.type) {
    case 'boxChosen':
      return { state: { ...state, box: event.box, changed: null }, calls: [runCall(month)] };
    case 'lineTyped':
      return { state: { ...state, fields: { ...state.fields, [event.field]: event.text } }, calls: [] };
    case 'lineSaved':
      return { state: { ...state, changed: null }, calls: capture(state, event.kind, event.index, month) };
    case 'agreePressed':
      return { state, calls: [{ name: 'review.agree', input: { month } }] };
  }
}

export function runCall(month: string): Call {
  return { name: 'review.run', input: { month } };
}

function capture({ run, fields }: Meeting, kind: Kind, index: number, month: string): readonly Call[] {
  if (run === null) return [];
  const seen = textsOf(run, kind, index);
  const prefix = lineName(kind, index);
  const typed = Object.entries(seen).flatMap(([key, text]): [string, string][] => {
    const field = fields[prefix + key];
    return field === undefined || field.trim() === text ? [] : [[key, field.trim()]];
  });
  if (typed.length === 0) return [];
  const list = kind === 'metric' ? run.metrics : kind === 'problem' ? run.problems : [];
  const name = list[index]?.name ?? '';
  return [
    { name: 'review.capture', input: { month, kind, name, index, fields: Object.fromEntries(typed), seen } },
  ];
}

/** What an answer makes of the meeting. A line that was saved is asked for again, and so is one that met another. */
export function arrivedInMeeting(
  state: Meeting,
  answer: Arrived,
): { readonly state: Meeting; readonly calls: readonly Call[] } {
  switch (answer.name) {
    case 'review.run':
      return { state: { ...state, run: answer.value }, calls: [] };
    case 'review.agree':
      return { state: { ...state, agreed: answer.value }, calls: [] };
    case 'review.capture': {
      const line = lineName(answer.input.kind, answer.input.index);
      const words = answer.value.changed;
      const next =
        words.length > 0
          ? { ...state, changed: { line, words } }
          : { ...state, fields: without(state.fields, line), changed: null };
      return { state: next, calls: [runCall(answer.input.month)] };
    }
    default:
      return { state, calls: [] };
  }
}

/** '9:05 left', '1:30 over'. */
export function leftWords(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  return seconds < 0 && whole > 0 ? `${text} over` : `${text} left`;
}
