import { useRef } from 'preact/hooks';
import { Button, Unmet } from './parts';

/** The ways on from a process of the audit: save it, or go elsewhere with what was answered kept. */
export function AuditWays({
  unmet,
  trouble,
  below = null,
  save,
  back,
  skip,
  leave,
}: {
  unmet: readonly string[];
  /** What stands at the top of the page and wants to be seen; null for nothing. */
  trouble: string | null;
  /** What is still to be said further down, and how to get there. */
  below?: { readonly words: readonly string[]; readonly go: () => void } | null;
  save: () => void;
  /** Null for the first. */
  back: (() => void) | null;
  skip: () => void;
  leave: () => void;
}) {
  const ways = useRef<HTMLDivElement>(null);
  const goUp = () => {
    const page = ways.current?.closest('main');
    page?.focus();
    page?.scrollIntoView({ block: 'start' });
  };
  return (
    <div ref={ways} class="actions">
      <Unmet lines={unmet} />
      {trouble !== null && (
        <Button quiet press={goUp}>
          ↑ {trouble}
        </Button>
      )}
      {below !== null && below.words.length > 0 && (
        <Button quiet press={below.go} label={`Still to say: ${below.words.join(', ')}`}>
          ↓ Still to say: {below.words.join(', ')}
        </Button>
      )}
      <Button primary press={save}>
        Save &amp; next
      </Button>
      <div class="buttons">
        {back !== null && (
          <Button quiet press={back}>
            Back
          </Button>
        )}
        <Button quiet press={skip}>
          Skip
        </Button>
        <Button quiet press={leave}>
          Leave for now
        </Button>
      </div>
    </div>
  );
}
