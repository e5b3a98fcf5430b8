import { Fragment } from 'preact';
import type { ImportEvent, ImportState, Match } from '../screens/import';
import { askedOf, foremostColumns, isMatched, sourceOf, wordsFor } from '../screens/import-choice';
import { isWaitingFor, type State } from '../state';
import { counted, leftReviews } from '../words';
import type { Send } from './app';
import { ColumnSource } from './import-column';
import { ImportPreview, ImportReport } from './import-report';
import { Batches, Undoing } from './import-undo';
import { WordMap, Writings } from './import-words';
import { Button, Unmet } from './parts';

type Tell = (event: ImportEvent) => void;

/** Stands in the list of sheets, where no sheet can have this name. */
const PASTE = '[paste]';

export function ImportScreen({ state, send }: { state: State; send: Send }) {
  const { match, report } = state.import;
  const tell: Tell = (event) => send({ type: 'import', event });
  if (match === null) return null;
  return (
    <>
      <Undoing state={state} tell={tell} />
      {report !== null ? (
        <ImportReport report={report} state={state} tell={tell} send={send} />
      ) : (
        <>
          <SampleFirst state={state} match={match} tell={tell} />
          <Rows state={state} match={match} tell={tell} />
          <Batches state={state} tell={tell} />
        </>
      )}
    </>
  );
}

function Rows({ state, match, tell }: { state: State; match: Match; tell: Tell }) {
  const shown = state.import;
  const { pastes, pasted, preview, unmet } = shown;
  const matching = isWaitingFor(state, 'import.match');
  const ready = isMatched(shown);
  if (match.sheets.length === 0 && !pastes) return <NoSheet tell={tell} />;
  return (
    <>
      <section>
        <Choice
          id="sheet"
          label="Where the rows are"
          value={pastes ? PASTE : (shown.sheet ?? '')}
          options={[
            ...(shown.sheet === null && !pastes ? [{ value: '', label: 'Choose a sheet' }] : []),
            ...match.sheets.map((name) => ({ value: name, label: name })),
            { value: PASTE, label: 'Paste them here…' },
          ]}
          choose={(sheet) => tell(sheet === PASTE ? { type: 'pasteChosen' } : { type: 'sheetChosen', sheet })}
        />
        {pastes && (
          <div class="field">
            <label for="pasted">Rows with their headers</label>
            <textarea
              id="pasted"
              rows={5}
              value={pasted}
              onInput={(event) => tell({ type: 'pasteTyped', text: event.currentTarget.value })}
            />
          </div>
        )}
        <Choice
          id="tab"
          label="Tab that takes them"
          value={shown.tab ?? match.tab}
          options={match.tabs.map((tab) => ({ value: tab.key, label: tab.name }))}
          choose={(tab) => tell({ type: 'tabChosen', tab })}
        />
        {pastes && !ready && (
          <Button primary press={() => tell({ type: 'pasteRead' })} busy={matching}>
            Read the rows
          </Button>
        )}
        {ready && (
          <p class="hint">
            {counted(match.rows, 'row', 'rows')} found{pastes ? '' : ', hidden ones included'}.
          </p>
        )}
      </section>
      {ready && <Columns match={match} state={shown} tell={tell} />}
      <Unmet lines={unmet} />
      {ready &&
        (preview === null ? (
          <Button
            primary
            press={() => tell({ type: 'previewPressed' })}
            busy={matching || isWaitingFor(state, 'importRows')}
          >
            Check the rows
          </Button>
        ) : (
          <ImportPreview preview={preview} state={state} tell={tell} />
        ))}
    </>
  );
}

/** Made-up rows and real ones never mix, so the made-up ones go first. */
function SampleFirst({ state, match, tell }: { state: State; match: Match; tell: Tell }) {
  const { sampleOut } = state.import;
  return (
    <>
      {match.sample && (
        <section class="note warn">
          <p>
            The sample rows are in this workbook. Take them out first, so that they do not mix with yours.
          </p>
          <Button press={() => tell({ type: 'sampleRemoved' })} busy={isWaitingFor(state, 'sample.remove')}>
            Take the sample out
          </Button>
        </section>
      )}
      {sampleOut !== null && (
        <section role="status" class="note good">
          <p>{counted(sampleOut.rows, 'sample row', 'sample rows')} taken out.</p>
          {sampleOut.reviews.length > 0 && <p>{leftReviews(sampleOut.reviews)}</p>}
          {sampleOut.kept.length > 0 && (
            <p>
              Kept, since somebody changed them: {sampleOut.kept.join(', ')}. They count as yours: delete
              those that you do not want.
            </p>
          )}
        </section>
      )}
    </>
  );
}

function NoSheet({ tell }: { tell: Tell }) {
  return (
    <section>
      <p>
        There is no sheet to take rows from yet. In Google Sheets choose File › Import, bring your file in as
        a new sheet, then look again. Or paste the rows here.
      </p>
      <div class="buttons">
        <Button primary press={() => tell({ type: 'lookedAgain' })}>
          Look again
        </Button>
        <Button press={() => tell({ type: 'pasteChosen' })}>Paste rows</Button>
      </div>
    </section>
  );
}

function Columns({ match, state, tell }: { match: Match; state: ImportState; tell: Tell }) {
  const foremost = foremostColumns(match);
  const others = match.columns.filter((column) => !foremost.includes(column));
  const field = (column: Match['columns'][number]) => (
    <Fragment key={column.key}>
      <ColumnSource
        column={column}
        headers={match.headers}
        source={sourceOf(state, column.key)}
        tell={tell}
      />
      <WordMap column={column} words={wordsFor(state, match, column)} tell={tell} />
    </Fragment>
  );
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">What goes where</h2>
      <p class="hint">For each column of the tab: which column of your list fills it?</p>
      {foremost.map(field)}
      {others.length > 0 && (
        <details>
          <summary>More columns of the tab ({others.length})</summary>
          {others.map(field)}
        </details>
      )}
      <Writings {...askedOf(state, match)} tell={tell} />
    </section>
  );
}

function Choice({
  id,
  label,
  value,
  options,
  choose,
}: {
  id: string;
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  choose: (value: string) => void;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
