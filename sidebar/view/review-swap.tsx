import type { ReviewEvent, ReviewState } from '../screens/review';
import { Button } from './parts';
import { SelectField, TextField } from './parts-figures';

/** Another of the six problems in the place of one of the top three, with a reason that is printed. */
export function SwapProblems({
  review,
  busy,
  tell,
}: {
  review: ReviewState;
  busy: boolean;
  tell: (event: ReviewEvent) => void;
}) {
  const problems = review.loaded?.problems ?? [];
  const listed = (top: boolean) =>
    problems
      .filter((problem) => problem.top === top)
      .map(({ name, words }) => [name, `${name} (${words})`] as const);
  const candidates = listed(false);
  if (candidates.length === 0) return null;
  const { swap } = review;
  return (
    <details>
      <summary>Swap one of the top three problems</summary>
      <SelectField
        id="swap-out"
        label="Leave out"
        value={swap.out}
        set={(out) => tell({ type: 'swapTyped', draft: { out } })}
        options={[['', 'Choose a problem'], ...listed(true)]}
      />
      <SelectField
        id="swap-in"
        label="Take in its place"
        value={swap.in}
        set={(put) => tell({ type: 'swapTyped', draft: { in: put } })}
        options={[['', 'Choose a problem'], ...candidates]}
      />
      <TextField
        id="swap-reason"
        label="Why"
        hint="It is printed under the table."
        value={swap.reason}
        set={(reason) => tell({ type: 'swapTyped', draft: { reason } })}
      />
      <Button busy={busy} press={() => tell({ type: 'swapPressed' })}>
        Swap
      </Button>
    </details>
  );
}
