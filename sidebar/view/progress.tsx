import { useEffect, useState } from 'preact/hooks';

/** What is added to a wait, by how long it has lasted. Milliseconds. Shorter waits pass without a word. */
const PHASES = [
  { after: 300, words: '' },
  { after: 10_000, words: ' Still at it; a large workbook can take a minute.' },
  {
    after: 60_000,
    words: ' Still no answer. Google stops it after six minutes at most; what you typed stays here.',
  },
] as const;

/** Says what is going on once a wait is noticeable. `wait` is null while nothing is awaited. */
export function Progress({ wait }: { wait: { readonly id: number; readonly words: string } | null }) {
  const [phase, setPhase] = useState(-1);
  const id = wait?.id ?? null;
  useEffect(() => {
    // One wait that follows another is said at once, and is as long as it is itself.
    setPhase((before) => (id === null ? -1 : Math.min(before, 0)));
    if (id === null) return;
    const timers = PHASES.map(({ after }, index) =>
      setTimeout(() => setPhase((before) => Math.max(before, index)), after),
    );
    return () => timers.forEach(clearTimeout);
  }, [id]);
  const words = PHASES[phase]?.words;
  return (
    <div class="progress" role="status" aria-live="polite">
      {wait !== null && words !== undefined && (
        <p>
          {wait.words}
          {words}
        </p>
      )}
    </div>
  );
}
