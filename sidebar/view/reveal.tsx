import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Comes into view once `on` turns true while `of` stays the same: what to do next is then seen, and the focus stays
 * where the person is. It moves at once where the person asked for less motion.
 */
export function Reveal({
  of,
  on,
  isOpen = false,
  children,
}: {
  /** What the page is about; another one starts where it starts. */
  of: string;
  on: boolean;
  /** Still to be said: where going on leads to. */
  isOpen?: boolean;
  children: ComponentChildren;
}) {
  const part = useRef<HTMLDivElement>(null);
  const before = useRef({ of, on });
  useLayoutEffect(() => {
    const { of: formerly, on: was } = before.current;
    before.current = { of, on };
    if (formerly !== of || was || !on) return;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    part.current?.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'auto' : 'smooth' });
  }, [of, on]);
  return (
    <div ref={part} class="reveal" data-open={isOpen ? '' : undefined}>
      {children}
    </div>
  );
}

/** Puts the focus on the first control that is still to be said within `place`. */
export function goToOpen(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>('[data-open] :is(select, input)')?.focus();
}
