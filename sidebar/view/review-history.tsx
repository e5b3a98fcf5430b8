import { useState } from 'preact/hooks';
import { monthWords } from '../../src/calendar/month-words';
import type { Output } from '../../src/rpc/contract';
import type { ReviewEvent } from '../screens/review';
import { Button, WorkbookLink } from './parts';
import { SelectField } from './parts-figures';

/** All reviews, and two of them side by side. */
export function HistoryPart({
  history,
  tell,
}: {
  history: Output<'review.history'> | null;
  tell: (event: ReviewEvent) => void;
}) {
  const [chosen, choose] = useState<{ a?: string; b?: string }>({});
  if (history === null) return null;
  const { reviews, compared } = history;
  const options = reviews.map(({ month }) => [month, monthWords(month)] as const);
  const a = chosen.a ?? reviews[1]?.month ?? '';
  const b = chosen.b ?? reviews[0]?.month ?? '';
  return (
    <>
      <h2>All reviews</h2>
      <ul class="cards">
        {reviews.map(({ month, url }) => (
          <li key={month} class="card">
            <WorkbookLink url={url}>{monthWords(month)}</WorkbookLink>
          </li>
        ))}
      </ul>
      {reviews.length > 1 && (
        <section aria-labelledby="compare">
          <h2 id="compare">Two side by side</h2>
          <SelectField
            id="compare-a"
            label="This month"
            value={a}
            set={(month) => choose({ a: month, b })}
            options={options}
          />
          <SelectField
            id="compare-b"
            label="With"
            value={b}
            set={(month) => choose({ a, b: month })}
            options={options}
          />
          <Button press={() => tell({ type: 'comparePressed', a, b })}>Compare</Button>
          {compared !== null && (
            <dl class="compared" aria-label="What stood in each">
              {compared.map((line) => (
                <div key={line.what} class="card">
                  <dt>{line.what}</dt>
                  <dd>
                    {line.a || 'not there'} → {line.b || 'not there'}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      )}
    </>
  );
}
