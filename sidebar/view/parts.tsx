import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A heading that takes the focus when `on` changes, so that what is new is read out first; never from the sheet
 * beside the sidebar.
 */
export function FocusHeading({
  level,
  on,
  first,
  children,
}: {
  level: 1 | 2 | 3;
  on: string;
  /** Take the focus already when it first appears. */
  first: boolean;
  children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(first ? '' : on);
  useLayoutEffect(() => {
    if (before.current === on) return;
    before.current = on;
    if (!document.hasFocus()) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  const Tag = `h${level}` as const;
  return (
    <Tag ref={heading} tabIndex={-1}>
      {children}
    </Tag>
  );
}

export interface Option<T> {
  readonly value: T;
  readonly label: string;
  /** A few words under or behind the label. */
  readonly hint?: string | undefined;
}

/** One choice among a few, as large radio buttons in a row, or one under the other. */
export function Chips<T extends string | number>({
  name,
  legend,
  hint,
  options,
  value,
  choose,
  layout = 'line',
}: {
  /** Tells the group apart from the others on the page. */
  name: string;
  legend: ComponentChildren;
  hint?: string;
  options: readonly Option<T>[];
  value: T | null;
  choose: (value: T) => void;
  layout?: 'line' | 'stack' | 'looks';
}) {
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <div class={`chips ${layout}`}>
        {options.map((option) => (
          <label key={option.value} class="chip">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => choose(option.value)}
            />
            <span>
              {option.label}
              {option.hint !== undefined && <small> {option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A button; `primary` once a screen. */
export function Button({
  press,
  primary = false,
  quiet = false,
  busy = false,
  label,
  children,
}: {
  press: () => void;
  primary?: boolean;
  quiet?: boolean;
  /** Says so and does nothing, but stays where the focus is. */
  busy?: boolean;
  /** What it is called where the text alone does not say. */
  label?: string;
  children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class={primary ? 'primary' : quiet ? 'quiet' : 'secondary'}
      aria-disabled={busy}
      aria-label={label}
      onClick={() => {
        if (!busy) press();
      }}
    >
      {children}
    </button>
  );
}

/** What is still to be said; read out when it appears. */
export function Unmet({ lines }: { lines: readonly string[] }) {
  return (
    <div role="alert">
      {lines.length > 0 && (
        <div class="note warn">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </div>
  );
}

/** A link into the workbook, in a tab of its own; text alone where the address is none that a browser may open. */
export function WorkbookLink({
  url,
  label,
  children,
  class: name = 'link',
}: {
  url: string;
  label?: string;
  children: ComponentChildren;
  class?: string;
}) {
  if (!/^https?:\/\//i.test(url)) return <span>{children}</span>;
  return (
    <a class={name} href={url} target="_blank" rel="noopener noreferrer" aria-label={label}>
      {children}
    </a>
  );
}

/** What can be put right, each with where it is. */
export function FindingList({
  findings,
}: {
  findings: readonly { readonly where: string; readonly problem: string; readonly url: string | null }[];
}) {
  return (
    <ul class="cards">
      {findings.map((finding, index) => (
        <li key={index} class="card">
          <strong>{finding.where}</strong>
          <p>{finding.problem}</p>
          {finding.url !== null && (
            <WorkbookLink url={finding.url} label={`Show it: ${finding.where}`}>
              Show it
            </WorkbookLink>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How far something is, drawn; the words beside it say the same. */
export function Bar({ done, of }: { done: number; of: number }) {
  const share = of === 0 ? 0 : Math.min(1, done / of);
  return (
    <div class="bar" aria-hidden="true">
      <div style={{ width: `${share * 100}%` }} />
    </div>
  );
}
