import { useRef } from 'preact/hooks';
import type { AuditEvent, AuditState } from '../screens/audit';
import { tickedNames } from '../screens/audit-starters';
import { counted } from '../words';
import { Button, FocusHeading, Unmet } from './parts';

/** The list to start from: take away, rename, add. */
export function AuditStarters({
  audit,
  busy,
  tell,
}: {
  audit: AuditState;
  busy: boolean;
  tell: (event: AuditEvent) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const press = () => {
    tell({ type: 'starterAdded' });
    // The page is drawn by now; the new line is the last.
    list.current?.querySelector<HTMLInputElement>('li:last-child input[type=text]')?.focus();
  };
  const names = tickedNames(audit.starters);
  const someTicked = audit.starters.some((starter) => starter.ticked);
  return (
    <section>
      <FocusHeading level={2} on="starters" first>
        {audit.items.length === 0 ? 'What does your team do?' : 'Add processes'}
      </FocusHeading>
      <p>
        {audit.items.length === 0
          ? 'Most teams like yours do these things again and again. Untick what you do not do, put the rest into your own words, and add what is missing.'
          : 'Tick what your team does too, or add your own.'}
      </p>
      {audit.starters.length > 1 && (
        <Button quiet press={() => tell({ type: 'allTicked', ticked: !someTicked })}>
          {someTicked ? 'Untick all' : 'Tick all'}
        </Button>
      )}
      <ul ref={list} class="starters" aria-label="Processes">
        {audit.starters.map((starter, index) => (
          <li key={starter.id}>
            <input
              type="checkbox"
              aria-label={`Add ${starter.name || `process ${index + 1}`}`}
              checked={starter.ticked}
              onChange={(event) =>
                tell({ type: 'starterTicked', id: starter.id, ticked: event.currentTarget.checked })
              }
            />
            <input
              type="text"
              aria-label={`Name of process ${index + 1}`}
              placeholder="A process of your own"
              value={starter.name}
              onInput={(event) =>
                tell({ type: 'starterNamed', id: starter.id, name: event.currentTarget.value })
              }
            />
          </li>
        ))}
      </ul>
      <Button press={press}>+ Add your own</Button>
      <Unmet lines={audit.unmet} />
      <div class="actions">
        <Button primary press={() => tell({ type: 'addPressed' })} busy={busy}>
          {names.length === 0
            ? 'Add to the register'
            : `Add ${counted(names.length, 'process', 'processes')}`}
        </Button>
        {audit.items.length > 0 && (
          <Button quiet press={() => tell({ type: 'addNothing' })}>
            Add nothing
          </Button>
        )}
      </div>
    </section>
  );
}
