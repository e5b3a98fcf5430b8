import { useRef } from 'preact/hooks';
import { type Failure, ofProcess } from '../calls';
import { processKey } from '../process-key';
import { failureTitle } from '../words';
import type { Send } from './app';
import { Button } from './parts';

/** Everything that did not go well, each with what to do. What was typed is still in place. */
export function Failures({ failures, send }: { failures: readonly Failure[]; send: Send }) {
  return (
    <div role="alert">
      {failures.map((failure) => (
        <FailureCard key={failure.id} failure={failure} send={send} />
      ))}
    </div>
  );
}

function FailureCard({ failure, send }: { failure: Failure; send: Send }) {
  const { call, problem } = failure;
  const title = failureTitle(failure);
  const process = ofProcess(call);
  const card = useRef<HTMLDivElement>(null);
  const tryAgain = () => {
    // The card is about to go, and the focus with it.
    card.current?.closest('main')?.focus();
    send({ type: 'triedAgain', id: failure.id });
  };
  return (
    <div ref={card} class="note error">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{problem.text}</p>
      {problem.detail !== null && (
        <details>
          <summary>Text for the person who helps you</summary>
          <p class="detail">{problem.detail}</p>
        </details>
      )}
      <div class="buttons">
        <Button press={tryAgain} label={`Try again: ${title}`}>
          Try again
        </Button>
        {process !== null &&
          (call.name === 'audit.save' || call.name === 'audit.draft' || call.name === 'audit.deep') && (
            <Button
              quiet
              press={() => {
                const key = processKey(process);
                send({ type: 'went', screen: 'audit' });
                const type = call.name === 'audit.deep' ? 'deepStarted' : 'wentTo';
                send({ type: 'audit', event: { type, key } });
              }}
              label={`Go to it: “${process.name}”`}
            >
              Go to it
            </Button>
          )}
      </div>
    </div>
  );
}
