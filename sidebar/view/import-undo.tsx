import type { Batch, ImportEvent, ImportState } from '../screens/import';
import { isWaitingFor, type State } from '../state';
import { counted } from '../words';
import { Button, FindingList, FocusHeading } from './parts';

type Tell = (event: ImportEvent) => void;

/** Asks once more before rows are taken out again, and says what came of it. */
export function Undoing({ state, tell }: { state: State; tell: Tell }) {
  const { undoing, undone } = state.import;
  return (
    <>
      {undone !== null && <Undone undone={undone} />}
      {undoing !== null && (
        <section class="note warn">
          <FocusHeading level={2} on={`${undoing.tab} ${undoing.batch}`} first>
            {undone === null
              ? 'Take the rows out again?'
              : `${counted(undone.left, 'row', 'rows')} still to go`}
          </FocusHeading>
          <p>
            {undoing.name}: {counted(undone?.left ?? undoing.rows, 'row', 'rows')} from {undoing.from}. Rows
            that anybody changed since are kept.
          </p>
          <div class="buttons">
            <Button press={() => tell({ type: 'undoPressed' })} busy={isWaitingFor(state, 'import.undo')}>
              {undone === null ? 'Take them out' : 'Go on'}
            </Button>
            <Button quiet press={() => tell({ type: 'undoAsked', batch: null })}>
              Keep them
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

function Undone({ undone: { deleted, kept } }: { undone: NonNullable<ImportState['undone']> }) {
  return (
    <section role="status" class="note good">
      <p>{counted(deleted, 'row', 'rows')} taken out again.</p>
      {kept.length > 0 && (
        <>
          <p>{counted(kept.length, 'row is', 'rows are')} kept:</p>
          <FindingList findings={kept.slice(0, 20)} />
          {kept.length > 20 && <p>and {counted(kept.length - 20, 'more row', 'more rows')}.</p>}
        </>
      )}
    </section>
  );
}

/** What came in before and still stands. */
export function Batches({ state, tell }: { state: State; tell: Tell }) {
  const { batches } = state.import;
  return (
    <section aria-labelledby="batches">
      <h2 id="batches">Earlier imports</h2>
      {batches === null ? (
        <Button press={() => tell({ type: 'batchesOpened' })} busy={isWaitingFor(state, 'import.load')}>
          Show them
        </Button>
      ) : batches.length === 0 ? (
        <p>No imported row stands in any tab.</p>
      ) : (
        <ul class="cards">
          {batches.map((batch) => (
            <BatchCard key={`${batch.tab} ${batch.batch} ${batch.from}`} batch={batch} tell={tell} />
          ))}
        </ul>
      )}
    </section>
  );
}

function BatchCard({ batch, tell }: { batch: Batch; tell: Tell }) {
  const words = `${batch.name}: ${counted(batch.rows, 'row', 'rows')} from ${batch.from}`;
  return (
    <li class="card">
      <p>
        {words} (import {batch.batch})
      </p>
      <Button label={`Undo: ${words}`} press={() => tell({ type: 'undoAsked', batch })}>
        Undo…
      </Button>
    </li>
  );
}
