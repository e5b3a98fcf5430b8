import { hasOpenDays, type ImportEvent, type Report } from '../screens/import';
import { isWaitingFor, type State } from '../state';
import { counted, wholeNumber } from '../words';
import type { Send } from './app';
import { MisreadDays } from './import-days';
import { Button, Chips, FocusHeading } from './parts';

type Tell = (event: ImportEvent) => void;

/** Rows shown of each list; the count says how many there are in all. */
const ROWS_SHOWN = 20;

/** What would happen, before it does. */
export function ImportPreview({ preview, state, tell }: { preview: Report; state: State; tell: Tell }) {
  const busy = isWaitingFor(state, 'importRows');
  const { takeLookalikes } = state.import;
  return (
    <section>
      <FocusHeading level={2} on="preview" first>
        What will happen
      </FocusHeading>
      <Counts report={preview} done={false} />
      {preview.misread.map((column) => (
        <MisreadDays key={column.key} column={column} swap={state.import.swaps[column.key]} tell={tell} />
      ))}
      {preview.lookalikes.length > 0 && (
        <Chips
          name="lookalikes"
          legend={`${counted(preview.lookalikes.length, 'row looks', 'rows look')} like one that is there already`}
          hint="Perhaps it was changed in your list, or comes from a copy of it."
          options={[
            { value: 'leave', label: 'Leave out' },
            { value: 'take', label: 'Take as new' },
          ]}
          value={takeLookalikes ? 'take' : 'leave'}
          choose={(chosen) => tell({ type: 'lookalikesChosen', take: chosen === 'take' })}
        />
      )}
      <FirstRows report={preview} />
      <Lists report={preview} />
      {hasOpenDays(preview) ? (
        <p class="note warn">Say above what becomes of the days. Then the rows can be added.</p>
      ) : preview.taken > 0 ? (
        <Button primary press={() => tell({ type: 'importPressed' })} busy={busy}>
          Add {counted(preview.taken, 'row', 'rows')}
        </Button>
      ) : (
        <p class="note warn">
          No row would be added. Change what goes where, or put the rows right in your list, then check again.
        </p>
      )}
      <Button press={() => tell({ type: 'previewPressed' })} busy={busy}>
        Check again
      </Button>
    </section>
  );
}

/** What happened. */
export function ImportReport({
  report,
  state,
  tell,
  send,
}: {
  report: Report;
  state: State;
  tell: Tell;
  send: Send;
}) {
  const { match, pastes } = state.import;
  const name = match?.tabs.find(({ key }) => key === match.tab)?.name ?? '';
  const { batch, taken, stopped } = report;
  const undo = () =>
    match !== null &&
    batch !== null &&
    tell({
      type: 'undoAsked',
      batch: { tab: match.tab, name, batch, rows: taken, from: pastes ? 'Pasted rows' : (match.sheet ?? '') },
    });
  return (
    <section>
      <FocusHeading level={2} on="report" first>
        {stopped === null || stopped.left === 0
          ? `${counted(taken, 'row', 'rows')} added`
          : `${wholeNumber(taken)} of ${counted(taken + stopped.left, 'row', 'rows')} added`}
      </FocusHeading>
      {stopped !== null && <Stopped stopped={stopped} />}
      <Counts report={report} done />
      <Lists report={report} />
      <div class="buttons">
        <Button primary press={() => send({ type: 'went', screen: 'home' })}>
          Done
        </Button>
        <Button press={() => tell({ type: 'morePressed' })}>Import more</Button>
        {batch !== null && state.import.undoing === null && <Button press={undo}>Undo…</Button>}
      </div>
    </section>
  );
}

function Stopped({ stopped: { where, problem, left } }: { stopped: NonNullable<Report['stopped']> }) {
  return (
    <div class="note warn">
      <p>
        <strong>{where}</strong>: {problem}
      </p>
      {left > 0 && (
        <p>
          {counted(left, 'row was', 'rows were')} not written. Put it right and import again: the rows that
          are in are not taken twice.
        </p>
      )}
    </div>
  );
}

function Counts({ report, done }: { report: Report; done: boolean }) {
  return (
    <dl class="counts">
      <div>
        <dt>{done ? 'Added' : 'Will be added'}</dt>
        <dd>{wholeNumber(report.taken)}</dd>
      </div>
      <div>
        <dt>There already, not taken twice</dt>
        <dd>{wholeNumber(report.known)}</dd>
      </div>
      {report.changed > 0 && (
        <div>
          <dt>Of these, changed in your list since</dt>
          <dd>{wholeNumber(report.changed)}</dd>
        </div>
      )}
      <div>
        <dt>Cannot be taken</dt>
        <dd>{wholeNumber(report.refused.length)}</dd>
      </div>
    </dl>
  );
}

function FirstRows({ report }: { report: Report }) {
  if (report.sample.length === 0) return null;
  return (
    <>
      <h3 id="first-rows">The first rows</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" aria-labelledby="first-rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {report.headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.sample.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Lists({ report }: { report: Report }) {
  return (
    <>
      <RowList
        title="Rows that cannot be taken"
        hint="Nothing is lost: they stay in your list. Put them right there and import again."
        rows={report.refused}
      />
      <RowList
        title="Rows that look like one that is there"
        hint="The row that is there stays as it is."
        rows={report.lookalikes}
      />
      <RowList
        title="Rows that changed in your list"
        hint="They are not overwritten: somebody may have corrected them in the tab. Change them there yourself."
        rows={report.changes}
      />
    </>
  );
}

function RowList({ title, hint, rows }: { title: string; hint: string; rows: Report['refused'] }) {
  if (rows.length === 0) return null;
  return (
    <details open>
      <summary>
        {title} ({wholeNumber(rows.length)})
      </summary>
      <p class="hint">{hint}</p>
      <ul class="cards">
        {rows.slice(0, ROWS_SHOWN).map((row, index) => (
          <li key={index} class="card">
            <strong>{row.where}</strong>
            <p>{row.problem}</p>
          </li>
        ))}
      </ul>
      {rows.length > ROWS_SHOWN && <p>and {counted(rows.length - ROWS_SHOWN, 'more row', 'more rows')}.</p>}
    </details>
  );
}
