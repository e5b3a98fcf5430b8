import type { ImportEvent, Match } from '../screens/import';
import type { Asked, MappedWord } from '../screens/import-choice';
import { Chips } from './parts';

type Tell = (event: ImportEvent) => void;

const MARKS = ['1', '2', '3', '4', '5'] as const;
const OUT = 'out';

/** What each word of the list becomes in a column that does not take it as it stands. */
export function WordMap({
  column,
  words,
  tell,
}: {
  column: Match['columns'][number];
  words: readonly MappedWord[];
  tell: Tell;
}) {
  if (words.length === 0) return null;
  const values = column.mark ? MARKS : column.words;
  const open = words.filter(({ value }) => value === null).length;
  return (
    <details class="map" open={open > 0}>
      <summary>
        Your words for {column.header}
        {open > 0 && ` (rows with ${open === 1 ? 'one of them' : `${open} of them`} left out)`}
      </summary>
      {column.mark && <p class="hint">5 is the most, 1 the least. Some lists count the other way.</p>}
      {words.map(({ word, value }, index) => {
        const id = `word-${column.key}-${index}`;
        return (
          <div key={word} class="word">
            <label for={id}>{word}</label>
            <select
              id={id}
              value={value === null ? OUT : `=${value}`}
              onChange={({ currentTarget: { value: chosen } }) =>
                tell({
                  type: 'wordMapped',
                  column: column.key,
                  word,
                  value: chosen === OUT ? null : chosen.slice(1),
                })
              }
            >
              <option value={OUT}>Leave its rows out</option>
              {!column.required && <option value="=">Blank</option>}
              {values.map((each) => (
                <option key={each} value={`=${each}`}>
                  {each}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </details>
  );
}

const LEAVE_OUT = { value: 'none', label: 'Leave them out' };

/** How numbers and days that are text are written; nobody but the person knows. */
export function Writings({ decimal, days, tell }: { decimal: Asked | null; days: Asked | null; tell: Tell }) {
  return (
    <>
      {decimal !== null && (
        <Chips
          name="decimal"
          legend={`Your list has numbers like ${decimal.example}. Which is its decimal sign?`}
          options={[
            { value: 'point', label: 'Point', hint: '1,234.5' },
            { value: 'comma', label: 'Comma', hint: '1.234,5' },
            LEAVE_OUT,
          ]}
          value={decimal.way}
          choose={(way) => tell({ type: 'writingChosen', of: 'decimal', way })}
        />
      )}
      {days !== null && (
        <Chips
          name="days"
          legend={`Your list has days like ${days.example}. What comes first?`}
          options={[
            { value: 'dmy', label: 'Day' },
            { value: 'mdy', label: 'Month' },
            { value: 'ymd', label: 'Year' },
            LEAVE_OUT,
          ]}
          value={days.way}
          choose={(way) => tell({ type: 'writingChosen', of: 'days', way })}
        />
      )}
    </>
  );
}
