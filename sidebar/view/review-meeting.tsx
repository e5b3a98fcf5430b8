import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Failure } from '../calls';
import type { ReviewEvent } from '../screens/review';
import {
  BOX_OF,
  failureAt,
  type Kind,
  lineName,
  lineTitle,
  type Meeting,
  type Run,
  textsOf,
  unsavedLines,
} from '../screens/review-meeting';
import { BoxTimer } from './box-timer';
import { Button, FocusHeading, WorkbookLink } from './parts';
import { TextField } from './parts-figures';
import { NotSaved, Unsaved } from './review-unsaved';

const LABELS: Readonly<Record<string, string>> = {
  line: 'What happened, in one line',
  rootCause: 'Root cause',
  change: 'What changes',
  owner: 'Owner (one person)',
  due: 'Due',
  checkOn: 'Check on',
  what: 'What',
  doneWhen: 'Done when',
};

const DAYS: readonly string[] = ['due', 'checkOn'];

/** The meeting, a box at a time: what is there, what is said, and how much time is left. */
export function MeetingPart({
  meeting,
  failures,
  saving,
  busy,
  tell,
}: {
  meeting: Meeting;
  failures: readonly Failure[];
  /** True while a line is on its way into the review. */
  saving: boolean;
  busy: boolean;
  tell: (event: ReviewEvent) => void;
}) {
  const { run, box } = meeting;
  const open = run?.boxes[box];
  if (run === null || open === undefined) return null;
  const unsaved = unsavedLines(meeting);
  const elsewhere = saving ? [] : unsaved.filter(({ kind }) => BOX_OF[kind] !== box);
  const isHeldBack = meeting.isHeldBack && unsaved.length > 0;
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
      {!isHeldBack && (
        <Unsaved
          title="Not saved yet, in another box:"
          lines={elsewhere}
          {...{ meeting, run, failures, tell }}
        />
      )}
      <Box meeting={meeting} run={run} failures={failures} tell={tell} />
      {box === run.boxes.length - 1 && (
        <ReadBack meeting={meeting} busy={busy} tell={tell}>
          {isHeldBack && (
            <Unsaved
              title="Not agreed yet: what is typed here is not saved."
              lines={unsaved}
              {...{ meeting, run, failures, tell }}
            >
              <Button press={() => tell({ type: 'agreePressed', anyway: true })}>Agree without it</Button>
            </Unsaved>
          )}
        </ReadBack>
      )}
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

function Box({
  meeting,
  run,
  failures,
  tell,
}: {
  meeting: Meeting;
  run: Run;
  failures: readonly Failure[];
  tell: (event: ReviewEvent) => void;
}) {
  const line = (kind: Kind, index: number, words: string) => (
    <Line
      key={`${kind}-${index}`}
      failure={failureAt(failures, { kind, index })}
      {...{ meeting, run, kind, index, words, tell }}
    />
  );
  switch (meeting.box) {
    case 0:
      return <Lines lines={run.actions} empty="No actions yet." />;
    case 1:
      return <>{run.metrics.map(({ words }, index) => line('metric', index, words))}</>;
    case 2:
      return (
        <>
          {run.problems.map(({ words }, index) => line('problem', index, words))}
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
          {run.priorities.map(({ why }, index) => line('priority', index, why))}
        </>
      );
    default:
      return <>{run.decisions.map((_, index) => line('decision', index, ''))}</>;
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
  words,
  failure,
  tell,
}: {
  meeting: Meeting;
  run: Run;
  kind: Kind;
  index: number;
  words: string;
  failure: Failure | undefined;
  tell: (event: ReviewEvent) => void;
}) {
  const prefix = lineName(kind, index);
  const card = useRef<HTMLDetailsElement>(null);
  const save = () => {
    // A day of which only a part is typed counts as blank; the browser says beside it what is missing.
    const half = card.current?.querySelector<HTMLInputElement>('input[type=date]:invalid');
    if (half != null) half.reportValidity();
    else tell({ type: 'lineSaved', kind, index });
  };
  const title = lineTitle(run, { kind, index });
  const standing = textsOf(run, kind, index);
  const isTyped = Object.keys(meeting.fields).some((name) => name.startsWith(prefix));
  const isFilled = Object.values(standing).some((text) => text !== '');
  const changed = meeting.changed?.line === prefix ? meeting.changed.words : [];
  return (
    <details
      ref={card}
      class="card"
      open={isTyped || changed.length > 0 || (kind !== 'decision' && index === 0)}
    >
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
          day={DAYS.includes(key)}
          hint={
            DAYS.includes(key) && text !== '' && !/^\d{4}-\d\d-\d\d$/.test(text)
              ? `The review says “${text}”. Choose a day.`
              : undefined
          }
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
      <NotSaved failure={failure} />
      <Button press={save} label={`Save ${title}`}>
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
  children,
}: {
  meeting: Meeting;
  busy: boolean;
  tell: (event: ReviewEvent) => void;
  /** What is in the way of agreeing. */
  children: ComponentChildren;
}) {
  const { agreed } = meeting;
  return (
    <section aria-labelledby="read-back">
      <h2 id="read-back">Read back</h2>
      <p class="hint">Changes, priorities and decisions with one owner and a day go to the tab Actions.</p>
      <Button primary busy={busy} press={() => tell({ type: 'agreePressed' })}>
        Agree, and add to Actions
      </Button>
      {children}
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
