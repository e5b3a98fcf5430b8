import { useEffect, useState } from 'preact/hooks';

/** Shorter waits pass without a word; the long ones are said to be long. Milliseconds. */
const NOTICEABLE = 300;
const LONG = 10_000;

/** Says what is going on once a wait is noticeable. `words` is null while nothing is awaited. */
export function Progress({ words }: { words: string | null }) {
  const [phase, setPhase] = useState<'quiet' | 'shown' | 'long'>('quiet');
  const waits = words !== null;
  useEffect(() => {
    setPhase('quiet');
    if (!waits) return;
    const shown = setTimeout(() => setPhase('shown'), NOTICEABLE);
    const long = setTimeout(() => setPhase('long'), LONG);
    return () => {
      clearTimeout(shown);
      clearTimeout(long);
    };
  }, [waits]);
  const visible = words !== null && phase !== 'quiet';
  return (
    <div class="progress" role="status" aria-live="polite">
      {visible && (
        <p>
          {words}
          {phase === 'long' && ' Still at it; a large workbook can take a minute.'}
        </p>
      )}
    </div>
  );
}
