import { fieldOf } from '../screens/fields';
import type { NamedProblem, WeekEvent, WeekMetric, WeekState } from '../screens/week';
import { isWaitingFor, type State } from '../state';
import { counted } from '../words';
import type { Send } from './app';
import { Button } from './parts';
import { How, Outcome, TextField } from './parts-figures';
import { ValueEntry } from './value-entry';
import { WasteForm } from './waste-form';
import { Actions, CHECK, DUE, Promises, SHOWN } from './week-lists';

type Tell = (event: WeekEvent) => void;
type Week = NonNullable<WeekState['loaded']>;

export function WeekScreen({ state, send }: { state: State; send: Send }) {
  const { week } = state;
  const { loaded } = week;
  const tell: Tell = (event) => send({ type: 'week', event });
  if (loaded === null) return null;
  return (
    <>
      <p class="hint">{loaded.title}</p>
      {loaded.notice !== null && <p class="note warn">{loaded.notice}</p>}
      <Outcome said={week.said} changed={week.changed} />
      <section aria-labelledby="promises">
        <h2 id="promises">Promises</h2>
        <Promises title="✗ Late" lines={loaded.late} more={loaded.moreLate} />
        {loaded.forgotten > 0 && (
          <p class="hint">
            {counted(loaded.forgotten, 'is', 'are')} more than 90 days late. Delivered or called off? Say so
            in Deliveries.
          </p>
        )}
        <Promises title="Due this week" lines={loaded.due} more={loaded.moreDue} />
        {loaded.late.length + loaded.due.length === 0 && (
          <p class="hint">Nothing is late, and nothing more is due.</p>
        )}
        {loaded.done > 0 && (
          <p class="hint">{counted(loaded.done, 'promise', 'promises')} of this week delivered already.</p>
        )}
        <How
          of="promises"
          text="Open rows of Deliveries. Late: the day promised, with its days of grace, has passed. A promise that the client moved counts by its new day."
        />
      </section>
      <section aria-labelledby="metrics">
        <h2 id="metrics">Last week in numbers</h2>
        {loaded.metrics.length === 0 && (
          <p class="hint">Nothing to count yet: log promises in Deliveries, or add weekly metrics.</p>
        )}
        <ul class="cards">
          {loaded.metrics.map((metric) => (
            <MetricCard key={metric.name} metric={metric} week={week} tell={tell} />
          ))}
        </ul>
        <p class={loaded.unusual.words.startsWith('Unusual') ? 'note warn' : 'note'}>
          {loaded.unusual.words}
        </p>
        <How of="what is unusual" text={loaded.unusual.made} />
      </section>
      <section aria-labelledby="actions">
        <h2 id="actions">Actions</h2>
        {loaded.actions.length === 0 && <p class="hint">No action is due this week.</p>}
        <Actions actions={loaded.actions} answers={DUE} tell={tell} />
        {loaded.checks.length > 0 && <h3>Did it work?</h3>}
        <Actions actions={loaded.checks} answers={CHECK} tell={tell} />
      </section>
      {loaded.named.map((problem) => (
        <Named key={problem.ref.row} problem={problem} week={week} tell={tell} />
      ))}
      <section aria-labelledby="waste">
        <h2 id="waste">Anything waste your time?</h2>
        <WasteForm
          draft={week.waste}
          roles={[]}
          processes={[]}
          type={(field, text) => tell({ type: 'wasteTyped', field, text })}
          add={() => tell({ type: 'wasteAdded' })}
          busy={isWaitingFor(state, 'waste.add')}
          primary={false}
        />
        {loaded.waste !== null && (
          <>
            <p class="hint">{loaded.waste.words}</p>
            <How of="open waste" text={loaded.waste.made} />
          </>
        )}
      </section>
      <Summary loaded={loaded} copied={week.copied} tell={tell} />
    </>
  );
}

const TONES: Readonly<Record<string, string>> = { good: 'note good', warn: 'note warn', bad: 'note error' };

function MetricCard({ metric, week, tell }: { metric: WeekMetric; week: WeekState; tell: Tell }) {
  const { name, now, before, names, four, tone, typed, made } = metric;
  return (
    <li class="card">
      <strong>{name}</strong>
      <dl class="beside">
        <div>
          <dt>Last week</dt>
          <dd class="big">{now}</dd>
        </div>
        <div>
          <dt>Week before</dt>
          <dd>{before}</dd>
        </div>
      </dl>
      {names.length > 0 && <Names names={names} />}
      <p class={tone === null ? 'hint' : TONES[tone]}>{four}</p>
      {typed !== null && (
        <ValueEntry
          fields={week.fields}
          metric={metric}
          entry={typed}
          unmet={week.unmet}
          set={(field, text) => tell({ type: 'typed', field, text })}
          save={() => tell({ type: 'valueSaved', metric })}
        />
      )}
      <How of={name} text={made} />
    </li>
  );
}

function Names({ names }: { names: readonly string[] }) {
  const more = names.length - SHOWN;
  return (
    <p>
      {names.slice(0, SHOWN).join(', ')}
      {more > 0 && ` and ${more} more`}
    </p>
  );
}

/** Asked about once: logs describe work, not people. */
function Named({ problem, week, tell }: { problem: NamedProblem; week: WeekState; tell: Tell }) {
  const { ref, name } = problem;
  const field = `text ${ref.row}`;
  return (
    <section class="note" aria-label={`A problem names ${name}`}>
      <TextField
        id={field}
        label="Describe the step instead?"
        hint={`This problem names ${name}. What went wrong in the work helps more than who did it.`}
        value={fieldOf(week.fields, field, ref.name)}
        set={(text) => tell({ type: 'typed', field, text })}
      />
      <div class="buttons">
        <Button press={() => tell({ type: 'reworded', problem, keep: false })}>Save the new words</Button>
        <Button quiet press={() => tell({ type: 'reworded', problem, keep: true })}>
          Keep it as it is
        </Button>
      </div>
    </section>
  );
}

function Summary({ loaded, copied, tell }: { loaded: Week; copied: WeekState['copied']; tell: Tell }) {
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">The week in five lines</h2>
      <div class="note">
        {loaded.summary.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
      <Button primary press={() => tell({ type: 'copyPressed' })}>
        Copy summary
      </Button>
      <div role="status">
        {copied === 'copied' && <p>Copied. Paste it into a message to your team.</p>}
        {copied === 'refused' && <p>The browser did not let us copy. Select the five lines and copy them.</p>}
      </div>
    </section>
  );
}
