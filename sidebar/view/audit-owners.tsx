import { useState } from 'preact/hooks';
import { MOST_PROCESSES_AN_OWNER } from '../../src/tabs/calls/process-flags';
import { processKey } from '../process-key';
import type { AuditEvent } from '../screens/audit';
import type { AuditedProcess } from '../screens/audit-item';
import { reportOwners } from '../screens/audit-owners';
import { isWaitingFor, type State } from '../state';
import { AssignOwner } from './assign-owner';
import { Button, FocusHeading, WorkbookLink } from './parts';

type Tell = (event: AuditEvent) => void;

/** Shown at a time; the others come when they are asked for. */
const PORTION = 10;

/** Who owns what: none, two, too many; and what is not written down yet. */
export function AuditOwners({ state, tell }: { state: State; tell: Tell }) {
  const { items, people, sops } = state.audit;
  const report = reportOwners(
    items.map((item) => item.process),
    people,
  );
  const { none, several, overloaded, unwritten } = report;
  const assign = (process: AuditedProcess) => (
    <AssignOwner process={process} audit={state.audit} tell={tell} />
  );
  return (
    <>
      <section>
        <FocusHeading level={2} on="owners" first>
          {none.length + several.length === 0
            ? 'Every process has one owner'
            : `${none.length + several.length} without one owner`}
        </FocusHeading>
        <p class="hint">One person who sees that it is done, hears when it breaks, and may change it.</p>
        <Button quiet press={() => tell({ type: 'ownersClosed' })}>
          ‹ Back to the audit
        </Button>
      </section>
      <Group title="Nobody owns these" processes={none} more={assign} />
      <Group
        title="Two owners: keep one"
        processes={several}
        hint={({ owner }) => owner ?? ''}
        more={assign}
      />
      {overloaded.map(({ name, processes }) => (
        <Group
          key={name}
          title={`${name} owns ${processes.length}: more than ${MOST_PROCESSES_AN_OWNER}`}
          processes={processes}
          folded
          more={assign}
        />
      ))}
      {sops.length > 0 && (
        <section class="note good" role="status">
          {sops.map(({ key, sheet, url, linked }) => (
            <p key={key}>
              <WorkbookLink url={url}>{sheet}</WorkbookLink>
              {linked
                ? ' is linked in the register. Let the person who does the work fill it in.'
                : ' is there. The register keeps the SOP link it had.'}
            </p>
          ))}
        </section>
      )}
      <Group
        title="Not written down yet"
        processes={unwritten}
        folded
        hint={({ owner }) =>
          (owner ?? '').trim() === '' ? 'No owner yet. Name one before you change it.' : null
        }
        more={(process) => (
          <Button
            press={() => tell({ type: 'sopPressed', key: processKey(process.ref) })}
            busy={isWaitingFor(state, 'sop.write')}
            label={`Write the SOP: ${process.ref.name}`}
          >
            Write the SOP
          </Button>
        )}
      />
    </>
  );
}

function Group({
  title,
  processes,
  hint,
  folded = false,
  more,
}: {
  title: string;
  processes: readonly AuditedProcess[];
  /** A line under the name; null for none. */
  hint?: (process: AuditedProcess) => string | null;
  /** Closed until it is asked for. */
  folded?: boolean;
  more: (process: AuditedProcess) => preact.JSX.Element;
}) {
  const [shown, setShown] = useState(PORTION);
  if (processes.length === 0) return null;
  const list = (
    <>
      <ul class="cards">
        {processes.slice(0, shown).map((process) => (
          <li key={processKey(process.ref)} class="card">
            <strong>{process.ref.name}</strong>
            {hint !== undefined && hint(process) !== null && <p class="hint">{hint(process)}</p>}
            {more(process)}
          </li>
        ))}
      </ul>
      {processes.length > shown && (
        <Button press={() => setShown(shown + PORTION)}>Show more ({processes.length - shown} left)</Button>
      )}
    </>
  );
  const counted = `${title}${folded && title.includes(':') ? '' : ` (${processes.length})`}`;
  return folded ? (
    <details>
      <summary>{counted}</summary>
      {list}
    </details>
  ) : (
    <section aria-label={title}>
      <h2>{counted}</h2>
      {list}
    </section>
  );
}
