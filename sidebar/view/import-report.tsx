import type { ImportEvent, Report } from '../screens/import';
import { counted, wholeNumber } from '../words';
import type { Send } from './app';
import { Button, FocusHeading } from './parts';

type Tell = (event: ImportEvent) => void;

/** Refused rows shown; the count says how many there are in all. */
const REFUSED_SHOWN = 20;

/** What would happen, before it does. */
export function ImportPreview({ preview, busy, tell }: { preview: Report; busy: boolean; tell: Tell }) {
  return (
    <section>
      <FocusHeading level={2} on="preview" first>
        What will happen
      </FocusHeading>
      <Counts report={preview} done={false} />
      <FirstRows report={preview} />
      <Refused report={preview} />
      {preview.taken > 0 ? (
        <Button primary press={() => tell({ type: 'importPressed' })} busy={busy}>
          Add {counted(preview.taken, 'row', 'rows')}
        </Button>
      ) : (
        <p class="note warn">
          No row would be added. Change what goes where, or put the rows right in the sheet, then check again.
        </p>
      )}
      <Button press={() => tell({ type: 'previewPressed' })} busy={busy}>
        Check again
      </Button>
    </section>
  );
}

/** What happened. */
export function ImportReport({ report, tell, send }: { report: Report; tell: Tell; send: Send }) {
  return (
    <section>
      <FocusHeading level={2} on="report" first>
        {counted(report.taken, 'row', 'rows')} added
      </FocusHeading>
      <Counts report={report} done />
      <Refused report={report} />
      <div class="buttons">
        <Button primary press={() => send({ type: 'went', screen: 'home' })}>
          Done
        </Button>
        <Button press={() => tell({ type: 'morePressed' })}>Import more</Button>
      </div>
    </section>
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
      {report.changed !== undefined && report.changed > 0 && (
        <div>
          <dt>There already, but changed in your sheet since; left as they are</dt>
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

function Refused({ report }: { report: Report }) {
  const { refused } = report;
  if (refused.length === 0) return null;
  return (
    <>
      <h3>Rows that cannot be taken</h3>
      <p class="hint">Nothing is lost: they stay in your sheet. Put them right there and import again.</p>
      <ul class="cards">
        {refused.slice(0, REFUSED_SHOWN).map((row, index) => (
          <li key={index} class="card">
            <strong>
              Row {row.row}
              {row.where !== '' && `, ${row.where}`}
            </strong>
            <p>{row.problem}</p>
          </li>
        ))}
      </ul>
      {refused.length > REFUSED_SHOWN && (
        <p>and {counted(refused.length - REFUSED_SHOWN, 'more row', 'more rows')}.</p>
      )}
    </>
  );
}
