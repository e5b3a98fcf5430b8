import type { ComponentChildren } from 'preact';
import type { ReviewEvent } from '../screens/review';
import { type Kind, lineName, type Meeting, type Run, textsOf } from '../screens/review-meeting';
import { BoxTimer } from './box-timer';
import { Button, FocusHeading, WorkbookLink } from './parts';
import { TextField } from './parts-figures';

const LABELS: Readonly<Record<string, string>> = {
  line: 'What happened, in one line',
  rootCause: 'Root cause',
  change: 'What changes',
  owner: 'Owner (one person)',
  due: 'Due, such as 2026-10-30',
  checkOn: 'Check on',
  what: 'What',
  doneWhen: 'Done when',
};

/** The meeting, a box at a time: what is there, what is said, and how much time is left. */
export function MeetingPart({
  meeting,
  busy,
  tell,
}: {
  meeting: Meeting;
  busy: boolean;
  tell: (event: ReviewEvent) => void;
}) {
  const { run, box } = meeting;
  const open = run?.boxes[box];
  if (run === null || open === undefined) return null;
  const go = (to: number) => tell({ type: 'boxChosen', box: to });
  return (
    <>
      <p class="eyebrow">
        Box {box + 1} of {run.boxes.length}
      </p>
      <FocusHeading level={2} on={String(box)} first={false}>
        {open.title}
      </FocusHeading>
      <BoxTimer boxes={run.boxes.map(({ minutes }) => minutes)} box={box} />
      <Box meeting={meeting} run={run} tell={tell} />
      {box === run.boxes.length - 1 && <ReadBack meeting={meeting} busy={busy} tell={tell} />}
      <div class="buttons">
        {box > 0 && <Button press={() => go(box - 1)}>Back</Button>}
        {box < run.boxes.length - 1 && (
          <Button primary press={() => go(box + 1)}>
            Next box
          </Button>
        )}
        <WorkbookLink url={run.url}>Open the review</WorkbookLink>
      </div>
    </>
  );
}

function Box({ meeting, run, tell }: { meeting: Meeting; run: Run; tell: (event: ReviewEvent) => void }) {
  const line = (kind: Kind, index: number, title: string, words: string) => (
    <Line key={`${kind}-${index}`} {...{ meeting, run, kind, index, title, words, tell }} />
  );
  switch (meeting.box) {
    case 0:
      return <Lines lines={run.actions} empty="No actions yet." />;
    case 1:
      return (
        <>
          {run.metrics.map(({ name, words, owner }, index) =>
            line('metric', index, `${name}${owner === null ? '' : ` · ${owner}`}`, words),
          )}
        </>
      );
    case 2:
      return (
        <>
          {run.problems.map(({ name, words }, index) =>
            line('problem', index, `${index + 1} ${name}`, words),
          )}
          {run.problems.length === 0 && <p>No problems are logged in this month.</p>}
        </>
      );
    case 3:
      return (
        <>
          <h3>Top three wastes</h3>
          <Lines lines={run.wastes} empty="No open waste is logged." />
          <h3>Look-outs</h3>
          <Lines lines={run.lookOuts} empty="None." />
          {run.priorities.map(({ why }, index) => line('priority', index, `Priority ${index + 1}`, why))}
        </>
      );
    default:
      return <>{run.decisions.map((_, index) => line('decision', index, `Decision ${index + 1}`, ''))}</>;
  }
}

function Lines({ lines, empty }: { lines: readonly string[]; empty: ComponentChildren }) {
  if (lines.length === 0) return <p>{empty}</p>;
  return (
    <ul>
      {lines.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** One line of the review with what is typed beside it. */
function Line({
  meeting,
  run,
  kind,
  index,
  title,
  words,
  tell,
}: {
  meeting: Meeting;
  run: Run;
  kind: Kind;
  index: number;
  title: string;
  words: string;
  tell: (event: ReviewEvent) => void;
}) {
  const prefix = lineName(kind, index);
  const standing = textsOf(run, kind, index);
  const isTyped = Object.keys(meeting.fields).some((name) => name.startsWith(prefix));
  const isFilled = Object.values(standing).some((text) => text !== '');
  const changed = meeting.changed?.line === prefix ? meeting.changed.words : [];
  return (
    <details class="card" open={isTyped || changed.length > 0 || (kind !== 'decision' && index === 0)}>
      <summary>
        {title}
        {kind === 'priority' && standing.what !== '' && `: ${standing.what}`}
        {kind === 'decision' && standing.what !== '' && `: ${standing.what}`}
        {isFilled && kind !== 'priority' && kind !== 'decision' && ' ✓'}
      </summary>
      {words !== '' && <p>{words}</p>}
      {Object.entries(standing).map(([key, text]) => (
        <TextField
          key={key}
          id={prefix + key}
          label={LABELS[key] ?? key}
          list={key === 'owner' ? run.people : undefined}
          value={meeting.fields[prefix + key] ?? text}
          set={(typed) => tell({ type: 'lineTyped', field: prefix + key, text: typed })}
        />
      ))}
      <div role="alert">
        {changed.length > 0 && (
          <div class="note warn">
            <p>Somebody else changed this meanwhile. Save again to put yours in its place.</p>
            <ul>
              {changed.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <Button press={() => tell({ type: 'lineSaved', kind, index })} label={`Save ${title}`}>
        Save
      </Button>
    </details>
  );
}

/** What was agreed, to be read out, and taken over into Actions. */
function ReadBack({
  meeting,
  busy,
  tell,
}: {
  meeting: Meeting;
  busy: boolean;
  tell: (event: ReviewEvent) => void;
}) {
  const { agreed } = meeting;
  return (
    <section aria-labelledby="read-back">
      <h2 id="read-back">Read back</h2>
      <p class="hint">Changes, priorities and decisions with one owner and a day go to the tab Actions.</p>
      <Button primary busy={busy} press={() => tell({ type: 'agreePressed' })}>
        Agree, and add to Actions
      </Button>
      <div role="status">
        {agreed !== null && (
          <>
            <Lines
              lines={agreed.agreed.map(
                ({ words, id, known }) => `✓ ${words} (${id}${known ? ', was there' : ''})`,
              )}
              empty="Nothing was agreed yet."
            />
            {agreed.decided.length > 0 && (
              <>
                <p>Decided, with nothing to do for anybody:</p>
                <Lines lines={agreed.decided} empty="" />
              </>
            )}
            {agreed.refused.length > 0 && (
              <div class="note warn">
                <p>Not agreed yet:</p>
                <Lines lines={agreed.refused} empty="" />
              </div>
            )}
          </>
        )}
      </div>
    </section>
  );
}
