import type { Input, Output } from '../../src/rpc/contract';
import type { Arrived } from '../calls';
import type { ScreenEvent, Step } from '../step';
import { type Fields, fieldOf, NOT_A_NUMBER, numberOf, typedNumber, without } from './fields';
import { NO_WASTE, sendWaste, typeWaste, type WasteDraft } from './waste-draft';

type Week = Output<'week.load'>;
export type WeekMetric = Week['metrics'][number];
export type WeekAction = Week['actions'][number];
export type NamedProblem = Week['named'][number];

export interface WeekState {
  readonly loaded: Week | null;
  readonly waste: WasteDraft;
  /** Values and other words that are typed, by metric or problem. */
  readonly fields: Fields;
  /** What is in the way of a field's value, by the field's name. */
  readonly unmet: { readonly field: string; readonly text: string } | null;
  /** What was just done, in words. */
  readonly said: string | null;
  /** What others changed meanwhile, so that nothing was saved. */
  readonly changed: readonly string[];
  readonly copied: 'not yet' | 'copied' | 'refused';
}

export type WeekEvent =
  | { readonly type: 'typed'; readonly field: string; readonly text: string }
  | { readonly type: 'wasteTyped'; readonly field: string; readonly text: string }
  | { readonly type: 'wasteAdded' }
  | {
      readonly type: 'acted';
      readonly action: WeekAction;
      readonly answer: Input<'week.act'>['answer'];
    }
  | { readonly type: 'valueSaved'; readonly metric: WeekMetric }
  | { readonly type: 'reworded'; readonly problem: NamedProblem; readonly keep: boolean }
  | { readonly type: 'copyPressed' }
  | { readonly type: 'copied'; readonly done: boolean };

export const START_WEEK: WeekState = {
  loaded: null,
  waste: NO_WASTE,
  fields: {},
  unmet: null,
  said: null,
  changed: [],
  copied: 'not yet',
};

const LOAD = { name: 'week.load', input: {} } as const;

/** This week: look, answer, log, and hand on five lines. */
export function nextWeek(state: WeekState, event: WeekEvent | ScreenEvent): Step<WeekState> {
  switch (event.type) {
    case 'opened':
      return { state: { ...state, said: null, changed: [], copied: 'not yet' }, calls: [LOAD] };
    case 'typed':
      return {
        state: { ...state, fields: { ...state.fields, [event.field]: event.text }, unmet: null },
      };
    case 'wasteTyped':
      return { state: { ...state, waste: typeWaste(state.waste, event.field, event.text) } };
    case 'wasteAdded': {
      const { draft, input } = sendWaste(state.waste, state.loaded ?? {});
      const calls = input === null ? [] : [{ name: 'waste.add' as const, input }];
      return { state: { ...state, waste: draft }, calls };
    }
    case 'acted': {
      const { ref, seen } = event.action;
      return { state, calls: [{ name: 'week.act', input: { action: ref, answer: event.answer, seen } }] };
    }
    case 'valueSaved':
      return saveValue(state, event.metric);
    case 'reworded': {
      const { ref } = event.problem;
      const text = event.keep ? null : fieldOf(state.fields, `text ${ref.row}`, ref.name);
      return { state, calls: [{ name: 'week.reword', input: { problem: ref, text } }] };
    }
    case 'copyPressed':
      return state.loaded === null ? { state } : { state, copy: state.loaded.summary.join('\n') };
    case 'copied':
      return { state: { ...state, copied: event.done ? 'copied' : 'refused' } };
    case 'arrived':
      return arrive(state, event.answer);
  }
}

function arrive(state: WeekState, answer: Arrived): Step<WeekState> {
  switch (answer.name) {
    case 'week.load':
      return { state: { ...state, loaded: answer.value } };
    case 'waste.add':
      return {
        state: { ...state, waste: NO_WASTE, said: answer.value.words, changed: [] },
        calls: [LOAD],
      };
    case 'week.act':
    case 'week.reword':
    case 'metrics.value': {
      const { changed } = answer.value;
      if (changed.length > 0) return { state: { ...state, changed, said: null }, calls: [LOAD] };
      const fields = fieldsAfter(state.fields, answer);
      return { state: { ...state, fields, changed: [], said: 'Saved.' }, calls: [LOAD] };
    }
    default:
      return { state };
  }
}

/** The fields without those that were just saved. */
function fieldsAfter(fields: Fields, answer: Arrived): Fields {
  if (answer.name === 'metrics.value') return without(fields, `value ${answer.input.metric} `);
  return answer.name === 'week.reword' ? without(fields, `text ${answer.input.problem.row}`) : fields;
}

/** The two fields of a typed value, as they stand on screen. */
export function valueFields(
  fields: Fields,
  metric: string,
  typed: { numerator: number | null; denominator: number | null; ending: string },
) {
  const name = `value ${metric} ${typed.ending}`;
  return {
    top: { name: `${name} top`, text: fieldOf(fields, `${name} top`, typedNumber(typed.numerator)) },
    bottom: {
      name: `${name} bottom`,
      text: fieldOf(fields, `${name} bottom`, typedNumber(typed.denominator)),
    },
  };
}

/** What is sent for a typed value, or what is in its way. */
export function valueInput(
  fields: Fields,
  metric: { readonly name: string; readonly isRate: boolean },
  typed: { ending: string; numerator: number | null; denominator: number | null },
): { readonly input: Input<'metrics.value'> } | { readonly field: string; readonly text: string } {
  const { top, bottom } = valueFields(fields, metric.name, typed);
  const [numerator, denominator] = [numberOf(top.text), numberOf(bottom.text)];
  if (numerator == null) return { field: top.name, text: NOT_A_NUMBER };
  if (denominator === undefined || (metric.isRate && denominator === null)) {
    return { field: bottom.name, text: metric.isRate ? `Out of how many? ${NOT_A_NUMBER}` : NOT_A_NUMBER };
  }
  const seen = { numerator: typed.numerator, denominator: typed.denominator };
  return { input: { metric: metric.name, ending: typed.ending, numerator, denominator, seen } };
}

function saveValue(state: WeekState, metric: WeekMetric): Step<WeekState> {
  if (metric.typed === null) return { state };
  const made = valueInput(state.fields, metric, metric.typed);
  if (!('input' in made)) return { state: { ...state, unmet: made } };
  return { state: { ...state, unmet: null }, calls: [{ name: 'metrics.value', input: made.input }] };
}
