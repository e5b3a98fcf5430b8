import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AuditEvent } from '../screens/audit';
import { type Item, itemKey, ownerOf } from '../screens/audit-item';

const NEW = 'new';

/** One person by name: of the list, or typed. */
export function AuditOwner({
  item,
  people,
  tell,
}: {
  item: Item;
  people: readonly string[];
  tell: (event: AuditEvent) => void;
}) {
  const owner = ownerOf(item);
  const isNew = item.draft.ownerIsNew === true;
  const input = useRef<HTMLInputElement>(null);
  const key = itemKey(item);
  const before = useRef({ key, isNew });
  useLayoutEffect(() => {
    // The person just chose to type a name; a process that was left in that state takes no focus.
    if (isNew && !before.current.isNew && before.current.key === key) input.current?.focus();
    before.current = { key, isNew };
  }, [isNew, key]);
  const set = (name: string, typed: boolean) => tell({ type: 'ownerChosen', owner: name, isNew: typed });
  const current = item.process.owner ?? '';
  const names = current === '' || people.includes(current) ? people : [current, ...people];
  return (
    <div class="field">
      <label for="owner">Owner</label>
      <p class="hint" id="owner-hint">
        One person who sees that it is done, hears when it breaks, and may change it.
      </p>
      <select
        id="owner"
        aria-describedby="owner-hint"
        value={isNew ? `${NEW} ` : `name ${owner}`}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen === `${NEW} `) set('', true);
          else set(chosen.slice('name '.length), false);
        }}
      >
        {current === '' && <option value="name ">No owner yet</option>}
        {names.map((name) => (
          <option key={name} value={`name ${name}`}>
            {name}
          </option>
        ))}
        <option value={`${NEW} `}>A new name…</option>
      </select>
      {isNew && (
        <input
          ref={input}
          type="text"
          aria-label="Name of the new owner"
          placeholder="First and last name"
          value={owner}
          onInput={(event) => set(event.currentTarget.value, true)}
        />
      )}
    </div>
  );
}
