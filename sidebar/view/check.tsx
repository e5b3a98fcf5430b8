import { isWaitingFor, type State } from '../state';
import { counted } from '../words';
import type { Send } from './app';
import { Button, FindingList } from './parts';

export function CheckScreen({ state, send }: { state: State; send: Send }) {
  const { findings, shown } = state.check;
  const looking = isWaitingFor(state, 'check');
  const again = (
    <Button
      press={() => send({ type: 'check', event: { type: 'lookedAgain' } })}
      busy={looking}
      primary={findings !== null && findings.length === 0}
    >
      Look again
    </Button>
  );
  if (findings === null) return null;
  if (findings.length === 0) {
    return (
      <section>
        <p class="note good" role="status">
          Nothing to repair: every tab is as it should be.
        </p>
        {again}
      </section>
    );
  }
  return (
    <section>
      <p role="status">
        {counted(findings.length, 'thing', 'things')} to put right. Nothing is changed for you: open each one,
        put it right in the tab, then look again.
      </p>
      {again}
      <FindingList findings={findings.slice(0, shown)} />
      {findings.length > shown && (
        <Button press={() => send({ type: 'check', event: { type: 'morePressed' } })}>
          Show more ({findings.length - shown} left)
        </Button>
      )}
    </section>
  );
}
