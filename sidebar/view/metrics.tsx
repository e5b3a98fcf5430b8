import { fieldOf, typedNumber } from '../screens/fields';
import type { Entry, MetricsEvent, MetricsState } from '../screens/metrics';
import { isWaitingFor, type State } from '../state';
import type { Send } from './app';
import { Change, NewNormal, type Part } from './metric-change';
import { Button } from './parts';
import { How, Outcome, SelectField, TextField } from './parts-figures';
import { ValueEntry } from './value-entry';

type Tell = (event: MetricsEvent) => void;
type Loaded = NonNullable<MetricsState['loaded']>;

export function MetricsScreen({ state, send }: { state: State; send: Send }) {
  const { metrics } = state;
  const { loaded } = metrics;
  const tell: Tell = (event) => send({ type: 'metrics', event });
  if (loaded === null) return null;
  const adding = isWaitingFor(state, 'metrics.add');
  return (
    <>
      <Outcome said={metrics.said} changed={metrics.changed} />
      {loaded.metrics.length > 0 && (
        <ul class="cards" aria-label="Your metrics">
          {loaded.metrics.map((metric) => (
            <MetricCard key={metric.ref.row} metric={metric} loaded={loaded} state={metrics} tell={tell} />
          ))}
        </ul>
      )}
      <Sets loaded={loaded} busy={adding} tell={tell} />
      <section aria-labelledby="own">
        <h2 id="own">One of your own</h2>
        <TextField
          id="own-name"
          label="Name"
          value={fieldOf(metrics.fields, 'own')}
          set={(text) => tell({ type: 'typed', field: 'own', text })}
          unmet={metrics.unmet?.field === 'own' ? metrics.unmet.text : null}
        />
        <SelectField
          id="own-kind"
          label="What its values are"
          value={fieldOf(metrics.fields, 'ownKind', 'rate')}
          set={(text) => tell({ type: 'typed', field: 'ownKind', text })}
          options={[
            ['rate', 'So many out of how many (a rate)'],
            ['amount', 'A number by itself (an amount)'],
          ]}
        />
        <Button press={() => tell({ type: 'ownAdded' })} busy={adding}>
          Add it
        </Button>
      </section>
    </>
  );
}

function Sets({ loaded, busy, tell }: { loaded: Loaded; busy: boolean; tell: Tell }) {
  const { sets, businessType } = loaded;
  if (sets.length === 0) return null;
  const kind = businessType === 'Both' ? 'service and product' : businessType.toLowerCase();
  return (
    <section aria-labelledby="sets">
      <h2 id="sets">For a {kind} business</h2>
      <p class="hint">The targets are a start. Once added, change them to what you promise.</p>
      {sets.length > 1 && (
        <Button
          primary
          busy={busy}
          press={() => tell({ type: 'added', metrics: sets.map(({ name }) => ({ name })) })}
        >
          Add all {sets.length}
        </Button>
      )}
      <ul class="cards">
        {sets.map((set) => (
          <li key={set.name} class="card">
            <strong>{set.name}</strong>
            <p>
              Target {typedNumber(set.target, set.isRate)}
              {set.isRate ? ' %' : ` ${set.unit ?? ''}`}, {set.isLower ? 'lower' : 'higher'} is better. Drives{' '}
              {set.drives.toLowerCase()}.
            </p>
            <p class="hint">{set.from}</p>
            <Button
              busy={busy}
              press={() => tell({ type: 'added', metrics: [{ name: set.name }] })}
              label={`Add ${set.name}`}
            >
              Add
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const TONES: Readonly<Record<string, string>> = { good: 'note good', warn: 'note warn', bad: 'note error' };

function MetricCard(part: Part) {
  const { metric, state, tell } = part;
  const { ref, latest, status, tone, range, says, counts, made, entries, offer } = metric;
  const entryOf = (entry: Entry) => (
    <ValueEntry
      key={entry.ending}
      fields={state.fields}
      metric={{ name: ref.name, isRate: metric.isRate }}
      entry={entry}
      unmet={state.unmet}
      set={(field, text) => tell({ type: 'typed', field, text })}
      save={() => tell({ type: 'valueSaved', metric, entry })}
    />
  );
  const missing = entries.length > 0 && entries[0]?.numerator === null;
  return (
    <li class="card">
      <strong>{ref.name}</strong>
      <p class="hint">
        {[metric.drives !== null && `Drives ${metric.drives.toLowerCase()}`, metric.owner]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="big">{latest}</p>
      <p class={tone === null ? 'hint' : TONES[tone]}>{status}</p>
      <p>{range}</p>
      {says !== '' && <p class={says.startsWith('Unusual') ? 'note warn' : undefined}>{says}</p>}
      {counts !== null && <p>{counts}</p>}
      {metric.newNormalFrom !== null && (
        <p class="hint">
          New normal from {metric.newNormalFrom}: {metric.why ?? 'no reason written'}
        </p>
      )}
      <How of={ref.name} text={made} />
      {entries.length > 0 && (
        <details open={missing}>
          <summary>
            {missing ? 'Type the latest value' : 'Values'}
            <span class="unseen">: {ref.name}</span>
          </summary>
          {entries.slice(0, 1).map(entryOf)}
          {entries.length > 1 && (
            <details>
              <summary>
                Earlier ones<span class="unseen">: {ref.name}</span>
              </summary>
              {entries.slice(1).map(entryOf)}
            </details>
          )}
        </details>
      )}
      <Change {...part} />
      {offer !== null && <p class="note good">{offer.words}</p>}
      <details open={offer !== null}>
        <summary>
          Set a new normal<span class="unseen">: {ref.name}</span>
        </summary>
        <NewNormal {...part} />
      </details>
    </li>
  );
}
