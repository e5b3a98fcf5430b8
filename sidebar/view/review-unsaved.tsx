import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Failure } from '../calls';
import type { ReviewEvent } from '../screens/review';
import {
  BOX_OF,
  failureAt,
  type Line,
  lineName,
  lineTitle,
  type Meeting,
  type Run,
} from '../screens/review-meeting';
import { failureTitle } from '../words';
import { Button } from './parts';

/** Why a line was not saved, beside it; it comes into view, and the focus stays on what was pressed. */
export function NotSaved({ failure }: { failure: Failure | undefined }) {
  const place = useRef<HTMLDivElement>(null);
  const id = failure?.id;
  useLayoutEffect(() => {
    if (id !== undefined) place.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  return (
    <div role="alert" ref={place}>
      {failure !== undefined && (
        <div class="note error">
          <p>
            <strong>{failureTitle(failure)}</strong>
          </p>
          <p>{failure.problem.text}</p>
          {failure.problem.detail !== null && (
            <details>
              <summary>Text for the person who helps you</summary>
              <p class="detail">{failure.problem.detail}</p>
            </details>
          )}
        </div>
      )}
    </div>
  );
}

/** Lines in which something is typed and not saved: the box of each, a press to save it, and what is in its way. */
export function Unsaved({
  title,
  lines,
  meeting,
  run,
  failures,
  tell,
  children,
}: {
  title: string;
  lines: readonly Line[];
  meeting: Meeting;
  run: Run;
  failures: readonly Failure[];
  tell: (event: ReviewEvent) => void;
  children?: ComponentChildren;
}) {
  const place = useRef<HTMLDivElement>(null);
  const isShown = lines.length > 0;
  useLayoutEffect(() => {
    if (isShown) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  return (
    <div role="status" ref={place}>
      {isShown && (
        <div class="note warn">
          <p>
            <strong>{title}</strong>
          </p>
          {lines.map(({ kind, index }) => {
            const box = BOX_OF[kind];
            const name = lineName(kind, index);
            const called = lineTitle(run, { kind, index });
            return (
              <div key={name}>
                <p>
                  Box {box + 1}, {run.boxes[box]?.title}: “{called}”
                </p>
                {meeting.changed?.line === name && (
                  <p>
                    Somebody else changed this meanwhile: {meeting.changed.words.join('; ')}. Save again to
                    put yours in its place.
                  </p>
                )}
                <NotSaved failure={failureAt(failures, { kind, index })} />
                <div class="buttons">
                  <Button press={() => tell({ type: 'lineSaved', kind, index })} label={`Save it: ${called}`}>
                    Save it
                  </Button>
                  {box !== meeting.box && (
                    <Button
                      quiet
                      press={() => tell({ type: 'boxChosen', box })}
                      label={`Go to it: ${called}`}
                    >
                      Go to it
                    </Button>
                  )}
                </div>
              </div>
            );
          })}
          {children !== undefined && <div class="buttons">{children}</div>}
        </div>
      )}
    </div>
  );
}
