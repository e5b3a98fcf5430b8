import type { ImportEvent, Report } from '../screens/import';
import { counted } from '../words';
import { Chips } from './parts';

/** Asks whether day and month of dates change places that the sheet may have read in another order than the list has. */
export function MisreadDays({
  column,
  swap,
  tell,
}: {
  column: Report['misread'][number];
  swap: boolean | undefined;
  tell: (event: ImportEvent) => void;
}) {
  const { key, header, read, swapped } = column;
  return (
    <Chips
      name={`swap-${key}`}
      legend={`Are the days in “${header}” right?`}
      hint={reasonFor(column)}
      options={[
        { value: 'swap', label: 'Swap day and month', hint: `(${read} becomes ${swapped})` },
        { value: 'keep', label: 'Leave as they are', hint: `(${read} stays)` },
      ]}
      value={swap === undefined ? null : swap ? 'swap' : 'keep'}
      choose={(chosen) => tell({ type: 'swapChosen', column: key, swap: chosen === 'swap' })}
    />
  );
}

function reasonFor({ dates, text, order }: Report['misread'][number]): string {
  const days = counted(dates, 'day', 'days');
  if (text === null) {
    return `None of them is after the 12th of its month. Perhaps your list has day and month the other way around than the sheet took them. ${days} would change.`;
  }
  return `The sheet took ${days} with the ${order} first, but your list also has ${text}, which begins with the ${order === 'month' ? 'day' : 'month'}.`;
}
