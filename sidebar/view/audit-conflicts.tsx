import type { Conflict } from '../screens/audit-changes';
import type { Send } from './app';
import { Button } from './parts';

/** Changes that met somebody else's. Nothing is lost: what was typed is kept until the person decides. */
export function AuditConflicts({ conflicts, send }: { conflicts: readonly Conflict[]; send: Send }) {
  return (
    <div role="alert">
      {conflicts.map(({ key, name, changed, call }) => (
        <div key={`${key} ${call.name}`} class="note warn">
          <p>
            <strong>Somebody else changed “{name}” meanwhile, so yours is not saved yet.</strong>
          </p>
          <ul>
            {changed.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div class="buttons">
            <Button
              press={() => send({ type: 'audit', event: { type: 'mineKept', key } })}
              label={`Save mine all the same: ${name}`}
            >
              Save mine all the same
            </Button>
            <Button
              quiet
              press={() => send({ type: 'audit', event: { type: 'theirsKept', key } })}
              label={`Keep theirs: ${name}`}
            >
              Keep theirs
            </Button>
          </div>
        </div>
      ))}
    </div>
  );
}
