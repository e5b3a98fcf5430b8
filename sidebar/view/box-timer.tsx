import { useEffect, useState } from 'preact/hooks';
import { leftWords } from '../screens/review-meeting';
import { Button } from './parts';

/** Counts down the minutes of the open box; each box keeps the time that was spent in it. */
export function BoxTimer({ boxes, box }: { boxes: readonly number[]; box: number }) {
  const [spent, setSpent] = useState<Readonly<Record<number, number>>>({});
  const [runs, setRuns] = useState(false);
  useEffect(() => {
    if (!runs) return;
    let before = Date.now();
    const timer = setInterval(() => {
      const now = Date.now();
      // The clock and not the count of ticks: a page in the background ticks slowly.
      const seconds = (now - before) / 1000;
      before = now;
      setSpent((all) => ({ ...all, [box]: (all[box] ?? 0) + seconds }));
    }, 1000);
    return () => clearInterval(timer);
  }, [runs, box]);
  return (
    <p class="timer">
      <span role="timer">{leftWords((boxes[box] ?? 0) * 60 - (spent[box] ?? 0))}</span>
      <Button press={() => setRuns(!runs)}>{runs ? 'Pause' : 'Start the clock'}</Button>
    </p>
  );
}
