import { monthWords } from '../../src/calendar/month-words';
import { REVIEW_LENGTHS } from '../../src/rpc/shared-outputs';
import { monthAfter } from '../months';
import { chosenLength, chosenMonth, type ReviewEvent, reviewUrl } from '../screens/review';
import { isWaitingFor, type State } from '../state';
import { wholeNumber } from '../words';
import type { Send } from './app';
import { Bar, Button, Chips, FindingList, FocusHeading, WorkbookLink } from './parts';
import { HistoryPart } from './review-history';
import { MeetingPart } from './review-meeting';
import { SharePart } from './review-share';
import { SwapProblems } from './review-swap';

export function ReviewScreen({ state, send }: { state: State; send: Send }) {
  const review = state.review;
  const { loaded, built } = review;
  const tell = (event: ReviewEvent) => send({ type: 'review', event });
  const month = chosenMonth(review);
  if (loaded === null || month === null) return null;
  const url = reviewUrl(review);
  const building = isWaitingFor(state, 'review.build');
  if (review.part !== 'month') return <Part state={state} month={month} tell={tell} />;
  return (
    <>
      {url !== null && <Built url={url} month={month} state={state} tell={tell} />}
      {url === null && loaded.month === month && loaded.leftOfSample !== null && (
        <section class="note warn" aria-label="Built from the sample">
          <p>{loaded.leftOfSample.words}</p>
          <WorkbookLink url={loaded.leftOfSample.url}>Open the tab</WorkbookLink>
        </section>
      )}
      <section>
        <div class="field">
          <label for="month">Month to look back on</label>
          <select
            id="month"
            value={month}
            onChange={(event) => tell({ type: 'monthChosen', month: event.currentTarget.value })}
          >
            {monthsOffered(loaded.months, month).map((offered) => (
              <option key={offered.month} value={offered.month} selected={offered.month === month}>
                {monthWords(offered.month)}
                {offered.due > 0 && ` · ${wholeNumber(offered.due)} due`}
                {offered.built && ' · built'}
              </option>
            ))}
          </select>
          <p class="hint">You meet about it in {monthWords(monthAfter(month))}.</p>
        </div>
        <Chips
          name="length"
          legend="Length of the meeting"
          options={REVIEW_LENGTHS.map((minutes) => ({ value: minutes, label: `${minutes} min` }))}
          value={chosenLength(review)}
          choose={(length) => tell({ type: 'lengthChosen', length })}
        />
        {loaded.month === month && <Missing missing={loaded.missing} />}
        <Button primary={url === null} press={() => tell({ type: 'buildPressed' })} busy={building}>
          {url === null ? 'Build the review' : 'Build it again'}
        </Button>
        {url !== null && <p class="hint">Building again keeps every cell that someone changed.</p>}
      </section>
      {loaded.month === month && loaded.ready !== null && (
        <Ready ready={loaded.ready} review={review} tell={tell} />
      )}
      {loaded.month === month && (
        <SwapProblems review={review} busy={isWaitingFor(state, 'review.swap')} tell={tell} />
      )}
      {loaded.months.some(({ built: isBuilt }) => isBuilt) && (
        <Button quiet press={() => tell({ type: 'partOpened', part: 'history' })}>
          All reviews
        </Button>
      )}
      {built !== null && built.findings.length > 0 && (
        <section>
          <h2>Left out of the figures</h2>
          <FindingList findings={built.findings} />
        </section>
      )}
    </>
  );
}

function Part({ state, month, tell }: { state: State; month: string; tell: (event: ReviewEvent) => void }) {
  const { review } = state;
  return (
    <>
      <Button quiet press={() => tell({ type: 'partOpened', part: 'month' })}>
        ‹ Review of {monthWords(month)}
      </Button>
      {review.part === 'meeting' && (
        <MeetingPart
          meeting={review.meeting}
          failures={state.calls.failures}
          saving={isWaitingFor(state, 'review.capture')}
          busy={isWaitingFor(state, 'review.agree')}
          tell={tell}
        />
      )}
      {review.part === 'share' && (
        <SharePart share={review.share} busy={isWaitingFor(state, 'review.share')} tell={tell} />
      )}
      {review.part === 'history' && <HistoryPart history={review.history} tell={tell} />}
    </>
  );
}

function Ready({
  ready,
  review,
  tell,
}: {
  ready: { readonly percent: number; readonly missing: readonly string[] };
  review: State['review'];
  tell: (event: ReviewEvent) => void;
}) {
  return (
    <section aria-labelledby="ready">
      <h2 id="ready">{ready.percent} % ready for the meeting</h2>
      <Bar done={ready.percent} of={100} />
      {ready.missing.length > 0 && (
        <>
          <p>Missing:</p>
          <ul>
            {ready.missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button press={() => tell({ type: 'reminderCopied' })}>Copy a reminder</Button>
          <div role="status">{review.copied === 'copied' && <p>Copied. Paste it into a message.</p>}</div>
        </>
      )}
    </section>
  );
}

function Missing({ missing }: { missing: readonly string[] }) {
  if (missing.length === 0) return <p class="note good">Everything the review needs is there.</p>;
  return (
    <section class="note" aria-labelledby="missing">
      <h2 id="missing">Still missing</h2>
      <ul>
        {missing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="hint">You can build it anyway; each gap says how to fill it.</p>
    </section>
  );
}

function Built({
  url,
  month,
  state,
  tell,
}: {
  url: string;
  month: string;
  state: State;
  tell: (event: ReviewEvent) => void;
}) {
  const { built, copied } = state.review;
  const kept = built?.month === month ? built.kept : [];
  return (
    <section class="next" aria-labelledby="built">
      <p class="eyebrow">{built?.month === month ? 'Built just now' : 'Built before'}</p>
      <div id="built">
        <FocusHeading level={2} on={built === null ? 'before' : 'now'} first={built !== null}>
          Review of {monthWords(month)}
        </FocusHeading>
      </div>
      <div class="buttons">
        <WorkbookLink class="primary" url={url}>
          Open the review
        </WorkbookLink>
        <Button press={() => tell({ type: 'copyPressed' })}>Copy link</Button>
        <Button press={() => tell({ type: 'partOpened', part: 'share' })}>Share…</Button>
        <Button press={() => tell({ type: 'partOpened', part: 'meeting' })}>Lead the meeting</Button>
      </div>
      <div role="status">
        {copied === 'copied' && <p>The link is copied. Paste it into a message to your team.</p>}
        {copied === 'refused' && (
          <div class="field">
            <label for="link">The browser did not let us copy. Select the link and copy it:</label>
            <input
              id="link"
              type="text"
              readOnly
              value={url}
              onFocus={(event) => event.currentTarget.select()}
            />
          </div>
        )}
        {kept.length > 0 && (
          <>
            <p>These cells hold what someone typed, so they were kept:</p>
            <p>{kept.join(', ')}</p>
            <Button quiet press={() => tell({ type: 'replacePressed' })}>
              Write over them all the same
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

/** The months as offered, with the one on screen among them. */
function monthsOffered(
  months: readonly { readonly month: string; readonly built: boolean; readonly due: number }[],
  month: string,
) {
  const there = months.some((offered) => offered.month === month);
  return there ? months : [{ month, built: false, due: 0 }, ...months];
}
