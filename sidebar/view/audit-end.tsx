import { typicalWords } from '../../src/audit/attention';
import { FAILS_WORDS, IMPACT_WORDS } from '../../src/audit/words';
import { processKey } from '../process-key';
import type { AuditEvent, AuditState } from '../screens/audit';
import { deepOpen } from '../screens/audit-deep-walk';
import type { AuditedProcess } from '../screens/audit-item';
import { priorityOf, reportAudit } from '../screens/audit-report';
import { counted, percent } from '../words';
import { AssignOwner } from './assign-owner';
import { AuditWarnings } from './audit-warnings';
import { Button, FocusHeading } from './parts';

type Tell = (event: AuditEvent) => void;

/** More than five at a time is more than a team can change. */
const FIRST = 5;

/** What the audit came to. */
export function AuditEnd({
  audit,
  saving,
  tell,
  leave,
}: {
  audit: AuditState;
  saving: boolean;
  tell: Tell;
  leave: () => void;
}) {
  const report = reportAudit(
    audit.items.map((item) => item.process),
    audit.people,
  );
  const { attention, working, ranked, unaudited, begun, ownerless, moved, overdue } = report;
  const deeper = deepOpen(audit.items);
  const first = ranked.slice(0, FIRST);
  return (
    <>
      <section class="next">
        <p class="eyebrow">{saving ? 'Saving the last answers' : 'Where you stand'}</p>
        <FocusHeading level={2} on="end" first>
          {headline(attention)}
        </FocusHeading>
        {attention.share !== null && (
          <p>
            {percent(attention.share)} of what is audited; {typicalWords(attention)} (20 to 30&nbsp;%).
          </p>
        )}
        <details>
          <summary>How this number is made</summary>
          <p>
            Inconsistent and broken processes, divided by all that are audited. The typical share is a
            yardstick, not a goal.
          </p>
        </details>
        {deeper > 0 && (
          <>
            <p>
              Seven more questions for {counted(deeper, 'process', 'processes')} say why, and what to do
              first.
            </p>
            <Button primary press={() => tell({ type: 'deepStarted' })}>
              Go deeper
            </Button>
          </>
        )}
        <Button primary={deeper === 0} press={leave}>
          Done: back to Home
        </Button>
      </section>
      <AuditWarnings warnings={audit.warnings} />
      {first.length > 0 && (
        <section aria-labelledby="first">
          <h2 id="first">Start with these</h2>
          <p class="hint">Highest impact first, then impact × fails × 3 (inconsistent) or 5 (broken).</p>
          <ol class="cards">
            {first.map((process) => (
              <Ranked key={processKey(process.ref)} process={process} audit={audit} tell={tell} />
            ))}
          </ol>
          {ranked.length > first.length && (
            <p class="hint">
              {counted(ranked.length - first.length, 'more can wait', 'more can wait')} until these are done.
            </p>
          )}
        </section>
      )}
      {working.length > 0 && (
        <section aria-labelledby="working">
          <h2 id="working">Leave these alone ({working.length})</h2>
          <ul class="plain">
            {working.map((process) => (
              <li key={processKey(process.ref)}>{process.ref.name}</li>
            ))}
          </ul>
        </section>
      )}
      {moved.length > 0 && (
        <section aria-labelledby="moved">
          <h2 id="moved">What moved since the audit before ({moved.length})</h2>
          <ul class="plain">
            {moved.map((process) => (
              <li key={processKey(process.ref)}>
                {process.ref.name}: {process.before} → {process.verdict}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="owners">
        <h2 id="owners">Owners</h2>
        <p>
          {ownerless.length === 0
            ? 'Every process has one owner.'
            : `${counted(ownerless.length, 'process has', 'processes have')} no owner, or more than one.`}
        </p>
        <Button press={() => tell({ type: 'ownersOpened' })}>Owners and SOPs</Button>
      </section>
      <GoToList title="Begun anew, not saved yet" processes={begun} verb="Go on with" tell={tell} />
      <GoToList title="Audited too long ago" processes={overdue} verb="Audit again" tell={tell} />
      <GoToList title="Not audited yet" processes={unaudited} verb="Audit" tell={tell} />
      <section class="buttons">
        <Button press={() => tell({ type: 'allAgain' })}>Go through all again</Button>
        <Button press={() => tell({ type: 'addMore' })}>Add processes</Button>
      </section>
    </>
  );
}

function headline({ audited, needWork }: { audited: number; needWork: number }): string {
  if (audited === 0) return 'Nothing is audited yet';
  if (needWork === 0) return audited === 1 ? 'The one that is audited works' : `All ${audited} audited work`;
  return `${needWork} of ${audited} audited need${needWork === 1 ? 's' : ''} attention`;
}

function Ranked({ process, audit, tell }: { process: AuditedProcess; audit: AuditState; tell: Tell }) {
  const { ref, verdict, impact, fails, owner, actions } = process;
  const priority = priorityOf(process);
  const marks = [
    impact === null ? 'Impact not given' : IMPACT_WORDS[impact - 1],
    fails === null ? 'how often not given' : FAILS_WORDS[fails - 1]?.toLowerCase(),
  ];
  return (
    <li class="card">
      <strong>{ref.name}</strong>
      <p>
        {verdict} · {marks.join(', ')}
        {priority !== null && ` · priority ${priority}`}
      </p>
      {hasOwner(process) ? (
        <p>Owner: {owner}</p>
      ) : (
        <>
          <p>
            <strong>No owner yet.</strong> Name one before you change it:
          </p>
          <AssignOwner process={process} audit={audit} tell={tell} />
        </>
      )}
      {actions.length > 0 && <p class="hint">In Actions: {actions.join(' · ')}</p>}
    </li>
  );
}

function hasOwner({ owner }: AuditedProcess): boolean {
  return (owner ?? '').trim() !== '';
}

function GoToList({
  title,
  processes,
  verb,
  tell,
}: {
  title: string;
  processes: readonly AuditedProcess[];
  verb: string;
  tell: Tell;
}) {
  if (processes.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>
        {title} ({processes.length})
      </h2>
      <ul class="links">
        {processes.map((process) => (
          <li key={processKey(process.ref)}>
            <button
              type="button"
              class="row"
              aria-label={`${verb} ${process.ref.name}${hasOwner(process) ? `, now ${process.owner}` : ''}`}
              onClick={() => tell({ type: 'wentTo', key: processKey(process.ref) })}
            >
              <span>
                {process.ref.name}
                {hasOwner(process) && <small>{process.owner}</small>}
              </span>
              <span aria-hidden="true">›</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
