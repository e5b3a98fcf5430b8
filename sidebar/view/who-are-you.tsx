const ASIDE = 'aside';

/** Who is at the keyboard: nothing tells it, so it is asked once. */
export function WhoAreYou({
  names,
  value,
  choose,
}: {
  names: readonly string[];
  /** null: not said yet; '': would rather not say. */
  value: string | null;
  choose: (name: string) => void;
}) {
  const listed = value === null || value === '' || names.includes(value) ? names : [value, ...names];
  return (
    <div class="field">
      <label for="me">Who are you?</label>
      <p class="hint" id="me-hint">
        Asked once. It is written beside what you decide; only you can change it.
      </p>
      <select
        id="me"
        aria-describedby="me-hint"
        value={value === null ? '' : value === '' ? ASIDE : `name ${value}`}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen !== '') choose(chosen === ASIDE ? '' : chosen.slice('name '.length));
        }}
      >
        {value === null && <option value="">Choose your name</option>}
        {listed.map((name) => (
          <option key={name} value={`name ${name}`}>
            {name}
          </option>
        ))}
        <option value={ASIDE}>I’d rather not say</option>
      </select>
    </div>
  );
}
