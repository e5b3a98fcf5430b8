import type { Input, Output } from '../../src/rpc/contract';
import type { Arrived, Call, Failure } from '../calls';
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
  /** True once it was to be agreed on while lines were not saved. */
  readonly isHeldBack: boolean;
}

/** A line of the review, by what it is and its place from 0. */
export interface Line {
  readonly kind: Kind;
  readonly index: number;
}

export type MeetingEvent =
  | { readonly type: 'boxChosen'; readonly box: number }
  | { readonly type: 'lineTyped'; readonly field: string; readonly text: string }
  | { readonly type: 'lineSaved'; readonly kind: Kind; readonly index: number }
  /** `anyway`: without the lines that are not saved. */
  | { readonly type: 'agreePressed'; readonly anyway?: boolean };

export const START_MEETING: Meeting = {
  run: null,
  box: 0,
  fields: {},
  changed: null,
  agreed: null,
  isHeldBack: false,
};

/** The box that each kind of line stands in, from 0. */
export const BOX_OF: Readonly<Record<Kind, number>> = { metric: 1, problem: 2, priority: 3, decision: 4 };

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

/** What a line is called on the screen. */
export function lineTitle(run: Run, { kind, index }: Line): string {
  switch (kind) {
    case 'metric': {
      const { name = '', owner = null } = run.metrics[index] ?? {};
      return owner === null ? name : `${name} · ${owner}`;
    }
    case 'problem':
      return `${index + 1} ${run.problems[index]?.name ?? ''}`;
    case 'priority':
      return `Priority ${index + 1}`;
    case 'decision':
      return `Decision ${index + 1}`;
  }
}

/** The lines in which something is typed that the review does not hold, in the order of the boxes. */
export function unsavedLines({ run, fields }: Meeting): readonly Line[] {
  if (run === null) return [];
  const places = (kind: Kind, of: readonly unknown[]) => of.map((_, index): Line => ({ kind, index }));
  return [
    ...places('metric', run.metrics),
    ...places('problem', run.problems),
    ...places('priority', run.priorities),
    ...places('decision', run.decisions),
  ].filter((line) => typedIn(run, fields, line).length > 0);
}

/** Why a line was not saved the last time; undefined where nothing is in its way. */
export function failureAt(failures: readonly Failure[], { kind, index }: Line): Failure | undefined {
  return failures.find(
    ({ call }) => call.name === 'review.capture' && call.input.kind === kind && call.input.index === index,
  );
}

/** The meeting, box by box: what is typed is saved line by line, and agreed on at the end. */
export function nextMeeting(
  state: Meeting,
  event: MeetingEvent,
  month: string,
): { readonly state: Meeting; readonly calls: readonly Call[] } {
  switch (event.type) {
    case 'boxChosen':
      return {
        state: { ...state, box: event.box, changed: null, isHeldBack: false },
        calls: [runCall(month)],
      };
    case 'lineTyped':
      return { state: { ...state, fields: { ...state.fields, [event.field]: event.text } }, calls: [] };
    case 'lineSaved':
      return { state: { ...state, changed: null }, calls: capture(state, event.kind, event.index, month) };
    case 'agreePressed':
      if (event.anyway !== true && unsavedLines(state).length > 0) {
        return { state: { ...state, isHeldBack: true, agreed: null }, calls: [] };
      }
      return {
        state: { ...state, isHeldBack: false },
        calls: [{ name: 'review.agree', input: { month } }],
      };
  }
}

export function runCall(month: string): Call {
  return { name: 'review.run', input: { month } };
}

/** The fields of a line that hold something else than the review, with what is typed. */
function typedIn(run: Run, fields: Fields, { kind, index }: Line): [key: string, text: string][] {
  const prefix = lineName(kind, index);
  return Object.entries(textsOf(run, kind, index)).flatMap(([key, text]): [string, string][] => {
    const field = fields[prefix + key];
    return field === undefined || field.trim() === text ? [] : [[key, field.trim()]];
  });
}

function capture({ run, fields }: Meeting, kind: Kind, index: number, month: string): readonly Call[] {
  if (run === null) return [];
  const seen = textsOf(run, kind, index);
  const typed = typedIn(run, fields, { kind, index });
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
