import { useState } from 'preact/hooks';
import { processKey } from '../process-key';
import type { AuditEvent, AuditState } from '../screens/audit';
import type { AuditedProcess } from '../screens/audit-item';
import { namesOffered } from '../screens/audit-owners';
import { Button } from './parts';

/** One owner in one click: a few names as buttons, and everybody else in a field that lists them. */
export function AssignOwner({
  process,
  audit,
  tell,
}: {
  process: AuditedProcess;
  audit: AuditState;
  tell: (event: AuditEvent) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const { name } = process.ref;
  const key = processKey(process.ref);
  const processes = audit.items.map((item) => item.process);
  const assign = (owner: string) => tell({ type: 'ownerAssigned', key, owner });
  return (
    <fieldset class="field" aria-label={`Owner of ${name}`}>
      <div class="buttons">
        {namesOffered(process, processes, audit.people).map((person) => (
          <Button key={person} press={() => assign(person)} label={`${person} owns ${name}`}>
            {person}
          </Button>
        ))}
        {typed === null && (
          <Button quiet press={() => setTyped('')} label={`Someone else owns ${name}`}>
            Someone else…
          </Button>
        )}
      </div>
      {typed !== null && (
        <div class="pair assign">
          <input
            type="text"
            aria-label={`Name of the owner of ${name}`}
            placeholder="First and last name"
            list="people"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <Button press={() => assign(typed)} label={`Assign ${name}`}>
            Assign
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** The names that fields with list="people" offer. */
export function PeopleList({ people }: { people: readonly string[] }) {
  return (
    <datalist id="people">
      {people.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
