import type { ReviewEvent } from '../screens/review';
import { type Share, sendWords } from '../screens/review-share';
import { Button, WorkbookLink } from './parts';
import { TextField } from './parts-figures';

/** Who gets the review, what speaks against it, and what came of sending it. */
export function SharePart({
  share,
  busy,
  tell,
}: {
  share: Share;
  busy: boolean;
  tell: (event: ReviewEvent) => void;
}) {
  const { preview, off, result } = share;
  if (preview === null) return null;
  const send = (anyway: boolean) => tell({ type: 'sendPressed', anyway });
  return (
    <>
      <h2>Share by mail</h2>
      {preview.warnings.length > 0 && (
        <div class="note warn">
          {preview.warnings.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <p class="hint">
        One mail a person, with the review as a table and as a PDF. Subject: “{preview.subject}”. Left for
        today: {preview.quota}.
      </p>
      <fieldset class="field">
        <legend>To</legend>
        {preview.recipients.map(({ name, email, sent }) => (
          <label key={email} class="tick">
            <input
              type="checkbox"
              checked={!off.includes(email)}
              onChange={() => tell({ type: 'personToggled', email })}
            />
            <span>
              {name} <small>{email}</small>
              {sent !== null && <small> · sent {sent}</small>}
            </span>
          </label>
        ))}
        {preview.recipients.length === 0 && <p>Nobody in People has an address yet.</p>}
      </fieldset>
      {preview.without.length > 0 && (
        <p class="hint">Without an address in People, so they get nothing: {preview.without.join(', ')}.</p>
      )}
      <TextField
        id="others"
        label="Other addresses"
        hint="You are asked about anybody who is not in People."
        value={share.others}
        set={(text) => tell({ type: 'othersTyped', text })}
      />
      <div role="alert">
        {result !== null && result.confirm.length > 0 && (
          <div class="note warn">
            {result.confirm.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <Button busy={busy} press={() => send(true)}>
              Send it all the same
            </Button>
          </div>
        )}
      </div>
      <Button primary busy={busy} press={() => send(false)}>
        {sendWords(share)}
      </Button>
      <div role="status">
        {result !== null && result.outcomes.length > 0 && (
          <ul>
            {result.outcomes.map(({ to, problem }) => (
              <li key={to}>{problem === null ? `✓ ${to}: sent` : `✗ ${to}: ${problem}`}</li>
            ))}
          </ul>
        )}
        {result !== null && result.pdf !== null && <p class="note warn">{result.pdf}</p>}
        {result?.unmarked !== undefined && <p class="note warn">{result.unmarked}</p>}
      </div>
      <h2>Print, and calendar</h2>
      <ul class="cards">
        <li class="card">
          <WorkbookLink url={preview.print}>Page 1 as a PDF, on one sheet of A4</WorkbookLink>
        </li>
        <li class="card">
          <WorkbookLink url={preview.printAll}>All pages as a PDF</WorkbookLink>
        </li>
        <li class="card">
          {preview.calendar === null ? (
            <p>For a calendar link, set the meeting’s time in the sidebar: Set up.</p>
          ) : (
            <WorkbookLink url={preview.calendar}>Put the meeting into the calendar</WorkbookLink>
          )}
        </li>
      </ul>
    </>
  );
}
