import { fieldOf } from '../screens/fields';
import {
  fieldName,
  type Metric,
  type MetricsEvent,
  type MetricsState,
  metricField,
  normalFrom,
} from '../screens/metrics';
import { Button } from './parts';
import { SelectField, TextField } from './parts-figures';

/** A metric of the screen, and who is told. */
export interface Part {
  metric: Metric;
  loaded: NonNullable<MetricsState['loaded']>;
  state: MetricsState;
  tell: (event: MetricsEvent) => void;
}

/** What can be changed of a metric. */
export function Change({ metric, loaded, state, tell }: Part) {
  const id = (field: string) => `metric-${metric.ref.row}-${field}`;
  const name = (field: string) => fieldName(metric, field);
  const value = (field: Parameters<typeof metricField>[2]) => metricField(state.fields, metric, field);
  const set = (field: string) => (text: string) => tell({ type: 'typed', field: name(field), text });
  const owners =
    metric.owner === null || loaded.people.includes(metric.owner)
      ? loaded.people
      : [metric.owner, ...loaded.people];
  return (
    <details>
      <summary>
        Change target, owner, what it drives<span class="unseen">: {metric.ref.name}</span>
      </summary>
      <div class="pair">
        <TextField
          id={id('target')}
          label={metric.isRate ? 'Target, %' : 'Target'}
          numeric
          value={value('target')}
          set={set('target')}
          unmet={state.unmet?.field === name('target') ? state.unmet.text : null}
        />
        <SelectField
          id={id('direction')}
          label="Better is"
          value={value('direction')}
          set={set('direction')}
          options={[
            ['Higher', 'Higher'],
            ['Lower', 'Lower'],
          ]}
        />
      </div>
      <TextField
        id={id('drives')}
        label="Drives"
        value={value('drives')}
        set={set('drives')}
        list={loaded.outcomes}
      />
      <SelectField
        id={id('owner')}
        label="Owner"
        value={value('owner')}
        set={set('owner')}
        options={[['', 'Nobody yet'], ...owners.map((person) => [person, person] as const)]}
      />
      <SelectField
        id={id('howOften')}
        label="How often a value is added"
        value={value('howOften')}
        set={set('howOften')}
        options={[
          ['Weekly', 'Weekly'],
          ['Monthly', 'Monthly'],
        ]}
      />
      <Button press={() => tell({ type: 'saved', metric })} label={`Save ${metric.ref.name}`}>
        Save
      </Button>
    </details>
  );
}

/** Only a person can know that something changed for good, so it asks why. */
export function NewNormal({ metric, state, tell }: Part) {
  const id = (field: string) => `metric-${metric.ref.row}-${field}`;
  const name = (field: string) => fieldName(metric, field);
  const problem = (field: string) => (state.unmet?.field === name(field) ? state.unmet.text : null);
  return (
    <>
      <div class="field">
        <label for={id('from')}>From</label>
        <input
          id={id('from')}
          type="date"
          value={normalFrom(state, metric)}
          onInput={(event) => tell({ type: 'typed', field: name('from'), text: event.currentTarget.value })}
        />
        <div role="alert">{problem('from') !== null && <p class="note warn">{problem('from')}</p>}</div>
      </div>
      <TextField
        id={id('why')}
        label="What changed?"
        value={fieldOf(state.fields, name('why'))}
        set={(text) => tell({ type: 'typed', field: name('why'), text })}
        unmet={problem('why')}
      />
      <Button
        press={() => tell({ type: 'normalSet', metric })}
        label={`Set a new normal for ${metric.ref.name}`}
      >
        Set a new normal
      </Button>
    </>
  );
}
