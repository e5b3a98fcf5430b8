import { useEffect, useRef } from 'preact/hooks';
import { WASTE_KINDS } from '../../src/waste/words';
import { fieldOf } from '../screens/fields';
import { WASTE_NUMBERS, type WasteDraft } from '../screens/waste-draft';
import { Button } from './parts';
import { SelectField, TextField } from './parts-figures';

const BLANK = ['', 'Not said'] as const;
const both = (word: string) => [word, word] as const;

/** One line for the Waste Log: what, how long, how often; the rest behind a click. */
export function WasteForm({
  draft,
  roles,
  processes,
  type,
  add,
  busy,
  primary,
}: {
  draft: WasteDraft;
  /** [] where only the first fields are asked for. */
  roles: readonly string[];
  processes: readonly string[];
  type: (field: string, text: string) => void;
  add: () => void;
  busy: boolean;
  primary: boolean;
}) {
  const value = (name: string) => fieldOf(draft.fields, name);
  const set = (name: string) => (text: string) => type(name, text);
  const more = useRef<HTMLDetailsElement>(null);
  const isHidden = draft.unmet.people !== undefined;
  // Opened for its message, and left as the person has it after that.
  useEffect(() => {
    if (isHidden && more.current !== null) more.current.open = true;
  }, [isHidden]);
  return (
    <>
      <TextField
        id="waste-what"
        label="What takes time and should not?"
        value={value('what')}
        set={set('what')}
        unmet={draft.unmet.what}
      />
      <div class="pair">
        <TextField
          id="waste-minutes"
          label={WASTE_NUMBERS.minutes}
          numeric
          value={value('minutes')}
          set={set('minutes')}
          unmet={draft.unmet.minutes}
        />
        <TextField
          id="waste-times"
          label={WASTE_NUMBERS.times}
          numeric
          value={value('times')}
          set={set('times')}
          unmet={draft.unmet.times}
        />
      </div>
      <details ref={more}>
        <summary>Kind, people, process</summary>
        <SelectField
          id="waste-kind"
          label="Kind"
          value={value('kind')}
          set={set('kind')}
          options={[BLANK, ...WASTE_KINDS.map(both)]}
        />
        <TextField
          id="waste-people"
          label={WASTE_NUMBERS.people}
          hint="Blank counts as 1."
          numeric
          value={value('people')}
          set={set('people')}
          unmet={draft.unmet.people}
        />
        {roles.length > 0 && (
          <SelectField
            id="waste-role"
            label="Whose hours (a role)"
            value={value('role')}
            set={set('role')}
            options={[BLANK, ...roles.map(both)]}
          />
        )}
        {processes.length > 0 && (
          <SelectField
            id="waste-process"
            label="Process"
            value={value('process')}
            set={set('process')}
            options={[BLANK, ...processes.map(both)]}
          />
        )}
      </details>
      <Button primary={primary} press={add} busy={busy}>
        Add to the Waste Log
      </Button>
    </>
  );
}
