import { cellKey } from '../screens/check';
import { isWaitingFor, type State } from '../state';
import { counted } from '../words';
import type { Send } from './app';
import { Button } from './parts';

/** What can be put right in one go; what somebody typed is emptied only where they agree, cell by cell. */
export function Repair({ state, send }: { state: State; send: Send }) {
  const { repairs, blocked, chosen, repaired } = state.check;
  const nothing = repairs.length === 0 && blocked.length === 0;
  return (
    <>
      <div role="status">
        {repaired !== null && (
          <section class="note good">
            <p>
              <strong>{repaired.length === 0 ? 'There was nothing left to repair.' : 'Repaired.'}</strong>{' '}
              What your team typed is kept.
            </p>
            <Sentences list={repaired} />
          </section>
        )}
      </div>
      {!nothing && (
        <section aria-labelledby="repair">
          <h2 id="repair">Opsbook can put this right</h2>
          <Sentences list={repairs} />
          {blocked.map((column) => (
            <Blocked key={`${column.sheet} ${column.header}`} column={column} state={state} send={send} />
          ))}
          {(repairs.length > 0 || chosen.length > 0) && (
            <Button
              primary
              press={() => send({ type: 'check', event: { type: 'repairPressed' } })}
              busy={isWaitingFor(state, 'repair')}
            >
              {chosen.length === 0
                ? 'Repair'
                : `Repair, and empty ${counted(chosen.length, 'cell', 'cells')}`}
            </Button>
          )}
        </section>
      )}
    </>
  );
}

function Sentences({ list }: { list: readonly string[] }) {
  if (list.length === 0) return null;
  return (
    <ul>
      {list.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** The cells in the way of one computed column. */
function Blocked({
  column,
  state,
  send,
}: {
  column: State['check']['blocked'][number];
  state: State;
  send: Send;
}) {
  const { sheet, header, cells, more } = column;
  return (
    <fieldset class="field">
      <legend>
        In the way of “{header}” in {sheet}
      </legend>
      <p class="hint">
        This column is computed, and shows nothing while a cell in it is filled. Choose the cells to empty;
        each keeps in its note what it held.
      </p>
      {cells.map(({ cell, holds, url }) => {
        const key = cellKey(sheet, cell);
        return (
          <div key={key} class="cell-choice">
            <label>
              <input
                type="checkbox"
                checked={state.check.chosen.includes(key)}
                onChange={(event) =>
                  send({
                    type: 'check',
                    event: { type: 'cellChosen', key, chosen: event.currentTarget.checked },
                  })
                }
              />{' '}
              <strong>{cell}</strong> {holds}
            </label>{' '}
            {url !== null && (
              <a href={url} target="_top" aria-label={`Open ${cell} in ${sheet}`}>
                Open
              </a>
            )}
          </div>
        );
      })}
      {more > 0 && (
        <p class="hint">And {counted(more, 'more cell', 'more cells')}, listed once these are done.</p>
      )}
    </fieldset>
  );
}
