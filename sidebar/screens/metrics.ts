import type { Input, Output } from '../../src/rpc/contract';
import type { Arrived } from '../calls';
import type { ScreenEvent, Step } from '../step';
import { counted } from '../words';
import {
  type Fields,
  fieldOf,
  NOT_A_NUMBER,
  NOT_A_PERCENTAGE,
  numberOf,
  typedNumber,
  without,
} from './fields';
import { valueInput } from './week';

type Loaded = Output<'metrics.load'>;
export type Metric = Loaded['metrics'][number];
export type Entry = Metric['entries'][number];

export interface MetricsState {
  readonly loaded: Loaded | null;
  /** What is typed, by metric and field: '<name>\n<field>'; values as on the screen This week. */
  readonly fields: Fields;
  readonly unmet: { readonly field: string; readonly text: string } | null;
  readonly said: string | null;
  readonly changed: readonly string[];
}

export type MetricsEvent =
  | { readonly type: 'typed'; readonly field: string; readonly text: string }
  | { readonly type: 'added'; readonly metrics: Input<'metrics.add'>['metrics'] }
  | { readonly type: 'ownAdded' }
  | { readonly type: 'saved'; readonly metric: Metric }
  | { readonly type: 'valueSaved'; readonly metric: Metric; readonly entry: Entry }
  | { readonly type: 'normalSet'; readonly metric: Metric };

export const START_METRICS: MetricsState = { loaded: null, fields: {}, unmet: null, said: null, changed: [] };

const LOAD = { name: 'metrics.load', input: {} } as const;

/** The name of a metric's field. */
export function fieldName(metric: { readonly ref: { readonly name: string } }, field: string): string {
  return `${metric.ref.name}\n${field}`;
}

/** Metrics: add from the set, change, type values, set a new normal. */
export function nextMetrics(state: MetricsState, event: MetricsEvent | ScreenEvent): Step<MetricsState> {
  switch (event.type) {
    case 'opened':
      return { state: { ...state, said: null, changed: [] }, calls: [LOAD] };
    case 'typed':
      return { state: { ...state, fields: { ...state.fields, [event.field]: event.text }, unmet: null } };
    case 'added':
      return { state, calls: [{ name: 'metrics.add', input: { metrics: [...event.metrics] } }] };
    case 'ownAdded': {
      const name = fieldOf(state.fields, 'own').trim();
      if (name === '') return stop(state, 'own', 'Give the metric a name.');
      const isRate = fieldOf(state.fields, 'ownKind', 'rate') === 'rate';
      return { state, calls: [{ name: 'metrics.add', input: { metrics: [{ name, isRate }] } }] };
    }
    case 'saved':
      return save(state, event.metric);
    case 'valueSaved': {
      const { metric, entry } = event;
      const made = valueInput(state.fields, { name: metric.ref.name, isRate: metric.isRate }, entry);
      if (!('input' in made)) return { state: { ...state, unmet: made } };
      return { state: { ...state, unmet: null }, calls: [{ name: 'metrics.value', input: made.input }] };
    }
    case 'normalSet':
      return setNormal(state, event.metric);
    case 'arrived':
      return arrive(state, event.answer);
  }
}

function arrive(state: MetricsState, answer: Arrived): Step<MetricsState> {
  switch (answer.name) {
    case 'metrics.load':
      return { state: { ...state, loaded: answer.value } };
    case 'metrics.add': {
      const { added, known } = answer.value;
      const there = known.length === 0 ? '' : ` There already: ${known.join(', ')}.`;
      const said = `${counted(added, 'metric', 'metrics')} added.${there}`;
      return { state: { ...state, said, fields: without(state.fields, 'own') }, calls: [LOAD] };
    }
    case 'metrics.save':
    case 'metrics.value': {
      const { changed } = answer.value;
      if (changed.length > 0) return { state: { ...state, changed, said: null }, calls: [LOAD] };
      const prefix =
        answer.name === 'metrics.value'
          ? `value ${answer.input.metric} ${answer.input.ending}`
          : `${answer.input.metric.name}\n`;
      const fields = without(state.fields, prefix);
      return { state: { ...state, fields, changed: [], said: 'Saved.' }, calls: [LOAD] };
    }
    default:
      return { state };
  }
}

function stop(state: MetricsState, field: string, text: string): Step<MetricsState> {
  return { state: { ...state, unmet: { field, text } } };
}

/** A metric's field as it stands on screen. */
export function metricField(
  fields: Fields,
  metric: Metric,
  field: 'drives' | 'owner' | 'direction' | 'target' | 'howOften',
): string {
  const start = {
    drives: metric.drives ?? '',
    owner: metric.owner ?? '',
    direction: metric.isLower ? 'Lower' : 'Higher',
    target: typedNumber(metric.target, metric.isRate),
    howOften: metric.howOften ?? 'Monthly',
  };
  return fieldOf(fields, fieldName(metric, field), start[field]);
}

/** Sends only what the person changed, with what they saw there. */
function save(state: MetricsState, metric: Metric): Step<MetricsState> {
  const typed = (field: Parameters<typeof metricField>[2]) => metricField(state.fields, metric, field).trim();
  const target = numberOf(typed('target'), metric.isRate);
  if (target === undefined) {
    return stop(state, fieldName(metric, 'target'), metric.isRate ? NOT_A_PERCENTAGE : NOT_A_NUMBER);
  }
  const wanted = {
    drives: typed('drives') || null,
    owner: typed('owner') || null,
    direction: typed('direction') as 'Higher' | 'Lower',
    target,
    howOften: typed('howOften') as 'Weekly' | 'Monthly',
  };
  const keys = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(
    (key) => state.fields[fieldName(metric, key)] !== undefined && wanted[key] !== metric[key],
  );
  if (keys.length === 0) return { state: { ...state, said: 'Nothing was changed.', unmet: null } };
  const change = Object.fromEntries(keys.map((key) => [key, wanted[key]]));
  const seen = Object.fromEntries(keys.map((key) => [key, metric[key]]));
  return {
    state: { ...state, unmet: null },
    calls: [{ name: 'metrics.save', input: { metric: metric.ref, change, seen } }],
  };
}

/** From which day the new normal would count: what is typed, else what is offered, else this month. */
export function normalFrom(state: MetricsState, metric: Metric): string {
  return fieldOf(state.fields, fieldName(metric, 'from'), metric.offer?.from ?? state.loaded?.month ?? '');
}

function setNormal(state: MetricsState, metric: Metric): Step<MetricsState> {
  const from = normalFrom(state, metric).trim();
  const why = fieldOf(state.fields, fieldName(metric, 'why')).trim();
  if (!/^\d{4}-\d\d-\d\d$/.test(from)) {
    return stop(state, fieldName(metric, 'from'), 'From which day? Choose it, or type it as 2026-09-01.');
  }
  if (why === '')
    return stop(state, fieldName(metric, 'why'), 'Say what changed, so that others can tell later.');
  const seen = { newNormalFrom: metric.newNormalFrom, why: metric.why };
  return {
    state: { ...state, unmet: null },
    calls: [
      { name: 'metrics.save', input: { metric: metric.ref, change: { newNormalFrom: from, why }, seen } },
    ],
  };
}
