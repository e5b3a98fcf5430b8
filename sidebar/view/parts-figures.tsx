import type { ComponentChildren } from 'preact';
import { WorkbookLink } from './parts';

/** How a figure is made, behind a click. `of` tells it apart where a screen has several. */
export function How({ text, of }: { text: string; of?: string }) {
  return (
    <details class="how">
      <summary>
        How this number is made
        {of !== undefined && <span class="unseen">: {of}</span>}
      </summary>
      <p>{text}</p>
    </details>
  );
}

/** A line of text to type, with its label and what is in its way. */
export function TextField({
  id,
  label,
  hint,
  value,
  set,
  unmet,
  numeric = false,
  list,
  day = false,
}: {
  id: string;
  label: ComponentChildren;
  hint?: string;
  value: string;
  set: (text: string) => void;
  unmet?: string | null;
  /** A keyboard for numbers. */
  numeric?: boolean;
  /** Words to choose from; others can be typed. */
  list?: readonly string[];
  /** A day to choose; the value is 'yyyy-mm-dd' or ''. */
  day?: boolean;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type={day ? 'date' : 'text'}
        inputMode={numeric ? 'decimal' : undefined}
        list={list === undefined ? undefined : `${id}-list`}
        value={value}
        aria-invalid={unmet != null}
        aria-describedby={
          [hint !== undefined && `${id}-hint`, unmet != null && `${id}-unmet`].filter(Boolean).join(' ') ||
          undefined
        }
        onInput={(event) => set(event.currentTarget.value)}
      />
      {list !== undefined && (
        <datalist id={`${id}-list`}>
          {list.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
      <div role="alert">
        {unmet != null && (
          <p class="note warn" id={`${id}-unmet`}>
            {unmet}
          </p>
        )}
      </div>
    </div>
  );
}

/** One of a list, with its label. */
export function SelectField({
  id,
  label,
  value,
  set,
  options,
  children,
}: {
  id: string;
  label: ComponentChildren;
  value: string;
  set: (value: string) => void;
  options: readonly (readonly [value: string, label: string])[];
  children?: ComponentChildren;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      <select id={id} value={value} onChange={(event) => set(event.currentTarget.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option} selected={option === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What was just done, or what others did meanwhile. Read out when it appears. */
export function Outcome({ said, changed }: { said: string | null; changed: readonly string[] }) {
  return (
    <div role="status">
      {said !== null && <p class="note good">{said}</p>}
      {changed.length > 0 && (
        <div class="note warn">
          <p>
            <strong>Nothing was saved: somebody was quicker.</strong>
          </p>
          {changed.map((line) => (
            <p key={line}>{line}.</p>
          ))}
          <p>What you typed is still here. Save again to replace theirs.</p>
        </div>
      )}
    </div>
  );
}

/** A name that leads to its cell, where there is one. */
export function Linked({ url, children }: { url: string | null; children: ComponentChildren }) {
  return url === null ? <span>{children}</span> : <WorkbookLink url={url}>{children}</WorkbookLink>;
}
