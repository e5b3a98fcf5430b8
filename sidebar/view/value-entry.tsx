import { askedFor } from '../../src/metrics/sets';
import type { Fields } from '../screens/fields';
import { valueFields } from '../screens/week';
import { Button } from './parts';
import { TextField } from './parts-figures';

/** The value of one period: so many, out of how many. */
export function ValueEntry({
  fields,
  metric,
  entry,
  unmet,
  set,
  save,
}: {
  fields: Fields;
  metric: { readonly name: string; readonly isRate: boolean };
  entry: {
    readonly ending: string;
    readonly label: string;
    readonly numerator: number | null;
    readonly denominator: number | null;
  };
  unmet: { readonly field: string; readonly text: string } | null;
  set: (field: string, text: string) => void;
  save: () => void;
}) {
  const { top, bottom } = valueFields(fields, metric.name, entry);
  const problem = (field: string) => (unmet?.field === field ? unmet.text : null);
  const asked = askedFor(metric.name, metric.isRate);
  const about = `${metric.name}, ${entry.label}`;
  return (
    <fieldset class="field">
      <legend>
        {entry.label} <span class="unseen">: {metric.name}</span>
      </legend>
      <div class="pair">
        <TextField
          id={top.name}
          label={asked.top}
          numeric
          value={top.text}
          set={(text) => set(top.name, text)}
          unmet={problem(top.name)}
        />
        {metric.isRate && (
          <TextField
            id={bottom.name}
            label={asked.bottom}
            numeric
            value={bottom.text}
            set={(text) => set(bottom.name, text)}
            unmet={problem(bottom.name)}
          />
        )}
      </div>
      <Button press={save} label={`Save the value: ${about}`}>
        Save
      </Button>
    </fieldset>
  );
}
