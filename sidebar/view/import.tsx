import { foremostColumns, type ImportEvent, type ImportState, type Match, sourceOf } from '../screens/import';
import { isWaitingFor, type State } from '../state';
import { counted } from '../words';
import type { Send } from './app';
import { ColumnSource } from './import-column';
import { ImportPreview, ImportReport } from './import-report';
import { Button, Unmet } from './parts';

type Tell = (event: ImportEvent) => void;

export function ImportScreen({ state, send }: { state: State; send: Send }) {
  const shown = state.import;
  const { match, report, preview, unmet } = shown;
  const tell: Tell = (event) => send({ type: 'import', event });
  if (match === null) return null;
  if (report !== null) return <ImportReport report={report} tell={tell} send={send} />;
  if (match.sheets.length === 0) return <NoSheet tell={tell} />;
  const matching = isWaitingFor(state, 'import.match');
  const ready = match.sheet !== null && match.sheet === shown.sheet;
  return (
    <>
      <section>
        <Choice
          id="sheet"
          label="Sheet with the rows"
          value={shown.sheet ?? ''}
          options={[
            ...(shown.sheet === null ? [{ value: '', label: 'Choose a sheet' }] : []),
            ...match.sheets.map((name) => ({ value: name, label: name })),
          ]}
          choose={(sheet) => tell({ type: 'sheetChosen', sheet })}
        />
        <Choice
          id="tab"
          label="Tab that takes them"
          value={shown.tab ?? match.tab}
          options={match.tabs.map((tab) => ({ value: tab.key, label: tab.name }))}
          choose={(tab) => tell({ type: 'tabChosen', tab })}
        />
        {ready && <p class="hint">{counted(match.rows, 'row', 'rows')} found.</p>}
      </section>
      {ready && (
        <>
          <Columns match={match} state={shown} tell={tell} />
          <Unmet lines={unmet} />
          {preview === null ? (
            <Button
              primary
              press={() => tell({ type: 'previewPressed' })}
              busy={matching || isWaitingFor(state, 'importRows')}
            >
              Check the rows
            </Button>
          ) : (
            <ImportPreview preview={preview} busy={isWaitingFor(state, 'importRows')} tell={tell} />
          )}
        </>
      )}
    </>
  );
}

function NoSheet({ tell }: { tell: Tell }) {
  return (
    <section>
      <p>
        There is no sheet to take rows from yet. In Google Sheets choose File › Import, bring your file in as
        a new sheet, then look again.
      </p>
      <Button primary press={() => tell({ type: 'lookedAgain' })}>
        Look again
      </Button>
    </section>
  );
}

function Columns({ match, state, tell }: { match: Match; state: ImportState; tell: Tell }) {
  const foremost = foremostColumns(match);
  const others = match.columns.filter((column) => !foremost.includes(column));
  const field = (column: Match['columns'][number]) => (
    <ColumnSource
      key={column.key}
      column={column}
      headers={match.headers}
      source={sourceOf(state, column.key)}
      tell={tell}
    />
  );
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">What goes where</h2>
      <p class="hint">For each column of the tab: which column of your sheet fills it?</p>
      {foremost.map(field)}
      {others.length > 0 && (
        <details>
          <summary>Columns left blank ({others.length})</summary>
          {others.map(field)}
        </details>
      )}
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
