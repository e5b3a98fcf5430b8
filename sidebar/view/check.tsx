import { leftToDo } from '../screens/check';
import { isWaitingFor, type State } from '../state';
import { counted } from '../words';
import type { Send } from './app';
import { Button, FindingList } from './parts';
import { Repair } from './repair';

export function CheckScreen({ state, send }: { state: State; send: Send }) {
  const { findings } = state.check;
  if (findings === null) return null;
  return (
    <>
      <Repair state={state} send={send} />
      <Findings state={state} send={send} findings={findings} />
      <Refresh state={state} send={send} />
    </>
  );
}

function Findings({
  state,
  send,
  findings,
}: {
  state: State;
  send: Send;
  findings: NonNullable<State['check']['findings']>;
}) {
  const { shown, repairs } = state.check;
  const none = findings.length === 0 && repairs.length === 0;
  const isLooking = isWaitingFor(state, 'check');
  const left = leftToDo(state.check);
  return (
    <section>
      <p role="status" class={none && !isLooking ? 'note good' : undefined}>
        {isLooking && 'Looking…'}
        {!isLooking && none && 'Nothing to repair: every tab is as it should be.'}
        {!isLooking &&
          left.length > 0 &&
          `${counted(left.length, 'thing', 'things')} to put right. What you typed is yours: open each one, put it right in the tab, then look again.`}
      </p>
      <Button
        primary={none}
        press={() => send({ type: 'check', event: { type: 'lookedAgain' } })}
        busy={isLooking}
      >
        Look again
      </Button>
      {!isLooking && left.length > 0 && <FindingList findings={left.slice(0, shown)} />}
      {!isLooking && left.length > shown && (
        <Button press={() => send({ type: 'check', event: { type: 'morePressed' } })}>
          Show more ({left.length - shown} left)
        </Button>
      )}
    </section>
  );
}

/** Google does not compute a figure anew by itself where it reads its tab without naming a range. */
function Refresh({ state, send }: { state: State; send: Send }) {
  const { refreshed } = state.check;
  return (
    <section aria-labelledby="refresh">
      <h2 id="refresh">Does a figure look old?</h2>
      <p class="hint">
        Figures typed without a range, such as =ONTIME_RATE(), wait until they are refreshed.
      </p>
      <Button
        press={() => send({ type: 'check', event: { type: 'refreshPressed' } })}
        busy={isWaitingFor(state, 'refresh')}
      >
        Refresh figures
      </Button>
      <div role="status">
        {refreshed !== null && (
          <p>
            {refreshed.cells === 0 && refreshed.skipped.length === 0
              ? 'There is no such figure in this spreadsheet.'
              : `${counted(refreshed.cells, 'figure', 'figures')} refreshed.`}
          </p>
        )}
        {refreshed !== null && refreshed.skipped.length > 0 && (
          <p>Protected, so left alone: {refreshed.skipped.join(', ')}. Ask the person who protected them.</p>
        )}
      </div>
    </section>
  );
}
