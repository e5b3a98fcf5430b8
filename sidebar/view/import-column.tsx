import type { ImportEvent, Match } from '../screens/import';
import type { Source } from '../screens/import-choice';

/** Where one column of the tab takes its values from: a column of the sheet, or the same value in every row. */
export function ColumnSource({
  column,
  headers,
  source,
  tell,
}: {
  column: Match['columns'][number];
  headers: readonly string[];
  source: Source;
  tell: (event: ImportEvent) => void;
}) {
  const id = `column-${column.key}`;
  const set = (chosen: Source) => tell({ type: 'sourceChosen', column: column.key, source: chosen });
  const typed = source.from === 'value' && column.words.length === 0;
  return (
    <div class="field">
      <label for={id}>
        {column.header}
        {column.required && <small> needed</small>}
      </label>
      <select
        id={id}
        value={toOption(source, typed)}
        onChange={(event) => set(toSource(event.currentTarget.value))}
      >
        <option value="">{column.required ? 'Choose…' : 'Leave blank'}</option>
        <optgroup label="A column of your list">
          {headers.map((header) => (
            <option key={header} value={`column ${header}`}>
              {header}
            </option>
          ))}
        </optgroup>
        <optgroup label="The same in every row">
          {column.words.map((word) => (
            <option key={word} value={`value ${word}`}>
              {word}
            </option>
          ))}
          {column.words.length === 0 && <option value="value ">Type a value…</option>}
        </optgroup>
      </select>
      {column.byValues && source.from === 'column' && source.header === column.source && (
        <p class="hint">Suggested by what stands in that column. Is it right?</p>
      )}
      {typed && (
        <input
          type="text"
          aria-label={`${column.header}, the same in every row`}
          value={source.value}
          onInput={(event) => set({ from: 'value', value: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

function toOption(source: Source, typed: boolean): string {
  if (source.from === 'nothing') return '';
  if (source.from === 'column') return `column ${source.header}`;
  return typed ? 'value ' : `value ${source.value}`;
}

function toSource(option: string): Source {
  if (option.startsWith('column ')) return { from: 'column', header: option.slice('column '.length) };
  if (option.startsWith('value ')) return { from: 'value', value: option.slice('value '.length) };
  return { from: 'nothing' };
}
