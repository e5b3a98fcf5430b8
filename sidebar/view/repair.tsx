import type { ComponentChildren } from 'preact';
import { cellKey, chosenCounts, headerKey } from '../screens/check';
import { isWaitingFor, type State } from '../state';
import { counted } from '../words';
import type { Send } from './app';
import { Button, WorkbookLink } from './parts';
import { RenamedHeader } from './renamed-header';

/**
 * What needs the person's word first, then what Opsbook puts right by itself. What somebody typed is changed only
 * where they agree, one by one.
 */
export function Repair({ state, send }: { state: State; send: Send }) {
  const { repairs, blocked, copied, renamed, repaired } = state.check;
  const asks = blocked.length + copied.length + renamed.length > 0;
  const words = chosenWords(state);
  const button = (
    <Button
      primary
      press={() => send({ type: 'check', event: { type: 'repairPressed' } })}
      busy={isWaitingFor(state, 'repair')}
    >
      {words === '' ? 'Repair' : `Repair, and ${words}`}
    </Button>
  );
  return (
    <>
      <div role="status">
        {repaired !== null && (
          <section class="note good">
            <p>
              <strong>{repaired.length === 0 ? 'There was nothing left to repair.' : 'Repaired.'}</strong>{' '}
              Nothing else that your team typed was changed.
            </p>
            {repaired.length > 0 && <p>Done:</p>}
            <Sentences list={repaired} />
          </section>
        )}
      </div>
      {asks && (
        <section aria-labelledby="decide">
          <h2 id="decide">You decide</h2>
          {renamed.map((one) => (
            <RenamedHeader key={headerKey(one)} renamed={one} state={state} send={send} />
          ))}
          {blocked.map((column) => (
            <Blocked key={`${column.sheet} ${column.header}`} column={column} state={state} send={send} />
          ))}
          {[...new Set(copied.map(({ sheet }) => sheet))].map((sheet) => (
            <Copied key={sheet} sheet={sheet} state={state} send={send} />
          ))}
          {words !== '' && button}
        </section>
      )}
      {repairs.length > 0 && (
        <section aria-labelledby="repair">
          <h2 id="repair">Opsbook can put this right</h2>
          <Sentences list={repairs} />
          {words === '' ? button : <p class="hint">This is done together with what you chose above.</p>}
        </section>
      )}
    </>
  );
}

/** What was chosen, as the button says it: "empty 1 cell and give 2 rows new IDs"; '' for nothing. */
function chosenWords(state: State): string {
  const { cells, rows, renamed, own } = chosenCounts(state.check);
  const parts = [
    renamed > 0 && `rename ${counted(renamed, 'header', 'headers')} back`,
    own > 0 && `add ${counted(own, 'column', 'columns')}`,
    cells > 0 && `empty ${counted(cells, 'cell', 'cells')}`,
    rows > 0 && `give ${counted(rows, 'row a new ID', 'rows new IDs')}`,
  ].filter((part) => part !== false);
  const [last = '', ...others] = parts.reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
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
      {cells.map(({ cell, holds, url }) => (
        <Choice
          key={cell}
          choice={{ sheet, cell, url }}
          label={
            <>
              <strong>{cell}</strong> {holds}
            </>
          }
          state={state}
          send={send}
        />
      ))}
      {more > 0 && (
        <p class="hint">And {counted(more, 'more cell', 'more cells')}, listed once these are done.</p>
      )}
    </fieldset>
  );
}

/** Rows of one tab that share their IDs with rows further up. */
function Copied({ sheet, state, send }: { sheet: string; state: State; send: Send }) {
  const copied = state.check.copied.filter((one) => one.sheet === sheet);
  return (
    <fieldset class="field">
      <legend>Copied rows in {sheet}</legend>
      <p class="hint">
        Their IDs stand further up already. The rows that you choose get IDs of their own; the rows further up
        keep theirs, and what refers to them stays right.
      </p>
      {copied.map(({ cell, row, ids, keptBy, what, url }) => (
        <Choice
          key={cell}
          choice={{ sheet, cell, url }}
          label={
            ids.length === 1 ? (
              <>
                <strong>Row {row}</strong> {what === '' ? '' : `“${what}”, `}
                {ids[0]} as in row {keptBy}
              </>
            ) : (
              <>
                <strong>
                  Rows {row} to {row + ids.length - 1}
                </strong>{' '}
                {ids[0]} to {ids[ids.length - 1]}
              </>
            )
          }
          state={state}
          send={send}
        />
      ))}
    </fieldset>
  );
}

/** A cell to tick, with a link that shows it. */
function Choice({
  choice: { sheet, cell, url },
  label,
  state,
  send,
}: {
  choice: { sheet: string; cell: string; url: string | null };
  label: ComponentChildren;
  state: State;
  send: Send;
}) {
  const key = cellKey(sheet, cell);
  return (
    <div class="cell-choice">
      <label>
        <input
          type="checkbox"
          checked={state.check.chosen.includes(key)}
          onChange={(event) =>
            send({ type: 'check', event: { type: 'cellChosen', key, chosen: event.currentTarget.checked } })
          }
        />
        <span>{label}</span>
      </label>
      {url !== null && (
        <WorkbookLink url={url} label={`Show it: ${sheet} ${cell}`}>
          Show it
        </WorkbookLink>
      )}
    </div>
  );
}
