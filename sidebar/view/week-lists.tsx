import { useState } from 'preact/hooks';
import type { WeekAction, WeekEvent, WeekState } from '../screens/week';
import { counted } from '../words';
import { Button } from './parts';
import { Linked } from './parts-figures';

type Tell = (event: WeekEvent) => void;
type Week = NonNullable<WeekState['loaded']>;

/** How many of a list are shown before somebody asks for all. */
export const SHOWN = 6;

/** The first few of a list, and the rest once somebody asks for it. */
function useFew<T>(all: readonly T[]) {
  const [open, setOpen] = useState(false);
  const shown = open ? all : all.slice(0, SHOWN);
  const button = shown.length < all.length && (
    <Button quiet press={() => setOpen(true)}>
      Show all {all.length}
    </Button>
  );
  return { shown, button };
}

export function Promises({ title, lines, more }: { title: string; lines: Week['due']; more: number }) {
  const { shown, button } = useFew(lines);
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>
        {title} ({lines.length + more})
      </h3>
      <ul>
        {shown.map((line, index) => (
          <li key={index}>
            <Linked url={line.url}>{line.name}</Linked>
            <br />
            <small>{line.when}</small>
          </li>
        ))}
      </ul>
      {button}
      {!button && more > 0 && <p class="hint">{counted(more, 'more is', 'more are')} in Deliveries.</p>}
    </div>
  );
}

export const DUE = [
  ['Done', 'Done'],
  ['Dropped', 'Drop it'],
] as const;
export const CHECK = [
  ['Yes', 'Yes'],
  ['No', 'No'],
  ['Not checked', 'Ask next week'],
] as const;

export function Actions({
  actions,
  answers,
  tell,
}: {
  actions: readonly WeekAction[];
  answers: typeof DUE | typeof CHECK;
  tell: Tell;
}) {
  const { shown, button } = useFew(actions);
  if (actions.length === 0) return null;
  return (
    <>
      <ul class="cards">
        {shown.map((action) => (
          <li key={`${action.ref.row} ${action.ref.name}`} class="card">
            <strong>{action.ref.name}</strong>
            <p class="hint">
              {action.owner ?? 'Nobody'} · {action.when}
            </p>
            <div class="buttons">
              {answers.map(([answer, words]) => (
                <Button
                  key={answer}
                  press={() => tell({ type: 'acted', action, answer })}
                  label={`${words}: ${action.ref.name}`}
                >
                  {words}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {button}
    </>
  );
}
